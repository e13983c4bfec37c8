"""What goes wrong beside the reports, one thing every few seconds."""
import os
import random
import subprocess


class Faults:
    """Each fault is a method; those named in EARLY end a process and so come before memory is watched."""

    EARLY = ["kill"]
    ALWAYS = ["flood", "links", "half", "resize", "keys", "freeze", "read", "backup", "decide", "second", "stall",
              "full"]
    EVERY = 7

    def __init__(self, night):
        self.night = night
        self.random = random.Random(19)
        self.next = 5
        self.open = []
        self.deck = []
        self.counts = {}

    def maybe(self, passed, is_early):
        for due, undo in [pair for pair in self.open if pair[0] <= passed]:
            self.open.remove((due, undo))
            undo()
        if passed < self.next:
            return
        self.next = passed + self.EVERY
        self.passed = passed
        # Each in its turn, in a new order every round, so that none comes late for the first time.
        if not self.deck:
            self.deck = self.ALWAYS + (self.EARLY if is_early else [])
            self.random.shuffle(self.deck)
        name = self.deck.pop()
        if getattr(self, name)() is not False:
            self.counts[name] = self.counts.get(name, 0) + 1

    def later(self, seconds, undo):
        self.open.append((self.passed + seconds, undo))

    def end(self):
        for _, undo in self.open:
            undo()
        self.open = []

    def told(self):
        return ", ".join(f"{name} {count}" for name, count in sorted(self.counts.items()))

    def kill(self):
        """The writer dies."""
        if self.open:
            return False
        self.night.kill()
        return True

    def flood(self):
        """A burst of bad lines."""
        self.night.hand_over([self.night.feed.bad() for _ in range(300)])

    def links(self):
        """Things in the folder that must not be opened."""
        place = os.path.join(self.night.spool, f"link-{len(self.counts)}-{self.passed:.0f}.jsonl")
        if self.random.random() < 0.5:
            os.symlink("/etc/passwd", place)
        else:
            os.mkfifo(place)
        self.later(10, lambda: os.remove(place))

    def half(self):
        """A file that is finished only later."""
        place = os.path.join(self.night.spool, f"half-{self.passed:.0f}.jsonl")
        line = self.night.feed.turnout()
        with open(place, "wb") as file:
            file.write(line[:50])

        def finish():
            with open(place, "ab") as file:
                file.write(line[50:])

        self.later(5, finish)

    def resize(self):
        for _ in range(20):
            self.night.viewer.resize()

    def keys(self):
        """Any keys; every fourth time also those that wind the night back."""
        winds = self.counts.get("keys", 0) % 4 == 3
        for _ in range(20):
            self.night.viewer.press(winds)
        self.later(10, self.night.viewer.come_back)

    def freeze(self):
        """The viewer does not run for a while."""
        self.night.viewer.freeze()
        self.later(30, self.night.viewer.thaw)

    def read(self):
        """Other readers come and go."""
        words = self.random.choice([
            ["tally", "--format", "json"], ["doubt"], ["screen", "--size", "120x40"],
            ["log", "--unit", "abai-0001"], ["log", "--refused", "--summary"], ["explain", "turnout"],
        ])
        self.night.run(words[0], self.night.store, *words[1:])

    def backup(self):
        place = os.path.join(self.night.folder, "copy.db")
        self.night.run("backup", self.night.store, place, "--quiet")
        for end in ("", "-head", "-lock", "-wal", "-shm"):
            if os.path.exists(place + end):
                os.remove(place + end)

    def decide(self):
        seq = self.random.randrange(72_000, 92_000)
        words = ["confirm", self.night.store, str(seq), "--reason", "Looked at the paper"]
        # On a full disk the writer has it wait (75), or it cannot even be put down (74).
        self.night.run(*words, statuses=(0, 2, 65, 66, 74, 75))

    def second(self):
        """A second writer is refused."""
        if self.open:
            return False
        self.night.run("ingest", self.night.store, "/dev/null", "--quiet", statuses=(75,))
        return True

    def stall(self):
        """Half a line on standard input, the rest later."""
        if self.open:
            return False
        line = self.night.feed.turnout()
        self.night.stdin_sent.append(line)
        pipe = self.night.writer.stdin
        pipe.write(line[:40])
        pipe.flush()
        held, self.night.hand_over = self.night.hand_over, lambda lines: held_lines.extend(lines)
        held_lines = []

        def finish():
            self.night.hand_over = held
            pipe.write(line[40:])
            pipe.flush()
            held(held_lines)

        self.later(3, finish)
        return True

    def full(self):
        """The disk takes nothing more for a while, where the folder has a small disk of its own."""
        place = os.path.join(self.night.disk, "ballast")
        if self.night.disk == self.night.folder or os.path.exists(place):
            return False
        subprocess.run(["dd", "if=/dev/zero", f"of={place}", "bs=1M"], capture_output=True, check=False)
        self.later(8, lambda: os.remove(place))
        return True
