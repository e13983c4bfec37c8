"""What a screen keeps of its count for the next one, and what it says until it has counted again."""
import os
import time

from night import STORE, expect, quit_cleanly, session

WORDS = "kept count, unchecked"
FOLDER = os.path.abspath("cache/election-night")


def watch(path):
    return session("watch", path, rows=24, columns=120, env={"XDG_CACHE_HOME": os.path.abspath("cache")})


def figures(path):
    """What a screen shows once it has counted, without its first line; and whether it said the words before."""
    with watch(path) as night:
        night.wait_until(lambda s: "recorded" in s.rows()[0] and WORDS not in s.text(), "a count from the log")
        end = time.monotonic() + 5
        before = None
        while before != night.rows() and time.monotonic() < end:
            before = night.rows()
            night.pump(0.5)
        said = WORDS.encode() in bytes(night.raw)
        quit_cleanly(night)
        return before[1:], said


def check_kept_count():
    """The second screen goes on from the first one's count, says so, and counts again; damage is passed over."""
    counted, said = figures(STORE)
    expect(not said, "the first screen had nothing to go on from")
    names = os.listdir(FOLDER)
    expect(len(names) == 1 and os.stat(FOLDER).st_mode & 0o077 == 0, f"kept: {names}")
    again, said = figures(STORE)
    expect(said, f"the second screen did not say that it had {WORDS!r}")
    expect(again == counted, f"{again}\nis not\n{counted}")
    path = os.path.join(FOLDER, names[0])
    with open(path, "r+b") as file:
        file.seek(os.path.getsize(path) // 2)
        byte = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte[0] ^ 4]))
    anew, said = figures(STORE)
    expect(not said and anew == counted, "a damaged file was gone on from")
    expect(figures(STORE)[1], "the damaged file was not replaced")
