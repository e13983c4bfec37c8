"""A night in which much goes wrong: repeats, conflicts, annulments, a recount, a late region, a lost link."""

from . import scenario

REGIONS = [("north", "North", "Север", "Солтүстік"), ("south", "South", "Юг", "Оңтүстік"),
           ("west", "West", "Запад", "Батыс"), ("islands", "Islands", "Острова", "Аралдар")]
LISTS = [("red", ("Red list", "Красный список", "Қызыл тізім"), "#C62828", 1),
         ("blue", ("Blue list", "Синий список", "Көк тізім"), "#1565C0", 2),
         ("green", ("Green list", "Зелёный список", "Жасыл тізім"), "#2E7D32", 3)]


def make():
    """Returns the scenario."""
    card = {
        "id": "mishaps", "date": "2024-04-14", "utcOffset": "+06:00",
        "name": {"en": "Mishaps: everything that goes wrong", "ru": "Неполадки: всё, что идёт не так",
                 "kk": "Ақаулар: түннің бар қиындығы"},
        "reconstructed": True, "law": "Made-up law: 5 %, Hare quota, largest remainder",
        "contests": [scenario.lists("list", 15)],
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": row[0], "rank": 1} for row in REGIONS]
        + [{"id": "observer", "rank": 1}, {"id": "court", "rank": 2}, {"id": "hearsay", "rank": 0}],
        "seatsTotal": 15, "majorities": [8],
    }
    made = scenario.Scenario(card, "2024-04-14")
    made.land(REGIONS, 6, 300)
    for party in LISTS:
        made.party(*party)
    for place, (id, *_) in enumerate(REGIONS):
        for number in range(6):
            made.turnout("18:00", "%s-%d" % (id, number + 1), id, sum(row(place, number).values()) + 4)
    night(made)
    made.figure("turnout", "land", "", "turnout-percent", "60.67", made.time("18:10"), "Commission", "announced")
    made.figure("votes-red-early", "land", "list", "votes-red", 1800, made.time("23:00"), "A paper", "disputed")
    return made


def row(region, number):
    """Returns the true votes of a station: 178 valid ballots."""
    red, blue = 80 + 3 * number - 5 * region, 55 + 2 * region
    return {"red": red, "blue": blue, "green": 170 - red - blue, "against-all": 8}


def count(made, at, region, number, numbers=None, **more):
    """Adds a region's protocol of one of its stations, as it truly is unless other votes are given."""
    id = REGIONS[region][0]
    votes = row(region, number)
    votes.update(more.pop("votes", {}))
    if numbers is not None:
        more["sourceSeq"] = numbers
    made.count(at, "list", "%s-%d" % (id, number + 1), more.pop("source", id), votes, 4, **more)


def night(made):
    """Adds the protocols in the order of their arrival."""
    # North: its link drops after number 3; numbers 4 to 6 come when it is back.
    for number in range(3):
        count(made, "20:%02d" % (40 + 5 * number), 0, number, number + 1)
    # South, first: one that does not add up, sent again as it should have been.
    count(made, "20:58", 1, 0)
    broken = dict(row(1, 1), red=row(1, 1)["red"] + 10)
    made.line("21:00", {"kind": "count", "election": "mishaps", "contest": "list", "unit": "south-2",
                        "source": "south", "revision": 1, "reportedAt": made.time("21:00"),
                        "votersListed": 300, "ballotsIssued": 182, "ballotsFound": 182, "invalidBallots": 4,
                        "votes": broken})
    count(made, "21:05", 1, 1)
    made.line("21:07", '{"kind":"count","election":"mishaps","contest":"list","unit":"south-3","source":"sou')
    count(made, "21:08", 1, 2)
    # The same again is a repeat, the same identity with other votes a conflict.
    made.again()
    swelled = {"red": row(1, 2)["red"] + 20, "green": row(1, 2)["green"] - 20}
    count(made, "21:12", 1, 2, said="21:08", votes=swelled)
    # A station that nobody knows, and a source that is heard and never counted.
    made.lists["south-9"] = 300
    made.count("21:15", "list", "south-9", "south", row(1, 3), 4)
    made.count("21:18", "list", "south-4", "hearsay", {"red": 10, "blue": 150, "green": 10, "against-all": 8}, 4)
    count(made, "21:20", 1, 3)
    # West: a protocol annulled and sent anew, and a recount that moves twelve votes.
    for number in range(4):
        count(made, "21:%02d" % (25 + 4 * number), 2, number,
              votes={"red": 40, "green": row(2, 1)["red"] + row(2, 1)["green"] - 40} if number == 1 else
              {"red": row(2, 2)["red"] - 12, "blue": row(2, 2)["blue"] + 12} if number == 2 else {})
    made.annul("21:50", "list", "west-2", "west", 1, "Signed by mistake")
    count(made, "22:20", 2, 1, revision=2)
    count(made, "22:40", 2, 2, revision=2, recount=True)
    for number in (4, 5):
        count(made, "22:%02d" % (42 + number), 2, number)
    # South: an observer contradicts station 5 until a court decides, for the region.
    count(made, "22:00", 1, 4)
    other = row(1, 4)
    made.count("22:50", "list", "south-5", "observer",
               dict(other, red=other["red"] - 30, blue=other["blue"] + 30), 4)
    count(made, "22:55", 1, 5)
    # The link is back: what it held comes at once, out of order.
    for number in (5, 3, 4):
        count(made, "23:30", 0, number, number + 1, said="21:%02d" % (5 + number))
    made.count("23:58", "list", "south-5", "court", other, 4)
    # The islands come long after midnight, all together.
    for number in range(6):
        count(made, "+1 02:%02d" % (10 + number), 3, number)
