"""A spool folder under fire: kill -9 at any moment loses no line of a removed file and counts none twice."""
import json
import os
import random
import shutil
import signal
import subprocess
import time

from night import LIMIT, LINES, PROGRAM, expect
from writing_checks import complete, hold, init, run

ROUNDS = max(20, int(os.environ.get("KILL_ROUNDS") or "200") // 4)
FILES = 200
BEFORE_FINISH = 5


def fill(spool, lines):
    """The lines as files of uneven length, each handed over by renaming."""
    os.makedirs(spool)
    size = len(lines) // FILES + 1
    for number in range(FILES):
        part = os.path.join(spool, f"{number:03}.part")
        with open(part, "wb") as file:
            file.writelines(lines[number * size:(number + 1) * size])
        os.rename(part, part[:-5])


def kill_when(store, spool, receipts, when):
    """Ingests the folder and kills it once so many of its files have gone, or a moment after."""
    words = [PROGRAM, "ingest", store, spool, "--receipts", receipts, "--quiet"]
    ingest = subprocess.Popen(words, stderr=subprocess.PIPE)
    while ingest.poll() is None and len(os.listdir(spool)) > when:
        time.sleep(0.0005)
    ingest.kill()
    status = ingest.wait(LIMIT)
    expect(ingest.stderr.read() == b"", "it complained")
    ingest.stderr.close()
    return status


def check_spool_kill():
    chance = random.Random(20230321)
    with open(LINES, "rb") as file:
        lines = file.readlines()[:1800]
    with open("whole.jsonl", "wb") as file:
        file.writelines(lines)
    init("whole.db")
    run("ingest", "whole.db", "whole.jsonl")
    wanted = json.loads(run("tally", "whole.db", "--format", "json"))
    killed, store, spool = 0, "", ""
    for number in range(ROUNDS):
        if number % BEFORE_FINISH == 0:
            store, spool = f"night{number}.db", f"spool{number}"
            init(store)
            fill(spool, lines)
        here = len(os.listdir(spool))
        status = kill_when(store, spool, f"r{number}", chance.randrange(max(0, here - 80), here + 1))
        killed += status == -signal.SIGKILL
        if os.path.exists(f"r{number}"):
            hold(store, complete(f"r{number}"))
        if number % BEFORE_FINISH == BEFORE_FINISH - 1:
            run("ingest", store, spool)
            expect(os.listdir(spool) == [], f"left: {os.listdir(spool)}")
            figures = json.loads(run("tally", store, "--format", "json"))
            expect(figures == wanted, f"the figures differ: {figures['seq']} for {wanted['seq']} entries")
            expect(b"\nsound " in run("verify", store), "not sound")
            shutil.rmtree(spool)
    expect(killed >= ROUNDS // 3, f"only {killed} of {ROUNDS} rounds were killed while they wrote")
    print(f"{killed} of {ROUNDS} killed")
