"""A scenario folder as the independent recount reads it."""

import csv
import json
import os
from collections import namedtuple
from datetime import date
from fractions import Fraction

Unit = namedtuple("Unit", "id parent district voters_listed close abroad")
Person = namedtuple("Person", "position woman birth disability")


def three(text):
    """Yes, no or unknown."""
    return {"1": True, "0": False, "": None}[text]


class Scenario:
    def __init__(self, folder):
        self.folder = folder
        card = json.load(open(os.path.join(folder, "election.json"), encoding="utf-8"))
        self.id = card["id"]
        self.date = date.fromisoformat(card["date"])
        self.reconstructed = card.get("reconstructed", False)
        self.contests = [contest["id"] for contest in card["contests"]]
        self.rules = {contest["id"]: contest for contest in card["contests"]}
        self.quota = card["quota"]
        self.reserve = Fraction(card.get("limits", {}).get("ballotReserve", "0"))
        self.ranks = {source["id"]: source["rank"] for source in card.get("sources", [])}
        self.read_units()
        self.parties = {row["id"]: int(row["registration_rank"]) for row in self.rows("parties.csv")}
        self.read_candidates()

    def rows(self, name):
        with open(os.path.join(self.folder, name), encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))

    def read_units(self):
        rows = self.rows("units.csv")
        self.close = {row["id"]: row["polls_close"] for row in rows}
        self.country = next(row["id"] for row in rows if row["kind"] == "country")
        self.regions = [row["id"] for row in rows if row["kind"] == "region"]
        self.districts = [row["id"] for row in rows if row["kind"] == "district"]
        self.precincts = [
            Unit(row["id"], row["parent"], row["district"], int(row["voters_listed"]), row["polls_close"],
                 row["abroad"] == "1")
            for row in rows
            if row["kind"] == "precinct"
        ]

    def read_candidates(self):
        self.members = {party: [] for party in self.parties}
        self.candidates = {}
        self.owner = {}
        for row in self.rows("candidates.csv"):
            if row["contest"] == "list":
                born = date.fromisoformat(row["birth_date"]) if row["birth_date"] else None
                person = Person(int(row["position"]), three(row["woman"]), born, three(row["disability"]))
                self.members[row["party"]].append(person)
            else:
                name = row["unit"] + "-" + row["position"]
                self.candidates.setdefault(row["unit"], []).append((int(row["position"]), name))
                self.owner[name] = row["party"] or "independent"
        for names in self.members.values():
            names.sort(key=lambda person: person.position)

    def late_turnout(self, seconds, instant):
        """Turnout announced of a region so long before it closes or later: (time, region, part, whole)."""
        found = []
        known = os.path.exists(os.path.join(self.folder, "published.csv"))
        for row in self.rows("published.csv") if known else ():
            named = row["measure"] == "turnout-percent" and row["status"] == "announced"
            if not named or row["scope"] not in self.regions or not row["time"]:
                continue
            closing = instant(self.close[row["scope"]] or self.close[self.country])
            if closing is None or instant(row["time"]) >= closing - seconds:
                value = Fraction(row["value"]) / 100
                found.append((instant(row["time"]), row["scope"], value.numerator, value.denominator))
        return sorted(found, key=lambda figure: figure[0])

    def rank(self, source):
        return self.ranks.get(source, 1)

    def party_of(self, candidate):
        return self.owner[candidate]

    def ballot(self, contest, unit=None):
        """The selections of a ballot in their order."""
        lines = list(self.parties) if contest == "list" else [n for _, n in sorted(self.candidates[unit])]
        return lines + (["against-all"] if self.rules[contest]["againstAll"] else [])

    @property
    def threshold(self):
        rule = self.rules["list"]["threshold"]
        return Fraction(rule["value"]), rule["inclusive"]

    def threshold_base(self, votes, invalid):
        kind = self.rules["list"]["threshold"]["base"]
        lists = sum(count for name, count in votes.items() if name != "against-all")
        if kind == "party-votes":
            return lists
        valid = sum(votes.values())
        return valid if kind == "valid-ballots" else valid + invalid
