"""Checks on the totals the made-up night has to meet, held against the published figures."""

from datetime import datetime

from .folder import rounded
from .scenario import PARTIES
from .stations import REGIONS

HOURS = ["10", "12", "14", "16", "18", "20", "22"]
LISTED = [12032550] * 5 + [12035004, 12035578]
ISSUED = [1710381, None, 5635462, None, 6390046, 6509695, 6521860]
PERCENT = ["14.21", "30.65", "46.84", "51.98", "53.11", "54.09", "54.19"]
VOTES = [3431510, 693938, 547154, 432920, 146431, 535139, 331058, 248291]
SHARES = ["53.90", "10.90", "8.59", "6.80", "2.30", "8.41", "5.20", "3.90"]
LIST_SEATS = [40, 8, 6, 5, 0, 6, 4]
ABROAD = [260, 930, 1950, 3250, 4700, 8786, 8800]


def check(folder, checks):
    """Runs the checks of this part."""
    plan = folder.reconstruction
    checks.equal("the seven times", plan["turnoutTimes"],
                 ["2023-03-19T%s:00:00+06:00" % hour for hour in HOURS])
    checks.equal("seed", plan["seed"], 20230319)
    _country(folder, plan, checks)
    _regions(folder, plan, checks)
    _abroad(folder, plan, checks)
    _paper(folder, plan, checks)
    _seats(folder, plan, checks)
    _leanings(plan, checks)


def _country(folder, plan, checks):
    for index, hour in enumerate(HOURS):
        listed = sum(series[index] for series in plan["votersListed"].values())
        issued = sum(series[index] for series in plan["ballotsIssued"].values())
        at = " at %s:10" % hour
        checks.equal("country: voters listed" + at, listed, LISTED[index])
        if ISSUED[index] is not None:
            checks.equal("country: ballots issued" + at, issued, ISSUED[index])
        name = "turnout-final" if hour == "22" else "turnout-%s-10" % hour
        checks.equal("country: turnout" + at, (rounded(100 * issued, listed), folder.figure(name)),
                     (PERCENT[index], PERCENT[index]))


def _regions(folder, plan, checks):
    checks.equal("20 regions with listed and issued", (list(plan["votersListed"]),
                 list(plan["ballotsIssued"])), (REGIONS, REGIONS))
    for index, hour in enumerate(HOURS):
        found = [rounded(100 * plan["ballotsIssued"][r][index], plan["votersListed"][r][index])
                 for r in REGIONS]
        published = [folder.figure("turnout-%s-10-%s" % (hour, r)) for r in REGIONS]
        checks.equal("20 regional percentages at %s:10" % hour, found, published)
    growing = all(sorted(series) == series for name in ("votersListed", "ballotsIssued")
                  for series in plan[name].values())
    checks.true("nothing falls during the day", growing)
    opening = {unit["id"]: int(unit["voters_listed"]) for unit in folder.of_kind("region")}
    checks.equal("the first figures are the lists at opening",
                 {region: series[0] for region, series in plan["votersListed"].items()}, opening)


def _abroad(folder, plan, checks):
    checks.equal("abroad: listed, issued, region", plan["abroad"],
                 {"region": "astana", "votersListed": 12132, "ballotsIssued": ABROAD})
    checks.equal("abroad: turnout", rounded(880000, 12132), "72.54")
    for index, time in enumerate(plan["turnoutTimes"]):
        moment = datetime.fromisoformat(time)
        able = sum(int(unit["voters_listed"]) for unit in folder.precincts if unit["abroad"] == "1"
                   and datetime.fromisoformat(unit["polls_open"]) < moment)
        checks.true("abroad: stations open before %s:00 can issue %d" % (HOURS[index], ABROAD[index]),
                    able >= ABROAD[index], str(able))


def _paper(folder, plan, checks):
    paper, votes = plan["paper"], plan["votes"]
    checks.equal("votes in ballot order", list(votes.items()),
                 list(zip(PARTIES + ["against-all"], VOTES)))
    valid = sum(votes.values())
    checks.equal("6,366,441 valid ballots", valid, 6366441)
    checks.equal("valid, invalid and not found are all ballots issued",
                 valid + paper["invalidBallots"] + paper["ballotsNotFound"], 6521860)
    checks.equal("ballots received are those printed", paper["ballotsReceived"], 12152878)
    checks.equal("shares of valid ballots", [rounded(100 * v, valid) for v in votes.values()], SHARES)
    for name, count, share in zip(PARTIES + ["against-all"], VOTES, SHARES):
        checks.equal("published votes and share of " + name,
                     (folder.figure("list-votes-" + name), folder.figure("list-percent-" + name)),
                     (str(count), share))


def _seats(folder, plan, checks):
    eligible = {party: count for party, count in zip(PARTIES, VOTES) if 20 * count >= sum(VOTES)}
    total = sum(eligible.values())
    seats = {party: count * 69 // total for party, count in eligible.items()}
    rest = sorted(eligible, key=lambda party: -(eligible[party] * 69 % total))
    for party in rest[:69 - sum(seats.values())]:
        seats[party] += 1
    checks.equal("69 list seats by largest remainder", [seats.get(p, 0) for p in PARTIES], LIST_SEATS)
    checks.equal("published list seats", [folder.figure("list-seats-" + p) for p in PARTIES],
                 [str(count) for count in LIST_SEATS])
    winners = list(plan["districtWinners"].values())
    checks.equal("22 districts for Amanat, 7 for independents",
                 (winners.count("amanat"), winners.count("independent"), len(winners)), (22, 7, 29))


def _leanings(plan, checks):
    effects = plan["partyEffects"]
    checks.equal("effects for every selection", list(effects), PARTIES + ["against-all"])
    checks.true("each has town and 20 regions",
                all(list(row) == ["urban"] + REGIONS for row in effects.values()))
    checks.true("region effects stay within 40 hundredths",
                all(abs(row[region]) <= 40 for row in effects.values() for region in REGIONS))
    checks.equal("mishaps", plan["mishaps"], {"corrections": 150, "repeats": 300, "broken": 25})
