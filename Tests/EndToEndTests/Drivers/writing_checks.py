"""Ingest under fire: kill -9 and SIGTERM at any moment lose nothing that was acknowledged."""
import json
import os
import random
import signal
import subprocess
import threading

from night import LIMIT, LINES, PROGRAM, STORE, expect
from store_rows import hashes

ROUNDS = int(os.environ.get("KILL_ROUNDS") or "200")
BEFORE_FINISH = 10


def run(*words):
    return subprocess.run([PROGRAM, *words], check=True, capture_output=True, timeout=LIMIT * 3).stdout


def init(store):
    run("init", store, "--scenario", "kz-2023", "--recorded")


def feed(store, receipts, lines, number, when):
    """Ingests lines over a pipe and sends a signal once the receipts file has grown so far."""
    words = [PROGRAM, "ingest", store, "-", "--receipts", receipts, "--quiet"]
    ingest = subprocess.Popen(words, stdin=subprocess.PIPE, stderr=subprocess.PIPE)

    def write():
        try:
            for start in range(0, len(lines), 97):
                ingest.stdin.write(b"".join(lines[start:start + 97]))
                ingest.stdin.flush()
        except BrokenPipeError:
            pass

    writer = threading.Thread(target=write)
    writer.start()
    while ingest.poll() is None and (not os.path.exists(receipts) or os.path.getsize(receipts) < when):
        try:
            ingest.wait(0.002)
        except subprocess.TimeoutExpired:
            pass
    ingest.send_signal(number)
    status = ingest.wait(LIMIT)
    writer.join(LIMIT)
    try:
        ingest.stdin.close()
    except BrokenPipeError:
        pass
    return status, ingest.stderr.read().decode()


def complete(path):
    """The receipts that were written whole; a kill may cut the last one."""
    with open(path, "rb") as file:
        return [json.loads(line) for line in file.read().split(b"\n")[:-1]]


def hold(store, receipts):
    """Every accepted receipt's entry is in the store, with that hash; returns them by line."""
    chain = hashes(store)
    kept = {}
    for receipt in receipts:
        if receipt["verdict"] == "refused":
            continue
        expect(chain.get(receipt["seq"]) == receipt["hash"], f"lost or changed: {receipt}")
        kept[receipt["line"]] = receipt
    return kept


def check_kill():
    chance = random.Random(20230319)
    with open(LINES, "rb") as file:
        lines = file.readlines()[:2500]
    killed = 0
    init("whole.db")
    with open("whole.jsonl", "wb") as file:
        file.writelines(lines)
    run("ingest", "whole.db", "whole.jsonl")
    wanted = json.loads(run("tally", "whole.db", "--format", "json"))
    store, known = None, {}
    for number in range(ROUNDS):
        # Each store is killed several times before it is finished.
        if number % BEFORE_FINISH == 0:
            store, known = f"night{number}.db", {}
            init(store)
        status, _ = feed(store, f"r{number}", lines, signal.SIGKILL, chance.randrange(0, 260_000))
        killed += status == -signal.SIGKILL
        receipts = complete(f"r{number}")
        kept = hold(store, receipts)
        for line, receipt in known.items():
            again = kept.get(line)
            expect(again is None or (again["verdict"], again["seq"], again["hash"])
                   == ("repeat", receipt["seq"], receipt["hash"]), f"{receipt} then {again}")
        known.update({line: receipt for line, receipt in kept.items() if line not in known})
        if number % BEFORE_FINISH == BEFORE_FINISH - 1:
            finish(store, known, lines, wanted)
    expect(killed >= ROUNDS // 2, f"only {killed} of {ROUNDS} rounds were killed while they wrote")


def finish(store, known, lines, wanted):
    """Sending everything again gives repeats for what was acknowledged, and the totals come right."""
    run("ingest", store, "whole.jsonl", "--receipts", "again")
    receipts = complete("again")
    expect(len(receipts) == len(lines), f"{len(receipts)} receipts for {len(lines)} lines")
    for line, receipt in hold(store, receipts).items():
        if line in known:
            first = known[line]
            expect(receipt["verdict"] == "repeat" and receipt["seq"] == first["seq"]
                   and receipt["hash"] == first["hash"], f"{first} then {receipt}")
    figures = json.loads(run("tally", store, "--format", "json"))
    expect(figures == wanted, f"the figures differ: {figures['turnout']} {wanted['turnout']}")
    expect(b"\nsound " in run("verify", store), "not sound")


def check_terminate():
    """SIGTERM commits what was read, answers all of it, and ends with 143."""
    with open(LINES, "rb") as file:
        lines = file.readlines()[:30000]
    for number, after in enumerate([0, 100_000, 900_000]):
        store, receipts = f"term{number}.db", f"t{number}"
        init(store)
        status, errors = feed(store, receipts, lines, signal.SIGTERM, after)
        expect(status == 143, f"SIGTERM ended with {status}: {errors}")
        expect(errors == "", f"it said: {errors}")
        with open(receipts, "rb") as file:
            text = file.read()
        expect(text == b"" or text.endswith(b"\n"), "the last receipt is cut")
        answered = complete(receipts)
        expect([receipt["line"] for receipt in answered] == list(range(1, len(answered) + 1)), "lines are missing")
        hold(store, answered)
        accepted = sum(receipt["verdict"] == "accepted" for receipt in answered)
        expect(len(hashes(store)) == accepted, f"{len(hashes(store))} entries for {accepted} receipts")


def check_second_writer():
    """A second writer is told who holds the store, and the first goes on."""
    init("held.db")
    first = subprocess.Popen([PROGRAM, "ingest", "held.db", "-", "--receipts", "first"], stdin=subprocess.PIPE)
    with open(LINES, "rb") as file:
        first.stdin.write(file.readline())
        first.stdin.flush()
    while not os.path.exists("first") or os.path.getsize("first") == 0:
        expect(first.poll() is None, "the first writer ended")
        try:
            first.wait(0.01)
        except subprocess.TimeoutExpired:
            pass
    second = subprocess.run([PROGRAM, "ingest", "held.db", LINES], capture_output=True, text=True, timeout=LIMIT)
    expect(second.returncode == 75, f"status {second.returncode}")
    expect(second.stderr.count("\n") == 1 and f"process {first.pid}" in second.stderr, second.stderr)
    run("tally", "held.db")
    first.stdin.close()
    expect(first.wait(LIMIT) == 0, "the first writer failed")
    run("ingest", "held.db", "/dev/null")
