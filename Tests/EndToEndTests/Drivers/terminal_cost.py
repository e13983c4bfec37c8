#!/usr/bin/env python3
"""What a dashboard costs a terminal of 200x50, beside htop and btop on the same machine in the same run.

Usage: terminal_cost.py PROGRAM STORE

Prints a table: a column for each program, and the limit above which a budget of the project is broken. The
night is at rest in `watch` of a recorded one, busy in `replay` at 60 times, and live in `watch` of one that gets
20 reports a second; the monitors show the machine as it is, at their usual pace, in all of these rows. The first
frame is that of a store that a screen was open on before, and what that kept lies beside the store; the first
count is the same where nothing was kept. Times are medians, and hang on the load that the last line tells."""
import os
import re
import shutil
import signal
import statistics
import sys
import time

from live_cost import live_flow
from pty_session import PtySession

ROWS, COLUMNS = 50, 200
QUIET, LEAST = 0.05, 1_000
SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()*+][0-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[=>78cMH])")
REPEAT = re.compile(rb"\x1b\[(\d+)b")
CACHE = "/dev/null"
ENDS = ["TERM", "INT", "HUP", "QUIT", "SEGV", "ABRT"]


def start(command, cache=None):
    return PtySession(command, rows=ROWS, columns=COLUMNS, limit=30, env={"XDG_CACHE_HOME": cache or CACHE})


def burst(session, limit=5.0):
    """Waits for 1,000 bytes and then 50 ms of quiet; returns (seconds to the last byte, bytes)."""
    begun, last, size = time.monotonic(), None, 0
    while time.monotonic() - begun < limit:
        part = session.skip(limit if size < LEAST else QUIET)
        if not part:
            break
        size, last = size + part, time.monotonic()
    return (last or begun) - begun, size


def first_frame(command, cache=None):
    with start(command, cache) as session:
        times = burst(session)
        with open(f"/proc/{session.pid}/status") as status:
            memory = next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))
        return times[0] * 1e3, times[1], memory / 1024


def flow(command, seconds=8):
    """Bytes a second, cells written for each that changed, and percent of a core, once it has started."""
    with start(command) as session:
        settle(session)
        before, at, written, changed = "".join(session.rows()), len(session.raw), 0, 0
        first, used, begun = at, ticks(session), time.monotonic()
        while time.monotonic() - begun < seconds:
            session.pump(0.2)
            part, at = bytes(session.raw[at:]), len(session.raw)
            text = SEQUENCE.sub(b"", part).decode(errors="replace")
            written += sum(letter >= " " for letter in text) + sum(map(int, REPEAT.findall(part)))
            now = "".join(session.rows())
            changed += sum(a != b for a, b in zip(before, now))
            before = now
        spent = (ticks(session) - used) / os.sysconf("SC_CLK_TCK")
        return (len(session.raw) - first) / seconds, written / max(1, changed), 100 * spent / seconds


def settle(session, limit=10.0):
    """Waits until nothing has come for four seconds, as a kept count is checked by then, or for so long: a monitor
    never rests."""
    session.wait_until(lambda s: len(s.raw) > LEAST, "a frame")
    begun = last = time.monotonic()
    while time.monotonic() - last < 4 and time.monotonic() - begun < limit:
        size = len(session.raw)
        session.pump(0.2)
        if len(session.raw) > size:
            last = time.monotonic()


def ticks(session):
    with open(f"/proc/{session.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def latencies(command):
    """Milliseconds from a key, and from another size, to the last byte of what follows."""
    with start(command) as session:
        burst(session)
        arrow = "\x1bO" if 1 in session.modes() else "\x1b["
        keys, sizes = [], []
        for number in range(20):
            session.skip(0.07)
            session.send(arrow + ("B" if number % 4 < 2 else "A"))
            keys.append(reaction(session))
        for number in range(10):
            session.skip(0.07)
            session.set_size(ROWS - number % 2 * 10, COLUMNS - number % 2 * 50)
            sizes.append(reaction(session))
        return statistics.median(keys), statistics.median(sizes)


def reaction(session):
    """To the end of the output that comes without 12 ms of quiet in it."""
    begun = last = time.monotonic()
    wait = 2.0
    while session.skip(wait):
        last, wait = time.monotonic(), 0.012
    return (last - begun) * 1e3


def left_behind(command):
    """Of the signals, after how many the terminal is not as it was."""
    dirty = 0
    for name in ENDS:
        with start(command) as session:
            burst(session)
            session.signal(getattr(signal, "SIG" + name))
            session.wait_exit()
            dirty += session.hygiene() != []
    return f"{dirty} of {len(ENDS)}"


def column(rest, busy, live=None):
    with start(rest) as session:
        settle(session)
    firsts = [first_frame(rest) for _ in range(5)]
    counts = [first_frame(rest, "/dev/null")[0] for _ in range(5)]
    quiet, loud = flow(rest), flow(busy)
    night = live_flow(live, start, settle, ticks) if live else (loud[0], loud[2])
    key, size = latencies(rest)
    time_, size_, memory = (statistics.median(values) for values in zip(*firsts))
    numbers = [f"{time_:.0f}", f"{statistics.median(counts):.0f}", f"{size_:,.0f}", f"{quiet[0]:,.0f}",
               f"{loud[0]:,.0f}", f"{loud[1]:.2f}", f"{night[0]:,.0f}", f"{night[1]:.1f}", f"{quiet[2]:.1f}",
               f"{key:.1f}", f"{size:.1f}", f"{memory:.1f}"]
    return [*numbers, left_behind(rest)]


NAMES = [("first frame, ms", "100"), ("first count, ms", "-"),
         ("first frame, bytes", "20,000"), ("at rest, bytes/s", "160"),
         ("busy, bytes/s", "10,000"), ("busy, cells written a change", "2.00"),
         ("20 reports/s, bytes/s", "4,000"), ("20 reports/s, % of a core", "1 + count"), ("at rest, % of a core", "0.3"),
         ("key to frame, ms", "16"), ("resize to frame, ms", "33"), ("memory, MiB", "40"),
         ("left unclean by a signal", "0")]


def main(program, store):
    global CACHE
    CACHE = store + "-cache"
    os.makedirs(CACHE, exist_ok=True)
    night = (program, [program, "watch", store],
             [program, "replay", store, "--from", "21:00", "--speed", "60"])
    peers = [(name, [name], [name]) for name in ("htop", "btop") if shutil.which(name)]
    columns = [column(*night[1:], program)] + [column(rest, busy) for _, rest, busy in peers]
    heads = ["ours", *(name for name, _, _ in peers), "limit"]
    print(f"{'200x50':30}" + "".join(f"{head:>12}" for head in heads))
    for number, (name, limit) in enumerate(NAMES):
        fields = [figures[number] for figures in columns] + [limit]
        print(f"{name:30}" + "".join(f"{field:>12}" for field in fields))
    print(f"load {os.getloadavg()[0]:.2f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main(*sys.argv[1:])
