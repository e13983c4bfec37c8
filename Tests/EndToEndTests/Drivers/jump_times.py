"""Measures how long a jump takes, from the last key to the last byte of the frame that shows the place.

    jump_times.py ROWS COLUMNS JUMPS PROGRAM [ARGUMENT...]

PROGRAM is a dashboard of the recorded night of 2023, paused, and sent to JUMPS moments drawn over the whole
night, one after the other, by `b`, the moment and Enter; or it is `less` on the reports of that night, sent to
lines drawn over the whole file by the line and `g`. The clock runs from Enter, or from `g`, until the last byte
of the frame was read, before any of it is decoded. Prints three numbers: the median, the 95th percentile and the most,
in milliseconds. Needs pyte, as pty_session does."""
import os
import random
import select
import sys
import time

from pty_session import Decoder, PtySession, Screen

BEGIN, END = 7 * 3600, 34 * 3600
# A frame that takes longer than this has not come at all.
LIMIT = 10.0


def text(moment):
    return f"{moment // 3600 % 24:02}:{moment // 60 % 60:02}:{moment % 60:02}"


class Viewer:
    """A program on a terminal, and its screen as of the last byte that was looked at."""

    def __init__(self, night, rows, columns):
        self.night = night
        self.screen = Screen(columns, rows)
        self.decoder = Decoder(self.screen)

    def whole(self):
        """What there is to read, to the end of the frame: a decoder at work would hold the program up."""
        part = os.read(self.night._master, 65536)
        while part.rfind(b"\x1b[?2026h") > part.rfind(b"\x1b[?2026l"):
            part += os.read(self.night._master, 65536)
        return part

    def see(self, claim):
        """Reads until a claim holds of the rows of a whole frame; the moment at which its last byte came."""
        end = time.monotonic() + LIMIT
        while time.monotonic() < end and select.select([self.night._master], [], [], LIMIT)[0]:
            part = self.whole()
            came = time.monotonic()
            self.decoder.feed(part)
            if claim(self.screen.display):
                return came
        sys.exit("jump_times.py: what was waited for did not come\n" + "\n".join(self.screen.display))

    def press(self, keys, last, is_typed, is_there):
        """Milliseconds from the last key to the frame, once the keys before it are on the screen."""
        self.night.send(keys)
        self.see(is_typed)
        begin = time.monotonic()
        self.night.send(last)
        return (self.see(is_there) - begin) * 1000


def through_time(viewer, draw):
    wanted = text(draw.randrange(BEGIN, END))
    return viewer.press("b" + wanted, "\r", lambda rows: wanted in rows[-1], lambda rows: wanted in rows[0])


def through_lines(viewer, draw, lines):
    """A line of the file is told by its beginning, which holds station, source and time."""
    place = draw.randrange(100, len(lines) - 100)
    wanted = lines[place][: viewer.screen.columns - 1]
    before = viewer.screen.display[0].startswith(wanted)
    if before:
        return through_lines(viewer, draw, lines)
    keys = str(place + 1)
    return viewer.press(keys, "g", lambda rows: keys in rows[-1], lambda rows: rows[0].startswith(wanted))


def main():
    rows, columns, jumps, command = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:]
    draw = random.Random(2023)
    is_pager = command[0] == "less"
    environment = {"ELECTION_NIGHT_SCENARIOS": os.environ.get("ELECTION_NIGHT_SCENARIOS", "")}
    with PtySession(command, rows=rows, columns=columns, env=environment, limit=60) as night:
        viewer = Viewer(night, rows, columns)
        if is_pager:
            with open(command[-1], encoding="utf-8") as file:
                lines = file.read().splitlines()
            viewer.see(lambda screen: screen[0].startswith(lines[0][:20]))
            jump = lambda: through_lines(viewer, draw, lines)
        else:
            viewer.see(lambda screen: "replay" in screen[0])
            night.send(" ")
            viewer.see(lambda screen: "paused" in screen[0])
            jump = lambda: through_time(viewer, draw)
        times = sorted(jump() for _ in range(jumps))
    print(f"{times[len(times) // 2]:.2f} {times[len(times) * 95 // 100]:.2f} {times[-1]:.2f}")


main()
