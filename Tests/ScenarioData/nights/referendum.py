"""A question that carries among the valid ballots all night, and of the ballots found only at the end."""

from . import scenario

REGIONS = [("upland", "Upland", "Нагорье", "Таулы өңір"), ("valley", "Valley", "Долина", "Алқап"),
           ("delta", "Delta", "Дельта", "Атырау"), ("harbour", "Harbour", "Гавань", "Айлақ")]
# Yes, no and invalid, station by station; the harbour comes last.
STATIONS = {"upland": [(210, 180, 14), (190, 195, 9), (205, 170, 12), (160, 150, 10)],
            "valley": [(150, 160, 8), (170, 165, 11), (140, 150, 7), (155, 150, 9)],
            "delta": [(180, 190, 13), (175, 160, 12), (160, 165, 10), (150, 155, 9)],
            "harbour": [(230, 160, 8), (220, 150, 7), (215, 165, 9), (205, 150, 6)]}
ARRIVALS = {"upland": 35, "valley": 50, "delta": 65, "harbour": 150}


def make():
    """Returns the scenario."""
    card = {
        "id": "referendum", "date": "2024-10-06", "utcOffset": "+06:00",
        "name": {"en": "Referendum: is the lake to be protected?", "ru": "Референдум: охранять ли озеро?",
                 "kk": "Референдум: көл қорғалсын ба?"},
        "reconstructed": True, "law": "Made-up law: yes needs more than half of the ballots found",
        "contests": [{"id": "lake", "kind": "ballot-measure", "unit": "land",
                      "threshold": {"value": "1/2", "inclusive": False, "base": "ballots-found"}}],
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": row[0], "rank": 1} for row in REGIONS], "seatsTotal": 0, "majorities": [],
    }
    made = scenario.Scenario(card, "2024-10-06")
    made.land(REGIONS, 4, 600)
    for clock, part in (("12:00", 2), ("18:00", 1)):
        for id, *_ in REGIONS:
            for number, row in enumerate(STATIONS[id]):
                made.turnout(clock, "%s-%d" % (id, number + 1), id, sum(row) // part)
    protocols = []
    for id, *_ in REGIONS:
        for number, (yes, no, invalid) in enumerate(STATIONS[id]):
            minutes = ARRIVALS[id] + 13 * number
            at = "%02d:%02d" % (20 + minutes // 60, minutes % 60)
            protocols.append((at, "%s-%d" % (id, number + 1), id, {"yes": yes, "no": no}, invalid))
    for at, unit, source, votes, invalid in sorted(protocols, key=lambda row: row[0]):
        made.count(at, "lake", unit, source, votes, invalid, received=606)
    found = sum(sum(row) for rows in STATIONS.values() for row in rows)
    percent = (20000 * found + 9600) // 19200
    made.figure("turnout", "land", "", "turnout-percent", "%d.%02d" % divmod(percent, 100), made.time("18:10"),
                "Commission", "announced")
    yes = sum(row[0] for rows in STATIONS.values() for row in rows)
    made.figure("votes-yes", "land", "lake", "votes-yes", yes, made.time("23:59"), "Commission", "final")
    return made
