"""What `watch` costs while reports come in at a steady rate, as on a busy night.

`live_flow(PROGRAM)` answers bytes a second to a terminal and percent of a core. 80,000 reports of the night of
2023 are in the store before; those that follow are given to `ingest STORE --follow` one at a time."""
import itertools
import os
import subprocess
import tempfile
import time

from repaint_times import live

BEFORE, RATE = 80_000, 20


def live_flow(program, start, settle, ticks, seconds=10):
    """`start` opens a command on a terminal, `settle` waits for its first rest, `ticks` counts its work."""
    with tempfile.TemporaryDirectory() as folder:
        store = os.path.join(folder, "live.db")
        made = subprocess.run([program, "reconstruct", "kz-2023"], stdout=subprocess.PIPE, check=True).stdout
        lines = live(made.splitlines(keepends=True))
        subprocess.run([program, "init", store, "--scenario", "kz-2023"], stdout=subprocess.DEVNULL, check=True)
        subprocess.run([program, "ingest", store, "-", "--quiet"], input=b"".join(lines[:BEFORE]), check=True,
                       stdout=subprocess.DEVNULL)
        words = [program, "ingest", store, "-", "--follow", "--quiet"]
        writer = subprocess.Popen(words, stdin=subprocess.PIPE, bufsize=0)
        try:
            with start([program, "watch", store]) as session:
                settle(session)
                first, used, begun = len(session.raw), ticks(session), time.monotonic()
                for number in itertools.count():
                    due = begun + number / RATE
                    if due - begun >= seconds:
                        break
                    session.pump(max(0.001, due - time.monotonic()))
                    writer.stdin.write(lines[BEFORE + number])
                spent = (ticks(session) - used) / os.sysconf("SC_CLK_TCK")
                return (len(session.raw) - first) / seconds, 100 * spent / seconds
        finally:
            writer.stdin.close()
            writer.wait(10)
