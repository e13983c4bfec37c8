"""A store that was cut, changed or added to by others: readers say what is wrong with it, and show nothing of it."""
import json
import os
import shutil
import sqlite3
import subprocess
import time

from count_checks import watch
from fresh_checks import await_member, await_text, give, member
from history_checks import begin, exported, writing
from night import LIMIT, LINES, PROGRAM, expect, quit_cleanly
from reader_checks import change_first_report
from time_checks import ingest, seq
from writing_checks import complete, init, run

# How long a command may take that finds a store wrong.
SOON = 10


def refuse(words, store, complaint):
    """Expects a command to end with 65, say why, and print nothing."""
    try:
        told = subprocess.run([PROGRAM, words[0], store, *words[1:]], stdin=subprocess.DEVNULL, timeout=SOON,
                              capture_output=True, check=False)
    except subprocess.TimeoutExpired:
        raise AssertionError(f"{words} goes on for {SOON} s") from None
    expect(told.returncode == 65, f"{words} ended with {told.returncode}: {told.stdout[:200]} {told.stderr}")
    expect(complaint in told.stderr, f"{words} said {told.stderr}")
    expect(told.stdout == b"", f"{words} printed {told.stdout[:200]}")


def check_short_store_is_not_shown():
    """A store copied without the write-ahead file that holds what was acknowledged is not shown as an empty night."""
    run("init", "night.db", "--scenario", "kz-2023")
    with writing(0, 40, "--receipts", "receipts") as writer:
        end = time.monotonic() + LIMIT
        while not os.path.exists("receipts") or len(complete("receipts")) < 40:
            expect(time.monotonic() < end, "the receipts do not come")
            time.sleep(0.02)
        writer.kill()
        writer.wait()
    for end in ("", "-head"):
        shutil.copy("night.db" + end, "short.db" + end)
    for words in (["tally"], ["log"], ["screen"], ["export", "--format", "json"], ["report", "--format", "text"],
                  ["doubt"], ["watch", "--plain"]):
        refuse(words, "short.db", b"but entry 40 was acknowledged")
    expect(json.loads(run("tally", "night.db", "--format", "json"))["seq"] == 40, "the whole store is not read")


def add(store, statement, rows):
    """Rows that no writer made."""
    connection = sqlite3.connect(store)
    with connection:
        connection.execute("INSERT OR IGNORE INTO input VALUES (1, 'x')")
        connection.executemany(statement, rows)
    connection.close()


def check_strangers_quarantine():
    """Refused lines and repeats numbered as no writer numbers them are told, and nobody reads on for ever."""
    begin(30)
    run("backup", "night.db", "copy.db", "--quiet")
    add("night.db", "INSERT INTO refusal VALUES (?, 0, 360, 0, 'S01', 'm', 1, 1, 2, zeroblob(32), x'7b7d', '', 0)",
        ((10 ** 12 + number,) for number in range(10_000)))
    refuse(["tally"], "night.db", b"refusal")
    add("copy.db", "INSERT INTO repeat VALUES (?, 0, 360, 1, 1, 1, 0)", [(-5,)])
    verified = subprocess.run([PROGRAM, "verify", "copy.db"], timeout=LIMIT, capture_output=True, check=False)
    expect(verified.returncode != 0 and b"repeat" in verified.stdout + verified.stderr,
           f"verify ended with {verified.returncode}: {verified.stdout}")


def check_changed_entries_are_not_printed():
    """A report changed on disk while its store is exported: the last good figures stay, and log prints nothing."""
    begin(300)
    with exported("complaints"):
        await_member("results.json", "seq", lambda found: found == 300, "300 reports are there")
        counted = member("results.json", "tally")["turnout"]
        change_first_report("night.db")
        give("night.db", 300, 330)
        await_text("complaints", "damaged: entry 1: its hash is not that of what it says")
        await_member("results.json", "tally", lambda tally: tally["stale"] == "store", "an entry was changed")
        expect(member("results.json", "seq") == 300, f"it went on to entry {member('results.json', 'seq')}")
        expect(member("results.json", "tally")["turnout"] == counted, "other figures than the last")
    with open(LINES, "rb") as file:
        unit = json.loads(file.readline())["unit"]
    for words in (["log", "--format", "jsonl"], ["log"], ["log", "--unit", unit]):
        refuse(words, "night.db", b"damaged: entry 1: its hash is not that of what it says")


def lose_first_leaf(path):
    """Makes the page with the first entries one of no kind: the byte of a page that tells it becomes 0."""
    store = sqlite3.connect(path)
    page = store.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'run'").fetchone()[0]
    size = store.execute("PRAGMA page_size").fetchone()[0]
    store.close()
    with open(path, "r+b") as file:
        whole = file.read()
        expect(whole[(page - 1) * size] == 5, "the log has one page only")
        while whole[(page - 1) * size] == 5:
            # The first cell of a page above others begins with the number of the page below (fileformat2.html, 1.6).
            above = whole[(page - 1) * size:page * size]
            cell = int.from_bytes(above[12:14], "big")
            page = int.from_bytes(above[cell:cell + 4], "big")
        file.seek((page - 1) * size)
        file.write(b"\0")


def check_damage_ends_a_kept_night():
    """A store that cannot be read to its end any more is not shown on from a count that was kept of it."""
    with open(LINES, "rb") as file:
        lines = file.readlines()[:3_000]
    init("night.db")
    ingest("night.db", lines)
    with watch("night.db") as night:
        night.wait_until(lambda s: "recorded" in s.rows()[0] and seq(s) > 2_900, "the reports")
        quit_cleanly(night)
    expect(len(os.listdir("cache/election-night")) == 1, "no night was kept")
    lose_first_leaf("night.db")
    with watch("night.db") as night:
        status = night.wait_exit(SOON)
        expect(status == 65 and b"damaged" in night.raw, f"it ended with {status}", night)
