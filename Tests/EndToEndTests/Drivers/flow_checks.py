"""Terminals that are slow, that take nothing, and whose size does not keep still."""
import os
import random
import signal
import statistics
import time

from night import MARK, clock, expect, quit_cleanly, replay, resident

# Bytes a second of a line of 9600 baud times ten, as the budget has it.
RATE = 9600
EDGES = [(0, 0), (1, 1), (0, 80), (24, 0), (1, 500), (500, 1), (13, 48), (14, 47), (14, 48), (24, 80), (300, 300)]


def check_slow_line():
    """A line of 9600 bytes a second shows the newest frame, not a queue of old ones, and keys are heard."""
    with replay(speed="60", start="21:00", rows=50, columns=200) as night:
        drain(night, 6)
        waits = []
        for pane in "212121":
            begun = time.monotonic()
            night.press(pane)
            title = {"1": "▸¹Parties", "2": "▸²Regions"}[pane]
            while title not in night.text():
                expect(time.monotonic() - begun < 3, f"no {title} after 3 s", night)
                drain(night, 0.02)
            waits.append(time.monotonic() - begun)
        expect(statistics.median(waits) < 1, f"seconds from key to screen: {waits}")
        # How far what is seen lies behind what the program shows once the line is as fast as any: a whole
        # frame is on the line for more than two seconds.
        seen = clock(night)
        night.send(" ")
        night.wait_until(lambda s: "paused" in s.text(), "the pause")
        expect(clock(night) - seen <= 60 * 3, f"{seen} was shown while it was {clock(night)}")
        quit_cleanly(night)


def drain(night, seconds):
    """Reads as a slow line does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        begun = time.monotonic()
        night.take(RATE // 50)
        time.sleep(max(0, begun + 0.02 - time.monotonic()))


def check_stuck_line():
    """A terminal that takes nothing costs no memory and no time, and ends by a signal all the same."""
    with replay(speed="3600", start="19:00", rows=60, columns=200) as night:
        night.wait_for(MARK)
        time.sleep(2)
        before, used = resident(night.pid), used_ticks(night)
        time.sleep(5)
        # The night itself grows: its reports, and the states that jumps in time begin at.
        expect(resident(night.pid) < before + 20_000, f"{before} kB grew to {resident(night.pid)} kB")
        # Counting goes on, at ten frames a second; drawing does not.
        spent = (used_ticks(night) - used) / os.sysconf("SC_CLK_TCK")
        expect(spent < 2.5, f"{spent} s of work in 5 s for nobody")
        begun = time.monotonic()
        night.signal(signal.SIGTERM)
        end = time.monotonic() + 10
        while night.status is None and time.monotonic() < end:
            night.take(0)
            time.sleep(0.02)
        expect(night.status == 143, f"status {night.status}")
        expect(time.monotonic() - begun < 3, f"{time.monotonic() - begun:.1f} s to leave")
    with replay(speed="3600", start="19:00", rows=60, columns=200) as night:
        night.wait_for(MARK)
        time.sleep(3)
        night.wait_until(lambda s: clock(s) is not None, "a clock after the rest")
        quit_cleanly(night)


def used_ticks(night):
    with open(f"/proc/{night.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def settle(night, seconds):
    """Takes what comes for so long: a night that is played goes on to send, and Escape is a key alone by time."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        night.skip(0.05)


def check_resize_storm():
    """Any number of sizes, nothing and one cell among them, end in the screen that the last one asks for."""
    count = int(os.environ.get("RESIZES") or 400)
    dice = random.Random(2023)
    with replay(start="22:30", speed="60") as night:
        night.wait_for(MARK)
        before = resident(night.pid)
        for number in range(count):
            size = dice.choice(EDGES) if number % 3 == 0 else (dice.randrange(120), dice.randrange(260))
            night.set_size(*size)
            if number % 7 == 0:
                night.send(dice.choice("12346zsr?\x1b"))
            night.skip(0.002 if number % 5 else 0.02)
            night.pump_news()
            expect(night.status is None, f"ended with {night.status} at size {number}: {size}")
        settle(night, 2)
        # Keys are off where the screen is too small. In the timeline, 5, digits would be moments.
        night.set_size(24, 80)
        for key in ("\x1b", "\x1b", "\x1b", "\x1b", "1", " "):
            night.send(key)
            settle(night, 0.5)
        for rows, columns in [(24, 80), (40, 120), (14, 48)]:
            night.see_anew(rows, columns)
            night.send("\x0c")
            night.wait_until(lambda s: MARK in s.text() and "Amanat" in s.text(), f"{rows}x{columns} after the storm")
            rows_seen = night.rows()
            expect(len(rows_seen) == rows and all(len(row) == columns for row in rows_seen), "another size", night)
        expect(resident(night.pid) < before + 30_000, f"{before} kB grew to {resident(night.pid)} kB")
        quit_cleanly(night)
