"""A sync that fails while the write-ahead file is written into the store, after a reader held that up.

The checkpoint that a reader holds up writes some pages and syncs nothing; the one that ends it does. What it lost
then, the next one would count as written already.
"""
import errno
import os
import random
import sqlite3
import subprocess
import time

from disk import POLICIES, Disk, read_trace
from night_run import LIMIT, PROGRAM, Bench, expect, read_receipts

# Lines before a reader holds checkpoints up, and before it goes: the first are in pages that are full by then.
HELD, FREED = 50, 75
# The first checkpoint comes between the two.
FRAMES = 80


class Writer:
    """An ingest that is fed line by line, and says how many lines it has answered."""

    def __init__(self, bench, store, receipts, fail=None, until=""):
        self.receipts, self.said = receipts, store + ".said"
        trace = os.path.join(bench.folder, "trace")
        environment = bench.environment(trace=trace, fail=fail, frames=FRAMES, store=store, alone=store)
        words = [PROGRAM, "ingest", store, "-", "--quiet", "--receipts", receipts]
        with open(self.said, "ab") as said:
            self.process = subprocess.Popen(words, env={**environment, "POWERCUT_UNTIL": until}, stdin=subprocess.PIPE,
                                            stderr=said)

    def waits(self):
        with open(self.said, encoding="utf-8") as file:
            return "waiting, nothing is acknowledged" in file.read()

    def feed(self, lines):
        """Hands over lines, each once the one before is answered; those left when the program waits."""
        for place, line in enumerate(lines):
            before = self.answered()
            self.process.stdin.write(line.encode() + b"\n")
            self.process.stdin.flush()
            late = time.monotonic() + LIMIT
            while self.answered() == before:
                if self.waits():
                    return lines[place + 1:]
                expect(time.monotonic() < late and self.process.poll() is None, "a line is not answered")
                time.sleep(0.001)
        return []

    def answered(self):
        return len(read_receipts(self.receipts)) if os.path.exists(self.receipts) else 0

    def kill(self):
        self.process.kill()
        self.process.wait(LIMIT)
        self.process.stdin.close()

    def finish(self, lines):
        self.process.stdin.write("".join(line + "\n" for line in lines).encode())
        self.process.stdin.close()
        expect(self.process.wait(LIMIT) == 0, f"ended with {self.process.returncode}")


def reader_of(store):
    """A viewer that stays, so that the index beside the store does, too."""
    reader = sqlite3.connect(f"file:{store}?mode=ro", uri=True, isolation_level=None)
    reader.execute("SELECT count(*) FROM run").fetchone()
    return reader


def check_lost_checkpoint():
    """What a failed sync of the store lost is written anew, by a writer that goes on and by one that starts anew.

    With a viewer that stays, the count of what was written stays; without, the writer's end would be a checkpoint.
    """
    with Bench() as bench:
        for is_killed, has_viewer in ((False, True), (True, True), (False, False)):
            label = f"killed {is_killed}, viewer {has_viewer}"
            store = bench.new_store()
            start, names = Disk(os.path.dirname(store)), [os.path.join(os.path.dirname(store), f"{n}.jsonl") for n in "12"]
            steps, told = lose(bench, store, names, is_killed, has_viewer)
            expect(sum(step.what == "l" for step in steps) == 1, f"{label}: no sync of the store failed")
            expect(told, f"{label}: nobody was told")
            for step in steps:
                start.take(step)
            for policy in POLICIES:
                cut = bench.after_cut(start, policy, random.Random(20230325))
                try:
                    bench.survives(cut, [read_receipts(name) for name in names if os.path.exists(name)])
                except AssertionError as error:
                    raise AssertionError(f"{label}, {policy}: {error}") from None
                bench.drop(cut)
            bench.drop(store)
        print("what a failed checkpoint lost is there")


def lose(bench, store, names, is_killed, has_viewer):
    """Takes the night while a reader holds a checkpoint up, and the sync fails once it goes; steps, and whether told."""
    writer = Writer(bench, store, names[0], fail=f"fdatasync {errno.EIO} 1 0")
    expect(writer.feed(bench.lines[:HELD]) == [], "it waits before a reader came")
    viewer, holder = reader_of(store) if has_viewer else None, reader_of(store)
    holder.execute("BEGIN")
    holder.execute("SELECT count(*) FROM run").fetchone()
    expect(writer.feed(bench.lines[HELD:FREED]) == [], "a reader holds it up")
    holder.execute("COMMIT")
    holder.close()
    rest = writer.feed(bench.lines[FREED:])
    told = writer.waits()
    if is_killed:
        writer.kill()
        writer, rest = Writer(bench, store, names[1]), bench.lines
    writer.finish(rest)
    if viewer:
        viewer.close()
    steps = read_trace(os.path.join(bench.folder, "trace"))
    os.remove(os.path.join(bench.folder, "trace"))
    return steps, told


def check_failing_checkpoint():
    """While checkpoints go on failing, a line that was committed is handed in anew once, and not with each try."""
    with Bench() as bench:
        store, until = bench.new_store(), os.path.join(bench.folder, "until")
        receipts = os.path.join(os.path.dirname(store), "1.jsonl")
        writer = Writer(bench, store, receipts, fail=f"pwrite {errno.ENOSPC} 1 1", until=until)
        rest = writer.feed(bench.lines)
        expect(rest and writer.waits(), "no checkpoint failed")
        # Some seven tries.
        time.sleep(3)
        with open(until, "w", encoding="utf-8"):
            pass
        writer.finish(rest)
        repeats = sqlite3.connect(f"file:{store}?mode=ro", uri=True).execute("SELECT count(*) FROM repeat").fetchone()[0]
        answers = [answer["verdict"] for answer in read_receipts(receipts)]
        expect(len(answers) == len(bench.lines), f"{len(answers)} receipts")
        expect(repeats == answers.count("repeat"), f"{repeats} repeats, {answers.count('repeat')} told")
        bench.survives(store, [read_receipts(receipts)])
        print(f"{repeats} repeats after a checkpoint that failed")
