"""What is left of a crash: a clean terminal, the text, the way there.

The crashes are those of crash-helper, which takes the terminal as the program does; signals reach the
program itself."""
import os
import re
import signal
import time

from night import LIMIT, MARK, STORE, expect, replay, session
from pty_session import PtySession

HELPER = os.environ.get("CRASH_HELPER", "")
# Nobody answers the prompt of Swift's own backtracer, which waits 30 s.
SOON = 10
WAYS = {
    "text": {signal.SIGILL, signal.SIGTRAP}, "trap": {signal.SIGILL, signal.SIGTRAP},
    "sum": {signal.SIGILL, signal.SIGTRAP}, "overflow": {signal.SIGSEGV, signal.SIGBUS},
    "memory": {signal.SIGSEGV}, "abort": {signal.SIGABRT},
    "thread-trap": {signal.SIGILL, signal.SIGTRAP}, "thread-overflow": {signal.SIGSEGV, signal.SIGBUS},
}


def crash(way, **env):
    """Runs the helper; with the settings that a person has, who never heard of the backtracer."""
    return PtySession([HELPER, way], rows=40, columns=120, env={"HOME": os.getcwd(), **env}, limit=LIMIT)


def reports(folder=".local/state/election-night"):
    return [os.path.join(folder, name) for name in sorted(os.listdir(folder))] if os.path.isdir(folder) else []


def last_words(night):
    """What stands on the terminal after it was given back."""
    # xterm's way out also gives the window its title back.
    rest = bytes(night.raw).split(b"\x1b[?1049l")[-1].removeprefix(b"\x1b[23;0;0t")
    return rest.decode().replace("\r\n", "\n")


def check_crash_clean():
    for way, signals in WAYS.items():
        with crash(way) as night:
            begun = time.monotonic()
            status = night.wait_exit()
            expect(status - 128 in signals, f"{way} ended with {status}", night)
            expect(time.monotonic() - begun < SOON, f"{way} took {time.monotonic() - begun:.1f} s")
            expect(night.hygiene() == [], f"{way} left behind: {night.hygiene()}")
            expect("\x1b" not in last_words(night), f"{way} drew on: {last_words(night)!r}")


def check_crash_report():
    for way in WAYS:
        before = set(reports())
        with crash(way) as night:
            night.wait_exit()
            kept = set(reports()) - before
            expect(len(kept) == 1, f"{way} kept {kept}", night)
            path = kept.pop()
            with open(path) as file:
                text = file.read()
            expect(os.stat(path).st_mode & 0o077 == 0, "others can read the report")
            expect(re.search(r"^crash-helper 1: crashed by SIG[A-Z]+", text, re.M), f"{way}: {text}")
            frames = re.findall(r"^\S+\(.*\) ?\[0x[0-9a-f]+\]$", text, re.M)
            expect(len(frames) >= 3 and any("crash-helper" in frame for frame in frames), f"{way}: {text}")
            said = last_words(night)
            for line in text.splitlines():
                expect(line in said, f"{way}: {line!r} is not on the terminal: {said}")
            expect(f"This is kept in {os.path.abspath(path)}" in said, said)
            if way == "text":
                expect("Fatal error: the text of the crash" in text, text)
                expect(said.index("the text of the crash") < said.index("crashed by"), said)


def check_crash_report_unkept():
    """A state folder that cannot be written changes nothing but the last line."""
    with open("file", "w"):
        pass
    state = os.path.abspath("file/below")
    with crash("trap", XDG_STATE_HOME=state) as night:
        expect(night.wait_exit() > 128, "", night)
        expect(f"This could not be kept in {state}/election-night/crash-" in last_words(night), last_words(night))
        expect(night.hygiene() == [], f"left behind: {night.hygiene()}")
    expect(reports() == [], "a report in the folder that was not asked for")


def check_crash_without_screen():
    """A command that never takes the terminal tells as well, without a prompt."""
    with crash("plain") as night:
        begun = time.monotonic()
        expect(night.wait_exit() > 128, "", night)
        expect(time.monotonic() - begun < SOON, "it waited for a key")
        expect(b"\x1b" not in night.raw and b"crashed by" in night.raw, f"{bytes(night.raw)!r}")
    expect(len(reports()) == 1, f"kept: {reports()}")


def check_crash_signal():
    """After a crash signal the terminal is given back, the report kept, and the process dies by that signal."""
    for number in (signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGFPE, signal.SIGILL, signal.SIGTRAP):
        before = len(reports())
        with replay(env={"HOME": os.getcwd()}) as night:
            night.wait_for(MARK)
            night.signal(number)
            status = night.wait_exit()
            expect(status == 128 + number, f"{number.name} ended with {status}", night)
            expect(night.hygiene() == [], f"{number.name} left behind: {night.hygiene()}")
            expect(f"replay: crashed by {number.name}\n" in last_words(night), last_words(night))
        expect(len(reports()) == before + 1, f"reports: {reports()}")
    with session("watch", STORE, env={"XDG_STATE_HOME": os.path.abspath("state")}) as night:
        night.wait_for(MARK)
        expect(not os.path.exists("state"), "a folder was made without a crash")
        night.signal(signal.SIGSEGV)
        night.wait_exit()
    expect(len(reports("state/election-night")) == 1, "nothing in the folder named by XDG_STATE_HOME")
