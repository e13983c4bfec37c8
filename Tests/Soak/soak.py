#!/usr/bin/env python3
"""Hours of a night: reports through three inlets at once with faults mixed in, and a dashboard beside.

    soak.py PROGRAM SCENARIO [SECONDS] [RATE]

Two hours at 20 reports a second unless told otherwise; SOAK_DISK names a small disk of its own for the store,
which is then filled up now and again. In the end every good line stands in the log once, `verify` is clean, no
process needed 5 % more memory of its own after the first quarter of an hour (half the time of a shorter run)
than in it, and none kept descriptors. A dashboard that was wound back holds the log: how much that takes is said,
and judged is what it has when it is back at the edge. Prints what it saw; status 1 when one of these does not hold.
"""
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
from faults import Faults  # noqa: E402
from feed import Feed, identity  # noqa: E402
from viewer import Viewer  # noqa: E402


# Seconds from one look at memory to the next.
EVERY = 5


class Night:
    """One store, its writer, its three inlets and its viewer."""

    def __init__(self, program, scenario, folder, disk):
        self.program, self.folder, self.disk = program, folder, disk
        self.store = os.path.join(disk, "night.db")
        self.spool = os.path.join(folder, "spool")
        self.grown = os.path.join(folder, "grown.jsonl")
        os.mkdir(self.spool)
        self.run("init", self.store, "--scenario", scenario, "--recorded")
        self.feed = Feed(program, scenario, seed=2023)
        self.files = 0
        self.stdin_sent = []
        whole = os.path.join(folder, "night.jsonl")
        with open(whole, "wb") as file:
            file.writelines(self.feed.night)
        self.run("ingest", self.store, whole, "--quiet")
        os.remove(whole)
        open(self.grown, "wb").close()
        self.begin()
        self.viewer = Viewer(program, self.store)

    def run(self, *words, statuses=(0,), limit=120):
        run = subprocess.run([self.program, *words], capture_output=True, timeout=limit, check=False)
        if run.returncode not in statuses:
            raise AssertionError(f"{words}: {run.returncode} {run.stderr.decode(errors='replace')}")
        return run

    def begin(self):
        errors = open(os.path.join(self.folder, "errors"), "ab")
        words = [self.program, "ingest", self.store, self.grown, self.spool, "-", "--follow", "--quiet"]
        self.writer = subprocess.Popen(words, stdin=subprocess.PIPE, stderr=errors)

    def kill(self):
        """Ends the writer without warning; what it had not taken from its standard input is sent again."""
        self.writer.kill()
        self.writer.wait()
        self.begin()
        self.writer.stdin.write(b"".join(self.stdin_sent))
        self.writer.stdin.flush()

    def hand_over(self, lines):
        """A third of the lines each by a growing file, the folder and standard input."""
        third = len(lines) // 3
        with open(self.grown, "ab") as file:
            file.writelines(lines[:third])
        self.files += 1
        place = os.path.join(self.spool, f"{self.files:09d}.jsonl")
        with open(place + ".part", "wb") as file:
            file.writelines(lines[third : 2 * third])
        os.rename(place + ".part", place)
        rest = lines[2 * third :]
        self.stdin_sent = (self.stdin_sent + rest)[-4000:]
        self.writer.stdin.write(b"".join(rest))
        self.writer.stdin.flush()

    def sample(self):
        """What ``look`` tells of writer and viewer, whether the viewer holds the log, and whether it is stopped."""
        seen = [look(pid) for pid in (self.writer.pid, self.viewer.pid)]
        return seen + [self.viewer.holds_log(), self.viewer.is_frozen]


def tell(text):
    """One line on a terminal that is drawn over, or in the file that SOAK_LOG names."""
    if os.environ.get("SOAK_LOG"):
        with open(os.environ["SOAK_LOG"], "a", encoding="utf-8") as file:
            file.write(text + "\n")
    elif sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K" + text[:150])


def look(pid):
    """Memory of its own in KiB, descriptors, and all that is resident, with what the kernel has of its file."""
    with open(f"/proc/{pid}/status", encoding="utf-8") as file:
        said = dict(line.split(":", 1) for line in file)
    own, resident = (int(said[name].split()[0]) for name in ("RssAnon", "VmRSS"))
    return own, len(os.listdir(f"/proc/{pid}/fd")), resident


def settle(night):
    """Waits until the folder is empty and the log stands still, at most two minutes."""
    last, quiet = -1, 0
    for _ in range(120):
        time.sleep(1)
        with open(night.store + "-head", encoding="ascii") as file:
            now = (len(os.listdir(night.spool)), file.read())
        quiet = quiet + 1 if now == last else 0
        last = now
        if quiet >= 5:
            return


def accounts(night):
    """What is missing from the log and what stands there twice."""
    lines = night.run("log", night.store, "--format", "jsonl", limit=600).stdout.splitlines()
    seen, twice = set(), []
    for line in lines:
        report = json.loads(line)
        if report["kind"] not in ("turnout", "count"):
            continue
        key = identity(report)
        twice += [key] if key in seen else []
        seen.add(key)
    return len(lines), night.feed.expected - seen, seen - night.feed.expected, twice


def growth(samples, place, what):
    """The greatest median of a minute in the first quarter of an hour, once no writer is killed, and after it.

    Medians, because a disk that is full closes the store for a while, and a file that is taken is open for a while.
    A viewer that is stopped does not count: its half minute is one moment, and six samples of that would be the median.
    The greatest of both, because a dashboard needs a megabyte more on a large terminal than on a small one: all
    sizes come before the first quarter is over, and all again after it."""
    first = max(8, min(900 // EVERY, len(samples) // 2))

    def greatest(some):
        values = [sample[place][what] for sample in some if place == 0 or not any(sample[2:])]
        return max(statistics.median(values[at : at + 12]) for at in range(0, max(1, len(values) - 11), 12))

    return greatest(samples[first // 3 : first]), greatest(samples[first:])


def soak(program, scenario, seconds, rate):
    problems = []
    with tempfile.TemporaryDirectory(prefix="election-night-soak-") as folder:
        night = Night(program, scenario, folder, os.environ.get("SOAK_DISK") or folder)
        faults = Faults(night)
        begin, samples, sent = time.monotonic(), [], 0
        while (passed := time.monotonic() - begin) < seconds:
            due = int(passed * rate) - sent
            if due >= rate // 2:
                night.hand_over([night.feed.line() for _ in range(due)])
                sent += due
            # A writer that was killed begins with little memory: none is once it is watched.
            faults.maybe(passed, is_early=passed < min(300, seconds / 6))
            if passed >= len(samples) * EVERY:
                samples.append(night.sample())
                tell(f"{passed:.0f} s, {sent} lines, {samples[-1]}, {faults.told()}")
            time.sleep(0.1)
        faults.end()
        settle(night)
        night.writer.terminate()
        status = night.writer.wait(timeout=30)
        problems += [f"the writer ended with {status}"] if status != 143 else []
        status = night.viewer.end()
        problems += [f"the viewer ended with {status}"] if status else []
        entries, missing, strange, twice = accounts(night)
        for name, found in (("missing", missing), ("strange", strange), ("twice", twice)):
            problems += [f"{len(found)} {name}, such as {sorted(found)[:2]}"] if found else []
        print(night.run("verify", night.store, limit=600).stdout.decode().strip())
        print(f"{sent} lines in {seconds:.0f} s, {entries} entries, faults: {faults.told()}")
        for place, name in enumerate(("ingest", "watch")):
            before, most = growth(samples, place, 0)
            few, many = growth(samples, place, 1)
            first, last = growth(samples, place, 2)
            print(f"{name}: at most {before / 1024:.1f} MiB of its own, then {most / 1024:.1f} MiB "
                  f"({(most / before - 1) * 100:+.1f} %), resident {first / 1024:.1f} and {last / 1024:.1f}; "
                  f"{few:.0f} descriptors, then {many:.0f}")
            problems += [f"{name} grew from {before} to {most} KiB"] if most > before * 1.05 else []
            problems += [f"{name} kept descriptors: {few} then {many}"] if many > few else []
        held = [sample[1][0] for sample in samples if sample[2]]
        if held:
            print(f"watch, wound back or back for less than a minute: at most {max(held) / 1024:.1f} MiB")
    for problem in problems:
        print("NOT HELD:", problem)
    return 1 if problems else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    duration = float(sys.argv[3]) if len(sys.argv) > 3 else 7200
    sys.exit(soak(sys.argv[1], sys.argv[2], duration, float(sys.argv[4]) if len(sys.argv) > 4 else 20))
