"""Every figure of one moment, added up from what stands."""

import hashlib

from recount_law import largest_remainder, quota_range, threshold_word
from recount_progress import Progress
from recount_sums import Race, Sums, add, is_firm, marks, waits_for_decision


def percent(part, whole):
    """Two decimals, rounded half up; nothing of nothing."""
    if whole == 0:
        return None
    hundredths = (part * 20000 + whole) // (2 * whole)
    return "%d.%02d" % (hundredths // 100, hundredths % 100)


class Tally:
    """Every figure of one moment, added up from what stands."""

    def __init__(self, night):
        self.night = night
        self.scenario = scenario = night.scenario
        self.sums = {unit: Sums() for unit in [scenario.country] + scenario.regions}
        self.list_votes = dict.fromkeys(scenario.ballot("list"), 0)
        self.firm_votes = dict(self.list_votes)
        self.invalid = self.firm_invalid = self.list_cap = 0
        self.races = {unit: Race(scenario.ballot("district", unit)) for unit in scenario.districts}
        self.progress = Progress(scenario)
        self.with_reserve = 1 + scenario.reserve
        digest = hashlib.sha256()
        for unit in scenario.precincts:
            standing = {c: night.standing(unit.id, c) for c in scenario.contests}
            self.add(unit, standing)
            newest = night.turnout.get(unit.id)
            for contest in scenario.contests:
                found = standing[contest]
                lines = (
                    found[1] if found else "-",
                    newest[2] if newest else "-",
                    marks(found),
                )
                digest.update(("\n".join(lines) + "\n").encode())
        self.state = digest.hexdigest()

    def add(self, unit, standing):
        scenario = self.scenario
        protocol = standing.get("list")
        listed, issued = self.night.paper(unit, protocol)
        # Rounded up, in whole numbers: a Fraction for each precinct would take half of the time.
        cap = max(-(-listed * self.with_reserve.numerator // self.with_reserve.denominator), issued)
        for place in (scenario.country, unit.parent):
            if place in self.sums:
                self.sums[place].add(listed, issued, protocol)
        votes = sum(protocol[0]["votes"].values()) if protocol and not waits_for_decision(protocol) else None
        newest = self.night.turnout.get(unit.id)
        self.progress.add(unit, listed, issued, votes, newest and newest[1])
        if protocol:
            self.invalid += protocol[0]["invalidBallots"]
            add(self.list_votes, protocol[0]["votes"])
        if is_firm(protocol):
            self.firm_invalid += protocol[0]["invalidBallots"]
            add(self.firm_votes, protocol[0]["votes"])
        else:
            self.list_cap += cap
        race = self.races.get(unit.district)
        if race:
            race.add(standing.get("district"), cap)

    def object(self):
        night, scenario = self.night, self.scenario
        country = self.sums[scenario.country]
        valid = sum(self.list_votes.values())
        words = self.words()
        seats = self.list_seats()
        races = [(unit, race.result()) for unit, race in self.races.items()]
        return {
            "election": scenario.id,
            "seq": night.seq,
            "asOf": night.as_of,
            "head": night.head,
            "state": self.state,
            "reconstructed": scenario.reconstructed,
            "stale": None,
            "staleSince": None,
            "units": {"reported": country.reported, "total": country.total},
            "turnout": {
                "ballotsIssued": country.issued,
                "votersListed": country.listed,
                "percent": percent(country.issued, country.listed),
            },
            "counted": {
                "ballotsIssued": country.counted_issued,
                "votersListed": country.listed,
                "percent": percent(country.counted_issued, country.listed),
                "percentInReported": percent(country.counted_issued, country.counted_listed),
            },
            "progress": self.progress.object(
                country.reported, country.total, sum(country.votes.values()), night.latest, percent
            ),
            "contests": {
                "list": {
                    "validBallots": valid,
                    "invalidBallots": self.invalid,
                    "selections": [
                        {
                            "id": name,
                            "votes": votes,
                            "percent": percent(votes, valid),
                            "status": words.get(name),
                            "seats": seats.get(name),
                        }
                        for name, votes in self.list_votes.items()
                    ],
                },
                "district": [
                    {"unit": unit, "leader": r["leader"], "lead": r["lead"], "status": r["status"]}
                    for unit, r in races
                ],
            },
            "seats": self.house(seats, races),
            "quota": [self.quota(party, seats) for party in scenario.parties],
            "regions": [self.region(unit) for unit in scenario.regions],
        }

    def words(self):
        threshold, base = self.scenario.threshold, self.scenario.threshold_base

        def all_words(votes, invalid):
            whole = base(votes, invalid)
            return {
                party: threshold_word(votes[party], whole, self.list_cap, *threshold)
                for party in self.scenario.parties
            }

        shown = all_words(self.list_votes, self.invalid)
        proof = all_words(self.firm_votes, self.firm_invalid)
        soft = {"certain-in": "in", "certain-out": "out"}
        return {
            party: proof[party] if proof[party].startswith("certain") else soft.get(word, word)
            for party, word in shown.items()
        }

    def list_seats(self):
        votes = {party: self.list_votes[party] for party in self.scenario.parties}
        whole = self.scenario.threshold_base(self.list_votes, self.invalid)
        if whole == 0 or not any(votes.values()):
            return dict.fromkeys(votes)
        return largest_remainder(votes, whole, self.scenario)

    def house(self, seats, races):
        scenario = self.scenario
        led = dict.fromkeys(list(scenario.parties) + ["independent"], 0)
        for unit, result in races:
            for name in result["tied"] if result["status"] == "tie" else []:
                led[scenario.party_of(name)] = None
        for unit, result in races:
            party = result["leader"] and scenario.party_of(result["leader"])
            if party and led[party] is not None:
                led[party] += 1
        rows = []
        for party in led:
            listed = 0 if party == "independent" else seats[party]
            whole = None if listed is None or led[party] is None else listed + led[party]
            rows.append({"party": party, "list": listed, "district": led[party], "total": whole})
        return rows

    def quota(self, party, seats):
        names = self.scenario.members[party]
        in_list = quota_range(names, len(names), self.scenario)
        held = seats[party]
        in_seats = None if held is None else quota_range(names, held, self.scenario)
        return {
            "party": party,
            "listMembers": len(names),
            "listQuota": {"minimum": in_list[0], "maximum": in_list[1]},
            "seats": held,
            "seatsQuota": in_seats and {"minimum": in_seats[0], "maximum": in_seats[1]},
            "passes": {"list": in_list[2], "seats": in_seats[2] if in_seats else "unknown"},
        }

    def region(self, unit):
        sums = self.sums[unit]
        valid = sum(sums.votes.values())
        return {
            "id": unit,
            "reported": sums.reported,
            "total": sums.total,
            "turnoutPercent": percent(sums.issued, sums.listed),
            "countedPercent": percent(sums.counted_issued, sums.listed),
            "selections": [
                {"id": name, "votes": sums.votes.get(name, 0), "percent": percent(sums.votes.get(name, 0), valid)}
                for name in self.list_votes
            ],
        }
