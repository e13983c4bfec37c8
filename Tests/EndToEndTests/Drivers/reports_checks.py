"""From a figure on the screen to the reports behind it, held against `explain` for the same moment."""
import json
import re
import subprocess

from night import LINES, LIMIT, MARK, PROGRAM, STORE, expect, quit_cleanly, replay, session

SUM = re.compile(r"✓ sum ([\d ]+) of ([\d ]+) = figure ([\d ]+) of ([\d ]+?) *│")


def number(text):
    """A number in groups of three; None for an open one."""
    return None if text == "–" else int(text.replace(" ", ""))


def explained(store, figure, *options):
    """What `explain` says of a figure."""
    answer = subprocess.run([PROGRAM, "explain", store, figure, "--format", "json", *options],
                            check=True, capture_output=True, timeout=LIMIT)
    return json.loads(answer.stdout)


def listed(night):
    """The rows in sight: position, station, report, value, of."""
    rows = []
    for line in night.rows():
        cells = [cell for cell in re.split(r" {2,}", line.strip("│▸ ")) if cell]
        if len(cells) == 5 and re.fullmatch(r"–|[\d ]+", cells[0]):
            rows.append((number(cells[0]), cells[1], cells[2], number(cells[3]), number(cells[4])))
    return rows


def position(night):
    """Place of the last row in sight, and how many there are."""
    found = re.search(r"\d–([\d ]+) of ([\d ]+?) ─╯", night.text())
    return found and (number(found[1]), number(found[2]))


def all_listed(night):
    """Every row of the list, page by page."""
    rows = dict.fromkeys(listed(night))
    while True:
        last, count = position(night)
        if last == count:
            return list(rows)
        night.press("PageDown")
        # The choice moves by a page before the window has to.
        night.pump(0.3)
        rows.update(dict.fromkeys(listed(night)))


def seq_of(night):
    return number(re.search(r"as of [\d:]+, seq ([\d ]*\d)", night.text())[1])


def paused(night):
    night.wait_for(MARK)
    night.press(" ")
    night.wait_for("paused")


def check_reports_behind():
    """A region's turnout in the middle of the count: every row is the one of `explain`, and they add up."""
    with replay(start="21:30", rows=40, columns=120) as night:
        paused(night)
        night.press("2")
        night.wait_for("▸²Regions")
        before = night.text()
        night.press("w")
        night.wait_for("Why: Abai Region")
        why = night.text()
        night.press("Enter")
        night.wait_for("Reports behind turnout.abai")
        expect(MARK in night.text(), "no mark of the reconstruction", night)
        answer = explained(STORE, "turnout.abai", "--seq", str(seq_of(night)))
        found = SUM.search(night.text())
        expect(found is not None, "no sum", night)
        expect([number(part) for part in found.groups()] == 2 * [answer["sum"], answer["of"]], "the sum", night)
        rows = all_listed(night)
        expected = [(part["seq"], part["value"], part["of"]) for part in answer["parts"]]
        expect([(seq, value, base) for seq, _, _, value, base in rows] == expected, "other rows than explain's")
        kinds = [("turnout" in report, part["kind"] == "turnout") for (_, _, report, _, _), part
                 in zip(rows, answer["parts"])]
        expect({kind[0] for kind in kinds} == {True, False}, "the night has no report of some kind")
        expect(all(shown == told for shown, told in kinds), "another kind of report than explain's")
        night.press("End", "Up")
        night.pump(0.3)
        chosen = re.search(r"│▸ *[–\d ]+? {2,}(Station \d+)", night.text())
        expect(chosen is not None, "no chosen row", night)
        there = night.text()
        night.press("Enter")
        night.wait_for("› " + chosen[1])
        for text in (there, why, before):
            night.press("Escape")
            night.wait_until(lambda s: s.text() == text, "the page before")
        quit_cleanly(night)


def check_reports_sizes():
    """The votes of a list over all stations: at every size the sum is the figure of `explain`."""
    for rows, columns in [(14, 48), (24, 80), (40, 120), (60, 200)]:
        with session("watch", STORE, rows=rows, columns=columns) as night:
            night.wait_for(MARK)
            night.press("w")
            night.wait_for("Why: Amanat")
            night.press("Enter")
            night.wait_for("Reports behind list.amanat")
            night.wait_for("✓ sum 3 431 510")
            night.wait_for("= figure 3 431 510")
            expect(position(night)[1] == 10_233, "other than every station", night)
            night.press("End")
            night.wait_until(lambda s: position(s) == (10_233, 10_233), "the last row")
            expect(MARK in night.text(), "no mark of the reconstruction", night)
            night.press("i")
            night.wait_for("Not counted in list.amanat")
            night.wait_for("superseded" if columns > 48 else "super")
            night.press("i")
            night.wait_until(lambda s: position(s) == (10_233, 10_233), "the last row again")
            quit_cleanly(night)


def check_reports_live():
    """While reports come in, the list is that of the position it names, and adds up."""
    subprocess.run([PROGRAM, "init", "live.db", "--scenario", "kz-2023", "--recorded"], check=True)
    with session("watch", "live.db", rows=40, columns=120) as night:
        night.wait_for("0 of 10 233")
        night.press("5", "w")
        night.wait_for("Why: Turnout")
        night.press("Enter")
        night.wait_for("opening lists 10 233")
        night.wait_for("✓ sum 0 of 12 032 550 = figure 0 of 12 032 550")
        with open(LINES, "rb") as lines:
            feed = [next(lines) for _ in range(3_000)]
        subprocess.run([PROGRAM, "ingest", "live.db", "-", "--quiet"], input=b"".join(feed), check=True, timeout=LIMIT)
        answer = explained("live.db", "turnout")
        expect(answer["seq"] > 2_900, "most lines were refused")
        night.wait_until(lambda s: seq_of(s) == answer["seq"], "the last report")
        found = SUM.search(night.text())
        expect(found is not None, "no sum", night)
        expect([number(part) for part in found.groups()] == 2 * [answer["sum"], answer["of"]], "the sum", night)
        rows = {(seq, value, base) for seq, _, _, value, base in listed(night)}
        expect(rows <= {(part["seq"], part["value"], part["of"]) for part in answer["parts"]}, "other rows", night)
        quit_cleanly(night)
