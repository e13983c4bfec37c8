"""The night line by line: for pipes, logs and screen readers."""
import os
import re
import signal
import subprocess
import time

from night import PROGRAM, SCENARIOS, STORE, expect, resident, session
from pty_session import PtySession

# The time, after the night with its day and without seconds; what kind of line it is; what it says.
LINE = re.compile(r"^(?:\d{4}-\d\d-\d\d )?(\d\d):(\d\d)(?::(\d\d))? ([^\W\d_]+:) \S.*$")
ENV = {"PATH": os.environ["PATH"], "HOME": os.getcwd(), "LANG": "C.UTF-8", "TERM": "xterm",
       "ELECTION_NIGHT_SCENARIOS": SCENARIOS}


def seconds(line):
    hours, minutes, rest = LINE.match(line).groups()[:3]
    return int(hours) * 3600 + int(minutes) * 60 + int(rest or 0)


def check_plain_pipe():
    """A replay into a pipe tells the night to its end and leaves, with no terminal anywhere."""
    words = [PROGRAM, "replay", STORE, "--from", "20:00", "--speed", "3600", "--interval", "3600"]
    done = subprocess.run(words, env=ENV, stdin=subprocess.DEVNULL, capture_output=True, timeout=80,
                          start_new_session=True, check=False)
    text = done.stdout.decode()
    lines = text.splitlines()
    expect(done.returncode == 0 and done.stderr == b"", f"{done.returncode} {done.stderr}")
    for line in lines:
        expect(LINE.match(line), f"not a line of time and kind: {line!r}")
    strange = {letter for letter in text if not (letter.isalnum() or letter in "\n «»№" or " " <= letter <= "~")}
    expect(strange == set(), f"signs: {strange}")
    expect("RECONSTRUCTION" in lines[0] and "RECONSTRUCTION" in lines[1], text[:400])
    expect(lines[-1].endswith("notice: the night is over"), lines[-1])
    kinds = {LINE.match(line)[4] for line in lines}
    expect(kinds >= {"summary:", "milestone:", "change:", "correction:", "notice:"}, str(kinds))
    expect(any(line.startswith("2023-03-27 23:59 ") and "final results" in line for line in lines), "no final results")
    after = {line[:16] for line in lines if " summary: " in line and line.startswith("2023-")}
    expect(after == {"2023-03-27 23:59"}, f"summed up while no report came: {after}")
    last = [line for line in lines if "turnout" in line and "summary" in line][-1]
    expect("turnout 54.19 %" in last and "stations 10233 of 10233" in last, last)
    events = [line for line in lines if " summary: " not in line]
    expect(len(events) == len(set(events)), "an event is told twice")
    hours = {seconds(line) // 3600 for line in lines if " summary: " in line}
    expect(hours >= {20, 21, 22, 23}, f"summaries at {hours}")


def check_plain_keys():
    """On a terminal lines are typed: Enter sums up, p holds, q leaves; nothing is addressed or coloured."""
    with session("replay", STORE, "--plain", "--from", "21:00", "--speed", "60", "--interval", "0") as night:
        night.wait_until(lambda s: b"notice: election-night" in s.raw, "the title")
        before = bytes(night.raw).count(b"House of")
        night.send("\n")
        night.wait_until(lambda s: bytes(s.raw).count(b"House of") > before, "a summary")
        night.send("p\n")
        night.wait_until(lambda s: b"notice: paused" in s.raw, "the pause")
        night.send("help\n")
        night.wait_until(lambda s: b"Enter summary; p pause" in s.raw, "the keys")
        night.send("p\n")
        night.wait_until(lambda s: b"notice: goes on" in s.raw, "going on")
        night.send("q\n")
        expect(night.wait_exit() == 0, "q", night)
        expect(b"\x1b" not in night.raw and night.hygiene() == [], f"{bytes(night.raw)!r}")
    with session("replay", STORE, "--plain", "--from", "21:00") as night:
        night.wait_until(lambda s: b"notice: election-night" in s.raw, "the title")
        night.send("\x04")
        expect(night.wait_exit() == 0, "^D", night)


def check_plain_keys_of_session():
    """Standard input is a file and standard output a pipe; keys come from the terminal of the session."""
    command = f"'{PROGRAM}' replay '{STORE}' --from 21:00 --interval 0 < /dev/null | cat"
    with PtySession(["sh", "-c", command], env=ENV, limit=30) as night:
        night.wait_until(lambda s: b"notice: election-night" in s.raw, "the title")
        before = bytes(night.raw).count(b"House of")
        night.send("\n")
        night.wait_until(lambda s: bytes(s.raw).count(b"House of") > before, "a summary")
        night.send("q\n")
        expect(night.wait_exit() == 0, "q", night)


def check_plain_signals():
    """Signals end it in order; a demo's store is removed."""
    folder = os.path.abspath("tmp")
    os.mkdir(folder)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        with open("out", "wb") as out:
            words = [PROGRAM, "demo", "--live", "--speed", "600", "--from", "21:00"]
            told = subprocess.Popen(words, env={**ENV, "TMPDIR": folder}, stdin=subprocess.DEVNULL, stdout=out)
            try:
                end = time.monotonic() + 60
                while os.path.getsize("out") < 200 and time.monotonic() < end:
                    time.sleep(0.1)
                told.send_signal(number)
                status = told.wait(timeout=20)
            finally:
                told.kill()
        expect(status == 128 + number, f"{number.name} ended with {status}")
        expect(os.listdir(folder) == [], f"left in TMPDIR: {os.listdir(folder)}")


def check_plain_slow_reader():
    """A reader that stops costs no memory, and is no reason not to end."""
    read, write = os.pipe()
    words = [PROGRAM, "replay", STORE, "--speed", "3600", "--interval", "1"]
    told = subprocess.Popen(words, env=ENV, stdin=subprocess.DEVNULL, stdout=write)
    os.close(write)
    try:
        time.sleep(3)
        small = resident(told.pid)
        time.sleep(4)
        expect(resident(told.pid) < small + 20_000, f"{small} kB grew to {resident(told.pid)} kB")
        told.send_signal(signal.SIGTERM)
        expect(told.wait(timeout=5) == 143, "SIGTERM while the reader sleeps")
    finally:
        told.kill()
        os.close(read)


def check_plain_reader_gone():
    """A reader that has seen enough ends it without a word."""
    line = f"'{PROGRAM}' replay '{STORE}' --from 21:00 --speed 3600 --interval 60 2>err | head -n 3"
    done = subprocess.run(["bash", "-c", line], env=ENV, capture_output=True, timeout=60, check=False)
    expect(done.returncode == 0 and done.stdout.count(b"\n") == 3, f"{done}")
    with open("err") as file:
        expect(file.read() == "", "a complaint about the reader")
    # Nothing comes any more that could be written to nobody.
    line = f"'{PROGRAM}' watch '{STORE}' --plain 2>err | head -n 1; status=${{PIPESTATUS[0]}}; cat err; exit $status"
    done = subprocess.run(["bash", "-c", line], env=ENV, stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                          check=False)
    expect(done.returncode == 74 and done.stdout.count(b"\n") == 1, f"a quiet night without a reader: {done}")
