"""--record keeps what is drawn: a player of it sees what was on the screen."""
import json
import os

from decoder import Decoder, Screen
from night import LIMIT, MARK, PROGRAM, STORE, expect, quit_cleanly, replay, session
from pty_session import PtySession


def play(path):
    """Plays a recording: the screen at its end, the head, the events."""
    with open(path) as file:
        head, *events = [json.loads(line) for line in file]
    screen = Screen(head["width"], head["height"])
    decoder = Decoder(screen)
    for _, kind, data in events:
        if kind == "r":
            columns, rows = map(int, data.split("x"))
            screen.resize(rows, columns)
        else:
            decoder.feed(data.encode())
    return screen, head, events


def check_record():
    with replay("--record", "night.cast", rows=24, columns=80) as night:
        night.wait_for(MARK)
        night.press("2", " ")
        night.wait_for("▸²Regions")
        night.resize(40, 120)
        night.wait_until(lambda s: "⁴House" in s.text() and "paused" in s.text(), "the larger screen")
        night.pump(0.5)
        wanted = night.rows()
        quit_cleanly(night)
    screen, head, events = play("night.cast")
    expect(head["version"] == 2 and (head["width"], head["height"]) == (80, 24), str(head))
    expect(head["env"]["TERM"] == "xterm-256color" and head["timestamp"] > 1_600_000_000, str(head))
    times = [event[0] for event in events]
    expect(times == sorted(times) and 0 <= times[0] < 5, f"times {times[:5]}")
    expect({event[1] for event in events} == {"o", "r"}, "events of another kind")
    expect([event[2] for event in events if event[1] == "r"] == ["120x40"], "sizes")
    shown = list(screen.display)
    expect(shown == wanted, "the recording shows\n" + "\n".join(shown) + "\nand the screen was\n" + "\n".join(wanted))


def check_record_refused():
    """No file is written over, and nothing is recorded where nothing is drawn."""
    with open("there", "w") as file:
        file.write("mine")
    for path, wanted in [("there", 73), ("nowhere/night.cast", 73)]:
        with session("replay", STORE, "--record", path) as night:
            expect(night.wait_exit() == wanted, path, night)
            expect(path in night.text() and b"\x1b" not in night.raw, path, night)
    with open("there") as file:
        expect(file.read() == "mine", "a file was written over")
    with session("replay", STORE, "--plain", "--record", "new.cast") as night:
        expect(night.wait_exit() == 2 and "--record" in night.text(), "--plain", night)
    expect(not os.path.exists("new.cast"), "a file without a recording")


def check_record_full_disk():
    """A file that cannot grow any more ends the recording, not the night."""
    limit = f"ulimit -f 96; exec '{PROGRAM}' replay '{STORE}' --from 22:30 --record night.cast"
    with PtySession(["bash", "-c", limit], rows=50, columns=200, env={"HOME": os.getcwd()}, limit=LIMIT) as night:
        night.wait_for(MARK)
        while os.path.getsize("night.cast") < 96 * 1024:
            night.send("\x0c")
            night.pump(0.2)
        night.press("2")
        night.wait_for("▸²Regions")
        night.press("q")
        expect(night.wait_exit() == 0, "q", night)
        said = bytes(night.raw[-400:])
        expect(b"night.cast: " in said and b"the recording ends before" in said, f"{said}")
        expect(night.hygiene() == [], f"left behind: {night.hygiene()}")
