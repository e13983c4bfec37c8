"""Every rule of reception against a second reading of its text, on random lines around the thresholds."""
import collections
import json
import os
import random
import subprocess
from datetime import datetime, timedelta, timezone

from night import PROGRAM, expect
from rules_reading import TABLE, Reading, hint, instant

LINES = int(os.environ.get("RULE_LINES", "100000"))
ZONE = timezone(timedelta(hours=6))
CLOSE = datetime(2023, 3, 19, 20, tzinfo=ZONE)
LIMITS = {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"}
BALLOTS = {"list": ["a", "b", "against-all"], "district": ["d-1", "d-2", "against-all"]}
OPENING = [0, 1, 40, 49, 50, 99, 100, 101, 299, 400, 500, 501, 900, 1000, 1999, 2700, 2990, 3000]

CARD = {
    "id": "small", "date": "2023-03-19", "utcOffset": "+06:00", "reconstructed": False, "law": "Test law",
    "name": dict.fromkeys(("en", "ru", "kk"), "Small election"),
    "contests": [
        {"id": "list", "kind": "party-list", "unit": "land", "seats": 10, "againstAll": True,
         "threshold": {"value": "1/20", "inclusive": True, "base": "valid-ballots"},
         "allocation": {"method": "largest-remainder", "quota": "hare", "tie": "earlier-registered"}},
        {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
         "againstAll": True, "rule": "plurality"}],
    "limits": LIMITS, "sources": [{"id": "s1", "rank": 1}, {"id": "s2", "rank": 0}],
    "seatsTotal": 11, "majorities": [6],
}
PARTIES = """id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank
a,1,A,Party A,A,A,#ff0000,1
b,2,B,Party B,B,B,#0000ff,2
"""
CANDIDATES = """contest,unit,party,position,label,woman,birth_date,disability,self_nominated
district,d,a,1,One,1,1990-01-01,0,0
district,d,,2,Two,0,1980-01-01,0,1
"""


def stations():
    """By id: opening list, closing, whether early closing is allowed; one in nine may, one in five is later."""
    units = {}
    for place in range(12 * len(OPENING)):
        late = timedelta(hours=place % 5 == 0)
        units[f"st-{place}"] = {"listed": OPENING[place % len(OPENING)], "early": place % 9 == 0,
                                "close": int((CLOSE + late).timestamp())}
    return units


def write_scenario(units):
    os.makedirs("small", exist_ok=True)
    hours = "2023-03-19T07:00:00+06:00"
    rows = ["id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,"
            "voters_listed,abroad"]
    for name, parent, kind in (("land", "", "country"), ("north", "land", "region"), ("d", "north", "district")):
        rows.append(f"{name},{parent},{kind},,N,N,N,+06:00,,,0,0,0")
    for name, unit in units.items():
        close = text(unit["close"])
        rows.append(f"{name},north,precinct,d,S,S,S,+06:00,{hours},{close},{int(unit['early'])},"
                    f"{unit['listed']},0")
    files = {"election.json": json.dumps(CARD), "units.csv": "\n".join(rows) + "\n",
             "parties.csv": PARTIES, "candidates.csv": CANDIDATES}
    for name, content in files.items():
        with open("small/" + name, "w", encoding="utf-8") as file:
            file.write(content)


def text(moment, hours=6):
    zone = timezone(timedelta(hours=hours))
    return datetime.fromtimestamp(moment, zone).isoformat()


class Night:
    """Random reports: most of them sound or nearly, many exactly at a threshold or one beside it."""

    def __init__(self, units):
        self.random = random.Random(43)
        self.units = units
        self.revisions = collections.Counter()
        self.sent = []

    def pick(self, *choices):
        return self.random.choice(choices)

    def report(self, clock):
        draw = self.random.random()
        if self.sent and draw < 0.06:
            return self.again(dict(self.random.choice(self.sent)))
        name = self.random.choice(list(self.units))
        report = {"kind": "count", "election": "small"}
        if draw < 0.16:
            report |= self.turnout(name, clock)
        elif draw < 0.22:
            report |= {"kind": "annul", **self.head(name), "reason": "signed by mistake"}
            report["reportedAt"] = text(clock)
            report["revision"] = self.random.randint(1, 1 + max(0, self.revisions[self.key(report)]))
        else:
            report |= self.protocol(name, clock)
        if self.random.random() < 0.3:
            report["sourceSeq"] = self.random.randint(0, 2 * LINES)
        report["receivedAt"] = text(clock)
        self.sent.append(report)
        return report

    def again(self, report):
        """An earlier report: as it was, in another offset, or with another figure or number."""
        change = self.pick("none", "offset", "figure", "number")
        if change == "offset":
            report["reportedAt"] = text(instant(report["reportedAt"]), hours=3)
        elif change == "number":
            report["sourceSeq"] = self.random.randint(0, 2 * LINES)
        elif change == "figure" and "votersListed" in report:
            report["votersListed"] += 1
        return report

    def head(self, name):
        return {"contest": self.pick("list", "district"), "unit": name, "source": self.pick("s1", "s1", "s2", "x")}

    def key(self, report):
        return report["contest"], report["unit"], report["source"]

    def list_of(self, opening):
        tenth = opening // 10
        near = self.pick(0, 0, 0, 0, 0, 1, -1, 50, 51, -50, -51, tenth, -tenth, tenth + 1, -tenth - 1)
        return max(0, self.pick(opening, opening, opening, opening, 3000, 3001, 0) + near)

    def turnout(self, name, clock):
        listed = self.list_of(self.units[name]["listed"])
        issued = self.pick(0, listed, listed + 1, self.random.randint(0, listed), 20000, 20001)
        return {"kind": "turnout", "unit": name, "source": self.pick("s1", "s2"),
                "reportedAt": text(clock + self.pick(-900, -1, 0, 300, 301)),
                "votersListed": listed, "ballotsIssued": issued}

    def protocol(self, name, clock):
        unit = self.units[name]
        report = self.head(name)
        self.revisions[self.key(report)] += self.pick(1, 1, 1, 1, 1, 2, 3, 0, -1)
        report["revision"] = max(1, self.revisions[self.key(report)])
        listed = self.list_of(unit["listed"])
        issued = self.pick(listed, listed, listed + 1, 0, 1, self.random.randint(0, listed),
                           min(listed, self.pick(299, 300, 301, 600, 601)))
        hundredth = -(-issued // 100)
        found = max(0, issued - self.pick(0, 0, 0, 0, 1, 2, 3, hundredth, hundredth - 1, -1))
        invalid = self.pick(0, found, self.random.randint(0, found), self.random.randint(0, found // 20))
        report |= {"reportedAt": self.moment(unit, found, clock), "votersListed": listed}
        report |= {"ballotsIssued": issued, "ballotsFound": found, "invalidBallots": invalid}
        first = self.random.randint(0, found - invalid)
        second = self.random.randint(0, found - invalid - first)
        parts = [first, second, found - invalid - first - second]
        report["votes"] = dict(zip(BALLOTS[report["contest"]], parts))
        self.state_more(report, unit)
        if self.random.random() < 0.25:
            self.spoil(report)
        return report

    def state_more(self, report, unit):
        """The members that may be left out, the ballots received near the reserve."""
        most = unit["listed"] + -(-unit["listed"] // 100) + 1
        if self.random.random() < 0.6:
            received = max(report["ballotsIssued"], self.pick(most, most, most - 1, most + 1))
            report["ballotsReceived"] = received
            report["ballotsCancelled"] = max(0, received - report["ballotsIssued"] + self.pick(0, 0, 0, 0, 1, -1))
        if self.random.random() < 0.3:
            report["validBallots"] = report["ballotsFound"] - report["invalidBallots"]
        if self.random.random() < 0.1:
            report["recount"] = True

    def moment(self, unit, found, clock):
        """When a protocol was made: by the clock, or at the edge of a rule about time."""
        counted = unit["close"] + found // 60 * 60
        edge = self.pick(clock - 60, clock - 60, clock + 300, clock + 301, unit["close"], unit["close"] - 1,
                         counted - 1, counted, counted + 59, counted + 60, unit["close"] + 43200,
                         unit["close"] + 43201)
        return text(edge)

    def spoil(self, report):
        """One figure written otherwise, most often by a slip."""
        place = self.pick(*[name for name in report if isinstance(report[name], int)
                            and name not in ("revision", "recount")], "votes", "votes")
        figures = report["votes"] if place == "votes" else report
        name = self.random.choice(list(figures)) if place == "votes" else place
        digits = str(figures[name])
        figures[name] = int(self.pick(digits + digits[-1], digits[:-1] or "0", digits[::-1], "20000", "20001",
                                      str(figures[name] + 1), str(max(0, figures[name] - 1)), digits + "0"))


FAULTS = [
    ("S01", lambda line, report: line[:len(line) // 2]),
    ("S02", lambda line, report: line[:-1] + ',"extra":1}'),
    ("S02", lambda line, report: line.replace('"source":', '"sourse":', 1)),
    ("S03", lambda line, report: line[:-1] + ',"sourceSeq":07}' if "sourceSeq" not in report else None),
    ("S03", lambda line, report: line.replace('"votersListed":', '"votersListed":-', 1)
        if "votersListed" in report else None),
    ("S04", lambda line, report: line.replace('"source":"', '"source":"\\u202e', 1)),
    ("D01", lambda line, report: line.replace('"election":"small"', '"election":"other"', 1)),
    ("D04", lambda line, report: line.replace('"unit":"st-', '"unit":"no-', 1)),
    ("D05", lambda line, report: line.replace('"against-all":', '"against-some":', 1)
        if report["kind"] == "count" else None),
    ("V02", lambda line, report: line.replace(f'"revision":{report["revision"]},', '"revision":1000,', 1)
        if "revision" in report else None),
    ("T01", lambda line, report: line.replace('"reportedAt":"2023', '"reportedAt":"2023-13', 1)),
]


def make(units):
    """Lines with what the second reading says of each: verdict, position or code, flags, and the report."""
    night, reading = Night(units), Reading(units, LIMITS)
    rows = []
    start = int(CLOSE.timestamp())
    for number in range(LINES):
        report = night.report(start + number * 16 * 3600 // LINES)
        members = list(report.items())
        if night.random.random() < 0.1:
            night.random.shuffle(members)
        line = json.dumps(dict(members), separators=(",", ":"))
        code, fault = night.random.choice(FAULTS) if night.random.random() < 0.03 else (None, None)
        broken = fault(line, report) if fault else None
        if broken and broken != line:
            rows.append((broken, ("refused", code, []), None))
        else:
            rows.append((line, reading.judge(report), report))
    return rows


def check_rules():
    units = stations()
    write_scenario(units)
    rows = make(units)
    with open("lines.jsonl", "w", encoding="utf-8") as file:
        file.writelines(line + "\n" for line, _, _ in rows)
    for words in (["init", "rules.db", "--scenario", "./small", "--recorded"],
                  ["ingest", "rules.db", "lines.jsonl", "--receipts", "receipts.jsonl", "--quiet"],
                  ["verify", "rules.db"]):
        subprocess.run([PROGRAM, *words], check=True, capture_output=True, timeout=300)
    seen = collections.Counter()
    with open("receipts.jsonl", encoding="utf-8") as file:
        receipts = [json.loads(line) for line in file]
    expect(len(receipts) == len(rows), f"{len(receipts)} receipts for {len(rows)} lines")
    for receipt, (line, (verdict, place, flags), report) in zip(receipts, rows):
        said = receipt["verdict"], receipt.get("code", receipt.get("seq")), receipt.get("flags", [])
        expect(said == (verdict, place, flags), f"{line}\nprogram {said}\nreading {(verdict, place, flags)}")
        seen.update(flags + [place if verdict == "refused" else verdict])
        if place in ("C01", "C02", "C03") and seen[place] % 8 == 0:
            wanted, message = hint(report, LIMITS), receipt["message"]
            found = message.split("; ")[-1] if "would balance" in message else None
            expect(found == wanted, f"{line}\n{message}\nreading {wanted}")
    missing = [code for code in [*TABLE, "accepted", "repeat"] if seen[code] < LINES // 4000]
    expect(not missing, f"hardly tried: {missing} of {dict(seen)}")
    print(dict(seen))
