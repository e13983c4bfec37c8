"""The candidates: labelled persons without names, made to meet every published aggregate."""

from . import chance, people

HEADER = ("contest,unit,party,position,label,woman,birth_date,disability,"
          "self_nominated").split(",")

# Per list: women, men under 29, men of 29 to 34, disabled men of 35 and over. All 107 count for
# the quota; the rest of each list are men of 35 and over.
QUOTA = {"amanat": (20, 3, 3, 1), "auyl": (8, 1, 1, 1), "respublica": (8, 2, 1, 0),
         "qhp": (17, 2, 2, 1), "baytaq": (7, 1, 1, 0), "aqjol": (13, 1, 2, 2),
         "nsdp": (7, 1, 0, 1)}
# Persons of the quota within the seats won.
QUOTA_IN_SEATS = {"amanat": 13, "auyl": 3, "respublica": 2, "qhp": 2, "baytaq": 0, "aqjol": 2,
                  "nsdp": 2}
YOUNG_WOMEN, YOUNGER_WOMEN, DISABLED_WOMEN = 8, 14, 3
LIST_AGES, DISTRICT_AGES = 12850, 21463
LIST_YEARS, DISTRICT_YEARS = (1942, 1997), (1945, 1997)
LIST_RANGES = {"young": (25, 28), "younger": (29, 34), "older": (35, 79)}

DISTRICT_COUNTS = [41, 42, 37, 33, 34, 11, 10, 10, 12, 10, 10, 10, 11, 12, 8, 9, 12, 10, 12, 10, 9,
                   13, 11, 10, 5, 13, 10, 7, 13]
DISTRICT_WOMEN = 85
WITHOUT_AQJOL = [4, 13, 21, 22, 28]
RESPUBLICA_IN = [1, 3, 6, 20]
OTHERS_IN = {"auyl": [9, 11, 15, 17, 21, 26, 29], "qhp": [2, 4, 10, 18, 20, 24],
             "nsdp": [1, 5, 14, 19], "baytaq": [3, 23]}


def make(parties):
    """Returns the rows of candidates.csv: the seven lists, then the 29 districts."""
    return _list_rows(parties) + _district_rows()


def _list_rows(parties):
    persons = _list_persons(parties)
    ages = people.ages(LIST_AGES, [_range(person) for person in persons], "list ages", (0.3, 0.95))
    rows = []
    for index, (person, age) in enumerate(zip(persons, ages)):
        birth = people.birth_date(age, "list births", index, person.get("born", LIST_YEARS))
        label = "Candidate L%d-%02d" % (person["ballot_number"], person["position"])
        rows.append({
            "contest": "list", "unit": "kz", "party": person["party"],
            "position": person["position"], "label": label, "woman": person["woman"],
            "birth_date": birth, "disability": person["disability"], "self_nominated": 0})
    return rows


def _range(person):
    return person.get("fixed") or LIST_RANGES[person["group"]]


def _list_persons(parties):
    """Returns the 281 persons in the order of ballot and list, without ages."""
    result = []
    for party in parties:
        ordered = _ordered(party)
        for position, person in enumerate(ordered, 1):
            person.update(party=party["id"], ballot_number=party["ballot_number"], position=position)
        result.extend(ordered)
    _age_groups_of_women([p for p in result if p["woman"]])
    _outermost(result)
    return result


def _ordered(party):
    """Puts as many persons of the quota within the seats won as were reported or are due."""
    name = party["id"]
    women, young, younger, disabled = QUOTA[name]
    quota = (_persons(women, 1, "older") + _persons(young, 0, "young")
             + _persons(younger, 0, "younger") + _persons(disabled, 0, "older", 1))
    others = chance.shuffled(_persons(party["list_size"] - len(quota), 0, "older"), "others " + name)
    quota = chance.shuffled(quota, "quota " + name)
    first, seats = QUOTA_IN_SEATS[name], party["list_seats"]
    top = chance.shuffled(quota[:first] + others[:seats - first], "top " + name)
    rest = chance.shuffled(quota[first:] + others[seats - first:], "rest " + name)
    return top + rest


def _persons(count, woman, group, disability=0):
    return [{"woman": woman, "group": group, "disability": disability} for _ in range(count)]


def _age_groups_of_women(women):
    order = chance.shuffled(women, "women")
    for person in order[:YOUNG_WOMEN]:
        person["group"] = "young"
    for person in order[YOUNG_WOMEN:YOUNG_WOMEN + YOUNGER_WOMEN]:
        person["group"] = "younger"
    for person in order[-DISABLED_WOMEN:]:
        person["disability"] = 1


def _outermost(persons):
    """One person is 80, born in 1942, and one is 25, born in 1997, as the published years ask."""
    men = [p for p in persons if not p["woman"] and not p["disability"]]
    oldest = chance.shuffled([p for p in men if p["group"] == "older"], "oldest")[0]
    oldest.update(fixed=(80, 80), born=(LIST_YEARS[0], LIST_YEARS[0]))
    youngest = chance.shuffled([p for p in men if p["group"] == "young"], "youngest")[0]
    youngest.update(fixed=(25, 25), born=(LIST_YEARS[1], LIST_YEARS[1]))


def _district_rows():
    slots = [slot for number in range(1, 30) for slot in _ballot(number)]
    count = len(slots)
    women = set(chance.shuffled(range(count), "district women")[:DISTRICT_WOMEN])
    ages = people.ages(DISTRICT_AGES, [(26, 77)] * count, "district ages", (0.45, 0.9))
    rows = []
    for index, (number, position, party) in enumerate(slots):
        birth = people.birth_date(ages[index], "district births", index, DISTRICT_YEARS)
        rows.append({
            "contest": "district", "unit": "district-%02d" % number, "party": party,
            "position": position, "label": "Candidate %d-%02d" % (number, position),
            "woman": int(index in women), "birth_date": birth, "disability": "",
            "self_nominated": int(party == "")})
    return rows


def _ballot(number):
    """Returns (district, position, party) for each line of a district's ballot."""
    nominated = ["amanat"] + ["aqjol"] * (number not in WITHOUT_AQJOL)
    nominated += ["respublica"] * (number in RESPUBLICA_IN)
    nominated += [party for party, districts in OTHERS_IN.items() if number in districts]
    count = DISTRICT_COUNTS[number - 1]
    lines = chance.shuffled(nominated + [""] * (count - len(nominated)), "ballot %d" % number)
    return [(number, position, party) for position, party in enumerate(lines, 1)]
