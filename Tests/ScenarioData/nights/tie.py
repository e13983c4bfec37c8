"""Two ties: the last list seat between equal remainders, and two candidates with equal votes."""

from . import scenario

LISTS = [("ash", ("Ash", "Ясень", "Шаған"), "#6A1B9A", 1), ("elm", ("Elm", "Вяз", "Қарағаш"), "#00838F", 2),
         ("fir", ("Fir", "Пихта", "Самырсын"), "#558B2F", 2)]
# Votes of the lists and of the two candidates of the district, station by station.
STATIONS = [((60, 40, 45), (80, 65)), ((55, 45, 40), (70, 70)), ((45, 35, 40), (55, 65)),
            ((40, 30, 25), (45, 50)), ((55, 40, 35), (60, 70)), ((50, 45, 40), (70, 65)),
            ((50, 35, 40), (65, 60)), ((45, 30, 35), (60, 50))]


def make():
    """Returns the scenario."""
    card = {
        "id": "tie", "date": "2024-09-08", "utcOffset": "+06:00",
        "name": {"en": "Tie: a lot for a list seat, a repeat vote in a district",
                 "ru": "Ничья: жребий за место по спискам, повторное голосование в округе",
                 "kk": "Тең дауыс: тізім орнына жеребе, округте қайта дауыс беру"},
        "reconstructed": True, "law": "Made-up law: no threshold, Hare quota, lots between equal remainders",
        "contests": [{"id": "list", "kind": "party-list", "unit": "land", "seats": 5,
                      "allocation": {"method": "largest-remainder", "quota": "hare",
                                     "tie": "earlier-registered"}},
                     {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
                      "rule": "plurality"}],
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": id, "rank": 1} for id in ("left-bank", "right-bank")],
        "seatsTotal": 7, "majorities": [4],
    }
    made = scenario.Scenario(card, "2024-09-08")
    polls = ("07:00", "20:00")
    banks = [("left-bank", "Left bank", "Левый берег", "Сол жағалау"),
             ("right-bank", "Right bank", "Правый берег", "Оң жағалау")]
    made.unit("country", "land", names=("Land", "Страна", "Ел"), listed=2000, polls=polls)
    for id, *names in banks:
        made.unit("region", id, "land", names, 1000, polls=polls)
    for place, (id, *names) in enumerate(banks):
        names = ["%s %s" % (word, name) for word, name in zip(("District", "Округ", "Округ"), names)]
        made.unit("district", "district-%d" % (place + 1), id, names, 1000, polls=polls)
    order = [(banks[n // 4][0], "%s-%d" % (banks[n // 4][0], n % 4 + 1)) for n in range(8)]
    for n, (id, unit) in enumerate(order):
        names = ["%s %d" % (word, n % 4 + 1) for word in ("Station", "Участок", "Учаске")]
        made.unit("precinct", unit, id, names, 250, "district-%d" % (n // 4 + 1), polls)
    for party in LISTS:
        made.party(*party)
    for place in (1, 2):
        made.candidate("district", "district-%d" % place, "ash", 1, "Candidate %d-1" % place, 1, "", "", 0)
        made.candidate("district", "district-%d" % place, "", 2, "Candidate %d-2" % place, 0, "", "", 1)
    for n, ((source, unit), (lists, race)) in enumerate(zip(order, STATIONS)):
        minutes = 45 + 17 * n
        at = "%02d:%02d" % (20 + minutes // 60, minutes % 60)
        found = sum(lists)
        made.count(at, "list", unit, source, dict(zip(("ash", "elm", "fir"), lists)), 0)
        district = "district-%d" % (n // 4 + 1)
        votes = {district + "-1": race[0], district + "-2": race[1]}
        made.count(at + ":30", "district", unit, source, votes, found - sum(race))
    made.figure("seats", "land", "", "seats", 7, "", "Commission", "announced")
    return made
