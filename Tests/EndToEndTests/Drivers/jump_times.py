"""Measures how long a jump takes, from the last key to the last byte of the frame that shows the place.

    jump_times.py ROWS COLUMNS JUMPS PROGRAM [ARGUMENT...]

PROGRAM is a dashboard of the recorded night of 2023, paused, and sent to JUMPS moments drawn over the whole
night, one after the other, by `b`, the moment and Enter; or it is `less` on the reports of that night, sent to
lines drawn over the whole file by the line and `g`. The clock runs from Enter, or from `g`, until the last byte
of the frame was read, before any of it is decoded. Prints three numbers: the median, the 95th percentile and the most,
in milliseconds. Needs pyte, as pty_session does."""
import os
import random
import sys
import time

from pty_session import PtySession
from viewer import Viewer

BEGIN, END = 7 * 3600, 34 * 3600
# A frame that takes longer than this has not come at all.
LIMIT = 10.0


def text(moment):
    return f"{moment // 3600 % 24:02}:{moment // 60 % 60:02}:{moment % 60:02}"


def see(viewer, claim):
    """Reads until a claim holds of the rows of a whole frame; the moment at which its last byte came."""
    return viewer.see(lambda screen: claim(screen.display), LIMIT)


def press(viewer, keys, last, is_typed, is_there):
    """Milliseconds from the last key to the frame, once the keys before it are on the screen."""
    viewer.session.send(keys)
    see(viewer, is_typed)
    begin = time.monotonic()
    viewer.session.send(last)
    return (see(viewer, is_there) - begin) * 1000


def through_time(viewer, draw):
    wanted = text(draw.randrange(BEGIN, END))
    return press(viewer, "b" + wanted, "\r", lambda rows: wanted in rows[-1], lambda rows: wanted in rows[0])


def through_lines(viewer, draw, lines):
    """A line of the file is told by its beginning, which holds station, source and time."""
    place = draw.randrange(100, len(lines) - 100)
    wanted = lines[place][: viewer.screen.columns - 1]
    before = viewer.screen.display[0].startswith(wanted)
    if before:
        return through_lines(viewer, draw, lines)
    keys = str(place + 1)
    return press(viewer, keys, "g", lambda rows: keys in rows[-1], lambda rows: rows[0].startswith(wanted))


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
            see(viewer, lambda rows: rows[0].startswith(lines[0][:20]))
            jump = lambda: through_lines(viewer, draw, lines)
        else:
            see(viewer, lambda rows: "replay" in rows[0])
            night.send(" ")
            see(viewer, lambda rows: "paused" in rows[0])
            jump = lambda: through_time(viewer, draw)
        times = sorted(jump() for _ in range(jumps))
    print(f"{times[len(times) // 2]:.2f} {times[len(times) * 95 // 100]:.2f} {times[-1]:.2f}")


main()
