"""Kazakhstan, 10 January 2021: published totals, and stations made up to add up to them."""

import json

from kz2023 import chance, units as stations

from . import scenario

DAY = "2021-01-10"
LISTED, ISSUED, VALID = 11919241, 7539280, 7241562
INVALID, NOT_FOUND = 238174, 59544
HOME, ABROAD = 9994, 66
# What was announced as of these hours, and when; the minute of the third is made up.
HOURS = ["10:00", "12:00", "20:00", "22:00"]
ANNOUNCED = ["10:42", "12:40", "20:30", "22:23"]
COUNTRY = ["11.6", "28.8", "63.1", "63.3"]
# Id, names, offset, voters listed (made up: the announced percentages of the regions give those of the
# country), stations (made up but for the sums of east and west), turnout of each hour.
REGIONS = [
    ("akmola", "Akmola Region", "Акмолинская область", "Ақмола облысы", 6, 535062, 760, "10.2 26.6 72.8 72.8"),
    ("aktobe", "Aktobe Region", "Актюбинская область", "Ақтөбе облысы", 5, 404010, 440, "9.9 25.6 57.7 58.8"),
    ("almaty-region", "Almaty Region", "Алматинская область", "Алматы облысы", 6, 1386116, 1060,
     "11.3 28.5 73.5 73.5"),
    ("atyrau", "Atyrau Region", "Атырауская область", "Атырау облысы", 5, 333135, 268, "10.3 29.8 55.5 56.4"),
    ("east-kazakhstan", "East Kazakhstan Region", "Восточно-Казахстанская область", "Шығыс Қазақстан облысы",
     6, 1013909, 1040, "12.1 29.9 72.4 72.4"),
    ("zhambyl", "Zhambyl Region", "Жамбылская область", "Жамбыл облысы", 6, 737812, 560, "12.8 32.1 72.2 72.2"),
    ("west-kazakhstan", "West Kazakhstan Region", "Западно-Казахстанская область", "Батыс Қазақстан облысы", 5,
     361202, 505, "12.7 32.2 61.5 62.4"),
    ("karaganda", "Karaganda Region", "Карагандинская область", "Қарағанды облысы", 6, 1078214, 790,
     "10.4 33.5 70.7 70.7"),
    ("kostanay", "Kostanay Region", "Костанайская область", "Қостанай облысы", 6, 666882, 770,
     "11.2 30.1 71.8 71.8"),
    ("kyzylorda", "Kyzylorda Region", "Кызылординская область", "Қызылорда облысы", 5, 355013, 390,
     "10.3 28.9 72.7 73.9"),
    ("mangystau", "Mangystau Region", "Мангистауская область", "Маңғыстау облысы", 5, 328563, 250,
     "8.7 23.7 54.0 55.0"),
    ("pavlodar", "Pavlodar Region", "Павлодарская область", "Павлодар облысы", 6, 538079, 500,
     "14.0 33.1 71.3 71.3"),
    ("north-kazakhstan", "North Kazakhstan Region", "Северо-Казахстанская область", "Солтүстік Қазақстан облысы",
     6, 394952, 640, "14.9 34.2 75.5 75.5"),
    ("turkestan", "Turkestan Region", "Туркестанская область", "Түркістан облысы", 6, 1217485, 870,
     "13.3 33.1 65.8 65.8"),
    ("nur-sultan", "Nur-Sultan", "г. Нур-Султан", "Нұр-Сұлтан қаласы", 6, 719657, 330, "10.8 24.2 45.1 45.1"),
    ("almaty-city", "Almaty", "г. Алматы", "Алматы қаласы", 6, 1233240, 541, "9.7 15.7 30.3 30.3"),
    ("shymkent", "Shymkent", "г. Шымкент", "Шымкент қаласы", 6, 615910, 280, "14.4 34.1 56.5 56.5"),
]
LISTS = [
    ("nur-otan", "Nur Otan", ("Nur Otan Party", "Партия «Nur Otan»", "«Nur Otan» партиясы"), "#00AFCA", 5148074,
     76),
    ("aqjol", "Aq Jol", ('Democratic Party of Kazakhstan "Aq Jol"',
                         "Демократическая партия Казахстана «Ақ жол»",
                         "Қазақстанның «Ақ жол» демократиялық партиясы"), "#124B8B", 792828, 12),
    ("qhp", "People's Party", ("People's Party of Kazakhstan", "Народная партия Казахстана",
                               "Қазақстан Халық партиясы"), "#DC0F2D", 659019, 10),
    ("auyl", "Auyl", ('People\'s Democratic Patriotic Party "Auyl"',
                      "Народно-демократическая патриотическая партия «Ауыл»",
                      "«Ауыл» халықтық-демократиялық патриоттық партиясы"), "#085C4B", 383023, 0),
    ("adal", "Adal", ('Political Party "Adal"', "Политическая партия «Адал»", "«Адал» саяси партиясы"),
     "#E08A1E", 258618, 0),
]
ABROAD_LISTED, ABROAD_ISSUED = 9800, [310, 1240, 5020, 5020]
# Hours east of UTC of the stations abroad: twelve are open at 07:00 in the capital, the last close at
# 07:00 on the next day.
OFFSETS = [9] * 2 + [8] * 4 + [7] * 4 + [6] * 2 + [5] * 6 + [4] * 8 + [3] * 12 + [2] * 12 + [1] * 12 + [0] * 2 + [-5] * 2
URBAN = {"nur-otan": -15, "aqjol": 30, "qhp": 10, "auyl": -40, "adal": 25}


def make():
    """Returns the scenario."""
    card = {
        "id": "kz-2021", "date": DAY, "utcOffset": "+06:00",
        "name": {"en": "Mazhilis election, Kazakhstan, 10 January 2021",
                 "ru": "Выборы депутатов Мажилиса, Казахстан, 10 января 2021 года",
                 "kk": "Мәжіліс депутаттарының сайлауы, Қазақстан, 2021 жылғы 10 қаңтар"},
        "reconstructed": True,
        "law": "Constitutional Law on Elections of 28 September 1995, edition in force on 10 January 2021",
        "contests": [{"id": "list", "kind": "party-list", "unit": "kz", "seats": 98, "againstAll": False,
                      "threshold": {"value": "7/100", "inclusive": True, "base": "valid-ballots"},
                      "allocation": {"method": "largest-remainder", "quota": "hare",
                                     "tie": "earlier-registered"}}],
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": id, "rank": 1} for id in [row[0] for row in REGIONS] + ["mfa"]],
        "seatsTotal": 98, "majorities": [50, 66],
    }
    made = Reconstructed(card, DAY)
    units(made)
    for place, (id, short, names, colour, *_) in enumerate(LISTS):
        made.parties.append([id, place + 1, short, *names, colour, 1])
    figures(made)
    made.plan = plan()
    return made


class Reconstructed(scenario.Scenario):
    """A scenario whose night is made up by the program from reconstruction.json."""

    plan = None

    def write(self, folder):
        """Writes the files, the plan in place of a recorded night."""
        super().write(folder)
        place = "%s/%s/" % (folder, self.card["id"])
        import os
        os.remove(place + "night.jsonl")
        with open(place + "reconstruction.json", "w", encoding="utf-8", newline="") as file:
            json.dump(self.plan, file, ensure_ascii=False, indent=1)
            file.write("\n")


def units(made):
    """Adds the country, 17 regions, 9,994 stations at home and 66 abroad."""
    home = []
    for id, _, _, _, hours, listed, count, _ in REGIONS:
        away = ABROAD_LISTED if id == "nur-sultan" else 0
        home.append(stations._sizes({"id": "2021 " + id, "stations": count}, listed - away))
    assert sum(map(len, home)) == HOME and sum(row[5] for row in REGIONS) == LISTED
    row(made, "kz", "", "country", ("Kazakhstan", "Казахстан", "Қазақстан"), 6, LISTED)
    for id, en, ru, kk, hours, listed, *_ in REGIONS:
        row(made, id, "kz", "region", (en, ru, kk), hours, listed)
    able = [(id, n) for (id, *_, hours, _, _, _), sizes in zip(REGIONS, home) if hours == 6
            for n, size in enumerate(sizes) if 60 <= size <= 1500]
    early = set(chance.shuffled(able, "2021 open early")[:47])
    for (id, _, _, _, hours, *_), sizes in zip(REGIONS, home):
        for n, size in enumerate(sizes):
            names = [word % (n + 1) for word in ("Station %d", "Участок %d", "№ %d учаске")]
            row(made, "%s-%04d" % (id, n + 1), id, "precinct", names, hours, size,
                opens="06" if (id, n) in early else "07")
    assert len(OFFSETS) == ABROAD
    odds = [chance.exp(0.7 * chance.normal("2021 abroad", n)) for n in range(ABROAD)]
    sizes = [8 + part for part in chance.share(ABROAD_LISTED - 8 * ABROAD, [900] * ABROAD, odds)]
    for n, (hours, size) in enumerate(zip(OFFSETS, sizes)):
        names = [word % (n + 1) for word in ("Abroad %02d", "За рубежом %02d", "Шетел %02d")]
        row(made, "abroad-%02d" % (n + 1), "nur-sultan", "precinct", names, hours, size, abroad=1)


def row(made, id, parent, kind, names, hours, listed, opens="07", abroad=0):
    """Adds a unit that votes from seven to eight at its own clock."""
    offset = "%s%02d:00" % ("-" if hours < 0 else "+", abs(hours))
    times = ["%sT%s:00:00%s" % (DAY, hour, offset) for hour in (opens, "20")]
    made.units.append([id, parent, kind, "", *names, offset, *times, abroad, listed, abroad])


def series():
    """Returns ballots issued by region, one number an hour, checked against the percentages."""
    result = {row[0]: [tenths(row[5], text) for text in row[7].split()] for row in REGIONS}
    rest = ISSUED - sum(numbers[-1] for numbers in result.values())
    for (id, *_, listed, _, text) in sorted(REGIONS, key=lambda row: -row[5]):
        room = listed // 2500
        step = max(-room, min(room, rest))
        result[id][-1] += step
        rest -= step
    assert rest == 0
    for id, *_, listed, _, text in REGIONS:
        assert [percent(number, listed) for number in result[id]] == text.split(), id
    for place, text in enumerate(COUNTRY):
        assert percent(sum(numbers[place] for numbers in result.values()), LISTED) == text, text
    return result


def tenths(listed, text):
    """Returns the whole number nearest to a percent with one decimal."""
    return (listed * int(text.replace(".", "")) + 500) // 1000


def percent(part, whole):
    """Returns a share with one decimal, rounded half up."""
    return "%d.%d" % divmod((2000 * part + whole) // (2 * whole), 10)


def plan():
    """Returns the content of reconstruction.json."""
    assert VALID + INVALID + NOT_FOUND == ISSUED
    ids = [row[0] for row in REGIONS]
    return {
        "seed": 20210110, "turnoutTimes": ["%sT%s:00+06:00" % (DAY, hour) for hour in HOURS],
        "votersListed": {row[0]: [row[5]] * len(HOURS) for row in REGIONS},
        "ballotsIssued": series(),
        "abroad": {"region": "nur-sultan", "votersListed": ABROAD_LISTED, "ballotsIssued": ABROAD_ISSUED},
        "paper": {"ballotsReceived": LISTED + LISTED // 100, "invalidBallots": INVALID,
                  "ballotsNotFound": NOT_FOUND},
        "votes": {row[0]: row[4] for row in LISTS},
        "partyEffects": {party: dict({"urban": URBAN[party]}, **{
            id: max(-40, min(40, int(16.0 * chance.normal("2021 effect " + party, n))))
            for n, id in enumerate(ids)}) for party in URBAN},
        "districtWinners": {}, "mishaps": {"corrections": 60, "repeats": 100, "broken": 10},
    }


def figures(made):
    """Adds what was announced that day, and the established result."""
    final = ""
    made.figure("stations", "kz", "", "stations", 10060, made.time("07:00"), "CEC", "announced")
    made.figure("stations-abroad", "kz", "", "stations-abroad", 66, made.time("07:00"), "CEC", "announced")
    made.figure("stations-open-06-00", "kz", "", "stations-home-open", 47, made.time("06:00"), "CEC",
                "announced")
    made.figure("stations-open-07-00", "kz", "", "stations-home-open", 8141, made.time("07:00"), "CEC",
                "announced")
    made.figure("stations-abroad-open-07-00", "kz", "", "stations-abroad-open", 12, made.time("07:00"), "CEC",
                "announced")
    for place, clock in enumerate(ANNOUNCED):
        hour = HOURS[place].replace(":", "-")
        made.figure("turnout-" + hour, "kz", "", "turnout-percent", COUNTRY[place], made.time(clock), "CEC",
                    "announced")
        for id, *_, text in REGIONS:
            made.figure("turnout-%s-%s" % (hour, id), id, "", "turnout-percent", text.split()[place],
                        made.time(clock), "CEC", "announced")
    made.figure("turnout-10-00-west-kazakhstan-misprint", "west-kazakhstan", "", "turnout-percent", "17.7",
                made.time("10:42"), "Kazinform", "disputed")
    made.figure("turnout-22-00-misprint", "kz", "", "turnout-percent", "63.1", made.time("22:23"), "Kazinform",
                "disputed")
    made.figure("voters-listed", "kz", "", "voters-listed", LISTED, final, "CEC", "final")
    made.figure("ballots-issued", "kz", "", "ballots-issued", ISSUED, final, "CEC", "final")
    made.figure("turnout-final", "kz", "", "turnout-percent", "63.25", final, "CEC", "final")
    made.figure("valid-ballots", "kz", "list", "valid-ballots", VALID, final, "CEC", "final")
    for id, *_, votes, seats in LISTS:
        made.figure("votes-" + id, "kz", "list", "votes-" + id, votes, final, "CEC", "final")
        made.figure("seats-" + id, "kz", "list", "seats-" + id, seats, final, "CEC", "final")
    made.figure("seats", "kz", "", "seats", 98, final, "CEC", "final")
    made.figure("threshold", "kz", "list", "threshold-percent", 7, final, "law", "final")
    made.figure("vote-percent-nur-otan-misprint", "kz", "list", "vote-percent-nur-otan", "71.9", final,
                "a news agency", "disputed")
