"""Checks on the units: regions, districts, stations at home and abroad."""

from datetime import datetime, timedelta

WESTERN = {"aktobe", "atyrau", "west-kazakhstan", "kyzylorda", "mangystau"}
REGIONS = ("abai akmola aktobe almaty-region atyrau west-kazakhstan zhambyl zhetysu karaganda "
           "kostanay kyzylorda mangystau pavlodar north-kazakhstan turkestan ulytau "
           "east-kazakhstan astana almaty-city shymkent").split()
DISTRICT_REGIONS = ("astana astana almaty-city almaty-city almaty-city shymkent shymkent abai akmola "
                    "aktobe almaty-region almaty-region atyrau west-kazakhstan zhambyl zhambyl "
                    "zhetysu karaganda karaganda kostanay kyzylorda mangystau pavlodar "
                    "north-kazakhstan turkestan turkestan turkestan ulytau east-kazakhstan").split()


def check(folder, checks):
    """Runs the checks of this part."""
    home = [unit for unit in folder.precincts if unit["abroad"] == "0"]
    abroad = [unit for unit in folder.precincts if unit["abroad"] == "1"]
    _tree(folder, checks)
    _sums(folder, checks)
    _home(home, checks)
    _districts(folder, checks)
    _abroad(abroad, checks)
    _clock(home, abroad, checks)


def _tree(folder, checks):
    kinds = [unit["kind"] for unit in folder.units]
    expected = ["country"] + ["region"] * 20 + ["district"] * 29 + ["precinct"] * 10233
    checks.equal("1 country, 20 regions, 29 districts, 10,233 stations in this order", kinds, expected)
    regions = folder.of_kind("region")
    checks.equal("the regions in the commission's order", [r["id"] for r in regions], REGIONS)
    west = {region["id"] for region in regions if region["utc_offset"] == "+05:00"}
    checks.equal("five western regions in UTC+5", west, WESTERN)
    checks.equal("the others in UTC+6", sum(r["utc_offset"] == "+06:00" for r in regions), 15)
    zones = {region["id"]: region["utc_offset"] for region in regions}
    checks.true("districts and home stations keep their region's clock", all(
        unit["utc_offset"] == zones[unit["parent"]]
        for unit in folder.units if unit["kind"] in ("district", "precinct") and unit["abroad"] == "0"))
    ids = [unit["id"] for unit in folder.precincts]
    checks.equal("stations are numbered region by region, then abroad", ids, _expected_ids(folder))


def _expected_ids(folder):
    home = [unit for unit in folder.precincts if unit["abroad"] == "0"]
    result = []
    for region in REGIONS:
        count = sum(unit["parent"] == region for unit in home)
        result += ["%s-%04d" % (region, number) for number in range(1, count + 1)]
    return result + ["abroad-%02d" % number for number in range(1, 78)]


def _sums(folder, checks):
    listed = {unit["id"]: int(unit["voters_listed"]) for unit in folder.units}
    sums = {}
    for unit in folder.precincts:
        for above in ("kz", unit["parent"], unit["district"]):
            sums[above] = sums.get(above, 0) + int(unit["voters_listed"])
    checks.equal("12,032,550 voters listed at opening", sums["kz"], 12032550)
    checks.equal("Astana's 788,733 include the lists abroad", sums["astana"], 788733)
    wrong = [unit for unit, total in sums.items() if listed[unit] != total]
    checks.equal("country, regions and districts are the sums of their stations", wrong, [])


def _home(home, checks):
    counts = {}
    for unit in home:
        counts[unit["parent"]] = counts.get(unit["parent"], 0) + 1
    sizes = [int(unit["voters_listed"]) for unit in home]
    checks.equal("10,156 stations at home", len(home), 10156)
    checks.equal("Kyzylorda has 373, Atyrau 269", (counts["kyzylorda"], counts["atyrau"]), (373, 269))
    checks.equal("the western regions have 1,874", sum(counts[region] for region in WESTERN), 1874)
    checks.true("every list holds 8 to 2,990 voters at opening", 8 <= min(sizes) and max(sizes) <= 2990)
    checks.true("no home station may close early", all(unit["early_close"] == "0" for unit in home))


def _districts(folder, checks):
    districts = folder.of_kind("district")
    checks.equal("the districts are numbered 1 to 29", [unit["id"] for unit in districts],
                 ["district-%02d" % number for number in range(1, 30)])
    checks.equal("each lies in its region, No. 25 in Turkestan", [u["parent"] for u in districts],
                 DISTRICT_REGIONS)
    region = {unit["id"]: unit["parent"] for unit in districts}
    checks.true("every station's district lies in its region", all(
        region[unit["district"]] == unit["parent"] for unit in folder.precincts))
    order = [unit["district"] for unit in folder.precincts if unit["abroad"] == "0"]
    runs = [d for index, d in enumerate(order) if index == 0 or order[index - 1] != d]
    checks.equal("districts are contiguous blocks of stations", len(runs), 29)
    spread = []
    for name in set(DISTRICT_REGIONS):
        sizes = [int(unit["voters_listed"]) for unit in districts if unit["parent"] == name]
        spread.append(100 * (max(sizes) - min(sizes)) < min(sizes))
    checks.true("districts of a region differ by less than 1 %", all(spread))


def _abroad(abroad, checks):
    countries = {unit["name_en"].split("country ")[1] for unit in abroad}
    checks.equal("77 stations abroad in 62 countries", (len(abroad), len(countries)), (77, 62))
    listed = sum(int(unit["voters_listed"]) for unit in abroad)
    checks.equal("12,132 listed abroad", listed, 12132)
    checks.equal("all counted with Astana, in one district",
                 {(unit["parent"], unit["district"]) for unit in abroad}, {("astana", "district-01")})
    checks.true("they may close early", all(unit["early_close"] == "1" for unit in abroad))
    hours = [_hours(unit["utc_offset"]) for unit in abroad]
    groups = (sum(h >= 6 for h in hours), sum(5 <= h < 6 for h in hours),
              sum(4 <= h < 5 for h in hours), sum(h < 4 for h in hours))
    checks.equal("by offset: 6 and more, 5, 4, less", groups, (13, 5, 15, 44))


def _hours(offset):
    hours = int(offset[1:3]) + int(offset[4:6]) / 60.0
    return -hours if offset[0] == "-" else hours


def _clock(home, abroad, checks):
    early = [unit for unit in home if unit["polls_open"][11:16] == "06:00"]
    checks.equal("92 home stations open at 06:00 local", len(early), 92)
    local = {unit["polls_open"][11:] for unit in home + abroad if unit not in early}
    checks.equal("all others open at 07:00 local", {time[:8] for time in local}, {"07:00:00"})
    checks.equal("all close at 20:00 local", {u["polls_close"][11:19] for u in home + abroad},
                 {"20:00:00"})
    checks.true("opening and closing carry the unit's offset", all(
        unit[name].endswith(unit["utc_offset"])
        for unit in home + abroad for name in ("polls_open", "polls_close")))
    checks.equal("open abroad at 07:00 Astana time", _open(abroad, 7, 0), 13)
    checks.equal("open abroad at 08:15", _open(abroad, 8, 15), 18)
    checks.equal("open abroad at 22:10", _open(abroad, 22, 10), 44)
    checks.equal("open at home at 07:00: the 8,272 announced and ten more", _open(home, 7, 0), 8282)
    checks.equal("all open at home at 08:15", _open(home, 8, 15), 10156)
    last = max(datetime.fromisoformat(unit["polls_close"]) for unit in abroad)
    checks.equal("the last closes at 09:00 Astana time on 20 March", last,
                 datetime.fromisoformat("2023-03-20T09:00:00+06:00"))


def _open(units, hour, minute):
    day = datetime.fromisoformat("2023-03-19T00:00:00+06:00")
    moment = day + timedelta(hours=hour, minutes=minute)
    return sum(datetime.fromisoformat(unit["polls_open"]) <= moment
               < datetime.fromisoformat(unit["polls_close"]) for unit in units)
