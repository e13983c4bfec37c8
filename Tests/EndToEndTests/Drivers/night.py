"""What the checks share: the program, the filled store, a dashboard that is ready."""
import os
import re

from pty_session import PtySession

PROGRAM = os.environ["ELECTION_NIGHT_PROGRAM"]
SCENARIOS = os.environ.get("ELECTION_NIGHT_SCENARIOS", "")
STORE = os.environ.get("NIGHT_STORE", "")
LINES = os.environ.get("NIGHT_LINES", "")
MARK = "RECONSTRUCTION"
# The machine may be busy with other tests.
LIMIT = 30.0


def session(*words, **options):
    """Runs the program on a terminal of its own."""
    environment = {"ELECTION_NIGHT_SCENARIOS": SCENARIOS, **options.pop("env", {})}
    return PtySession([PROGRAM, *words], env=environment, limit=LIMIT, **options)


def replay(*words, start="22:30", speed="1", **options):
    """A replay of the filled store; the caller waits for its first frame."""
    return session("replay", STORE, "--from", start, "--speed", speed, *words, **options)


def clock(night):
    """The clock of the frame in seconds of the day, None where there is none."""
    found = re.search(r"(\d\d):(\d\d):(\d\d) \+06", night.text())
    return None if found is None else sum(int(part) * unit for part, unit in zip(found.groups(), (3600, 60, 1)))


def resident(pid):
    """Memory of a process that is in use, in kB."""
    with open(f"/proc/{pid}/status") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1))


def expect(claim, what, night=None):
    """Fails with a word and the screen."""
    if not claim:
        raise AssertionError(what + ("" if night is None else ", the screen was:\n" + night.text()))


def quit_cleanly(night):
    """Presses q and expects status 0 and a clean terminal."""
    night.press("q")
    status = night.wait_exit()
    expect(status == 0, f"q ended with {status}", night)
    expect(night.hygiene() == [], f"left behind: {night.hygiene()}")
