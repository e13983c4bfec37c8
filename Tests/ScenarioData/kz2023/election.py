"""What is fixed before the night: election.json and parties.csv."""

PARTY_HEADER = "id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank".split(",")


def party_rows(parties):
    """Returns the rows of parties.csv in ballot order."""
    return [{name: party[name] for name in PARTY_HEADER} for party in parties]


def document(regions):
    """Returns the content of election.json."""
    sources = [region["id"] for region in regions] + ["mfa"]
    return {
        "id": "kz-2023", "date": "2023-03-19", "utcOffset": "+06:00",
        "name": {
            "en": "Mazhilis election, Kazakhstan, 19 March 2023",
            "ru": "Выборы депутатов Мажилиса, Казахстан, 19 марта 2023 года",
            "kk": "Мәжіліс депутаттарының сайлауы, Қазақстан, 2023 жылғы 19 наурыз",
        },
        "reconstructed": True,
        "law": "Constitutional Law on Elections of 28 September 1995, edition of 1 January 2023",
        "contests": [_list_contest(), _district_contest()],
        "quota": {"value": "3/10", "groups": ["woman", "youth", "disability"], "youthUnder": 35},
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": source, "rank": 1} for source in sources],
        "seatsTotal": 98, "majorities": [50, 66],
    }


def _list_contest():
    return {
        "id": "list", "kind": "party-list", "unit": "kz", "seats": 69, "againstAll": True,
        "threshold": {"value": "1/20", "inclusive": True, "base": "valid-ballots"},
        "allocation": {
            "method": "largest-remainder", "quota": "hare", "tie": "earlier-registered",
            "singleList": {"factor": "7/10", "minimumSeats": 2},
        },
    }


def _district_contest():
    return {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1,
            "againstAll": True, "rule": "plurality"}
