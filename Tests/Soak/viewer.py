"""A dashboard on a pseudo-terminal that is always read, resized, frozen and given keys."""
import fcntl
import os
import pty
import random
import signal
import struct
import termios
import threading
import time

SIZES = [(24, 80), (40, 120), (60, 200), (14, 48), (10, 30)]
KEYS = b"\tawd?szv\x1b"
# Those that wind the night back, digits among them where the timeline has the focus: the log is held in memory
# then, and for a minute after the return.
WINDING = b"5,.[]0123456789" + KEYS
HELD = 80


class Viewer:
    def __init__(self, program, store):
        self.random = random.Random(7)
        self.sizes = []
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execve(program, [program, "watch", store], {**os.environ, "TERM": "xterm-256color"})
        self.resize((40, 120))
        self.bytes = 0
        self.last = b""
        self.returned = None
        self.is_frozen = False
        threading.Thread(target=self.drain, daemon=True).start()

    def drain(self):
        try:
            while data := os.read(self.terminal, 65536):
                self.bytes += len(data)
                self.last = (self.last + data)[-20000:]
        except OSError:
            return

    def resize(self, size=None):
        """To a size, or to the next of all sizes, in a new order every round."""
        if not size:
            self.sizes = self.sizes or self.random.sample(SIZES, len(SIZES))
            size = self.sizes.pop()
        rows, columns = size
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def press(self, winds):
        if winds:
            self.returned = float("inf")
        os.write(self.terminal, bytes([self.random.choice(WINDING if winds else KEYS)]))

    def holds_log(self):
        """Whether the night was wound back by a key a while ago, or still is."""
        return self.returned is not None and time.monotonic() < self.returned + HELD

    def come_back(self):
        """To the live edge, out of whatever the keys have opened; once it runs, where it does not run now.

        Keys that wait for a program are read by it in one, and an escape with a key behind it is another key."""
        if self.is_frozen:
            return
        for key in [b"\x1b"] * 5 + [b"L"]:
            os.write(self.terminal, key)
            time.sleep(0.2)
        if self.returned is not None:
            self.returned = min(self.returned, time.monotonic())

    def freeze(self):
        self.is_frozen = True
        os.kill(self.pid, signal.SIGSTOP)

    def thaw(self):
        """Lets it go on, and back to the edge from where the keys have led that it reads only now."""
        self.is_frozen = False
        os.kill(self.pid, signal.SIGCONT)
        time.sleep(1)
        self.come_back()

    def end(self):
        """Its exit status after `q`, by force where that does not help."""
        for key in (b"\x1b", b"\x1b", b"q"):
            os.write(self.terminal, key)
        signal.signal(signal.SIGALRM, lambda *_: os.kill(self.pid, signal.SIGKILL))
        signal.alarm(20)
        status = os.waitpid(self.pid, 0)[1]
        signal.alarm(0)
        return os.waitstatus_to_exitcode(status)
