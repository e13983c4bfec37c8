"""Conditions told of by bell, status line, file and program; a tour that rests at announcements."""
import os
import stat

from night import MARK, STORE, expect, quit_cleanly, replay, session

CONDITIONS = """# what the desk wants to hear of
reported kz above 10
list nsdp share below 4.2

turnout kz above 54
"""


def rows(path):
    """The alerts of a file, as fields."""
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return [line.rstrip("\n").split("\t") for line in file]


def check_alerts():
    """In a replay each condition rings once, is told in the status line, kept in the file, given to the program."""
    with open("conditions", "w", encoding="utf-8") as file:
        file.write(CONDITIONS)
    with open("tell", "w", encoding="utf-8") as file:
        file.write('#!/bin/sh\nprintf "%s|%s|%s|%s\\n" "$@" >> told\necho noise\necho noise >&2\n')
    os.chmod("tell", stat.S_IRWXU)
    words = ["--alerts", "conditions", "--alert-log", "alerts.tsv", "--alert-command", "./tell"]
    with replay(*words, start="20:00", speed="900", rows=40, columns=120) as night:
        night.wait_for(MARK)
        night.wait_until(lambda s: s.raw.count(b"\x07") >= 2, "two bells")
        night.wait_for("alert in the replay: ")
        night.press("L")
        night.wait_until(lambda _: len(rows("alerts.tsv")) == 3, "three alerts in the file")
        night.wait_until(lambda _: os.path.exists("told") and len(open("told").readlines()) == 3, "three told")
        expect("noise" not in night.text(), "the program's words are on the screen", night)
        quit_cleanly(night)
    kept = rows("alerts.tsv")
    expect(sorted(row[3] for row in kept) == sorted(CONDITIONS.split("\n")[i] for i in (1, 2, 4)), f"kept {kept}")
    expect(all(row[1] == "replay" and row[0].startswith("2023-03-") and int(row[2]) > 0 for row in kept), f"{kept}")
    with open("told", encoding="utf-8") as file:
        expect([line.rstrip("\n").split("|") for line in file] == kept, "the program was told otherwise")


def check_alerts_wrong():
    """A line that is no condition is named with its file, line and word; a place to tell needs conditions."""
    with open("conditions", "w", encoding="utf-8") as file:
        file.write("\nlist nobody in\n")
    for words, wanted in ((["--alerts", "conditions"], 'conditions:2: "nobody" is not a list of this election'),
                          (["--alert-log", "x"], "--alerts FILE is missing"), (["--alerts", "nowhere"], "nowhere")):
        with session("watch", STORE, *words) as night:
            expect(night.wait_exit() in (2, 66), "another status", night)
            expect(wanted in " ".join(night.text().split()), f"no {wanted}", night)


def check_tour():
    """A tour rests at the announcements of the night, says which, and goes on with Space."""
    with replay("--tour", start="20:05", speed="600", rows=24, columns=80) as night:
        night.wait_until(lambda s: "Space goes on" in s.text(), "a stop")
        stops = []
        for _ in range(3):
            night.wait_until(lambda s: "Space goes on" in s.text() and s.rows()[-1] not in stops, "a stop")
            stops.append(night.rows()[-1])
            night.pump(0.5)
            expect(night.rows()[-1] == stops[-1], "it does not rest", night)
            night.press(" ")
            night.wait_until(lambda s: s.rows()[-1] != stops[-1], "to go on")
        expect(any("54.19" in stop for stop in stops), f"no turnout among {stops}")
        numbers = [int(stop.split("/")[0]) for stop in stops]
        expect(numbers == list(range(numbers[0], numbers[0] + 3)), f"stops {stops}")
        quit_cleanly(night)


def check_tour_to_results():
    """After the last report a tour goes on to the preliminary and the final results, and the clock bears their day."""
    with replay("--tour", start="2023-03-20T09:59:00+06:00", rows=40, columns=120) as night:
        for day, words in (("2023-03-20 20:12", "preliminary results (CEC): Amanat 3 431 510, Auyl"),
                           ("2023-03-27 23:59", "final results (CEC): Amanat 3 431 510, Auyl")):
            night.wait_until(lambda s: day + " " + words in s.rows()[-1], day)
            expect(day in night.rows()[0], "the clock has no day", night)
            expect(any(day + " \u203a" in row for row in night.rows()[20:]), "no line in Events", night)
            night.press(" ")
        night.wait_until(lambda s: "replay end" in s.rows()[0], "the end")
        night.press(" ,")
        night.wait_until(lambda s: "2023-03-20 20:12" in s.rows()[0], "the results before")
        night.press(",")
        night.wait_until(lambda s: "10:00:29 +06" in s.rows()[0], "the last report")
        night.press("L")
        night.wait_until(lambda s: "2023-03-27 23:59" in s.rows()[0], "the results with L")
        quit_cleanly(night)
