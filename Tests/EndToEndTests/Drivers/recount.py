#!/usr/bin/env python3
"""Counts a night again from its exported log and the scenario folder alone.

Usage: recount.py SCENARIO LOG.jsonl SEQ [SEQ ...]

Prints, for each position of the log, the figures that `election-night tally --format json --seq SEQ`
has to print: one JSON object a line, in rising order of SEQ. Written from the formats and from the
law, not from the program; shares no code with it. Exact arithmetic throughout. Python 3.9 or later.
"""

import hashlib
import json
import sys
from datetime import datetime

sys.dont_write_bytecode = True

from recount_scenario import Scenario  # noqa: E402
from recount_sums import waits_for_decision  # noqa: E402
from recount_tally import Tally  # noqa: E402

FIGURES = ("votersListed", "ballotsIssued", "ballotsFound", "invalidBallots")
EITHER = ("ballotsReceived", "ballotsCancelled")


def moment(text):
    return datetime.fromisoformat(text).timestamp()


class Cell:
    """What came for one precinct and contest."""

    def __init__(self):
        self.counts = {}  # (source, revision) -> (report, canonical line)
        self.dead = set()  # (source, revision)
        self.confirmed = set()

    def standing(self, scenario):
        """The report that counts, its line, and whether sources of equal rank differ."""
        best = {}
        for (source, revision), entry in self.counts.items():
            if (source, revision) in self.dead or scenario.rank(source) < 1:
                continue
            if source not in best or best[source][0] < revision:
                best[source] = (revision, entry)
        if not best:
            return None
        top = max(scenario.rank(source) for source in best)
        rivals = sorted(source for source in best if scenario.rank(source) == top)
        reports = [best[source][1] for source in rivals]
        revision = best[rivals[0]][0]
        disputed = any(
            not same_figures(one[0], other[0]) for i, one in enumerate(reports) for other in reports[:i]
        )
        confirmed = (rivals[0], revision) in self.confirmed
        return reports[0][0], reports[0][1], disputed, confirmed


def same_figures(one, other):
    if any(one[name] != other[name] for name in FIGURES) or one["votes"] != other["votes"]:
        return False
    return all(name not in one or name not in other or one[name] == other[name] for name in EITHER)


class Night:
    def __init__(self, scenario):
        self.scenario = scenario
        self.seq = 0
        self.head = "0" * 64
        self.as_of = None
        self.latest = None
        self.cells = {}
        self.turnout = {}  # unit -> (order, report, line)

    def take(self, text):
        """One exported line: the chain goes on, the report takes its place."""
        entry = json.loads(text)
        received = entry["receivedAt"]
        canonical = self.without_arrival(text, received)
        self.seq += 1
        self.as_of = received
        self.latest = max(moment(received), self.latest or 0)
        chained = "%s\n%d\n%s\n%s\n" % (self.head, self.seq, received, canonical)
        self.head = hashlib.sha256(chained.encode()).hexdigest()
        getattr(self, "take_" + entry["kind"])(entry, canonical)

    @staticmethod
    def without_arrival(text, received):
        member = ',"receivedAt":"%s"' % received
        assert text.count(member) == 1, text
        return text.replace(member, "")

    def cell(self, entry):
        return self.cells.setdefault((entry["unit"], entry["contest"]), Cell())

    def take_count(self, entry, canonical):
        key = (entry["source"], entry["revision"])
        assert key not in self.cell(entry).counts, "an identity twice"
        self.cell(entry).counts[key] = (entry, canonical)

    def take_admit(self, entry, canonical):
        """An admitted report counts like any other; the state tells what stands, not who let it in."""
        cut = canonical.index(',"code":"')
        line = '{"kind":"count"' + canonical[len('{"kind":"admit"'):cut] + "}"
        self.take_count(entry, line)

    def take_annul(self, entry, canonical):
        if self.scenario.rank(entry["source"]) >= 1:
            self.cell(entry).dead.add((entry["source"], entry["revision"]))

    def take_withdraw(self, entry, canonical):
        self.cell(entry).dead.add((entry["source"], entry["revision"]))

    def take_confirm(self, entry, canonical):
        self.cell(entry).confirmed.add((entry["source"], entry["revision"]))

    def take_turnout(self, entry, canonical):
        """Newest by its own time, then by rank, then the smaller source id."""
        rank = self.scenario.rank(entry["source"])
        if rank < 1:
            return
        order = (moment(entry["reportedAt"]), rank, [-byte for byte in entry["source"].encode()] + [1])
        known = self.turnout.get(entry["unit"])
        if known is None or order > known[0]:
            self.turnout[entry["unit"]] = (order, entry, canonical)

    def standing(self, unit, contest):
        cell = self.cells.get((unit, contest))
        return cell.standing(self.scenario) if cell else None

    def paper(self, unit, protocol):
        """Voters listed and ballots issued of a precinct; an empty protocol says nothing until confirmed."""
        if protocol and not waits_for_decision(protocol):
            return protocol[0]["votersListed"], protocol[0]["ballotsIssued"]
        if unit.id in self.turnout:
            report = self.turnout[unit.id][1]
            return report["votersListed"], report["ballotsIssued"]
        return unit.voters_listed, 0

    def tally(self):
        return Tally(self).object()


def main(arguments):
    if len(arguments) < 3:
        print(__doc__.strip())
        return 2
    night = Night(Scenario(arguments[0]))
    wanted = sorted(set(int(text) for text in arguments[2:]))
    if wanted and wanted[0] == 0:
        print(json.dumps(night.tally()))
        wanted.pop(0)
    with open(arguments[1], encoding="utf-8") as log:
        for line in log:
            night.take(line.rstrip("\n"))
            if wanted and night.seq == wanted[0]:
                print(json.dumps(night.tally()), flush=True)
                wanted.pop(0)
    if wanted:
        print("the log ends at %d" % night.seq, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
