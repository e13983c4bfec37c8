"""Checks on the form of the files, the election, the lists and the published figures."""

import re

from .folder import DOCUMENTS, TABLES

HEADERS = {
    "units.csv": "id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,"
                 "early_close,voters_listed,abroad",
    "parties.csv": "id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank",
    "candidates.csv": "contest,unit,party,position,label,woman,birth_date,disability,self_nominated",
    "published.csv": "id,scope,contest,measure,value,time,source,status",
    "previous.csv": "election,date,valid_ballots,id,name_en,name_ru,name_kk,votes,party",
}
PARTIES = ["amanat", "auyl", "respublica", "qhp", "baytaq", "aqjol", "nsdp"]
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")


def check(folder, checks):
    """Runs the checks of this part."""
    _form(folder, checks)
    _election(folder, checks)
    _parties(folder, checks)
    _published(folder, checks)
    _previous(folder, checks)


def _previous(folder, checks):
    rows = folder.previous
    heads = {(row["election"], row["date"], row["valid_ballots"]) for row in rows}
    checks.equal("the election before", heads, {("kz-2021", "2021-01-10", "7241562")})
    checks.equal("votes of its lists", {row["id"]: row["votes"] for row in rows},
                 {"nur-otan": "5148074", "aqjol": "792828", "qhp": "659019", "auyl": "383023",
                  "adal": "258618"})
    checks.equal("lists held against each other", {row["id"]: row["party"] for row in rows},
                 {"nur-otan": "amanat", "aqjol": "aqjol", "qhp": "qhp", "auyl": "auyl", "adal": ""})


def _form(folder, checks):
    for name in TABLES + DOCUMENTS:
        raw = folder.raw(name)
        plain = not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw and raw.endswith(b"\n")
        checks.true(name + " is UTF-8 without BOM, lines end with LF", plain)
    for name, header in HEADERS.items():
        checks.equal(name + " has its columns", folder.text(name).split("\n")[0], header)
    for name in ("units", "parties", "published", "previous"):
        ids = [row["id"] for row in getattr(folder, name)]
        good = len(set(ids)) == len(ids) and all(IDENTIFIER.fullmatch(i) for i in ids)
        checks.true(name + ".csv: every id is well formed and stands once", good)


def _election(folder, checks):
    election = folder.election
    contests = {contest["id"]: contest for contest in election["contests"]}
    checks.equal("election id and date", (election["id"], election["date"]), ("kz-2023", "2023-03-19"))
    checks.equal("the night is marked as reconstructed", election["reconstructed"], True)
    checks.equal("the election has names in three languages", sorted(election["name"]),
                 ["en", "kk", "ru"])
    checks.equal("list seats", contests["list"]["seats"], 69)
    checks.equal("threshold", contests["list"]["threshold"],
                 {"value": "1/20", "inclusive": True, "base": "valid-ballots"})
    checks.equal("quota", election["quota"],
                 {"value": "3/10", "groups": ["woman", "youth", "disability"], "youthUnder": 35})
    checks.equal("seats and majorities", (election["seatsTotal"], election["majorities"]),
                 (98, [50, 66]))
    regions = [unit["id"] for unit in folder.of_kind("region")]
    checks.equal("one source a region, and the ministry for stations abroad",
                 election["sources"], [{"id": i, "rank": 1} for i in regions + ["mfa"]])


def _parties(folder, checks):
    rows = folder.parties
    checks.equal("the seven lists in ballot order", [row["id"] for row in rows], PARTIES)
    checks.equal("ballot numbers", [row["ballot_number"] for row in rows], list("1234567"))
    checks.equal("registration ranks", [row["registration_rank"] for row in rows], list("6371332"))
    named = all(row[name] for row in rows for name in ("short", "name_en", "name_ru", "name_kk"))
    checks.true("every list has its names in English, Russian and Kazakh", named)
    coloured = all(re.fullmatch("#[0-9A-Fa-f]{6}", row["colour"]) for row in rows)
    checks.true("every list has a colour", coloured)


def _published(folder, checks):
    rows = folder.published
    units = {unit["id"] for unit in folder.units}
    checks.true("every figure's scope is a unit", all(row["scope"] in units for row in rows))
    checks.true("every figure's contest is list, district or none",
                all(row["contest"] in ("list", "district", "") for row in rows))
    checks.true("every figure's measure is kebab-case",
                all(IDENTIFIER.fullmatch(row["measure"]) for row in rows))
    checks.true("every figure's value is a number, or an hour of the day",
                all(re.fullmatch(r"\d+(\.\d+)?|\d\d:\d\d", row["value"]) for row in rows))
    checks.true("every figure's time is a full time or empty",
                all(not row["time"] or TIME.fullmatch(row["time"]) for row in rows))
    checks.true("every figure has a status of the four and a source", all(
        row["status"] in ("announced", "final", "article", "disputed") and row["source"]
        for row in rows))
    sums = {}
    for row in rows:
        if row["measure"].startswith("exit-poll-percent-"):
            hundredths = int(row["value"].replace(".", ""))
            sums[row["source"]] = sums.get(row["source"], 0) + hundredths
    checks.equal("three exit polls, each adds up to 100.00", list(sums.values()), [10000] * 3)
