#!/usr/bin/env python3
"""Floods the quarantine with a million bad lines and measures whether good reports notice.

    quarantine_flood.py PROGRAM [LINES]

Half of the bad lines are protocols that a decision could admit, half are no reports; all differ. Then
the same lines come once more. Measured: ingest of a whole night into an empty store, and into the flooded
one, in turn, seven times each; the least of each is compared: processor time and peak memory. Wall clock
is shown beside, since other work on the machine moves it by more than what is measured. Ends with status 1
when the flooded store takes more than 5 % more of either, or when a refused line was lost.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

PARTS = ["", "-wal", "-shm", "-head", "-lock"]


def run(*words):
    """Runs a command; its seconds, processor seconds, peak memory in KiB and output."""
    start = time.monotonic()
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    output = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(words)} ended with {process.returncode}")
    return time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, output


def write_flood(path, counts, lines):
    """Bad lines, each another."""
    def wrong(found):
        return f'"ballotsFound":{int(found[1]) + 1}'

    with open(path, "w") as file:
        for number in range(lines):
            if number % 2:
                file.write('{"kind":"count","bad":%d,"padding":"%s"}\n' % (number, "x" * 300))
                continue
            count = counts[number // 2 % len(counts)]
            revision = 2 + number // 2 // len(counts)
            count = count.replace('"revision":1,', f'"revision":{revision},')
            file.write(re.sub(r'"ballotsFound":(\d+)', wrong, count))


def first_counts(path, most=2_000):
    """Protocols to break; few, since a child's peak begins with the memory of this process."""
    counts = []
    with open(path) as file:
        for line in file:
            if line.startswith('{"kind":"count"') and '"revision":1,' in line:
                counts.append(line)
            if len(counts) == most:
                return counts


class Stores:
    """The stores of one measurement, in a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder

    def place(self, name):
        return os.path.join(self.folder, name)

    def make(self, name):
        self.remove(name)
        run(self.program, "init", self.place(name), "--scenario", "kz-2023", "--recorded")

    def ingest(self, store, lines):
        return run(self.program, "ingest", self.place(store), self.place(lines), "--quiet")[:3]

    def files(self, name):
        return [part for part in PARTS if os.path.exists(self.place(name + part))]

    def size(self, name):
        return sum(os.path.getsize(self.place(name + part)) for part in self.files(name)) >> 20

    def remove(self, name):
        for part in self.files(name):
            os.remove(self.place(name + part))

    def copy(self, origin, name):
        self.remove(name)
        for part in self.files(origin):
            shutil.copy(self.place(origin + part), self.place(name + part))


def flood(stores, lines):
    """Fills `flooded.db` twice with the same bad lines; whether each was kept once and counted once."""
    stores.make("flooded.db")
    seconds, _, memory = stores.ingest("flooded.db", "flood.jsonl")
    size = stores.size("flooded.db")
    print(f"flood: {lines} lines in {seconds:.1f} s, {memory} KiB of memory, {size} MiB on disk")
    seconds, _, memory = stores.ingest("flooded.db", "flood.jsonl")
    grown = stores.size("flooded.db") - size
    print(f"again: {seconds:.1f} s, {memory} KiB of memory, {grown} MiB more on disk")
    words = [stores.program, "log", stores.place("flooded.db"), "--refused", "--summary"]
    summary = run(*words)[3].splitlines()[-1]
    print(summary)
    return summary.startswith(f"{lines} lines refused and kept; the same came again {lines} times")


def compare(stores):
    """Ingests the night alone and after the flood in turn; whether the flood costs at most 5 %."""
    walls, times, memories = ([], []), ([], []), ([], [])
    for _ in range(7):
        stores.make("alone.db")
        stores.copy("flooded.db", "after.db")
        os.sync()
        for side, store in enumerate(["alone.db", "after.db"]):
            wall, seconds, memory = stores.ingest(store, "good.jsonl")
            walls[side].append(wall)
            times[side].append(seconds)
            memories[side].append(memory)
    alone, after = min(times[0]), min(times[1])
    print(f"a night: {alone:.3f} s of processor alone, {after:.3f} s after the flood ({after / alone - 1:+.1%})")
    print(f"by wall clock: {min(walls[0]):.3f} s alone, {min(walls[1]):.3f} s after the flood")
    alone_memory, after_memory = max(memories[0]), max(memories[1])
    print(f"memory: {alone_memory} KiB alone, {after_memory} KiB after the flood")
    return after <= 1.05 * alone and after_memory <= 1.05 * alone_memory


def main():
    program, lines = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    with tempfile.TemporaryDirectory() as folder:
        stores = Stores(program, folder)
        with open(stores.place("good.jsonl"), "w") as file:
            subprocess.run([program, "reconstruct", "kz-2023"], stdout=file, check=True)
        write_flood(stores.place("flood.jsonl"), first_counts(stores.place("good.jsonl")), lines)
        is_kept = flood(stores, lines)
        sys.exit(0 if compare(stores) and is_kept else 1)


main()
