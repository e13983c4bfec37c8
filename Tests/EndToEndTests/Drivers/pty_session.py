"""Runs one program on a pseudo-terminal of its own and sees what a person would see.

    with PtySession(["election-night", "demo"], rows=24, columns=80) as night:
        night.wait_for("stations")           # text, or a function of the session
        night.send("s")                      # keys; names of KEYS stand for sequences: night.press("F1")
        night.resize(50, 200)
        night.signal(signal.SIGTERM)
        assert night.wait_exit() == 143      # as a shell tells it: 128 + signal
        assert night.hygiene() == []         # what the program left behind

A small shell of ours leads the session, with the program in the foreground, so that ^Z, hang-ups and
modes work as they do at a prompt. Waiting is bounded, and never sees half a frame. Needs pyte."""
import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

from decoder import KEYS, MODES, Decoder, Screen


class Timeout(AssertionError):
    """What was waited for did not come."""


def tell(group, number):
    """Signals a group of processes that may be gone."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(group, number)


class PtySession(contextlib.AbstractContextManager):
    def __init__(self, command, rows=24, columns=80, term="xterm-256color", env=None, cwd=None, limit=10.0):
        self.limit = limit
        self.raw = bytearray()       # every byte the program sent
        self.stops = 0               # how often it stopped (^Z)
        self.status = None           # exit status as a shell tells it, None while it runs
        self._screen = Screen(columns, rows)
        self._decoder = Decoder(self._screen)
        self._environment = {"PATH": os.environ.get("PATH", ""), "HOME": os.environ.get("HOME", "/"),
                             # Nothing is kept from run to run but where a check asks for it.
                             "XDG_CACHE_HOME": "/dev/null",
                             "LANG": "C.UTF-8", "TERM": term, **(env or {})}
        self._master, self._slave = pty.openpty()
        self.resize(rows, columns)
        self.modes_before = termios.tcgetattr(self._slave)
        self._start(command, cwd)

    def _start(self, command, cwd):
        self._news, news = os.pipe()
        self._shell = os.fork()
        if self._shell == 0:
            try:
                self._lead(command, cwd, news)
            finally:
                os._exit(1)
        os.close(news)
        if not select.select([self._news], [], [], self.limit)[0]:
            raise Timeout("the program did not start")
        self.pid = int(os.read(self._news, 16))

    def _lead(self, command, cwd, news):
        os.close(self._master)
        os.setsid()
        fcntl.ioctl(self._slave, termios.TIOCSCTTY, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        ready, go = os.pipe()        # the program waits until it stands in the foreground
        program = os.fork()
        if program == 0:
            os.read(ready, 1)
            signal.signal(signal.SIGTTOU, signal.SIG_DFL)
            for stream in range(3):
                os.dup2(self._slave, stream)
            os.closerange(3, 256)
            os.chdir(cwd or ".")
            os.execvpe(command[0], command, self._environment)
        os.setpgid(program, program)
        os.tcsetpgrp(self._slave, program)
        signal.signal(signal.SIGHUP, lambda *_: tell(program, signal.SIGHUP))
        signal.signal(signal.SIGUSR1, lambda *_: (os.tcsetpgrp(self._slave, program),
                                                  tell(program, signal.SIGCONT)))
        os.write(news, b"%16d" % program)
        os.write(go, b"g")
        while True:
            _, status = os.waitpid(program, os.WUNTRACED)
            if os.WIFSTOPPED(status):
                os.tcsetpgrp(self._slave, os.getpgrp())
                os.write(news, b"stopped\n")
            else:
                code = os.waitstatus_to_exitcode(status)
                os.write(news, b"exited %d\n" % (code if code >= 0 else 128 - code))
                os._exit(0)

    def pump(self, seconds=0.0):
        """Takes what the program sent and what became of it; waits at most so long for the first of it."""
        files = [self._news] if self._master < 0 else [self._news, self._master]
        if self._news in select.select(files, [], [], seconds)[0]:
            self.pump_news()
        while self._master >= 0 and select.select([self._master], [], [], 0.2 * self._is_in_frame())[0]:
            part = os.read(self._master, 65536)
            self.raw += part
            self._decoder.feed(part)

    def pump_news(self):
        """Takes what became of the program, and nothing of what it sent."""
        while select.select([self._news], [], [], 0)[0]:
            lines = os.read(self._news, 256).decode().splitlines()
            for line in lines:
                self.stops += line == "stopped"
                if line.startswith("exited"):
                    self.status = int(line.split()[1])
            if not lines:
                return

    def take(self, most):
        """Takes at most so many bytes of what the program sent, without waiting, as a slow line does."""
        self.pump_news()
        if most and self._master >= 0 and select.select([self._master], [], [], 0)[0]:
            part = os.read(self._master, most)
            self.raw += part
            self._decoder.feed(part)

    def _is_in_frame(self):
        return self.raw.rfind(b"\x1b[?2026h") > self.raw.rfind(b"\x1b[?2026l")

    def wait_until(self, claim, what, limit=None):
        """Waits until `claim(self)` holds, at most `limit` seconds; fails showing the screen."""
        end = time.monotonic() + (limit or self.limit)
        self.pump()
        while not claim(self):
            left = end - time.monotonic()
            if left <= 0 or self.status is not None:
                raise Timeout(f"waited for {what}; status {self.status}, the screen was:\n{self.text()}")
            self.pump(min(left, 0.2))

    def wait_for(self, wanted, limit=None):
        """Waits for a text on the screen, or for a function of the session to hold."""
        claim = wanted if callable(wanted) else lambda session: wanted in session.text()
        self.wait_until(claim, repr(wanted), limit)

    def wait_stopped(self, times=1, limit=None):
        """Waits until the program has stopped so often since its start."""
        self.wait_until(lambda session: session.stops >= times, f"stop {times}", limit)

    def wait_exit(self, limit=None):
        """Waits for the end; returns the status as a shell tells it."""
        self.wait_until(lambda session: session.status is not None, "the end", limit)
        self.pump(0.05)
        return self.status

    def text(self):
        """The screen, row by row, without the blanks at the ends of rows."""
        return "\n".join(row.rstrip() for row in self.rows())

    def rows(self):
        return list(self._screen.display)

    def cell(self, row, column):
        """The character with its colours and attributes (a pyte.screens.Char)."""
        return self._screen.buffer[row][column]

    def send(self, keys):
        """Types text or bytes."""
        os.write(self._master, keys if isinstance(keys, bytes) else keys.encode())

    def press(self, *names):
        """Presses keys by name: F1, ShiftLeft, or a character."""
        for name in names:
            self.send(KEYS.get(name, name))

    def mouse(self, row, column, button=0, release=False):
        """Sends an SGR mouse report; rows and columns from 0; 64 and 65 are the wheel, +32 is a drag."""
        self.send(f"\x1b[<{button};{column + 1};{row + 1}{'m' if release else 'M'}")

    def resize(self, rows, columns):
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self._screen.resize(rows, columns)

    def set_size(self, rows, columns):
        """As `resize`, but the decoder stays as it is, for sizes that no screen has."""
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def skip(self, seconds=0.0, most=65536):
        """Takes what the program sent without decoding it; returns how much that was."""
        taken = 0
        while select.select([self._master], [], [], 0 if taken else seconds)[0] and taken < most:
            part = os.read(self._master, min(65536, most - taken))
            self.raw += part
            taken += len(part)
        return taken

    def see_anew(self, rows, columns):
        """Forgets the decoded screen and begins one of that size; what is sent from now on is decoded."""
        self.set_size(rows, columns)
        self._screen = Screen(columns, rows)
        self._decoder = Decoder(self._screen)

    def signal(self, number):
        os.kill(self.pid, number)

    def foreground(self):
        """Types `fg`."""
        os.kill(self._shell, signal.SIGUSR1)

    def hangup(self):
        """Closes the terminal's window; what the program sends from now on is lost."""
        os.close(self._slave)
        os.close(self._master)
        self._slave = self._master = -1

    def modes(self):
        """The private modes that are on, by number, as the bytes sent so far leave them."""
        on = set()
        for numbers, letter in re.findall(rb"\x1b\[\?([0-9;]+)([hl])", bytes(self.raw)):
            for number in map(int, numbers.split(b";")):
                (on.add if letter == b"h" else on.discard)(number)
        return on

    def hygiene(self):
        """What is left behind, in words; an empty list is a clean terminal."""
        on = self.modes()
        left = [f"{name} is on" for number, name in MODES.items() if number in on]
        if re.findall(rb"\x1b\[\?(?:\d+;)*25([hl])", bytes(self.raw))[-1:] == [b"l"]:
            left.append("the cursor is hidden")
        if self._slave >= 0 and termios.tcgetattr(self._slave) != self.modes_before:
            left.append("the terminal's modes are changed")
        return left

    def close(self):
        """Ends the program if it still runs, and forgets the terminal."""
        if self._shell == 0:
            return
        if self.status is None:
            tell(self.pid, signal.SIGKILL)
        if self._master >= 0:
            self.hangup()
        os.close(self._news)
        os.kill(self._shell, signal.SIGKILL)
        os.waitpid(self._shell, 0)
        self._shell = 0

    def __exit__(self, *_):
        self.close()
