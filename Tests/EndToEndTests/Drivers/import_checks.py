"""Results of other systems as reports: NIST SP 1500-100 v2 and tables with a mapping."""
import json
import os
import random
import subprocess

from export_checks import export, tally
from night import PROGRAM, STORE, expect
from writing_checks import init, run

EARLY = ("--at", "2023-03-19T21:00:00+06:00")


def do(status, *words):
    """What a command says on both channels, when it ends with that status."""
    done = subprocess.run([PROGRAM, *words], capture_output=True, timeout=300)
    expect(done.returncode == status, f"{words}: {done.returncode} {done.stderr.decode()[:600]}")
    return done.stdout.decode(), done.stderr.decode().splitlines()


def same(one, other):
    """Fails unless two tallies agree in every figure: turnout, votes, seats, districts, regions."""
    for name in ("units", "turnout", "counted", "contests", "seats", "quota", "regions"):
        expect(one[name] == other[name], f"{name}: {json.dumps(one[name])[:400]} is not {json.dumps(other[name])[:400]}")


def check_nist_again():
    """Exported and imported again, in both forms, the night has the same figures; a second time nothing happens."""
    for form, moment in (("nist-xml", ("--at", "2023-03-19T22:10:00+06:00")), ("nist-json", EARLY)):
        figures = tally(STORE, *moment)
        with open("results", "wb") as file:
            file.write(export(STORE, form, *moment))
        if os.path.exists("again.db"):
            for name in os.listdir("."):
                if name.startswith("again.db"):
                    os.remove(name)
        init("again.db")
        words = ("import", "again.db", "results", "--format", form, "--source", "feed")
        said, errors = do(0, *words, "--strict")
        expect(not errors and ", 0 refused" in said, f"{form}: {said} {errors[:3]}")
        same(tally("again.db"), figures)
        head = open("again.db-head").read()
        said, _ = do(0, *words)
        expect(said.startswith("0 new, 0 changed"), f"the second time: {said}")
        expect(open("again.db-head").read() == head, "the second time something was written")
    run("verify", "again.db")


def check_nist_dry():
    with open("results.json", "wb") as file:
        file.write(export(STORE, "nist-json", *EARLY))
    init("night.db")
    words = ("import", "night.db", "results.json", "--format", "nist-json", "--source", "feed")
    said, errors = do(0, *words, "--dry-run")
    rows = said.splitlines()
    expect(rows[-1].startswith("dry run: ") and not errors, f"{rows[-1]} {errors[:2]}")
    expect(open("night.db-head").read().startswith("0 "), "a dry run wrote")
    figures = tally(STORE, *EARLY)
    amanat = figures["contests"]["list"]["selections"][0]["votes"]
    expect(f"total    amanat  0 → {amanat}" in rows, f"the totals are not told: {rows[-12:]}")
    do(0, *words)
    # One figure moves by one vote to another list: one protocol is corrected, and said so.
    report = json.load(open("results.json"))
    selections = report["Election"][0]["Contest"][0]["ContestSelection"]
    unit = next(count for count in selections[0]["VoteCounts"]
                if count["GpUnitId"] not in ("unit.kz",) and "region" not in count["GpUnitId"]
                and count["GpUnitId"].split(".")[1][-4:].isdigit() and count["Count"] > 0)
    unit["Count"] -= 1
    next(count for count in selections[1]["VoteCounts"] if count["GpUnitId"] == unit["GpUnitId"])["Count"] += 1
    json.dump(report, open("results.json", "w"))
    said, _ = do(0, *words, "--dry-run")
    name = unit["GpUnitId"].split(".")[1]
    row = next(row for row in said.splitlines() if row.startswith("change"))
    expect(name in row and "revision 2" in row and f"amanat {unit['Count'] + 1} → {unit['Count']}" in row, row)
    expect("0 new, 1 changed" in said, said[-200:])
    do(0, *words, "--receipts", "receipts.jsonl")
    receipts = [json.loads(line) for line in open("receipts.jsonl")]
    expect(len(receipts) == 1 and receipts[0]["verdict"] == "accepted", f"{receipts}")
    after = tally("night.db")["contests"]["list"]["selections"]
    expect([row["votes"] for row in after[:2]] == [amanat - 1, figures["contests"]["list"]["selections"][1]["votes"] + 1],
           "the correction is not counted")


def check_nist_refusals():
    """What cannot be a report is refused by its line, and the rest is taken; what is no report at all is 65."""
    init("night.db")
    text = export(STORE, "nist-xml", *EARLY).decode()
    lines = text.split("\n")
    numbers = [place for place, line in enumerate(lines) if line.startswith("<VoteCounts><GpUnitId>unit.turkestan-")]
    first = numbers[0]
    spoilt = list(lines)
    spoilt[first] = lines[first].replace("<Count>", "<Count>-")
    spoilt[numbers[1]] = lines[numbers[1]].replace("<Count>", "<Count>0.5")
    open("spoilt.xml", "w").write("\n".join(spoilt))
    words = ("import", "night.db", "spoilt.xml", "--format", "nist-xml", "--source", "feed")
    said, errors = do(1, *words, "--strict")
    expect(", 2 refused" in said and len(errors) == 2, f"{said} {errors}")
    expect(all("no whole number" in error and "line " in error for error in errors), f"{errors}")
    expect(f"line {first + 1}:" in errors[0], f"{errors[0]} names another line than {first + 1}")
    for name, text, form, word in (
            ("entity.xml", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "nist-xml", "document type"),
            ("cut.xml", text[:len(text) // 2], "nist-xml", "line"),
            ("cut.json", '{"Election":[', "nist-json", "expected"),
            ("not.json", "PK\x03\x04", "nist-json", "expected"),
            ("empty.xml", "", "nist-xml", "line")):
        open(name, "w").write(text)
        _, errors = do(65, "import", "night.db", name, "--format", form, "--source", "feed")
        expect(len(errors) == 1 and word in errors[0], f"{name}: {errors}")
    open("other.json", "w").write('{"GeneratedDate":"2023-03-19T23:00:00+06:00"}')
    said, errors = do(0, "import", "night.db", "other.json", "--format", "nist-json", "--source", "feed")
    expect("no station of this election" in errors[0] and said.startswith("0 new"), f"{said} {errors}")
    do(66, "import", "night.db", "none.xml", "--format", "nist-xml", "--source", "feed")
    do(2, "import", "night.db", "spoilt.xml", "--format", "nist-xml")
    do(2, "import", "night.db", "spoilt.xml", "--format", "nist-xml", "--source", "Not An Id")
    do(2, "import", "night.db", "spoilt.xml", "--source", "feed")


def check_nist_fuzz():
    """Bytes changed anywhere in a report end in a status and a line, never in a crash or a half."""
    chance = random.Random(1500100)
    init("night.db")
    for form in ("nist-xml", "nist-json"):
        good = bytearray(export(STORE, form, "--at", "2023-03-19T20:42:00+06:00"))
        for _ in range(25):
            bad = bytearray(good)
            for _ in range(chance.randint(1, 4)):
                place = chance.randrange(len(bad))
                what = chance.randrange(3)
                if what == 0:
                    bad[place] = chance.randrange(256)
                elif what == 1:
                    del bad[place:place + chance.randint(1, 200)]
                else:
                    bad[place:place] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 8)))
            open("bad", "wb").write(bad)
            words = [PROGRAM, "import", "night.db", "bad", "--format", form, "--source", "feed", "--dry-run"]
            done = subprocess.run(words, capture_output=True, timeout=60)
            expect(done.returncode in (0, 65), f"{form}: {done.returncode} {done.stderr[:300]}")
            expect(done.returncode == 0 or done.stderr.count(b"\n") == 1, f"{form}: {done.stderr[:300]}")
    expect(open("night.db-head").read().startswith("0 "), "a dry run wrote")


MAP = {
    "charset": "windows-1251", "separator": ";", "thousands": "space", "headerLine": 2,
    "columns": {"unit": "УИК №", "votersListed": "Список", "ballotsIssued": "Выдано", "ballotsFound": "В урнах",
                "invalidBallots": "Недействительно", "votes.amanat": "АМАНАТ", "votes.auyl": "Ауыл",
                "votes.respublica": "Respublica", "votes.qhp": "НПК", "votes.baytaq": "Байтақ",
                "votes.aqjol": "Ақ жол", "votes.nsdp": "ОСДП", "votes.against-all": "Против всех"},
    "constants": {"contest": "list", "source": "cec", "reportedAt": "2023-03-19T23:00:00+06:00"},
    "unitPrefix": "abai-", "unitDigits": 4, "control": {"column": "УИК №", "beginsWith": ["Итого"]},
    "ignored": ["Подпись"],
}


def table(rows, total, header=None):
    """A table as an office sends it: a title, a header, rows, a sum."""
    names = [name for name in MAP["columns"].values()]
    # Letters that windows-1251 does not have.
    text = "Протоколы\n" + ";".join(header or names + ["Подпись", "Комментарий"]) + "\n"
    for row in rows + [total]:
        text += ";".join(row + ["да", '"a;""b"""']) + "\n"
    return text


def check_table():
    plain = {name: text.replace("қ", "к").replace("Ақ", "Ак") for name, text in MAP["columns"].items()}
    mapping = {**MAP, "columns": plain}
    json.dump(mapping, open("map.json", "w"))
    names = [plain[name] for name in MAP["columns"]] + ["Подпись", "Комментарий"]
    rows = [["1", "1 000", "600", "600", "10", "400", "90", "40", "20", "10", "15", "10", "5"],
            ["2", "500", "300", "300", "0", "200", "50", "20", "10", "5", "5", "5", "5"]]
    good = ["Итого"] + [str(sum(int(row[place].replace(" ", "")) for row in rows)) for place in range(1, 13)]
    init("night.db")
    open("table.csv", "wb").write(table(rows, good, names).replace("қ", "к").encode("windows-1251"))
    words = ("import", "night.db", "table.csv", "--format", "csv", "--map", "map.json")
    said, errors = do(0, *words, "--dry-run")
    expect("new      abai-0001 list  amanat 400" in said and "2 new" in said, said)
    expect(len(errors) == 1 and "Комментарий" in errors[0], f"unknown columns: {errors}")
    said, errors = do(0, *words, "--strict")
    votes = tally("night.db")["contests"]["list"]["selections"][0]["votes"]
    expect(votes == 600, f"amanat has {votes}")
    # The agency's error: 3,341,510 for 3,431,510.
    wrong = list(good)
    wrong[5] = "510"
    broken = rows + [["3", "x", "1", "1", "0", "1", "0", "0", "0", "0", "0", "0", "0"], ["9999"] + rows[0][1:], ["4", "5"]]
    text = table(broken[:4], wrong, names).replace("қ", "к") + "4;5\n"
    open("table.csv", "wb").write(text.encode("windows-1251"))
    said, errors = do(1, *words, "--strict")
    expect("2 the same, 3 refused" in said, said)
    expect(sum("refused" in error for error in errors) == 3, f"{errors}")
    expect(any("line 5: refused: votersListed" in error for error in errors), f"{errors}")
    expect(any("line 6: refused: unit abai-9999" in error for error in errors), f"{errors}")
    expect(any("votes.amanat 510, rows add up to 600" in error for error in errors), f"{errors}")


def check_table_mapping():
    """A mapping that is wrong, or fits another table, is told by its place; nothing is guessed."""
    init("night.db")
    open("table.csv", "w").write("a;b\n1;2\n")

    def refused(change, word, status=65, content=None):
        mapping = {"charset": "utf-8", "separator": ";", "columns": {"unit": "a"}}
        mapping.update(change)
        text = json.dumps({name: value for name, value in mapping.items() if value is not None})
        open("map.json", "w").write(content if content is not None else text)
        _, errors = do(status, "import", "night.db", "table.csv", "--format", "csv", "--map", "map.json")
        expect(word in errors[0], f"{change}: {errors}")

    refused({"charset": None}, "charset: member missing")
    refused({"separator": None}, "separator: member missing")
    refused({"charset": "guess"}, "one of utf-8")
    refused({"separator": ";;"}, "one character")
    refused({"colour": "red"}, "colour: unknown member")
    refused({"columns": {"turnout": "a"}}, "turnout: unknown member")
    refused({"columns": {"unit": "c"}}, 'column "c" is missing')
    refused({"control": {"column": "z", "beginsWith": ["S"]}}, 'column "z" is missing')
    refused({"headerLine": 9}, "a header expected")
    refused({}, "expected", content="{")
    open("table.csv", "wb").write(b"a;b\n\xff;2\n")
    refused({}, "table.csv:2:1: text in utf-8 expected")
    open("table.csv", "w").write('a;b\n"1;2\n')
    refused({}, "a closing quote expected")
