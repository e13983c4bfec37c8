"""Readers beside the writer, and of a store that was damaged on disk."""
import fcntl
import os
import sqlite3
import subprocess

from night import LIMIT, LINES, PROGRAM, expect
from writing_checks import init, run

# What the write-ahead file keeps at rest, and what one commit may add to it before it is cut.
REST = 64 << 20
COMMIT = 16 << 20
# What it must have come to before, so that coming down can be told from staying.
GROWN = REST + 2 * COMMIT


def entries(reader):
    return reader.execute("SELECT coalesce(max(last), 0) FROM run").fetchone()[0]


def check_reader_stands_still():
    """It stands in the middle of the store; the writer goes on, and its write-ahead file comes down after it."""
    init("night.db")
    reader = sqlite3.connect("file:night.db?mode=ro", uri=True, isolation_level=None)
    reader.execute("BEGIN")
    expect(entries(reader) == 0, "something is there before the first report")
    run("ingest", "night.db", LINES, "--quiet")
    # Refused lines are kept as they came. A fast machine commits in fewer and larger groups, and so writes less.
    for number in range(40):
        if os.path.getsize("night.db-wal") > GROWN:
            break
        with open("long.jsonl", "wb") as file:
            file.writelines(b"%d of %d is no report %s\n" % (line, number, b"x" * 16_000) for line in range(1_000))
        run("ingest", "night.db", "long.jsonl", "--quiet")
    expect(entries(reader) == 0, "a reader saw what came after it had begun")
    grown = os.path.getsize("night.db-wal")
    expect(grown > GROWN, f"the write-ahead file of {grown} bytes is too small to show that it comes down")
    reader.execute("COMMIT")
    expect(entries(reader) > 90_000, "what was committed is not there")
    for number in range(3):
        with open("more.jsonl", "wb") as file:
            file.writelines(b"no report %d of %d\n" % (line, number) for line in range(20))
        run("ingest", "night.db", "more.jsonl", "--quiet")
    rest = os.path.getsize("night.db-wal")
    expect(rest <= REST + COMMIT, f"the write-ahead file keeps {rest} of {grown} bytes")
    run("verify", "night.db")
    reader.close()


def check_checkpoint_elsewhere_is_waited_for():
    """A writer that starts while another tool writes the log into the store waits for it, as it does for any lock."""
    init("night.db")
    with open(LINES, "rb") as file, open("part.jsonl", "wb") as part:
        part.writelines(file.readlines()[:100])
    reader = sqlite3.connect("file:night.db?mode=ro", uri=True, isolation_level=None)
    expect(entries(reader) == 0, "something is there before the first report")
    with open("night.db-shm", "r+b") as index:
        # SQLite's lock of checkpoints: byte 121 of the index beside a store (walformat.html, 2.3.1).
        fcntl.lockf(index, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 121)
        with subprocess.Popen([PROGRAM, "ingest", "night.db", "part.jsonl", "--quiet"], stderr=subprocess.PIPE) as writer:
            try:
                writer.wait(1.5)
            except subprocess.TimeoutExpired:
                fcntl.lockf(index, fcntl.LOCK_UN, 1, 121)
            told = writer.communicate(timeout=LIMIT)[1]
    expect(writer.returncode == 0 and told == b"", f"ended with {writer.returncode}: {told}")
    expect(entries(reader) == 100, "the reports are not there")
    reader.close()


def change_first_report(path):
    """Makes another report of the first one, on disk, which leaves its hash as it was."""
    store = sqlite3.connect(path)
    run_of_first = store.execute("SELECT entries FROM run ORDER BY last").fetchone()[0]
    store.close()
    with open(path, "r+b") as file:
        whole = file.read()
        # The lowest bit of the number of voters or votes that stands last before the time of arrival and the hash.
        place = whole.index(run_of_first[:60]) + int.from_bytes(run_of_first[:4], "little") - 44
        file.seek(place)
        file.write(bytes([whole[place] ^ 1]))


def check_damage_is_not_shown():
    """A report that was changed on disk into another one is named by whatever would print or show it."""
    init("night.db")
    with open(LINES, "rb") as file:
        lines = file.readlines()[:500]
    with open("part.jsonl", "wb") as file:
        file.writelines(lines)
    run("ingest", "night.db", "part.jsonl", "--quiet")
    change_first_report("night.db")
    printed = (["tally"], ["doubt"], ["screen"], ["explain", "turnout"], ["export", "--format", "csv"],
               ["report", "--format", "text"])
    for words in printed + (["replay", "--plain"], ["watch", "--plain"]):
        told = subprocess.run([PROGRAM, words[0], "night.db", *words[1:]], stdin=subprocess.DEVNULL, timeout=LIMIT,
                              capture_output=True, check=False)
        expect(told.returncode == 65, f"{words} ended with {told.returncode}: {told.stderr}")
        expect(b"damaged: entry 1: its hash is not that of what it says" in told.stderr, f"{words}: {told.stderr}")
        expect(told.stdout == b"" or "--plain" in words, f"{words} printed {told.stdout[:200]}")
