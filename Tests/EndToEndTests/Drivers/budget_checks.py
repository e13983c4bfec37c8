"""What the dashboard may cost a terminal and a machine: counts, which hold on a busy machine too.

The limits are those above which the budgets of the project fail; times are measured by `make bench`."""
import os
import re
import time

from night import MARK, STORE, expect, quit_cleanly, replay, resident, session

FRAME = re.compile(rb"\x1b\[\?2026h(.*?)\x1b\[\?2026l", re.S)
SEQUENCE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()*+][0-~]|[=>78cMH])")
REPEAT = re.compile(rb"\x1b\[(\d+)b")


def switches(pid):
    """How often the threads of a process have gone to sleep by themselves."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        with open(f"/proc/{pid}/task/{thread}/status") as file:
            total += int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", file.read(), re.M).group(1))
    return total


def rest(night, seconds):
    """Bytes and wake-ups while nobody touches anything."""
    night.pump(0.5)
    bytes_before, woken = len(night.raw), switches(night.pid)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        night.pump(0.2)
    return (len(night.raw) - bytes_before) / seconds, (switches(night.pid) - woken) / seconds


def check_budget_first_frame():
    # The goal at 200 columns is 20,000; runs of bars are not repeated by the terminal, see FrameShortener.
    for (rows, columns), limit in [((24, 80), 8_000), ((50, 200), 22_000)]:
        with replay(rows=rows, columns=columns, start="21:00") as night:
            night.wait_for(MARK)
            frames = FRAME.findall(bytes(night.raw))
            expect(len(frames) >= 1 and len(frames[0]) <= limit, f"{rows}x{columns}: {len(frames[0])} bytes")
            quit_cleanly(night)


def check_budget_paused():
    """A held replay says nothing and sleeps; nothing of the screen is ever erased to be drawn again."""
    with replay(rows=50, columns=200, start="21:00", speed="60") as night:
        night.wait_for(MARK)
        night.press(" ")
        night.wait_until(lambda s: "paused" in s.text(), "the pause")
        sent, woken = rest(night, 5)
        expect(sent == 0 and woken <= 0.4, f"{sent} bytes and {woken} wake-ups a second")
        quit_cleanly(night)
        expect(bytes(night.raw).count(b"\x1b[2J") <= 1, "the screen is erased after the start")


def check_budget_clock():
    """A live night in which only the clock moves."""
    with session("watch", STORE, rows=50, columns=200) as night:
        night.wait_for(MARK)
        sent, woken = rest(night, 6)
        expect(sent <= 160, f"{sent} bytes a second for a clock")
        expect(woken <= 6, f"{woken} wake-ups a second")
        # The mark is 40 MiB; how much of its libraries a machine keeps in memory differs by some.
        expect(resident(night.pid) <= 44 * 1024, f"{resident(night.pid)} kB in use")
        quit_cleanly(night)


def check_budget_replay():
    """Sixty seconds a second at 200x50: bytes, and cells written for each cell that changed."""
    with replay(rows=50, columns=200, start="21:00", speed="60") as night:
        night.wait_for(MARK)
        frames, written, changed = night.raw.count(b"\x1b[?2026l"), 0, 0
        night.pump(1)
        before, start = "".join(night.rows()), len(night.raw)
        end = time.monotonic() + 6
        while time.monotonic() < end:
            at = len(night.raw)
            night.pump(0.2)
            now = "".join(night.rows())
            for frame in FRAME.findall(bytes(night.raw[at:])):
                text = SEQUENCE.sub(b"", frame).decode()
                written += sum(letter >= " " for letter in text) + sum(map(int, REPEAT.findall(frame)))
            changed += sum(a != b for a, b in zip(before, now))
            before = now
        sent = (len(night.raw) - start) / 6
        expect(sent <= 10_000, f"{sent} bytes a second")
        drawn = night.raw.count(b"\x1b[?2026l") - frames
        expect(10 <= drawn <= 90, f"{drawn} frames in 7 s")
        expect(changed > 100 and written <= 2 * changed + drawn, f"{written} cells written, {changed} changed")
        quit_cleanly(night)
