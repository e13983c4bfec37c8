"""Checks on the candidates of the lists and the districts."""

from .folder import rounded
from .scenario import PARTIES

SIZES = [90, 25, 23, 52, 18, 54, 19]
SEATS = {"amanat": 40, "auyl": 8, "respublica": 6, "qhp": 5, "baytaq": 0, "aqjol": 6, "nsdp": 4}
IN_SEATS = {"amanat": 13, "auyl": 3, "respublica": 2, "qhp": 2, "baytaq": 0, "aqjol": 2, "nsdp": 2}
BALLOTS = [41, 42, 37, 33, 34, 11, 10, 10, 12, 10, 10, 10, 11, 12, 8, 9, 12, 10, 12, 10, 9, 13, 11, 10,
           5, 13, 10, 7, 13]


def check(folder, checks):
    """Runs the checks of this part."""
    lists = [row for row in folder.candidates if row["contest"] == "list"]
    districts = [row for row in folder.candidates if row["contest"] == "district"]
    checks.equal("281 list and 435 district candidates, and no others",
                 (len(lists), len(districts), len(folder.candidates)), (281, 435, 716))
    labels = {row["label"] for row in folder.candidates}
    checks.equal("every label stands once", len(labels), 716)
    _lists(lists, checks)
    _quota(lists, checks)
    _districts(districts, checks)
    _nominations(folder, districts, checks)


def age(row):
    """Returns the age in whole years on 19 March 2023."""
    year, month, day = (int(part) for part in row["birth_date"].split("-"))
    return 2023 - year - ((month, day) > (3, 19))


def counts(row):
    """Tells whether a person belongs to the quota: woman, under 35 or with a disability."""
    return row["woman"] == "1" or row["disability"] == "1" or age(row) < 35


def _lists(lists, checks):
    by_party = [[row for row in lists if row["party"] == party] for party in PARTIES]
    checks.equal("list sizes in ballot order", [len(rows) for rows in by_party], SIZES)
    labels = all(row["label"] == "Candidate L%d-%02d" % (number, position)
                 and row["position"] == str(position) and row["unit"] == "kz"
                 for number, rows in enumerate(by_party, 1) for position, row in enumerate(rows, 1))
    checks.true("list candidates are labelled by ballot number and position", labels)
    women = sum(row["woman"] == "1" for row in lists)
    checks.equal("80 women and 201 men", (women, len(lists) - women), (80, 201))
    checks.equal("women are 28.5 %", rounded(100 * women, len(lists), 1), "28.5")
    checks.equal("19 under 29", sum(age(row) < 29 for row in lists), 19)
    total = sum(age(row) for row in lists)
    checks.equal("sum of ages", total, 12850)
    checks.equal("average age", rounded(total, len(lists)), "45.73")
    years = [int(row["birth_date"][:4]) for row in lists]
    checks.equal("born 1942 to 1997", (min(years), max(years)), (1942, 1997))
    checks.true("nobody under the legal age of 25", min(age(row) for row in lists) >= 25)


def _quota(lists, checks):
    inside = [row for row in lists if counts(row)]
    checks.equal("107 belong to the quota", len(inside), 107)
    checks.equal("they are 38.1 %", rounded(100 * len(inside), len(lists), 1), "38.1")
    for party, seats in SEATS.items():
        rows = [row for row in lists if row["party"] == party]
        found = sum(counts(row) for row in rows)
        checks.true("%s: %d of %d of the list belong to the quota, at least 30 %%"
                    % (party, found, len(rows)), 10 * found >= 3 * len(rows))
        checks.equal("%s: persons of the quota within the %d seats" % (party, seats),
                     sum(counts(row) for row in rows[:seats]), IN_SEATS[party])
    aqjol = sum(counts(row) for row in lists if row["party"] == "aqjol")
    checks.equal("Aq Jol: 18 of 54", aqjol, 18)


def _districts(districts, checks):
    units = ["district-%02d" % number for number in range(1, 30)]
    ballots = [[row for row in districts if row["unit"] == unit] for unit in units]
    checks.equal("candidates by district", [len(rows) for rows in ballots], BALLOTS)
    labels = all(row["label"] == "Candidate %d-%02d" % (number, position)
                 and row["position"] == str(position)
                 for number, rows in enumerate(ballots, 1) for position, row in enumerate(rows, 1))
    checks.true("district candidates are labelled by district and position", labels)
    women = sum(row["woman"] == "1" for row in districts)
    checks.equal("85 women and 350 men", (women, len(districts) - women), (85, 350))
    total = sum(age(row) for row in districts)
    checks.true("sum of ages within 21,461 to 21,465", 21461 <= total <= 21465, str(total))
    checks.equal("average age", rounded(total, len(districts)), "49.34")
    checks.true("nobody under the legal age of 25", min(age(row) for row in districts) >= 25)
    checks.true("disability is unknown", all(row["disability"] == "" for row in districts))


def _nominations(folder, districts, checks):
    count = {}
    for row in districts:
        count.setdefault(row["party"], []).append(row["unit"])
    checks.equal("359 are self-nominated", len(count[""]), 359)
    checks.equal("self-nominated are 82.53 %", rounded(35900, 435), "82.53")
    checks.true("exactly those without a party are self-nominated", all(
        (row["party"] == "") == (row["self_nominated"] == "1") for row in folder.candidates))
    checks.equal("76 stand for parties", len(districts) - len(count[""]), 76)
    named = {party: len(count[party]) for party in ("amanat", "aqjol", "respublica")}
    checks.equal("by party", named, {"amanat": 29, "aqjol": 24, "respublica": 4})
    once = all(len(set(units)) == len(units) for party, units in count.items() if party)
    checks.true("no party stands twice in a district", once)
    winners = folder.reconstruction["districtWinners"]
    able = all(unit in count["" if winner == "independent" else winner]
               for unit, winner in winners.items())
    checks.true("every district's winner is on its ballot", able)
