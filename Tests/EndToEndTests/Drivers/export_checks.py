"""Exports of the night: what each form carries, that the same state gives the same bytes, that files are whole."""
import csv
import hashlib
import io
import json
import os
import random
import signal
import subprocess
import time

from night import LINES, MARK, PROGRAM, STORE, expect
from writing_checks import init, run

FORMS = ("json", "csv", "nist-json", "nist-xml", "html", "svg", "text")
MOMENT = ("--at", "2023-03-19T22:10:00+06:00")


def export(store, form, *options):
    """The bytes of an export."""
    done = subprocess.run([PROGRAM, "export", store, "--format", form, *options], capture_output=True, timeout=120)
    expect(done.returncode == 0 and not done.stderr, f"export {form} {options}: {done.returncode} {done.stderr}")
    return done.stdout


def tally(store, *options):
    return json.loads(run("tally", store, "--format", "json", *options))


def fails(status, *words):
    """A command line that is refused with a status and one line, and writes nothing to standard output."""
    done = subprocess.run([PROGRAM, *words], capture_output=True, timeout=60)
    lines = done.stderr.decode().splitlines()
    expect(done.returncode == status and len(lines) == 1 and not done.stdout, f"{words}: {done.returncode} {lines}")
    return lines[0]


def check_export_forms():
    at = tally(STORE, *MOMENT)
    for form in FORMS:
        one = export(STORE, form, *MOMENT)
        expect(one == export(STORE, form, "--seq", str(at["seq"])), f"{form}: the same state gives other bytes")
        text = one.decode()
        for part in (at["head"], at["state"], "edition of 1 January 2023"):
            expect(part in text, f"{form} does not carry {part}")
        expect(MARK in text, f"{form} does not say that stations are made up")
        digits = text.replace(" ", "").replace("\u00a0", "")
        expect(str(at["seq"]) in digits, f"{form} does not carry the position")
        expect(one != export(STORE, form), f"{form}: the end of the night is like its middle")
    for language, word in (("ru", "Явка"), ("kk", "Қатысу"), ("en", "Turnout")):
        for form in ("html", "svg", "text"):
            expect(word in export(STORE, form, *MOMENT, "--lang", language).decode(), f"{form} is not in {language}")


def check_export_data():
    figures = tally(STORE)
    whole = json.loads(export(STORE, "json"))
    expect(whole["tally"] == figures, "the figures of the export are not those of tally")
    expect(whole["timeline"] and whole["events"] and len(whole["prospects"]) == 7, "a part of the export is empty")
    rows = list(csv.DictReader(io.StringIO(export(STORE, "csv").decode())))
    votes = {row["selection"]: int(row["value"]) for row in rows
             if (row["contest"], row["unit"], row["measure"]) == ("list", "kz", "votes")}
    expect(votes == {row["id"]: row["votes"] for row in figures["contests"]["list"]["selections"]}, f"votes: {votes}")
    seats = {row["selection"]: int(row["value"]) for row in rows if row["measure"] == "seats"}
    expect(seats == {row["party"]: row["total"] for row in figures["seats"]}, f"seats: {seats}")
    expect({row["made_up"] for row in rows} == {MARK}, "a row does not say that stations are made up")
    stations = json.loads(export(STORE, "json", "--level", "precinct", *MOMENT))["precincts"]
    counted = sum(station["protocols"]["list"]["votes"]["amanat"] for station in stations
                  if "list" in station["protocols"])
    of_tally = tally(STORE, *MOMENT)["contests"]["list"]["selections"][0]["votes"]
    expect(counted == of_tally, f"the stations add up to {counted}, not to {of_tally}")


def check_export_options():
    init("night.db")
    fails(2, "export", "night.db")
    fails(2, "export", "night.db", "--format", "pdf")
    fails(2, "export", "night.db", "--format", "html", "--level", "precinct")
    fails(2, "export", "night.db", "--format", "html", "--follow")
    fails(2, "export", "night.db", "--format", "html", "--follow", "--out", "page.html", "--seq", "1")
    fails(66, "export", "none.db", "--format", "html")
    for name in ("", "-head", "-wal", "-lock"):
        fails(2, "export", "night.db", "--format", "html", "--out", "night.db" + name)
    os.link("night.db", "other.db")
    expect("name another" in fails(2, "export", "night.db", "--format", "html", "--out", "other.db"), "no advice")
    os.remove("other.db")
    os.mkdir("folder")
    os.symlink("page.html", "link.html")
    for name in ("folder", "link.html", "/dev/null"):
        fails(73, "export", "night.db", "--format", "html", "--out", name)
    fails(73, "export", "night.db", "--format", "html", "--out", "nowhere/page.html")
    run("export", "night.db", "--format", "html", "--out", "page.html")
    expect(open("page.html", "rb").read() == export("night.db", "html"), "the file is not what standard output gets")
    expect(sorted(os.listdir("."))[-1] == "page.html", f"something is left behind: {os.listdir('.')}")


def killed_at_random(words, out, moments, rounds):
    """Kills a command that writes a file, each moment in turn; the file must be one of the whole ones."""
    choices = random.Random(7)
    whole, begun = set(), time.monotonic()
    for moment in moments:
        run(*words, "--out", out, *moment)
        with open(out, "rb") as file:
            whole.add(hashlib.sha256(file.read()).digest())
    length = (time.monotonic() - begun) / len(moments)
    expect(len(whole) == len(moments), f"{words}: every moment gives the same file")
    deaths = 0
    for number in range(rounds):
        process = subprocess.Popen([PROGRAM, *words, "--out", out, *moments[number % len(moments)]],
                                   stderr=subprocess.DEVNULL)
        # Most kills fall on the end, where the file is written.
        time.sleep(length * (choices.random() if number % 4 == 0 else choices.uniform(0.7, 1.2)))
        process.send_signal(signal.SIGKILL)
        is_dead = process.wait() != 0
        deaths += is_dead
        # The first measure may be of a busier or an idler machine than the rounds are run on.
        length *= 1.05 if is_dead else 0.85
        with open(out, "rb") as file:
            digest = hashlib.sha256(file.read()).digest()
        expect(digest in whole, f"{words}, round {number}: the file is neither the old nor the new one")
    expect(deaths >= rounds // 5, f"{words}: only {deaths} of {rounds} were killed in time")
    left = set(os.listdir(".")) - {out, out + "-tmp"}
    expect(not left, f"left behind: {left}")
    run(*words, "--out", out, *moments[0])
    expect(os.listdir(".") == [out], f"left behind after an export that ended: {os.listdir('.')}")
    os.remove(out)
    return deaths


def check_export_killed():
    """Killed at any moment, an export leaves the old file or the new one; in `make soak` 100 times a form."""
    rounds = int(os.environ.get("EXPORT_KILLS") or 2)
    moments = [("--at", "2023-03-19T20:25:00+06:00"), ("--at", "2023-03-19T20:45:00+06:00")]
    deaths = sum(killed_at_random(["export", STORE, "--format", form], "results." + form, moments, rounds)
                 for form in FORMS)
    deaths += sum(killed_at_random(["report", STORE, "--format", form], "night." + form, moments, rounds)
                  for form in ("html", "text"))
    expect(deaths >= rounds, f"only {deaths} were killed in time")


def check_export_together():
    """Many at once write one file: it is whole at every look, and in the end all have been done."""
    whole = {export(STORE, "html", "--lang", language) for language in ("en", "ru", "kk")}
    words = [PROGRAM, "export", STORE, "--format", "html", "--out", "page.html", "--lang"]
    processes = [subprocess.Popen(words + [language]) for language in ("en", "ru", "kk") * 2]
    while any(process.poll() is None for process in processes):
        if os.path.exists("page.html"):
            with open("page.html", "rb") as file:
                expect(file.read() in whole, "a part of a page stands in the file")
        time.sleep(0.01)
    expect([process.returncode for process in processes] == [0] * 6, "an export among several failed")
    expect(os.listdir(".") == ["page.html"], f"left behind: {os.listdir('.')}")


def check_export_follow():
    init("night.db")
    lines = open(LINES, "rb").readlines()
    words = [PROGRAM, "export", "night.db", "--format", "json", "--out", "results.json", "--follow"]
    follower = subprocess.Popen(words, stderr=subprocess.PIPE)
    seen, changes, last = [], [], None
    try:
        for part in range(6):
            with open("part.jsonl", "wb") as file:
                file.writelines(lines[part * 400:(part + 1) * 400])
            run("ingest", "night.db", "part.jsonl", "--quiet")
            wanted = json.loads(run("tally", "night.db", "--format", "json"))["seq"]
            deadline = time.monotonic() + 20
            while time.monotonic() < deadline:
                stamp = os.stat("results.json").st_ino if os.path.exists("results.json") else None
                if stamp is not None:
                    seen.append(json.load(open("results.json"))["seq"])
                    if stamp != last:
                        changes.append(time.monotonic())
                        last = stamp
                    if seen[-1] == wanted:
                        break
                time.sleep(0.02)
            expect(seen and seen[-1] == wanted, f"the page stands at {seen[-1:]}, the store at {wanted}")
        expect(seen == sorted(seen), "the page went back")
        pauses = [after - before for before, after in zip(changes, changes[1:])]
        # A second lies between two writes; how long each takes, and when it is seen, is the machine's.
        expect(min(pauses) > 0.5, f"written again after {min(pauses):.2f} s")
        at_rest = os.stat("results.json").st_mtime_ns
        time.sleep(2.5)
        expect(os.stat("results.json").st_mtime_ns == at_rest, "written again although nothing changed")
        follower.send_signal(signal.SIGTERM)
        expect(follower.wait(timeout=20) == 143, f"SIGTERM ended it with {follower.returncode}")
        expect(follower.stderr.read() == b"", "it complained")
    finally:
        follower.kill()
        follower.wait()
