#!/usr/bin/env python3
"""A dashboard wound back again and again while reports come: what memory of its own it has after each return.

    windings.py PROGRAM SCENARIO [TIMES]

For finding out what a soak has shown: the night, then twenty lines a second, and each time a dozen keys that wind
back, the return to the edge, and the least of some seconds after memory was given back there. Beside it a second
dashboard that is never wound back. Judges nothing.
"""
import os
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
from feed import Feed  # noqa: E402
from soak import look  # noqa: E402
from viewer import Viewer  # noqa: E402

KEYS = b",[[,.[,[.,[,"
# A dashboard gives back what is free after a minute at the edge.
AT_EDGE = 64


def feed_on(feed, writer, is_over):
    while not is_over.wait(0.5):
        writer.stdin.write(b"".join(feed.line() for _ in range(10)))
        writer.stdin.flush()


def least(viewers, seconds):
    """The least memory of each viewer in some seconds, in MiB."""
    seen = []
    for _ in range(seconds):
        time.sleep(1)
        seen.append([look(viewer.pid)[0] / 1024 for viewer in viewers])
    return [min(column) for column in zip(*seen)]


def wind(viewer):
    for key in KEYS:
        os.write(viewer.terminal, bytes([key]))
        time.sleep(1)
    held = look(viewer.pid)[0] / 1024
    viewer.come_back()
    return held


def main(program, scenario, times):
    with tempfile.TemporaryDirectory(prefix="election-night-windings-") as folder:
        store, feed = os.path.join(folder, "night.db"), Feed(program, scenario, seed=2023)
        subprocess.run([program, "init", store, "--scenario", scenario, "--recorded"], check=True, capture_output=True)
        writer = subprocess.Popen([program, "ingest", store, "-", "--quiet"], stdin=subprocess.PIPE)
        writer.stdin.write(b"".join(feed.night))
        writer.stdin.flush()
        time.sleep(10)
        viewers = [Viewer(program, store), Viewer(program, store)]
        is_over = threading.Event()
        feeding = threading.Thread(target=feed_on, args=(feed, writer, is_over), daemon=True)
        feeding.start()
        least(viewers, AT_EDGE)
        print("times  held  then  never wound back, MiB", flush=True)
        for time_of in range(times + 1):
            held = wind(viewers[0]) if time_of else 0
            least(viewers, AT_EDGE)
            then, never = least(viewers, 8)
            print(f"{time_of:5}  {held:4.0f}  {then:4.1f}  {never:4.1f}", flush=True)
        is_over.set()
        feeding.join()
        for viewer in viewers:
            viewer.end()
        writer.stdin.close()
        writer.wait(timeout=60)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 8)
