"""Every way out of the dashboard gives the terminal back."""
import os
import signal
import subprocess
import time

from night import LIMIT, MARK, PROGRAM, SCENARIOS, STORE, expect, quit_cleanly, replay, session
from pty_session import PtySession


def leaves(night, wanted, what):
    status = night.wait_exit()
    expect(status == wanted, f"{what} ended with {status}, not {wanted}", night)
    expect(night.hygiene() == [], f"{what} left behind: {night.hygiene()}")


def check_control_c():
    with replay() as night:
        night.wait_for(MARK)
        night.send("\x03")
        leaves(night, 130, "^C")


def check_signals():
    for number, wanted in [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGQUIT, 131)]:
        with replay(speed="600") as night:
            night.wait_for(MARK)
            night.signal(number)
            leaves(night, wanted, number.name)


def check_ignored_signals():
    """What the parent had us ignore, as nohup does, ends nothing; the other signals do."""
    words = ["/bin/sh", "-c", "trap '' HUP INT; exec \"$0\" \"$@\"", PROGRAM, "replay", STORE, "--from", "22:30"]
    with PtySession(words, env={"ELECTION_NIGHT_SCENARIOS": SCENARIOS}, limit=LIMIT) as night:
        night.wait_for(MARK)
        for number in (signal.SIGHUP, signal.SIGINT):
            night.signal(number)
        night.press("2")
        night.wait_for("▸²Regions")
        night.signal(signal.SIGTERM)
        leaves(night, 143, "SIGTERM")


def check_hang_up():
    """When the window is closed the program ends, within a second where nothing else runs; no process stays."""
    for words in (["replay", STORE, "--from", "22:30"], ["watch", STORE]):
        with session(*words) as night:
            night.wait_for(MARK)
            night.hangup()
            begun = time.monotonic()
            status = night.wait_exit()
            expect(status == 129, f"a hang-up ended {words[0]} with {status}")
            # A second, and what a busy machine takes.
            expect(time.monotonic() - begun < 3, f"{words[0]} took {time.monotonic() - begun:.1f} s")


def check_suspend():
    with replay(rows=40, columns=120) as night:
        night.wait_for(MARK)
        for times in (1, 2):
            night.send("\x1a")
            night.wait_stopped(times)
            night.pump(0.1)
            expect(night.hygiene() == [], f"^Z left behind: {night.hygiene()}")
            night.resize(24, 80)
            night.foreground()
            night.wait_until(lambda s: 1049 in s.modes() and MARK in s.text(), "the screen again")
            night.press("2")
            night.wait_for("▸²Regions")
            night.press("1")
            night.wait_for("▸¹Parties")
        quit_cleanly(night)


def check_no_usable_terminal():
    for term, word in [("dumb", "dumb"), ("", "TERM")]:
        with replay(term=term) as night:
            status = night.wait_exit()
            said = [row for row in night.text().split("\n") if row]
            expect(status == 2, f"TERM={term} ended with {status}", night)
            expect(len(said) <= 2 and word in " ".join(said), f"TERM={term}", night)
            expect(b"\x1b" not in night.raw, f"TERM={term}: sequences in {bytes(night.raw)!r}")
            expect(night.hygiene() == [], f"left behind: {night.hygiene()}")


def check_no_store():
    """A wrong store is told in one line, before the terminal is touched."""
    with open("text.txt", "w") as file:
        file.write("not a report\n")
    for command in ("watch", "replay"):
        for store, wanted in [("missing.db", 66), ("text.txt", 65), (".", 65)]:
            with session(command, store) as night:
                status = night.wait_exit()
                expect(status == wanted, f"{command} {store} ended with {status}", night)
                expect(night.raw.startswith(b"election-night: ") and night.raw.count(b"\n") == 1, "", night)
                expect(b"\x1b" not in night.raw, f"{command} {store}: {bytes(night.raw)!r}")


def check_signals_of_live():
    """The feeder of demo --live ends with the dashboard; its temporary store is gone."""
    folder = os.path.abspath("tmp")
    os.mkdir(folder)
    with session("demo", "--live", "--speed", "600", env={"TMPDIR": folder}) as night:
        night.wait_for(MARK, limit=90)
        expect(len(os.listdir(folder)) == 1, "the demo's store is not in TMPDIR")
        night.signal(signal.SIGTERM)
        leaves(night, 143, "SIGTERM")
        expect(os.listdir(folder) == [], f"left in TMPDIR: {os.listdir(folder)}")


def check_tmux():
    """One look through a terminal that people use."""
    tmux = ["tmux", "-L", f"election-night-{os.getpid()}", "-f", "/dev/null"]

    def run(*words):
        return subprocess.run([*tmux, *words], check=True, capture_output=True, text=True, timeout=LIMIT).stdout

    run("new-session", "-d", "-x", "120", "-y", "40", "sh")
    try:
        run("send-keys", "-t", "0", "-l", f"'{PROGRAM}' replay '{STORE}' --from 22:30; echo status=$?\n")
        see(run, "⁴House")
        expect(MARK in run("capture-pane", "-p", "-t", "0"), "no mark of the reconstruction")
        run("send-keys", "-t", "0", "2", "Enter")
        see(run, "▸²Abai Region")
        run("resize-window", "-t", "0", "-x", "80", "-y", "24")
        see(run, "House 98 A")
        run("send-keys", "-t", "0", "q")
        see(run, "status=0")
    finally:
        run("kill-server")


def see(run, text):
    end = time.monotonic() + LIMIT
    while text not in run("capture-pane", "-p", "-t", "0"):
        if time.monotonic() > end:
            raise AssertionError(f"no {text!r} in tmux:\n" + run("capture-pane", "-p", "-t", "0"))
        time.sleep(0.1)
