"""The table of units: country, regions, districts, stations at home and abroad."""

from . import chance, inputs

HEADER = ("id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,"
          "early_close,voters_listed,abroad").split(",")
FLOOR, CAP = 8, 2990
TOWN_MEAN, VILLAGE_MEAN = 2200.0, 474.0
CAPITAL_SHARE = 0.6
EARLY_STATIONS = 92
DISTRICT_OF_ABROAD = "district-01"

ABROAD_LISTED = 12132
LAST_STATION_LISTED = 19
# Offset and, for each station in order, the number of its country: 77 stations in 62 countries.
ABROAD = [
    ("+09:00", [1, 2]), ("+08:00", [3, 3, 4, 5, 6]), ("+07:00", [7, 8, 9, 10]),
    ("+06:00", [11, 12]), ("+05:30", [13]), ("+05:00", [14, 14, 15, 16]), ("+04:30", [17]),
    ("+04:00", [18, 18, 18, 19, 20, 21, 22, 23, 24, 24, 25, 25, 26, 27]), ("+03:30", [28]),
    ("+03:00", [29, 29, 29, 29, 30, 30, 30, 31, 32, 33, 34, 35, 36, 37]),
    ("+02:00", [38, 38, 39, 39, 40, 41, 42, 43, 44]),
    ("+01:00", [45, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56]),
    ("+00:00", [57, 58]), ("-03:00", [59]), ("-04:00", [60, 61, 62]), ("-07:00", [62]),
]


def make(regions):
    """Returns the rows of units.csv in their order."""
    abroad = _abroad_stations()
    stations = []
    for region in regions:
        home = _home_stations(region, abroad)
        stations.extend(home)
    _open_early(stations)
    stations.extend(abroad)
    return _country(stations) + _regions(regions, stations) + _districts(regions, stations) + stations


def _row(unit, parent, kind, names, offset, **more):
    row = dict(zip(HEADER, [unit, parent, kind, "", *names, offset]))
    row.update(polls_open=_time("07", offset), polls_close=_time("20", offset), early_close=0,
               voters_listed=0, abroad=0)
    row.update(more)
    return row


def _time(hour, offset):
    return "%sT%s:00:00%s" % (inputs.DATE, hour, offset)


def _country(stations):
    total = sum(s["voters_listed"] for s in stations)
    assert total == inputs.LISTED_AT_OPENING
    names = ("Kazakhstan", "Казахстан", "Қазақстан")
    return [_row("kz", "", "country", names, "+06:00", voters_listed=total)]


def _regions(regions, stations):
    result = []
    for region in regions:
        total = sum(s["voters_listed"] for s in stations if s["parent"] == region["id"])
        assert total == region["listed_at_opening"], region["id"]
        names = (region["name_en"], region["name_ru"], region["name_kk"])
        result.append(_row(region["id"], "kz", "region", names, region["utc_offset"],
                           voters_listed=total))
    return result


def _districts(regions, stations):
    result = []
    for region in regions:
        for number in region["districts"]:
            unit, plain = "district-" + number, int(number)
            total = sum(s["voters_listed"] for s in stations if s["district"] == unit)
            names = ("District %d" % plain, "Округ № %d" % plain, "№ %d округ" % plain)
            result.append(_row(unit, region["id"], "district", names, region["utc_offset"],
                               voters_listed=total))
    return sorted(result, key=lambda row: row["id"])


def _home_stations(region, abroad):
    extra = ABROAD_LISTED if region["id"] == "astana" else 0
    sizes = _sizes(region, region["listed_at_opening"] - extra)
    blocks = _blocks(region, sizes, extra)
    result = []
    for index, size in enumerate(sizes):
        number = index + 1
        names = ("Station %d" % number, "Участок %d" % number, "№ %d учаске" % number)
        result.append(_row("%s-%04d" % (region["id"], number), region["id"], "precinct", names,
                           region["utc_offset"], district=blocks[index], voters_listed=size))
    return result


def _sizes(region, total):
    """Returns the voters listed of a region's stations: towns and villages, adding up exactly."""
    name, count = region["id"], region["stations"]
    town_share = (total / count - VILLAGE_MEAN) / (TOWN_MEAN - VILLAGE_MEAN)
    odds = []
    for index in range(count):
        if _is_town(name, index, count, town_share):
            raw = TOWN_MEAN + 330.0 * chance.normal("town " + name, index)
        else:
            raw = _village(name, index)
        raw = min(max(raw, FLOOR + 2.0), CAP - 60.0) - FLOOR
        odds.append(raw / (CAP - FLOOR - raw))
    parts = chance.share(total - FLOOR * count, [CAP - FLOOR] * count, odds)
    return [FLOOR + part for part in parts]


def _is_town(name, index, count, town_share):
    """The region's main city comes first in the numbering, smaller towns lie among the villages."""
    capital = int(count * town_share * CAPITAL_SHARE)
    if index < capital:
        return True
    rest = count * town_share - capital
    return chance.uniform("kind " + name, index) < rest / (count - capital)


def _village(name, index):
    if chance.uniform("tiny " + name, index) < 0.02:
        return 12.0 + 40.0 * chance.uniform("tiny size " + name, index)
    return 330.0 * chance.exp(0.85 * chance.normal("village " + name, index))


def _blocks(region, sizes, extra):
    """Cuts the stations into contiguous districts of nearly the same number of voters."""
    districts = ["district-" + number for number in region["districts"]]
    before = extra if DISTRICT_OF_ABROAD in districts else 0
    total, result = sum(sizes) + before, []
    for size in sizes:
        place = (2 * before + size) * len(districts) // (2 * total)
        result.append(districts[min(place, len(districts) - 1)])
        before += size
    return result


def _open_early(stations):
    """Lets 92 smaller stations of the regions in UTC+6 open at 06:00."""
    able = [s for s in stations if s["utc_offset"] == "+06:00" and 60 <= s["voters_listed"] <= 1500]
    for station in chance.shuffled(able, "open early")[:EARLY_STATIONS]:
        station["polls_open"] = _time("06", station["utc_offset"])


def _abroad_stations():
    places = [(offset, country) for offset, countries in ABROAD for country in countries]
    assert len(places) == inputs.STATIONS_ABROAD and len({c for _, c in places}) == 62
    count = len(places) - 1
    odds = [chance.exp(0.8 * chance.normal("abroad", index)) for index in range(count)]
    total = ABROAD_LISTED - LAST_STATION_LISTED - FLOOR * count
    sizes = [FLOOR + part for part in chance.share(total, [900] * count, odds)]
    result = []
    for index, (offset, country) in enumerate(places):
        size = (sizes + [LAST_STATION_LISTED])[index]
        names = [text % (index + 1, country) for text in (
            "Abroad %02d (country %02d)", "За рубежом %02d (страна %02d)", "Шетел %02d (%02d-ел)")]
        result.append(_row("abroad-%02d" % (index + 1), "astana", "precinct", names, offset,
                           district=DISTRICT_OF_ABROAD, early_close=1, voters_listed=size, abroad=1))
    return result
