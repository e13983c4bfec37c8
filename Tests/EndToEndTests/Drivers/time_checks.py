"""The time machine on a terminal: every key in a replay, and in a live night that goes on meanwhile."""
import math
import re
import subprocess

from night import LIMIT, LINES, MARK, PROGRAM, clock, expect, quit_cleanly, replay, session

SIZES = [(14, 48), (24, 80), (40, 120), (60, 200)]


def seconds(text):
    """`22:30:10` as seconds of the day."""
    return sum(int(part) * unit for part, unit in zip(text.split(":"), (3600, 60, 1)))


def shown(night):
    """The clock of the frame, which has no offset where a small screen has much to say.

    While a frame is drawn there may be none: then it is like no other time."""
    found = re.search(r"(\d\d:\d\d:\d\d)", night.rows()[0])
    return seconds(found.group(1)) if found else math.nan


def seq(night):
    """The position of the log in the header."""
    found = re.search(r"seq ((?:\d{1,3} )*\d{1,3}(?! \d))", night.rows()[0])
    return int(found.group(1).replace(" ", "")) if found else math.nan


def stands(night, text):
    night.wait_until(lambda s: shown(s) == seconds(text), f"the clock at {text}")


def go_to(night, text):
    night.send(f"b{text}\r")
    stands(night, text)


def steps(night):
    """The keys that mean the same wherever there is a night behind the playhead; it is paused at 21:30:00."""
    for key, moment in [("Left", "21:29:50"), ("Right", "21:30:00"), ("ShiftLeft", "21:29:00"),
                        ("ShiftRight", "21:30:00")]:
        night.press(key)
        stands(night, moment)
    before = seq(night)
    night.press(",")
    night.wait_until(lambda s: seq(s) < before and shown(s) < seconds("21:30:00"), "the report before")
    earlier = seq(night)
    night.press(".")
    night.wait_until(lambda s: seq(s) > earlier, "the report after it")
    go_to(night, "21:30:00")
    night.press("[")
    night.wait_until(lambda s: shown(s) < seconds("21:30:00"), "the mark before")
    mark = shown(night)
    expect(mark > seconds("20:00:00"), f"the mark before is at {mark}", night)
    night.press("[")
    night.wait_until(lambda s: shown(s) < mark, "the mark before that")
    night.press("]")
    night.wait_until(lambda s: shown(s) == mark, "the mark again")
    go_to(night, "19:11:12")
    night.press("m")
    night.wait_for("marked: 19:11:12")
    go_to(night, "19:12:00")
    night.press("[")
    stands(night, "19:11:12")
    night.press("m")
    night.wait_for("mark taken away: 19:11:12")
    night.press("5")
    night.wait_for("▸⁵Timeline")
    night.press("0")
    stands(night, "07:00:00")
    night.press("5")
    night.wait_until(lambda s: shown(s) > seconds("12:00:00"), "the fifth tenth")
    night.press("Home")
    stands(night, "07:00:00")


def check_time_keys():
    with replay(start="22:30", rows=40, columns=120) as night:
        night.wait_for(MARK)
        night.press(" ")
        night.wait_for("replay paused")
        go_to(night, "21:30:00")
        steps(night)
        for key in ("L", "End"):
            go_to(night, "21:00:00")
            night.press(key)
            # Days after the polls, at the last announcement, the clock shows the date and no seconds.
            night.wait_until(lambda s: "all in" in s.text() and "2023-03-27 23:59" in s.rows()[0], "the end")
            night.press("Home")
            stands(night, "07:00:00")
        quit_cleanly(night)


def check_time_mouse():
    """A click on the rail seeks and a drag goes on, on the pane and on the row of the medium screen."""
    for rows, columns in [(40, 120), (24, 80)]:
        with replay(start="22:30", rows=rows, columns=columns) as night:
            night.wait_for(MARK)
            night.press(" ")
            night.wait_for("paused")
            row = next(place for place, text in enumerate(night.rows()) if "◆" in text)
            rail = night.rows()[row]
            first = 6 if columns == 120 else 7
            night.mouse(row, first)
            stands(night, "07:00:00")
            night.mouse(row - 3, first + 20, button=32)
            night.wait_until(lambda s: shown(s) > seconds("09:00:00"), f"a drag on {rail!r}")
            night.mouse(row - 3, first + 20, release=True)
            quit_cleanly(night)


def live_store(name, until, recorded=True):
    """A store with the night's lines up to a moment of arrival; what comes after it is returned."""
    words = ["--recorded"] if recorded else []
    subprocess.run([PROGRAM, "init", name, "--scenario", "kz-2023", *words], check=True)
    early, late = [], []
    with open(LINES, "rb") as lines:
        for line in lines:
            start = line.index(b'"receivedAt":"') + 14
            (early if line[start:start + 19] <= until else late).append(line)
    ingest(name, early)
    return late


def ingest(name, lines):
    subprocess.run([PROGRAM, "ingest", name, "-", "--quiet"], input=b"".join(lines), check=True, timeout=LIMIT * 3)


def check_time_keys_live():
    """`watch` is wound back with the same keys while reports come in, and L returns to the edge."""
    late = live_store("live.db", b"2023-03-19T22:00:00")
    with session("watch", "live.db", rows=40, columns=120) as night:
        night.wait_until(lambda s: MARK in s.text() and "■ recorded" in s.text(), "the edge")
        edge, position = shown(night), seq(night)
        night.press("Right")
        night.wait_for("at the live edge nothing is newer yet")
        night.press("Left")
        night.wait_until(lambda s: "behind live 10 s" in s.text() or "behind live 9 s" in s.text(), "10 s behind")
        night.press(" ")
        night.wait_for("paused · behind live")
        go_to(night, "21:30:00")
        night.wait_for("behind live 30 min")
        steps(night)
        go_to(night, "21:30:00")
        before = night.rows()[2:20]
        ingest("live.db", late[:4000])
        night.wait_until(lambda s: "behind live 30 min" not in s.text() and "behind live" in s.text(), "a later edge")
        expect(night.rows()[2:20] == before, "reports that came later changed an earlier moment", night)
        expect(shown(night) == seconds("21:30:00"), "the moment moved", night)
        night.press("L")
        night.wait_until(lambda s: "behind live" not in s.text() and shown(s) > edge and seq(s) > position, "the edge")
        night.press("5")
        night.wait_for("▸⁵Timeline")
        night.press("0")
        stands(night, "07:00:00")
        night.press("End")
        night.wait_for("■ recorded")
        quit_cleanly(night)


def check_behind_live():
    """A night of now: held, it stays and says how far behind it is, in every size; the rest goes on."""
    lines = [re.sub(rb',"receivedAt":"[^"]*"', b"", line) for line in live_store("old.db", b"2023-03-19T10:30:00")[:900]]
    live_store("now.db", b"2000", recorded=False)
    ingest("now.db", lines[:300])
    with session("watch", "now.db", rows=24, columns=80) as night:
        night.wait_until(lambda s: MARK in s.text() and "seq 300" in s.text(), "300 reports")
        night.press(" ")
        night.wait_until(lambda s: "‖" in s.text() and "behind live" in s.text(), "a held screen")
        moment = shown(night)
        ingest("now.db", lines[300:600])
        for rows, columns in SIZES:
            night.resize(rows, columns)
            night.wait_until(lambda s: re.search(r"behind live \d+ (s|min)", s.rows()[0]), f"the words at {columns}×{rows}")
            night.wait_until(lambda s: shown(s) == moment, f"the moment at {columns}×{rows}")
        expect(seq(night) == 300, f"it went on to {seq(night)}", night)
        night.wait_until(lambda s: re.search(r"behind live ([2-9]|\d\d) s", s.rows()[0]), "some seconds")
        night.press(" ")
        night.wait_until(lambda s: "‖" not in s.rows()[0] and shown(s) > moment, "time to go on behind")
        expect("behind live" in night.rows()[0], "it is at the edge though it was held", night)
        night.press("L")
        night.wait_until(lambda s: "seq 600" in s.text() and "behind live" not in s.text(), "the edge")
        quit_cleanly(night)


def check_demo_live_back():
    """A demonstration that is handed over live goes on while it is wound back."""
    with session("demo", "--live", "--from", "10:30", "--speed", "60", rows=24, columns=80) as night:
        night.wait_until(lambda s: MARK in s.text() and "● live 60×" in s.text(), "the live edge", limit=90)
        night.wait_until(lambda s: (clock(s) or 0) > seconds("10:30:00"), "reports", limit=90)
        night.press(" ")
        night.wait_until(lambda s: "‖" in s.rows()[0], "a held screen")
        moment = shown(night)
        night.wait_until(lambda s: re.search(r"behind live \d+ (min|h)", s.rows()[0]), "some minutes")
        expect(shown(night) == moment, "the held moment moved", night)
        night.press("ShiftLeft")
        night.wait_until(lambda s: shown(s) == moment - 60, "a minute before")
        night.press("L")
        night.wait_until(lambda s: "● live 60×" in s.text() and shown(s) > moment + 60, "the edge again")
        quit_cleanly(night)


def check_spoilers():
    """What the recording holds after the moment shown is hidden, unless it is asked for."""
    for words, is_shown in [((), False), (("--spoilers",), True)]:
        with replay(*words, start="21:00", rows=40, columns=120) as night:
            night.wait_for(MARK)
            night.wait_for("54.19 announced 22:10" if is_shown else "54.09 announced 20:10")
            expect(("54.19" in night.text()) == is_shown, "the final turnout", night)
            quit_cleanly(night)
