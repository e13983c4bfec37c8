"""Reports for a soak: a night that goes on, with what real nights bring mixed in."""
import json
import random
import subprocess


class Feed:
    """Lines by seed, and of the good ones what must stand in the log in the end, each once."""

    def __init__(self, program, scenario, seed):
        run = subprocess.run([program, "reconstruct", scenario], capture_output=True, check=True)
        self.night = run.stdout.splitlines(keepends=True)
        self.random = random.Random(seed)
        self.counts = [line for line in self.night if b'"kind":"count"' in line and adds_up(json.loads(line))]
        # What is open at stations is kept in memory: bad lines come from some of them, as on a real night.
        self.faulty = self.random.sample(self.counts, 400)
        self.turnouts = [line for line in self.night if b'"kind":"turnout"' in line]
        self.expected = set()
        self.revisions = {}
        self.sent = []
        self.seconds = 0
        for line in self.counts + self.turnouts:
            self.expected.add(identity(json.loads(line)))

    def line(self):
        """The next line: mostly turnout, some corrections, repeats and bad ones."""
        chance = self.random.random()
        if chance < 0.03:
            return self.bad()
        if chance < 0.20 and self.sent:
            return self.random.choice(self.sent)
        line = self.correction() if chance < 0.205 else self.turnout()
        self.sent.append(line)
        del self.sent[:-2000]
        return line

    def turnout(self):
        """A turnout report of a new moment; its figures are those of the night."""
        self.seconds += 1
        report = json.loads(self.random.choice(self.turnouts))
        report.pop("receivedAt", None)
        clock = self.seconds
        stamp = f"2023-03-20T{clock // 3600 % 24:02d}:{clock // 60 % 60:02d}:{clock % 60:02d}"
        day = 20 + clock // 86400
        report["reportedAt"] = stamp.replace("03-20", f"03-{day:02d}") + "+06:00"
        return self.keep(report)

    def correction(self):
        """A higher revision that moves one vote between two lists where it can."""
        report = json.loads(self.random.choice(self.counts))
        report.pop("receivedAt", None)
        place = (report["unit"], report["contest"])
        self.revisions[place] = self.revisions.get(place, 1) + 1
        if self.revisions[place] > 900:
            return self.turnout()
        report["revision"] = self.revisions[place]
        names = list(report["votes"])
        first, second = self.random.sample(names, 2)
        if report["votes"][first] > 0:
            report["votes"][first] -= 1
            report["votes"][second] += 1
        return self.keep(report)

    def keep(self, report):
        self.expected.add(identity(report))
        return json.dumps(report, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    def bad(self):
        """A line that must be refused and kept."""
        line = self.random.choice(self.faulty).rstrip(b"\n")
        number = self.random.randrange(10**9)
        return self.random.choice([
            b"\x1b[31m not a report %d\n" % number,
            line[: len(line) // 2] + b"%d\n" % number,
            line.replace(b'"revision":1', b'"revision":%d' % (1000 + number)) + b"\n",
            line.replace(b'"unit":"', b'"unit":"x%d' % number) + b"\n",
            line.replace(b'"invalidBallots":', b'"invalidBallots":9') + b"\n",
        ])


def adds_up(report):
    """Whether the votes are those of the ballots found; some lines of a made-up night do not, and are refused."""
    valid = report["ballotsFound"] - report["invalidBallots"]
    return sum(report["votes"].values()) == valid == report.get("validBallots", valid)


def identity(report):
    """What makes two reports the same."""
    if report["kind"] == "turnout":
        return ("turnout", report["unit"], report["source"], report["reportedAt"])
    return (report["kind"], report["contest"], report["unit"], report["source"], report["revision"])
