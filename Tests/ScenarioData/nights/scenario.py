"""Files of a small scenario: units, lists, candidates, figures and the lines of a night."""

import csv
import io
import json
import os

UNITS = ("id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,"
         "voters_listed,abroad").split(",")
PARTIES = "id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank".split(",")
CANDIDATES = "contest,unit,party,position,label,woman,birth_date,disability,self_nominated".split(",")
PUBLISHED = "id,scope,contest,measure,value,time,source,status".split(",")


class Scenario:
    """A scenario in the making; times are of one day, `HH:MM` or `HH:MM:SS`, `+1` in front for the next."""

    def __init__(self, card, day, offset="+06:00"):
        self.card, self.day, self.offset = card, day, offset
        self.units, self.parties, self.candidates, self.published, self.lines = [], [], [], [], []
        self.lists = {}

    def time(self, clock):
        """Returns a full time."""
        date = self.day
        if clock.startswith("+1 "):
            clock, (year, month, day) = clock[3:], self.day.split("-")
            date = "%s-%s-%02d" % (year, month, int(day) + 1)
        return "%sT%s%s" % (date, clock if len(clock) == 8 else clock + ":00", self.offset)

    def unit(self, kind, id, parent="", names=("", "", ""), listed=0, district="", polls=None, abroad=0):
        """Adds a unit; a precinct without names has none."""
        opening, closing = [self.time(t) for t in polls] if polls else ("", "")
        self.units.append([id, parent, kind, district, *names, self.offset, opening, closing, 0, listed,
                           abroad])
        if kind == "precinct":
            self.lists[id] = listed

    def land(self, regions, stations, listed, place="%d"):
        """Adds a country of regions, each with so many stations of one size, named by their number."""
        polls = ("07:00", "20:00")
        each = stations * listed
        self.unit("country", "land", names=("Land", "Страна", "Ел"), listed=len(regions) * each, polls=polls)
        for id, *names in regions:
            self.unit("region", id, "land", names, each, polls=polls)
        for id, *_ in regions:
            for number in range(1, stations + 1):
                names = ["%s %d" % (word, number) for word in ("Station", "Участок", "Учаске")]
                self.unit("precinct", ("%s-" + place) % (id, number), id, names, listed, polls=polls)

    def party(self, id, names, colour, rank, short=None):
        """Adds a list, numbered in the order of the calls."""
        self.parties.append([id, len(self.parties) + 1, short or names[0], *names, colour, rank])

    def candidate(self, *fields):
        """Adds a candidate."""
        self.candidates.append(fields)

    def figure(self, *fields):
        """Adds a published figure."""
        self.published.append(fields)

    def line(self, at, report):
        """Adds a report that arrives at a time; text is taken as it stands."""
        if isinstance(report, dict):
            report = json.dumps(dict(report, receivedAt=self.time(at)), ensure_ascii=False,
                                separators=(",", ":"))
        self.lines.append((self.time(at), report))

    def again(self):
        """Adds the last line once more."""
        self.lines.append(self.lines[-1])

    def turnout(self, at, unit, source, issued, listed=None, said=None, **more):
        """Adds a turnout report."""
        self.line(at, dict({"kind": "turnout", "election": self.card["id"], "unit": unit, "source": source,
                            "reportedAt": self.time(said or at),
                            "votersListed": self.lists[unit] if listed is None else listed,
                            "ballotsIssued": issued}, **more))

    def count(self, at, contest, unit, source, votes, invalid=0, issued=None, listed=None, revision=1,
              said=None, received=None, **more):
        """Adds a protocol whose sums hold: found is votes and invalid, issued the same unless stated."""
        found = sum(votes.values()) + invalid
        issued = found if issued is None else issued
        report = {"kind": "count", "election": self.card["id"], "contest": contest, "unit": unit,
                  "source": source, "revision": revision, "reportedAt": self.time(said or at),
                  "votersListed": self.lists[unit] if listed is None else listed}
        if received is not None:
            report["ballotsReceived"] = received
        report["ballotsIssued"] = issued
        if received is not None:
            report["ballotsCancelled"] = received - issued
        report.update({"ballotsFound": found, "invalidBallots": invalid, "votes": votes})
        self.line(at, dict(report, **more))

    def annul(self, at, contest, unit, source, revision, reason, **more):
        """Adds an annulment."""
        self.line(at, dict({"kind": "annul", "election": self.card["id"], "contest": contest, "unit": unit,
                            "source": source, "revision": revision, "reportedAt": self.time(at),
                            "reason": reason}, **more))

    def write(self, folder):
        """Writes the files of the scenario under a folder."""
        place = os.path.join(folder, self.card["id"])
        os.makedirs(place, exist_ok=True)

        def save(name, text):
            with open(os.path.join(place, name), "w", encoding="utf-8", newline="") as file:
                file.write(text)

        save("election.json", json.dumps(self.card, ensure_ascii=False, indent=2) + "\n")
        save("units.csv", table(UNITS, self.units))
        save("parties.csv", table(PARTIES, self.parties))
        if self.candidates:
            save("candidates.csv", table(CANDIDATES, self.candidates))
        if self.published:
            save("published.csv", table(PUBLISHED, self.published))
        in_order = sorted(self.lines, key=lambda line: line[0])
        save("night.jsonl", "".join(line + "\n" for _, line in in_order))


def table(header, rows):
    """Returns a table as text, LF after each row."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def lists(contest, seats, threshold="1/20", against_all=True, tie="earlier-registered"):
    """Returns a party-list contest of the whole country by largest remainder."""
    return {"id": contest, "kind": "party-list", "unit": "land", "seats": seats, "againstAll": against_all,
            "threshold": {"value": threshold, "inclusive": True, "base": "valid-ballots"},
            "allocation": {"method": "largest-remainder", "quota": "hare", "tie": tie}}


def shares(total, weights):
    """Returns whole numbers in proportion to the weights that add up to the total."""
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    rest = sorted(range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i))
    for index in rest[:total - sum(parts)]:
        parts[index] += 1
    return parts
