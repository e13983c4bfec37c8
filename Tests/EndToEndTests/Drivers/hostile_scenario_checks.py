"""Hostile texts as names of a scenario, and on a terminal: refused where they steer or hide, inert elsewhere."""
import os
import signal

from export_checks import FORMS
from hostile_program import STRIDE, harmless_on_terminal, init, lines, meetings, run, scenario
from hostile_texts import SOURCE_OF_NAMES, TEXTS
from night import expect, session


def check_hostile_scenarios():
    places = ("card", "law", "region", "station", "short", "party", "candidate", "source")
    report = (b'{"kind":"turnout","election":"test","unit":"n-1","source":"north","reportedAt":"2023-03-19T12:00:00+06:00",'
              b'"votersListed":300,"ballotsIssued":10,"receivedAt":"2023-03-19T12:00:05+06:00"}\n')
    shown = 0
    for name, text, place in meetings(places):
        scenario("scenario", text, place)
        for file in ("s.db", "s.db-head", "s.db-wal", "s.db-shm", "s.db-lock"):
            if os.path.exists(file):
                os.remove(file)
        made = run("init", "s.db", "--scenario", "./scenario", "--recorded", statuses=(0, 65))
        if name in SOURCE_OF_NAMES:
            expect(made.returncode == 65, f"{name} as {place} was accepted")
        elif made.returncode == 0 and place in ("party", "region", "card", "short"):
            run("ingest", "s.db", "-", data=report, statuses=(0,))
            for words in (("tally", "s.db"), ("tally", "s.db", "--format", "csv"), ("tally", "s.db", "--format", "json"),
                          ("screen", "s.db", "--size", "100x30"), ("report", "s.db", "--format", "html"),
                          *(("export", "s.db", "--format", form) for form in FORMS)):
                run(*words, statuses=(0,))
            shown += 1
    expect(shown > 60 // STRIDE, f"only {shown} scenarios were shown")
    expect(not os.path.exists("owned"), "a text was run")


def check_hostile_screens():
    """Names that are harmless but strange, a quarantine of hostile lines, hostile keys and replies: on a terminal."""
    scenario("plain", TEXTS["sql-drop"], "party")
    init("s.db")
    data = b"".join(line + b"\n" for line in lines())
    run("ingest", "s.db", "-", data=data, statuses=(0,))
    for command in (("watch", "s.db"), ("replay", "s.db")):
        with session(*command, rows=30, columns=110) as night:
            night.wait_until(lambda s: "DROP TABLE" in s.text() or "P1" in s.text(), "a screen")
            # Numbers choose panes until the timeline has the keys, so that it comes last but for the filter.
            for key in ("2", "3", "6", "7", "?", "Escape", "w", "Escape", "5", "Tab", "2", "/"):
                night.press(key)
            for name in ("zalgo", "bidi-override", "tag-letters", "c1-csi", "private-use", "latin-1", "wide"):
                night.send(TEXTS[name])
            night.wait_until(lambda s: "abc" in s.text(), "what was typed")
            night.signal(signal.SIGTERM)
            night.wait_exit()
            harmless_on_terminal(night)
    for words in (("ingest", "s.db", "hostile.jsonl"), ("log", "s.db", "--refused"), ("log", "s.db"),
                  ("verify", "s.db")):
        with open("hostile.jsonl", "wb") as file:
            file.write(data)
        with session(*words, rows=30, columns=110) as night:
            night.wait_exit()
            harmless_on_terminal(night)
