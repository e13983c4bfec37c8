"""How to make up a night that adds up: totals to meet, and made-up leanings."""

from . import chance, inputs

HOURS = ["10:00", "12:00", "14:00", "16:00", "18:00", "20:00", "22:00"]
ABROAD_ISSUED = [260, 930, 1950, 3250, 4700, 8786, 8800]
INVALID_BALLOTS, BALLOTS_NOT_FOUND, BALLOTS_PRINTED = 134019, 21400, 12152878
# Hundredths of a log-odds effect at town stations.
URBAN = {"amanat": -35, "auyl": -55, "respublica": 45, "qhp": 15, "baytaq": 20, "aqjol": 35,
         "nsdp": 30, "against-all": 60}
# Effects chosen by hand, in place of chance.
CHOSEN = {
    "amanat": {"astana": -15, "almaty-city": -40, "shymkent": -10, "turkestan": 25, "zhambyl": 20,
               "kyzylorda": 15},
    "auyl": {"astana": -35, "almaty-city": -40, "north-kazakhstan": 25, "akmola": 20},
    "respublica": {"astana": 30, "almaty-city": 35, "shymkent": 15},
    "qhp": {"karaganda": 30, "pavlodar": 20, "astana": -5, "ulytau": 25},
    "aqjol": {"almaty-city": 30, "astana": 25, "atyrau": 15},
    "nsdp": {"almaty-city": 40, "atyrau": 25, "west-kazakhstan": 30},
    "against-all": {"almaty-city": 40, "astana": 30, "turkestan": -30},
}
INDEPENDENT_DISTRICTS = ["02", "04", "07", "12", "18", "24", "26"]


def make(regions, parties, turnout):
    """Returns the content of reconstruction.json, checked against the announced totals."""
    ids = [region["id"] for region in regions]
    votes = {party["id"]: party["votes"] for party in parties}
    votes["against-all"] = inputs.AGAINST_ALL_VOTES
    assert sum(votes.values()) == inputs.VALID_BALLOTS
    assert inputs.VALID_BALLOTS + INVALID_BALLOTS + BALLOTS_NOT_FOUND == inputs.ISSUED[-1]
    return {
        "seed": chance.SEED,
        "turnoutTimes": ["%sT%s:00+06:00" % (inputs.DATE, hour) for hour in HOURS],
        "votersListed": {unit: [point[0] for point in turnout[unit]] for unit in ids},
        "ballotsIssued": {unit: [point[1] for point in turnout[unit]] for unit in ids},
        "abroad": {"region": "astana", "votersListed": 12132, "ballotsIssued": ABROAD_ISSUED},
        "paper": {"ballotsReceived": BALLOTS_PRINTED, "invalidBallots": INVALID_BALLOTS,
                  "ballotsNotFound": BALLOTS_NOT_FOUND},
        "votes": votes,
        "partyEffects": {selection: _effects(selection, ids) for selection in votes},
        "districtWinners": _winners(parties),
        "mishaps": {"corrections": 150, "repeats": 300, "broken": 25},
    }


def _effects(selection, regions):
    result = {"urban": URBAN[selection]}
    for index, region in enumerate(regions):
        drawn = int(16.0 * chance.normal("effect " + selection, index))
        result[region] = CHOSEN.get(selection, {}).get(region, max(-40, min(40, drawn)))
    return result


def _winners(parties):
    result = {}
    for number in range(1, 30):
        text = "%02d" % number
        result["district-" + text] = "independent" if text in INDEPENDENT_DISTRICTS else "amanat"
    amanat = [party for party in parties if party["id"] == "amanat"][0]
    assert list(result.values()).count("amanat") == amanat["district_seats"]
    return result
