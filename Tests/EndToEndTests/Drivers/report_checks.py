"""The report of a night: complete in itself, with the arithmetic, the corrections and what was certain when."""
import json
import re
import subprocess

from export_checks import tally
from night import MARK, PROGRAM, STORE, expect
from page_reading import Page, faults
from writing_checks import init, run


def report(store, *options):
    done = subprocess.run([PROGRAM, "report", store, *options], capture_output=True, timeout=120)
    expect(done.returncode == 0 and not done.stderr, f"report {options}: {done.returncode} {done.stderr[:300]}")
    return done.stdout.decode()


def check_report_forms():
    init("empty.db")
    for language in ("en", "ru", "kk"):
        for store, options in ((STORE, ()), (STORE, ("--at", "2023-03-19T22:10:00+06:00")), ("empty.db", ())):
            page = report(store, "--format", "html", "--lang", language, *options)
            found = list(faults(page))
            expect(not found, f"{language} {options}: " + "; ".join(found[:8]))
            text = report(store, "--lang", language, *options)
            expect(MARK in page and (MARK in text or "РЕКОНСТРУКЦИЯ" in text), "it hides what is made up")
    expect(report(STORE) == report(STORE), "the same night gives another report")
    run("report", STORE, "--format", "html", "--out", "night.html")
    expect(open("night.html").read() == report(STORE, "--format", "html"), "the file is not what is printed")
    done = subprocess.run([PROGRAM, "report", STORE, "--out", STORE], capture_output=True, timeout=60)
    expect(done.returncode == 2, f"the report may replace the store: {done.returncode}")


def section(text, title):
    """The lines of one part of the text."""
    lines = text.splitlines()
    start = lines.index(title) + 2
    end = next((place - 1 for place in range(start + 1, len(lines)) if set(lines[place]) == {"="}), len(lines))
    return [line for line in lines[start:end] if line]


def first_certain(words):
    """When a list first had a status that tally tells, to the minute, found by halving."""
    party, status = words
    low, high = 0, tally(STORE)["seq"]

    def holds(seq):
        rows = tally(STORE, "--seq", str(seq))["contests"]["list"]["selections"]
        return next(row["status"] for row in rows if row["id"] == party) == status

    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return tally(STORE, "--seq", str(low))["asOf"][11:16]


def check_report_ledger():
    """Each published figure in the report with the value and the verdict of the ledger, and none before its time."""
    for options in ((), ("--at", "2023-03-19T22:10:00+06:00"), ("--at", "2023-03-19T09:00:00+06:00")):
        rows = json.loads(run("ledger", STORE, "--format", "json", *options))["figures"]
        page = Page(report(STORE, "--format", "html", *options))
        computed = {cell.attributes["data-figure"]: cell.attributes["data-value"]
                    for cell in page.all("td") if cell.attributes.get("data-figure", "").startswith("published.")}
        wanted = {}
        for row in rows:
            wanted["published." + row["id"]] = row["value"]
            wanted[f"published.{row['id']}.computed"] = row["computed"] or ""
        other = [name for name in wanted.keys() | computed.keys() if wanted.get(name) != computed.get(name)]
        expect(not other, f"{options}: the report and the ledger differ: {sorted(other)[:8]}")
        lines = section(report(STORE, *options), "Figures that others announced")
        for word, verdict in (("matches", "matches"), ("differs by definition", "differs-by-definition"),
                              ("not computable", "not-computable")):
            told = sum(re.search(rf"  {word}  ", line) is not None for line in lines)
            count = sum(row["verdict"] == verdict for row in rows)
            expect(told == count, f"{options}: {told} rows say {word}, the ledger has {count}")
    run("init", "live.db", "--scenario", "kz-2023")
    page = Page(report("live.db", "--format", "html"))
    told = {cell.attributes.get("data-figure") for cell in page.all("td")}
    expect("published.stations-article" in told and "published.turnout-article" not in told,
           "a night that goes on tells how it ended")
    expect(len(rows) > 0 and rows != json.loads(run("ledger", STORE, "--format", "json"))["figures"],
           "nothing was published later than nine in the morning")


def check_report_content():
    text = report(STORE)
    steps = "\n".join(section(text, "Seats, step by step"))
    for line in ("20 × 3 431 510 = 68 630 200 ≥ 1 × 6 366 441 = 6 366 441", "5 971 719 / 69 = 86 546.652",
                 "39 + 1 = 40", "NSDP 0.8252, Amanat 0.6493", "40 + 22 = 62"):
        expect(line in steps, f"the arithmetic lacks {line}")
    certain = section(text, "What was certain when")
    row = next(line for line in certain if line.startswith("Baytaq is below the threshold"))
    when, wanted = re.search(r"\d\d:\d\d", row).group(), first_certain(("baytaq", "certain-out"))
    expect(when == wanted, f"{row}: tally says {wanted}")
    expect(any(line.startswith("Amanat has 40 list seats") for line in certain), "no seats are certain")
    events = json.loads(run("export", STORE, "--format", "json"))["events"]
    corrected = sum("replaced by revision" in event["text"] for event in events)
    rows = section(text, "Corrections")
    count = int(re.search(r"\d[\d ]*", text[text.index("Corrections"):]).group().replace(" ", "") or 0)
    expect(corrected == 0 or len(rows) > 10, f"{corrected} corrections, {len(rows)} rows, {count}")
    expect(any("→" in row for row in rows), "no correction says what moved")
    refused = section(text, "Refused lines")
    log = run("log", STORE, "--refused", "--summary").decode()
    for code in set(re.findall(r"\b[A-Z]\d\d\b", log)):
        expect(any(code in row for row in refused), f"{code} is not among the refused")
    expect(len(section(text, "Hour by hour")) > 100, "the night has few events")
    page = Page(report(STORE, "--format", "html"))
    titles = [heading.words for heading in page.all("h2")]
    expect(titles == [line for line, below in zip(text.splitlines(), text.splitlines()[1:])
                      if below and set(below) == {"="}], f"page and text have other parts: {titles}")
