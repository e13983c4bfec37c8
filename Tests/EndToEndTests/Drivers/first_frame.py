"""Measures how long a program takes to show its first complete screen on a pseudo-terminal.

    first_frame.py ROWS COLUMNS PROGRAM [ARGUMENT...]

Prints four numbers: milliseconds from exec to the end of the first synchronised frame (DECSET 2026; -1
when the program brackets none), milliseconds to the first complete frame, KiB of resident memory then,
milliseconds of processor time until then, all threads together.
A frame is complete when at least 1,000 bytes came and nothing more came for 50 ms; the time is that of
its last byte, and the rule is the same for every program. Standard library only."""
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

QUIET = 0.050
LEAST = 1000
LIMIT = 20.0


def start(rows, columns, command):
    """Starts the program on a terminal of its own; returns (process, terminal, moment of the start)."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    begin = time.monotonic()
    process = os.fork()
    if process == 0:
        try:
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
            for stream in range(3):
                os.dup2(slave, stream)
            os.closerange(3, 64)
            os.execvpe(command[0], command, environment)
        finally:
            os._exit(127)
    os.close(slave)
    return process, master, begin


def first_frame(master, begin):
    """Returns (end of the first synchronised frame or None, last byte of the first complete frame)."""
    seen, bracket, last = b"", None, begin
    while True:
        enough = len(seen) >= LEAST
        if not select.select([master], [], [], QUIET if enough else LIMIT)[0]:
            if enough:
                return bracket, last
            sys.exit("first_frame.py: no frame came")
        try:
            seen += os.read(master, 65536)
        except OSError:
            sys.exit("first_frame.py: the program ended before its first frame")
        last = time.monotonic()
        if bracket is None and b"\x1b[?2026l" in seen:
            bracket = last
        if last - begin > LIMIT:
            sys.exit("first_frame.py: the program never rested")


def resident(process):
    with open(f"/proc/{process}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:"))


def worked(process):
    """Milliseconds that the threads of a process ran, by the scheduler's count."""
    spent = 0
    for thread in os.listdir(f"/proc/{process}/task"):
        with open(f"/proc/{process}/task/{thread}/schedstat") as count:
            spent += int(count.read().split()[0])
    return spent / 1e6


def end(process, master):
    """Types q, as a person would, and waits before the program is killed; a night of a million stations is kept first."""
    os.write(master, b"q")
    limit = time.monotonic() + 10
    while time.monotonic() < limit:
        if select.select([master], [], [], 0.01)[0]:
            try:
                os.read(master, 65536)
            except OSError:
                pass
        if os.waitpid(process, os.WNOHANG)[0]:
            return
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


def main():
    rows, columns, command = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
    process, master, begin = start(rows, columns, command)
    bracket, complete = first_frame(master, begin)
    memory, processor = resident(process), worked(process)
    end(process, master)
    synchronised = -1 if bracket is None else (bracket - begin) * 1000
    print(f"{synchronised:.2f} {(complete - begin) * 1000:.2f} {memory} {processor:.2f}")


main()
