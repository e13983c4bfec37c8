"""Twelve stations of a hundred voters each: a night whose every sum can be done by eye."""

from . import scenario

NAMES = [("north", "North", "Север", "Солтүстік"), ("south", "South", "Юг", "Оңтүстік"),
         ("capital", "Capital", "Столица", "Елорда")]
LISTS = [("alder", ("Alder", "Ольха", "Қандағаш"), "#2E7D32", 1),
         ("birch", ("Birch", "Берёза", "Қайың"), "#1565C0", 2),
         ("cedar", ("Cedar", "Кедр", "Самырсын"), "#EF6C00", 3),
         ("dogwood", ("Dogwood", "Кизил", "Қызыл ағаш"), "#AD1457", 4)]

# Votes of Alder, Birch, Cedar, Dogwood and against all, then invalid ballots, station by station.
NORTH = [(40, 10, 5, 2, 2, 1), (35, 12, 6, 3, 3, 1), (30, 15, 8, 2, 3, 2), (25, 18, 10, 2, 4, 1)]
SOUTH = [(20, 25, 8, 2, 3, 2), (22, 22, 9, 3, 3, 1), (24, 20, 10, 2, 3, 1), (26, 15, 11, 3, 4, 2)]
CAPITAL = [(35, 10, 8, 2, 3, 2), (33, 9, 9, 2, 4, 2), (30, 10, 10, 3, 5, 3), (30, 9, 11, 2, 5, 2)]
# The time at which each station's protocol comes in.
ARRIVALS = ["20:30", "20:45", "21:10", "21:40", "20:35", "21:00", "21:20", "22:30", "21:15", "21:50",
            "22:10", "23:05"]


def make():
    """Returns the scenario."""
    card = {
        "id": "small-night", "date": "2024-05-12", "utcOffset": "+06:00",
        "name": {"en": "Small night: twelve stations", "ru": "Малая ночь: двенадцать участков",
                 "kk": "Шағын түн: он екі учаске"},
        "reconstructed": True, "law": "Made-up law: 5 %, Hare quota, largest remainder, plurality",
        "contests": [scenario.lists("list", 12),
                     {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
                      "againstAll": True, "rule": "plurality"}],
        "quota": {"value": "3/10", "groups": ["woman", "youth", "disability"], "youthUnder": 35},
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": name, "rank": 1} for name, *_ in NAMES],
        "seatsTotal": 15, "majorities": [8, 10],
    }
    made = scenario.Scenario(card, "2024-05-12")
    polls = ("07:00", "20:00")
    made.unit("country", "land", names=("Land", "Страна", "Ел"), listed=1200, polls=polls)
    for id, *names in NAMES:
        made.unit("region", id, "land", names, 400, polls=polls)
    for place, (id, *names) in enumerate(NAMES):
        district = ["%s %s" % (word, name) for word, name in zip(("District", "Округ", "Округ"), names)]
        made.unit("district", "district-%d" % (place + 1), id, district, 400, polls=polls)
    for place, (id, *_) in enumerate(NAMES):
        for station in range(1, 5):
            names = ["%s %d" % (word, station) for word in ("Station", "Участок", "Учаске")]
            made.unit("precinct", "%s-%d" % (id, station), id, names, 100,
                      "district-%d" % (place + 1), polls)
    for party in LISTS:
        made.party(*party)
    people(made)
    night(made)
    figures(made)
    return made


def people(made):
    """Adds eight names to each list, every third a woman, and two candidates to each district."""
    for number, (party, names, *_) in enumerate(LISTS):
        for position in range(1, 9):
            made.candidate("list", "land", party, position, "%s %d" % (names[0], position),
                           int(position % 3 == 1), "19%d-03-0%d" % (60 + 4 * position, number + 1), 0, "")
    for place in range(3):
        unit = "district-%d" % (place + 1)
        made.candidate("district", unit, "alder", 1, "Candidate %d-1" % (place + 1), place % 2,
                       "1980-01-01", "", 0)
        made.candidate("district", unit, "", 2, "Candidate %d-2" % (place + 1), 1, "1975-06-30", "", 1)


def night(made):
    """Adds turnout at noon and at six, then the protocols: lists first, the district ten minutes later."""
    stations = [(id, "%s-%d" % (id, n + 1), row)
                for (id, *_), rows in zip(NAMES, (NORTH, SOUTH, CAPITAL)) for n, row in enumerate(rows)]
    for clock, part in (("12:00", 2), ("18:00", 1)):
        for source, unit, row in stations:
            made.turnout(clock, unit, source, sum(row) // part)
    protocols = []
    for (source, unit, row), arrival in zip(stations, ARRIVALS):
        votes = dict(zip([party for party, *_ in LISTS] + ["against-all"], row))
        protocols.append((arrival, "list", unit, source, votes, row[5]))
        district = 1 + [id for id, *_ in NAMES].index(source)
        found = sum(row)
        first = row[0] + row[3]
        race = {"district-%d-1" % district: first, "district-%d-2" % district: found - first - 5,
                "against-all": 3}
        hour, minute = map(int, arrival.split(":"))
        later = "%02d:%02d" % (hour + (minute + 10) // 60, (minute + 10) % 60)
        protocols.append((later, "district", unit, source, race, 2))
    for arrival, contest, unit, source, votes, invalid in sorted(protocols, key=lambda p: p[0]):
        found = sum(votes.values()) + invalid
        made.count(arrival, contest, unit, source, votes, invalid, received=101, issued=found)


def figures(made):
    """Adds what a commission would have announced, and one misprint."""
    issued = sum(sum(row) for row in NORTH + SOUTH + CAPITAL)
    half = sum(sum(row) // 2 for row in NORTH + SOUTH + CAPITAL)
    for name, count, clock in (("noon", half, "12:10"), ("six", issued, "18:10")):
        percent = (20000 * count + 1200) // 2400
        made.figure("turnout-" + name, "land", "", "turnout-percent", "%d.%02d" % divmod(percent, 100),
                    made.time(clock), "Commission", "announced")
        made.figure("ballots-issued-" + name, "land", "", "ballots-issued", count, made.time(clock),
                    "Commission", "announced")
    made.figure("poll-alder", "land", "list", "exit-poll-percent-alder", "49.0", made.time("20:00"),
                "Street poll", "announced")
    made.figure("poll-dogwood", "land", "list", "exit-poll-percent-dogwood", "5.1", made.time("20:00"),
                "Street poll", "announced")
    made.figure("votes-alder", "land", "list", "votes-alder", 350, made.time("23:30"), "Commission", "final")
    made.figure("votes-alder-misprint", "land", "list", "votes-alder", 530, made.time("23:40"), "A paper",
                "disputed")
    made.figure("seats-alder", "land", "list", "seats-alder", 7, made.time("23:30"), "Commission", "final")
