"""The program under hostile texts: what it writes is looked at every time; a small election to run it on."""
import json
import os
import shutil
import subprocess

from hostile_texts import FORBIDDEN_REQUESTS, MARKED, TEXTS, faults
from night import LIMIT, PROGRAM, expect

FIELDS = ("kind", "election", "contest", "unit", "source", "revision", "reportedAt", "votersListed", "reason",
          "receivedAt", "recount", "sourceSeq")
COUNT = {"kind": "count", "election": "test", "contest": "list", "unit": "n-1", "source": "north", "revision": 1,
         "reportedAt": "2023-03-19T21:04:11+06:00", "votersListed": 1, "ballotsIssued": 1, "ballotsFound": 1,
         "invalidBallots": 0, "votes": {"p1": 1}}
ANNUL = {name: COUNT[name] for name in ("kind", "election", "contest", "unit", "source", "revision", "reportedAt")}
ANNUL = {**ANNUL, "kind": "annul", "reason": "HERE"}


def run(*words, data=b"", env=None, statuses=(0, 1, 2, 64, 65, 66, 73, 74, 75)):
    """Runs the program with pipes; what it writes must be harmless, whatever it was given."""
    ran = subprocess.run([PROGRAM, *words], input=data, capture_output=True, timeout=LIMIT * 2,
                         env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **(env or {})})
    what = " ".join(repr(word)[:60] for word in words)
    expect(ran.returncode in statuses, f"{what} ended with {ran.returncode}: {ran.stderr[:400]!r}")
    expect(ran.stderr.count(b"\n") <= 1, f"{what} wrote several lines: {ran.stderr[:400]!r}")
    for output in (ran.stdout, ran.stderr):
        expect(faults(output, sequences="--ansi" in words) == [], f"{what}: {faults(output)}")
    return ran


# make soak has every text at every place; of a stride of n, a text meets each nth place and a place each nth text.
STRIDE = int(os.environ.get("HOSTILE_STRIDE") or "1")


def meetings(places):
    """The texts with their names, and the places where they are tried."""
    for row, (name, text) in enumerate(TEXTS.items()):
        for place in places[-row % STRIDE::STRIDE]:
            yield name, text, place


def init(store):
    """A store of a small election."""
    if not os.path.exists("plain"):
        scenario("plain", b"Land", "nowhere")
    run("init", store, "--scenario", "./plain", "--recorded", statuses=(0,))


def is_text(text):
    return text.decode(errors="ignore").encode() == text


def escaped(text):
    return json.dumps(text.decode(errors="replace"))[1:-1].encode()


def lines():
    """Every text in every field: as its bytes, escaped as JSON, as a member's name, as an option's name."""
    for text in TEXTS.values():
        raw = text.replace(b"\n", b"\\n")
        for form in (raw, escaped(text)):
            for field in FIELDS:
                base = ANNUL if field == "reason" else COUNT
                marked = json.dumps({**base, field: "HERE"}).encode()
                yield marked.replace(b"HERE", form)
            yield json.dumps({**COUNT, "HERE": 1}).encode().replace(b"HERE", form)
            yield json.dumps({**COUNT, "votes": {"HERE": 1}}).encode().replace(b"HERE", form)
            yield json.dumps({**COUNT, "votes": {"p1": "HERE"}}).encode().replace(b"HERE", form)
            yield json.dumps({**COUNT, "votersListed": "HERE"}).encode().replace(b"\"HERE\"", raw or b"x")
        yield raw


def rows():
    names = ["kind", "election", "contest", "unit", "source", "reportedAt", "votersListed", "reason", "votes.p1"]
    yield ",".join(names).encode()
    for text in TEXTS.values():
        for index in range(len(names)):
            cells = [b"annul", b"test", b"list", b"n-1", b"north", b"2023-03-19T21:04:11+06:00", b"1", b"x", b"1"]
            yield b",".join(cells[:index] + [text.replace(b"\n", b"")] + cells[index + 1:])
            yield b",".join(cells[:index] + [quoted(text.replace(b"\n", b""))] + cells[index + 1:])


def harmless_on_terminal(night):
    raw = bytes(night.raw)
    found = faults(raw, allowed="\n\r\b\t\x0e\x0f", sequences=True)
    expect(found == [], f"on the terminal: {found}", night)
    brought = [name for name in MARKED if TEXTS[name] in raw]
    expect(brought == [], f"passed as they are: {brought}", night)
    asked = FORBIDDEN_REQUESTS.findall(raw.decode())
    expect(asked == [], f"asked the terminal: {asked[:3]}", night)


CARD = {"id": "test", "date": "2023-03-19", "utcOffset": "+06:00", "name": {"en": "Test"}, "law": "Test law",
        "contests": [{"id": "list", "kind": "party-list", "unit": "kz", "seats": 10, "againstAll": True,
                      "threshold": {"value": "1/20", "inclusive": True, "base": "valid-ballots"},
                      "allocation": {"method": "largest-remainder", "quota": "hare", "tie": "earlier-registered"}},
                     {"id": "district", "kind": "candidate", "unitKind": "district", "seatsPerUnit": 1, "rule": "plurality"}],
        "sources": [{"id": "north", "rank": 1}], "seatsTotal": 11}


def quoted(text):
    return b'"' + text.replace(b'"', b'""') + b'"'


def scenario(folder, text, place):
    """A small scenario with a text in one place; every other name is plain."""
    def at(name, plain):
        return quoted(text if place == name else plain)

    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    day = b"2023-03-19T07:00:00+06:00,2023-03-19T20:00:00+06:00"
    card = json.dumps({**CARD, "law": "HERE" if place == "law" else "Law",
                       "name": {**CARD["name"], "en": "HERE" if place == "card" else "Test"}}).encode()
    form = escaped(text) if is_text(text) else text
    files = {
        "election.json": card.replace(b"HERE", form),
        "units.csv": b"id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,"
                     b"voters_listed,abroad\nkz,,country,,Land,,,+06:00,,,0,300,0\nnorth,kz,region,," + at("region", b"North")
                     + b",,,+06:00,,,0,300,0\nd-1,kz,district,,District,,,+06:00,,,0,300,0\nn-1,north,precinct,d-1,"
                     + at("station", b"Station") + b",,,+06:00," + day + b",0,300,0\n",
        "parties.csv": b"id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank\np1,1,"
                       + at("short", b"P1") + b"," + at("party", b"Party") + b",,,#0000ff,2\np2,2,P2,Other,,,#00ff00,1\n",
        "candidates.csv": b"contest,unit,party,position,label,woman,birth_date,disability,self_nominated\n"
                          b"district,d-1,p1,1," + at("candidate", b"Person") + b",0,1980-02-29,1,0\n",
        "published.csv": b"id,scope,contest,measure,value,time,source,status\n"
                         b"turnout,kz,,turnout-percent,54.19,2023-03-19T22:10:00+06:00," + at("source", b"CEC") + b",announced\n",
    }
    for name, data in files.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(data)
