"""A small election and its night: enough lines of every fate, in several inputs."""
import json
import os

STATIONS = 24
POLLS = "2023-03-19T07:00:00+06:00,2023-03-19T20:00:00+06:00"

CARD = {
    "id": "small", "date": "2023-03-19", "utcOffset": "+06:00",
    "name": {"en": "Small election", "ru": "Small election", "kk": "Small election"},
    "reconstructed": False, "law": "Test law",
    "contests": [
        {"id": "list", "kind": "party-list", "unit": "land", "seats": 10, "againstAll": True,
         "threshold": {"value": "1/20", "inclusive": True, "base": "valid-ballots"},
         "allocation": {"method": "largest-remainder", "quota": "hare", "tie": "earlier-registered",
                        "singleList": {"factor": "7/10", "minimumSeats": 2}}},
        {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
         "againstAll": True, "rule": "plurality"}],
    "quota": {"value": "3/10", "groups": ["woman", "youth", "disability"], "youthUnder": 35},
    "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
    "sources": [{"id": "s1", "rank": 1}, {"id": "s2", "rank": 2}],
    "seatsTotal": 11, "majorities": [6],
}

UNITS = """\
id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,voters_listed,abroad
land,,country,,Land,Land,Land,+06:00,,,0,0,0
north,land,region,,North,North,North,+06:00,,,0,0,0
d-1,north,district,,District,District,District,+06:00,,,0,0,0
"""

PARTIES = """\
id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank
a,1,A,Party A,A,A,#ff0000,1
b,2,B,Party B,B,B,#0000ff,2
"""

CANDIDATES = """\
contest,unit,party,position,label,woman,birth_date,disability,self_nominated
district,d-1,a,1,One,1,1990-01-01,0,0
district,d-1,,2,Two,0,1980-01-01,0,1
"""


def write_scenario(folder):
    """Writes the scenario's files into a new folder."""
    os.makedirs(folder)
    stations = "".join(f"st-{n},north,precinct,d-1,S,S,S,+06:00,{POLLS},0,100,0\n" for n in range(1, STATIONS + 1))
    files = {"election.json": json.dumps(CARD), "units.csv": UNITS + stations,
             "parties.csv": PARTIES, "candidates.csv": CANDIDATES}
    for name, text in files.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def turnout(station, issued=40):
    return {"kind": "turnout", "election": "small", "unit": f"st-{station}", "source": "s1",
            "reportedAt": "2023-03-19T12:00:00+06:00", "votersListed": 100, "ballotsIssued": issued}


def count(station, votes, revision=1, source="s1"):
    return {"kind": "count", "election": "small", "contest": "list", "unit": f"st-{station}", "source": source,
            "revision": revision, "reportedAt": f"2023-03-19T21:{station:02}:{revision:02}+06:00",
            "votersListed": 100, "ballotsIssued": sum(votes), "ballotsFound": sum(votes), "invalidBallots": 0,
            "votes": {"a": votes[0], "b": votes[1], "against-all": votes[2]}}


def annul(station, revision):
    return {"kind": "annul", "election": "small", "contest": "list", "unit": f"st-{station}", "source": "s1",
            "revision": revision, "reportedAt": "2023-03-19T23:00:00+06:00", "reason": "signed by mistake"}


def inputs():
    """The night as a list of inputs, each a list of lines without their ends; one commit an input."""
    groups = []
    for first in range(1, STATIONS + 1, 3):
        group = []
        for station in range(first, first + 3):
            group.append(turnout(station))
            group.append(count(station, (30 + station, 20, 5)))
        group += [count(first, (1, 2, 3)), turnout(first), count(first + 1, (33, 21, 5), revision=2)]
        lines = [json.dumps(report, separators=(",", ":")) for report in group]
        lines.insert(4, f"not a report {first}" + "x" * 40 * first)
        groups.append(lines)
        # Groups of refusals or of repeats alone move no head of the log.
        groups.append([f"broken {first}"])
        groups.append([json.dumps(turnout(first), separators=(",", ":"))])
    groups.append([json.dumps(report, separators=(",", ":")) for report in (annul(2, 2), count(2, (9, 9, 9), 3))])
    return groups


def write_inputs(folder):
    """Writes one file an input, and returns their paths."""
    paths = []
    for number, lines in enumerate(inputs()):
        paths.append(os.path.join(folder, f"input-{number:02}.jsonl"))
        with open(paths[-1], "w", encoding="utf-8") as file:
            file.write("".join(line + "\n" for line in lines))
    return paths
