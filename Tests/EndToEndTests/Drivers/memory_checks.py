"""A screen that was wound back while reports came gives the memory back.

It fails when mallopt(3) does nothing (a library in LD_PRELOAD that takes its place), but only with a release
build: a program built for debugging gives the memory back all the same, so sabotage.py cannot show it.
"""
import json
import re
import subprocess
import threading
import time

from night import LINES, MARK, PROGRAM, expect, quit_cleanly, session
from time_checks import live_store

# The log waits a minute at the edge for the next key that winds back.
BACK = 62
EVERY = 0.5


class Feed:
    """Twenty turnout reports a second, each new, until it ends."""

    def __init__(self, store):
        with open(LINES, "rb") as file:
            self.known = [json.loads(line) for line in file if b'"kind":"turnout"' in line][:2_000]
        self.writer = subprocess.Popen([PROGRAM, "ingest", store, "-", "--quiet"], stdin=subprocess.PIPE)
        self.is_over = threading.Event()
        self.thread = threading.Thread(target=self.run)
        self.thread.start()

    def run(self):
        sent = 0
        while not self.is_over.wait(EVERY):
            for _ in range(int(20 * EVERY)):
                report = dict(self.known[sent * 7 % len(self.known)])
                report.pop("receivedAt", None)
                report["reportedAt"] = f"2023-03-20T{11 + sent // 3600}:{sent // 60 % 60:02d}:{sent % 60:02d}+06:00"
                self.writer.stdin.write(json.dumps(report, ensure_ascii=False).encode() + b"\n")
                sent += 1
            self.writer.stdin.flush()

    def end(self):
        self.is_over.set()
        self.thread.join()
        self.writer.stdin.close()
        return self.writer.wait(timeout=60)


def own(night):
    """What the process has of its own, in kB: no code that others could share."""
    with open(f"/proc/{night.pid}/status") as file:
        return int(re.search(r"RssAnon:\s+(\d+)", file.read()).group(1))


def part_of_the_night(night):
    """How large the fullest thread's part of the C library's memory is, and what of it is resident, in kB.

    Such a part begins at a multiple of 64 MiB, and what was once written of it stays mapped."""
    parts, place = [], None
    with open(f"/proc/{night.pid}/smaps") as file:
        for line in file:
            found = re.match(r"([0-9a-f]+)-[0-9a-f]+ rw-p 00000000 00:00 0 *$", line)
            if found or re.match(r"[0-9a-f]+-", line):
                place = found and int(found[1], 16) % (64 << 20) == 0
            elif place and line.startswith("Size:"):
                parts.append([0, int(line.split()[1])])
            elif place and line.startswith("Rss:"):
                parts[-1][0] = int(line.split()[1])
    resident, size = max(parts)
    return size, resident


def rest(night, duration):
    end = time.monotonic() + duration
    night.wait_until(lambda s: time.monotonic() >= end, "time to pass", limit=duration + 60)


def check_memory_goes_back():
    live_store("live.db", b"2024")
    with session("watch", "live.db", rows=40, columns=120) as night:
        night.wait_until(lambda s: MARK in s.text() and "■ recorded" in s.text(), "the edge")
        feed = Feed("live.db")
        try:
            rest(night, 6)
            before = own(night)
            night.press("5")
            night.wait_for("▸⁵Timeline")
            night.press("[")
            night.wait_for("behind live")
            for key in ",[[,.[,[.[,":
                night.press(key)
                rest(night, 0.3)
            rest(night, 12)
            held = own(night)
            expect(held > before * 1.4, f"{held} kB wound back, {before} before: is the log held at all?")
            night.press("L")
            night.wait_until(lambda s: "behind live" not in s.text(), "the edge again")
            rest(night, BACK)
            # With what came since; large pieces among small ones would keep half as much again.
            night.wait_until(lambda s: own(s) < before * 1.25, f"{before} kB again, it had {held}", limit=30)
            rest(night, 5)
            after = own(night)
            size, resident = part_of_the_night(night)
        finally:
            status = feed.end()
        expect(status == 0, f"the writer ended with {status}")
        expect(size < resident * 1.8, f"the night lies in {size} kB, {resident} of them resident")
        expect(after < before * 1.25, f"{before} kB, wound back {held}, then {after}")
        quit_cleanly(night)
