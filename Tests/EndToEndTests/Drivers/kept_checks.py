"""`x` on the dashboard: what the pane shows, as files in the current folder."""
import csv
import json
import os
import re
import subprocess

from night import PROGRAM, STORE, expect, quit_cleanly, replay, session

STEM = re.compile(r"written here: (\S+) \.txt \.csv \.json")


def keep(night, folder):
    """Presses x; the name that the screen says, and what stands in the three files."""
    before = set(os.listdir(folder))
    night.press("x")
    night.wait_until(lambda s: STEM.search(s.text()), "the name of the files")
    stem = STEM.search(night.text())[1]
    made = set(os.listdir(folder)) - before
    expect(made == {stem + ending for ending in (".txt", ".csv", ".json")}, f"made {sorted(made)}", night)
    night.press("Up")
    night.wait_until(lambda s: "written here" not in s.text(), "the notice to go")
    with open(f"{folder}/{stem}.txt", encoding="utf-8") as file:
        text = file.read()
    with open(f"{folder}/{stem}.csv", encoding="utf-8", newline="") as file:
        table = list(csv.DictReader(file))
    with open(f"{folder}/{stem}.json", encoding="utf-8") as file:
        whole = json.load(file)
    return stem, text, table, whole


def tally(seq):
    answer = subprocess.run([PROGRAM, "tally", STORE, "--seq", str(seq), "--format", "json"],
                            capture_output=True, check=True)
    return json.loads(answer.stdout)


def check_kept_view():
    """Regions, lists, districts and events of a replay: the files agree with each other and with tally."""
    folder = os.getcwd() + "/kept"
    os.mkdir(folder)
    with replay(rows=40, columns=140, cwd=folder) as night:
        night.wait_for("²Regions")
        night.press(" ")
        night.wait_for("paused")
        for keys, view, rows in (("2", "regions", 20), ("1", "parties", 7), ("d", "districts", 29)):
            night.press(*keys)
            stem, text, table, whole = keep(night, folder)
            expect(stem.endswith("-" + view), f"{stem} for {view}")
            expect(len(table) == len(whole["rows"]) >= rows, f"{len(table)} rows of {view}")
            expect(whole["view"] == view and f"-seq{whole['seq']:06}-" in stem, f"{stem} holds {whole['view']}")
            facts = tally(whole["seq"])
            expect(whole["head"] == facts["head"], "the head is not that of tally")
            expect(whole["head"] in text and "RECONSTRUCTION" in text, f"{view}: the text lacks its origin")
            expect(all(row["head"] == facts["head"] and row["made_up"] == "RECONSTRUCTION" for row in table),
                   f"{view}: a row of the table lacks its origin")
            for one, other in zip(table, whole["rows"]):
                bare = {key: "" if value is None else str(value) for key, value in other.items()}
                expect(bare == {key: one[key].removeprefix("'") if bare[key][:1] in "=+-@" else one[key]
                                for key in bare}, f"{view}: {one} is not {other}")
        again = keep(night, folder)[0]
        expect(again == stem + "-2", f"{again} after {stem}")
        quit_cleanly(night)
    expect(len(os.listdir(folder)) == 12, f"left: {sorted(os.listdir(folder))}")


def check_kept_figures():
    """At the end of the night the lists' votes and the seats are those of tally."""
    folder = os.getcwd() + "/kept"
    os.mkdir(folder)
    with session("watch", STORE, rows=24, columns=80, cwd=folder) as night:
        night.wait_for("²Regions")
        _, _, _, whole = keep(night, folder)
        facts = tally(whole["seq"])
        lists = {row["list"]: row for row in whole["rows"]}
        for party in facts["contests"]["list"]["selections"]:
            row = lists[party["id"]]
            for name, value in (("votes", "votes"), ("percent", "percent"), ("status", "status"), ("seats_list", "seats")):
                expect(row[name] == party[value], f"{row} is not {party}")
        quit_cleanly(night)


def check_kept_nowhere():
    """A folder that takes no file: the screen says why and goes on."""
    with replay(rows=24, columns=100, cwd="/proc") as night:
        night.wait_for("¹Parties")
        night.press("x")
        night.wait_for("not written: ")
        night.press("2")
        night.wait_for("▸²Regions")
        quit_cleanly(night)
