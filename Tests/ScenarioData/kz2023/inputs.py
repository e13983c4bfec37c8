"""The published inputs, read from the small tables beside the script."""

import csv
import os

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "kz-2023-inputs")

DATE = "2023-03-19"
TIMES = ["10:10", "12:10", "14:10", "16:10", "18:10", "20:10", "22:10"]
AGAINST_ALL_VOTES = 248291
VALID_BALLOTS = 6366441
STATIONS_HOME = 10156
STATIONS_ABROAD = 77
LISTED_AT_OPENING = 12032550
LISTED = [12032550] * 5 + [12035004, 12035578]
ISSUED = [1710381, None, 5635462, None, 6390046, 6509695, 6521860]
PERCENT = ["14.21", "30.65", "46.84", "51.98", "53.11", "54.09", "54.19"]


def rows(name):
    """Returns a table's rows, each as a dictionary of texts."""
    with open(os.path.join(FOLDER, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def regions():
    """Returns the 20 regions in the commission's order, numbers as numbers."""
    result = rows("regions.csv")
    for row in result:
        for name in ("listed_at_opening", "listed_final", "stations"):
            row[name] = int(row[name])
        row["districts"] = row["districts"].split(" ")
    assert len(result) == 20 and sum(len(r["districts"]) for r in result) == 29
    assert sum(r["stations"] for r in result) == STATIONS_HOME
    assert sum(r["stations"] for r in result if r["utc_offset"] == "+05:00") == 1874
    assert sum(r["listed_at_opening"] for r in result) == LISTED_AT_OPENING
    return result


def parties():
    """Returns the 7 lists in ballot order, numbers as numbers."""
    result = rows("parties.csv")
    for row in result:
        for name in ("ballot_number", "list_size", "votes", "list_seats", "district_seats"):
            row[name] = int(row[name])
    assert [r["list_size"] for r in result] == [90, 25, 23, 52, 18, 54, 19]
    assert sum(r["votes"] for r in result) + AGAINST_ALL_VOTES == VALID_BALLOTS
    assert sum(r["list_seats"] for r in result) == 69
    return result


def previous():
    """Returns the five lists of 10 January 2021, each with the list it is held against, or none."""
    result = rows("previous.csv")
    assert sum(int(row["votes"]) for row in result) == int(result[0]["valid_ballots"])
    return result


def turnout():
    """Returns region id -> seven rows in the order of the times, checked against what was announced."""
    result = {region["id"]: [] for region in rows("regions.csv")}
    for row in rows("turnout.csv"):
        assert row["time"] == TIMES[len(result[row["region"]])]
        listed, issued = int(row["voters_listed"]), int(row["ballots_issued"])
        assert percent(issued, listed) == row["published_percent"], row
        result[row["region"]].append((listed, issued, row["published_percent"]))
    _check_country(result)
    return result


def _check_country(by_region):
    for index, time in enumerate(TIMES):
        listed = sum(series[index][0] for series in by_region.values())
        issued = sum(series[index][1] for series in by_region.values())
        assert listed == LISTED[index], time
        assert ISSUED[index] in (None, issued), time
        assert percent(issued, listed) == PERCENT[index], time


def percent(part, whole):
    """Returns a share as text with two decimals, rounded half up from the exact fraction."""
    hundredths = (20000 * part + whole) // (2 * whole)
    return "%d.%02d" % (hundredths // 100, hundredths % 100)
