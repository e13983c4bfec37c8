#!/usr/bin/env python3
"""Makes a small election and a troubled history for it, from a seed.

Usage: history.py FOLDER SEED [EVENTS] [--decisions]

Writes the scenario files and history.jsonl into FOLDER: corrections, late older ones, annulments before
and after their report, recounts, sources of equal, higher and no rank, disputes, empty protocols,
repeats, conflicts and broken lines; with --decisions also admissions, withdrawals and confirmations.
"""

import csv
import hashlib
import json
import os
import random
import sys
from datetime import datetime, timedelta, timezone

ZONE = timezone(timedelta(hours=6))
CLOSE = datetime(2023, 3, 19, 20, 0, tzinfo=ZONE)
STATIONS = ["station-%d" % n for n in range(1, 13)]
PARTIES = ["red", "green", "blue"]
SOURCES = [("north", 1), ("south", 1), ("centre", 2), ("press", 0)]
UNIT_COLUMNS = (
    "id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,"
    "voters_listed,abroad"
)


def write_csv(folder, name, header, rows):
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


def write_scenario(folder):
    card = {
        "id": "test", "date": "2023-03-19", "utcOffset": "+06:00",
        "name": {"en": "Test", "ru": "Проба", "kk": "Сынақ"}, "reconstructed": True, "law": "Test law",
        "contests": [
            {"id": "list", "kind": "party-list", "unit": "land", "seats": 9, "againstAll": True,
             "threshold": {"value": "1/5", "inclusive": True, "base": "valid-ballots"},
             "allocation": {"method": "largest-remainder", "quota": "hare", "tie": "earlier-registered",
                            "singleList": {"factor": "7/10", "minimumSeats": 2}}},
            {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
             "againstAll": True, "rule": "plurality"}],
        "quota": {"value": "3/10", "groups": ["woman", "youth", "disability"], "youthUnder": 35},
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": name, "rank": rank} for name, rank in SOURCES],
        "seatsTotal": 11, "majorities": [6]}
    with open(os.path.join(folder, "election.json"), "w", encoding="utf-8") as file:
        json.dump(card, file, ensure_ascii=False)
    hours = ["+06:00", "2023-03-19T07:00:00+06:00", CLOSE.isoformat(), 0]
    rows = [["land", "", "country", "", "Land", "Страна", "Ел"] + hours + [0, 0]]
    for n in (1, 2):
        rows.append(["region-%d" % n, "land", "region", "", "Region %d" % n, "Область %d" % n, "Облыс %d" % n]
                    + hours + [0, 0])
    for n in (1, 2):
        rows.append(["district-%d" % n, "region-%d" % n, "district", "", "District %d" % n, "Округ %d" % n,
                     "Округ %d" % n] + hours + [0, 0])
    for n, name in enumerate(STATIONS, 1):
        side = 1 + n % 2
        rows.append([name, "region-%d" % side, "precinct", "district-%d" % side, "Station %d" % n,
                     "Участок %d" % n, "Учаске %d" % n] + hours + [100, 0])
    write_csv(folder, "units.csv", UNIT_COLUMNS, rows)
    write_csv(folder, "parties.csv", "id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank",
              [[p, n, p.title(), p.title(), p.title(), p.title(), "#%02x4080" % (60 * n), 4 - n]
               for n, p in enumerate(PARTIES, 1)])
    people = []
    for p in PARTIES:
        for n in range(1, 13):
            people.append(["list", "land", p, n, "%s %d" % (p.title(), n), ["0", "1", ""][n % 3],
                           "19%d0-05-01" % (5 + n % 5) if n % 4 else "", "0", "0"])
    for side in (1, 2):
        for n, p in enumerate(["red", "green", ""], 1):
            people.append(["district", "district-%d" % side, p, n, "Candidate %d-%d" % (side, n), "0",
                           "1980-01-01", "", "0" if p else "1"])
    write_csv(folder, "candidates.csv",
              "contest,unit,party,position,label,woman,birth_date,disability,self_nominated", people)
    with open(os.path.join(folder, "SOURCES.md"), "w", encoding="utf-8") as file:
        file.write("Made up for a test.\n")


def line(entry):
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


class History:
    def __init__(self, seed, decisions):
        self.random = random.Random(seed)
        self.decisions = decisions
        self.time = CLOSE + timedelta(minutes=1)
        self.lines = []
        self.protocols = []
        self.used = {}

    def now(self):
        self.time += timedelta(seconds=self.random.randrange(0, 60))
        return self.time.isoformat()

    def source(self):
        return self.random.choices([s for s, _ in SOURCES], [5, 4, 2, 1])[0]

    def turnout(self):
        listed = self.random.randrange(80, 121)
        hour = CLOSE - timedelta(hours=self.random.randrange(0, 6))
        return {"kind": "turnout", "election": "test", "unit": self.random.choice(STATIONS),
                "source": self.source(), "reportedAt": hour.isoformat(), "votersListed": listed,
                "ballotsIssued": self.random.randrange(0, listed + 3), "receivedAt": self.now()}

    def ballot(self, contest, unit):
        if contest == "list":
            return PARTIES + ["against-all"]
        side = 1 + (STATIONS.index(unit) + 1) % 2
        return ["district-%d-%d" % (side, n) for n in (1, 2, 3)] + ["against-all"]

    def count(self, broken=0):
        unit, contest = self.random.choice(STATIONS), self.random.choice(["list", "district"])
        source = self.source()
        empty = self.random.random() < 0.06
        votes = {name: 0 if empty else self.random.randrange(0, 25) for name in self.ballot(contest, unit)}
        invalid = 0 if empty else self.random.randrange(0, 4)
        found = sum(votes.values()) + invalid
        issued = max(0, found + (0 if empty else self.random.choice([0, 0, 0, 1, 2, -1])))
        entry = {"kind": "count", "election": "test", "contest": contest, "unit": unit,
                 "source": source, "revision": self.revision((contest, unit, source)),
                 "reportedAt": self.now(), "votersListed": self.random.randrange(95, 110),
                 "ballotsIssued": issued, "ballotsFound": found + broken, "invalidBallots": invalid,
                 "votes": votes}
        if self.random.random() < 0.1:
            entry["recount"] = True
        entry["receivedAt"] = entry["reportedAt"]
        return entry

    def revision(self, place):
        """Mostly one that is not used yet, not always the next one."""
        used = self.used.setdefault(place, set())
        free = [number for number in range(1, 40) if number not in used]
        number = self.random.choice(free[:3]) if self.random.random() < 0.95 else self.random.choice([1, 2])
        used.add(number)
        return number

    def named(self, kind):
        """Names a protocol that came, or one that may come yet."""
        if self.protocols and self.random.random() < 0.7:
            known = self.random.choice(self.protocols)
        else:
            known = self.count()
        entry = {"kind": kind, "election": "test"}
        for name in ("contest", "unit", "source", "revision"):
            entry[name] = known[name]
        return entry

    def annul(self):
        entry = self.named("annul")
        entry.update(reportedAt=self.now(), reason="signed by mistake", receivedAt=self.time.isoformat())
        return entry

    def decision(self, kind):
        entry = self.named(kind)
        entry.update(decidedAt=self.now(), reason="as the minutes say", receivedAt=self.time.isoformat())
        return entry

    def admission(self):
        """A protocol whose votes do not add up, refused and then let in."""
        broken = self.count(broken=1)
        text = line(broken)
        self.lines.append(text)
        entry = {name: broken[name] for name in broken if name != "receivedAt"}
        entry["kind"] = "admit"
        entry.update(code="C01", originalHash=hashlib.sha256(text.encode()).hexdigest(),
                     decidedAt=self.now(), reason="checked by telephone",
                     receivedAt=self.time.isoformat())
        return entry

    def event(self):
        if self.decisions and self.random.random() < 0.15:
            return self.random.choice([lambda: self.decision("withdraw"), lambda: self.decision("confirm"),
                                       self.admission])()
        kind = self.random.random()
        if kind < 0.2:
            return self.turnout()
        if kind < 0.3:
            return self.annul()
        if kind < 0.33:
            return self.count(broken=self.random.choice([-1, 1]))
        entry = self.count()
        self.protocols.append(entry)
        return entry

    def run(self, events):
        while len(self.lines) < events:
            entry = self.event()
            self.lines.append(line(entry))
            if self.random.random() < 0.05:
                self.lines.append(self.random.choice(self.lines))
        return self.lines[:events]


def main(arguments):
    plain = [argument for argument in arguments if not argument.startswith("--")]
    if len(plain) not in (2, 3):
        print(__doc__.strip())
        return 2
    folder, seed, events = plain[0], int(plain[1]), int(plain[2]) if len(plain) > 2 else 600
    os.makedirs(folder, exist_ok=True)
    write_scenario(folder)
    lines = History(seed, "--decisions" in arguments).run(events)
    with open(os.path.join(folder, "history.jsonl"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
