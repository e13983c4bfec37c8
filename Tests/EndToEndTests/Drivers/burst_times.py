"""Measures how long a burst of reports takes while a screen is open on the store, and how long keys wait.

    burst_times.py ROWS COLUMNS REPORTS LINES SCENARIO PROGRAM

A new store of a night that goes on is opened by `watch`; the first REPORTS lines of LINES, from the first
protocol on, are given to `ingest` at once. From its start until the screen shows the last of them, `j` and
`k` are pressed in turn, a tenth of a second apart, or once the key before is answered where that is later.
Prints four numbers: seconds to the end of `ingest`, when all is committed and synced; milliseconds of the
slowest answer to a key; seconds until the screen shows all; keys pressed. Status 1 when a line had no
receipt. Needs pyte."""
import itertools
import os
import select
import subprocess
import sys
import tempfile
import time

from pty_session import PtySession
from repaint_times import live, position
from viewer import Viewer

LIMIT = 120.0
EVERY = 0.1


def selected(screen):
    """The line of the table of parties that the cursor stands on; None before there is one."""
    for row in range(screen.lines):
        cells = screen.buffer[row]
        if cells[1].data == "▸":
            return "".join(cells[column].data for column in range(2, 18))
    return None


class Keys:
    """Keys in turn, each waited for before the next; the times of the answers in milliseconds."""

    def __init__(self, viewer):
        self.viewer = viewer
        self.keys = itertools.cycle("jk")
        self.answers = []
        self.begun = None
        self.before = None
        self.next = 0.0

    def press(self):
        self.before = selected(self.viewer.screen)
        self.begun = time.monotonic()
        self.viewer.session.send(next(self.keys))

    def look(self):
        """Takes the answer where it came; a key that does not move the cursor would never be answered."""
        came = self.viewer.look(lambda screen: selected(screen) != self.before)
        if came is not None:
            self.answers.append((came - self.begun) * 1000)
            self.next = self.begun + EVERY
            self.begun = None


def burst(viewer, words, receipts):
    """Seconds to the end of the program, seconds until all is shown, milliseconds of the answers."""
    keys = Keys(viewer)
    begin = time.monotonic()
    child = subprocess.Popen(words)
    ended, process = None, os.pidfd_open(child.pid)
    shown, counted = None, None
    keys.press()
    while shown is None or keys.begun is not None:
        now = time.monotonic()
        if now - begin > LIMIT:
            child.kill()
            sys.exit("burst_times.py: the burst was not shown\n" + "\n".join(viewer.screen.display))
        if keys.begun is None and now >= keys.next:
            keys.press()
        waits = [viewer.terminal] + [process] * (ended is None)
        pause = EVERY if keys.begun is not None else max(0, keys.next - now)
        ready = select.select(waits, [], [], pause)[0]
        if process in ready:
            ended = time.monotonic() - begin
            counted = accepted(child, receipts)
        if viewer.terminal in ready:
            viewer.take()
        came = keys.look() if keys.begun is not None else viewer.look(lambda screen: False)
        if shown is None and counted is not None and position(viewer.screen) >= counted:
            shown = time.monotonic() - begin
    os.close(process)
    return ended, shown, keys.answers


def accepted(child, receipts):
    """How many lines were counted, of a program that has ended well."""
    if child.wait() != 0:
        sys.exit("burst_times.py: ingest failed")
    with open(receipts, "rb") as file:
        return sum(b'"verdict":"accepted"' in line for line in file)


def chosen(path, reports):
    """The first lines from the first protocol on."""
    with open(path, "rb") as file:
        lines = itertools.dropwhile(lambda line: b'"kind":"count"' not in line, file)
        return live(itertools.islice(lines, reports))


def main():
    rows, columns, reports = (int(word) for word in sys.argv[1:4])
    path, scenario, program = sys.argv[4:7]
    environment = {"ELECTION_NIGHT_SCENARIOS": os.environ.get("ELECTION_NIGHT_SCENARIOS", "")}
    with tempfile.TemporaryDirectory() as folder:
        store, lines, receipts = folder + "/night.db", folder + "/burst.jsonl", folder + "/receipts.jsonl"
        with open(lines, "wb") as file:
            file.writelines(chosen(path, reports))
        make = [program, "init", store, "--scenario", scenario]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL)
        command = [program, "watch", store]
        with PtySession(command, rows=rows, columns=columns, env=environment, limit=60) as session:
            viewer = Viewer(session, rows, columns)
            viewer.see(lambda screen: selected(screen) is not None, 30)
            words = [program, "ingest", store, lines, "--quiet", "--receipts", receipts]
            ended, shown, answers = burst(viewer, words, receipts)
        with open(receipts, "rb") as file:
            if sum(1 for _ in file) != reports:
                sys.exit("burst_times.py: not every line was answered")
    print(f"{ended:.3f} {max(answers):.2f} {shown:.3f} {len(answers)}")


if __name__ == "__main__":
    main()
