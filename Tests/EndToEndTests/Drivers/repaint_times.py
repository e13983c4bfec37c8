"""Measures how long a report takes from its receipt to the screen of another process.

    repaint_times.py ROWS COLUMNS REPORTS LINES PROGRAM

LINES are the reports of the night of 2023. All but the last go into a new store; `watch` is opened on it, and
the rest are given to `ingest STORE --follow` one at a time, 220 to 420 ms after the one before was shown:
reports that follow one another more quickly share five frames a second. A receipt is written once its report is
committed and synced; the clock runs from its coming here to that of the last byte of the first frame whose
position in the log is the report's. Prints four numbers, milliseconds of
REPORTS reports: the median, the 99th percentile, and both from the moment the line was handed to `ingest`.
The first is below zero where the frame came before the receipt. Needs pyte."""
import json
import os
import random
import re
import select
import subprocess
import sys
import tempfile
import time

from pty_session import PtySession
from viewer import Viewer

# A frame that takes longer than this has not come at all.
LIMIT = 10.0


def live(lines):
    """The same lines for a night that goes on: when they arrive is for the program to say."""
    return [re.sub(rb',"receivedAt":"[^"]*"', b"", line) for line in lines]


def position(screen):
    """The position in the log that the first row shows."""
    found = re.search(r"seq (\d[\d\s]*)", screen.display[0])
    return int(re.sub(r"\s", "", found.group(1))) if found else 0


class Writer:
    """`ingest` that is given a line at a time, and its receipts as they come."""

    def __init__(self, program, store):
        path = store + "-receipts"
        os.mkfifo(path)
        self.receipts = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        words = [program, "ingest", store, "-", "--follow", "--quiet", "--receipts", path]
        self.child = subprocess.Popen(words, stdin=subprocess.PIPE, bufsize=0)
        self.rest = b""

    def send(self, line):
        self.child.stdin.write(line)

    def receipt(self):
        """The receipt that has come, None while there is no whole one."""
        self.rest += os.read(self.receipts, 65536)
        line, end, rest = self.rest.partition(b"\n")
        if not end:
            return None
        self.rest = rest
        return json.loads(line)

    def end(self):
        self.child.stdin.close()
        if self.child.wait(LIMIT) != 0:
            sys.exit("repaint_times.py: ingest failed")


def report(viewer, writer, line):
    """Milliseconds to the frame of a report from its receipt and from its line; None if it is not counted."""
    begin = time.monotonic()
    writer.send(line)
    end = begin + LIMIT
    receipt = None
    while receipt is None:
        ready = select.select([writer.receipts, viewer.terminal], [], [], max(0, end - time.monotonic()))[0]
        if writer.receipts in ready:
            came = time.monotonic()
            receipt = writer.receipt()
        if viewer.terminal in ready:
            viewer.take()
        if not ready:
            sys.exit("repaint_times.py: no receipt came")
    if receipt["verdict"] != "accepted":
        return None
    shown = viewer.see(lambda screen: position(screen) >= receipt["seq"], LIMIT)
    return (shown - came) * 1000, (shown - begin) * 1000


def rest(viewer, seconds):
    """Takes and decodes what comes for so long."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        if select.select([viewer.terminal], [], [], left)[0]:
            viewer.take()
            viewer.look(lambda screen: False)


def fill(program, store, lines):
    """Makes a store of a night that goes on, and returns how many of the lines it counts."""
    subprocess.run([program, "init", store, "--scenario", "kz-2023"], check=True, stdout=subprocess.DEVNULL)
    receipts = store + "-first"
    words = [program, "ingest", store, "-", "--quiet", "--receipts", receipts]
    subprocess.run(words, input=b"".join(lines), check=True)
    with open(receipts, "rb") as file:
        return sum(b'"verdict":"accepted"' in line for line in file)


def measure(rows, columns, reports, lines, program, folder):
    draw = random.Random(2023)
    store = folder + "/night.db"
    spare = reports + reports // 10 + 10
    counted = fill(program, store, lines[:-spare])
    environment = {"ELECTION_NIGHT_SCENARIOS": os.environ.get("ELECTION_NIGHT_SCENARIOS", "")}
    times, watch = [], [program, "watch", store]
    with PtySession(watch, rows=rows, columns=columns, env=environment, limit=60) as session:
        viewer = Viewer(session, rows, columns)
        viewer.see(lambda screen: position(screen) >= counted, 30)
        writer = Writer(program, store)
        for line in lines[-spare:]:
            rest(viewer, draw.uniform(0.22, 0.42))
            taken = report(viewer, writer, line)
            times += [] if taken is None else [taken]
            if len(times) == reports:
                break
        writer.end()
    return times


def middle_and_worst(times):
    times = sorted(times)
    return f"{times[len(times) // 2]:.2f} {times[len(times) * 99 // 100]:.2f}"


def main():
    rows, columns, reports = (int(word) for word in sys.argv[1:4])
    with open(sys.argv[4], "rb") as file:
        lines = live(file.readlines())
    with tempfile.TemporaryDirectory() as folder:
        times = measure(rows, columns, reports, lines, sys.argv[5], folder)
    if len(times) < reports:
        sys.exit(f"repaint_times.py: only {len(times)} reports were counted")
    print(*(middle_and_worst(part) for part in zip(*times)))


if __name__ == "__main__":
    main()
