"""Power cuts while operators decide and while a store is copied."""
import json
import os
import random

import small_night
from cuts import POINTS, Story, chosen_points, cut
from night_run import Bench, expect

REASON = ("--reason", "Paper seen")


class Decisions(Story):
    """A night that is in, with one protocol refused for its sum, and three decisions about it."""

    def __init__(self, bench):
        super().__init__(bench)
        bench.init(self.store)
        wrong = small_night.count(1, (5, 6, 7), revision=7)
        wrong["invalidBallots"] = 1
        place = os.path.join(bench.folder, "wrong.jsonl")
        with open(place, "w", encoding="utf-8") as file:
            file.write(json.dumps(wrong, separators=(",", ":")) + "\n")
        bench.done("ingest", self.store, *bench.inputs, place)
        refused = bench.done("log", self.store, "--refused").splitlines()
        number = next(line.split()[0] for line in refused if "wrong.jsonl:1" in line)
        seqs = [json.loads(line) for line in bench.done("log", self.store, "--format", "jsonl").splitlines()]
        counts = [place + 1 for place, entry in enumerate(seqs) if entry["kind"] == "count"]
        self.words = [("admit", number), ("withdraw", str(counts[-1])), ("confirm", str(counts[2]))]
        self.start = type(self.start)(self.folder)
        self.done = []
        for name, place in self.words:
            self.tell(name, self.store, place, *REASON)
            self.done.append(len(self.steps))
        self.log = self.decisions(self.store)
        self.wanted = bench.figures(self.store)

    def decisions(self, store):
        """Identities of the decisions in a log, in its order."""
        entries = map(json.loads, self.bench.done("log", store, "--format", "jsonl").splitlines())
        decided = [entry for entry in entries if entry["kind"] in ("admit", "withdraw", "confirm")]
        return [(e["kind"], e.get("unit"), e.get("revision"), e["reason"]) for e in decided]

    def again(self, store):
        for name, place in self.words:
            self.bench.done(name, store, place, *REASON)


def check_decisions():
    """A decision that was answered is in the log after a cut, and once; the rest can be made again."""
    with Bench() as bench:
        story = Decisions(bench)
        expect(len(story.log) == 3, f"{len(story.log)} decisions in the log")
        points = chosen_points(len(story.steps), max(4, POINTS * 3 // 10), random.Random(20230323))

        def check(store, point):
            answered = sum(end <= point for end in story.done)
            expect("\nsound " in bench.done("verify", store), "not sound")
            held = story.decisions(store)
            expect(held == story.log[: len(held)], f"other decisions: {held}")
            expect(len(held) >= answered, f"{answered} decisions answered, {len(held)} held")
            story.again(store)
            expect(story.decisions(store) == story.log, "decisions are missing or stand twice")
            now, then = bench.figures(store), story.wanted
            # A decision made again bears the time of the log, so that head and figures are the same.
            expect(now == then, f"the figures differ: {now}")

        cut(bench, story, points, check, seed=4)
        print(f"{len(points)} points over {len(story.steps)} steps of decisions")


class Copy(Story):
    """A store that is copied."""

    def __init__(self, bench):
        super().__init__(bench)
        bench.init(self.store)
        bench.done("ingest", self.store, *bench.inputs)
        self.start = type(self.start)(self.folder)
        self.copy = os.path.join(self.folder, "copy.db")
        self.tell("backup", self.store, self.copy, "--quiet")


def check_backup():
    """A cut while a store is copied leaves the store as it was, and under the copy's name a whole copy or nothing."""
    with Bench() as bench:
        story = Copy(bench)
        points = chosen_points(len(story.steps), max(4, POINTS * 3 // 10), random.Random(20230324))
        points = sorted({*points, len(story.steps)})
        whole = 0

        def check(store, point):
            nonlocal whole
            copy = os.path.join(os.path.dirname(store), "copy.db")
            expect(point < len(story.steps) or os.path.exists(copy), "the copy was announced and is gone")
            if os.path.exists(copy):
                whole += 1
            else:
                bench.done("backup", store, copy, "--quiet")
            for place in (store, copy):
                expect("\nsound " in bench.done("verify", place), f"{place} is not sound")
                expect(bench.figures(place) == bench.wanted, f"the figures of {place} differ")
            bench.done("ingest", copy, *bench.inputs)

        cut(bench, story, points, check, seed=5)
        expect(whole > 0, "no cut came after the copy had its name")
        print(f"{len(points)} points over {len(story.steps)} steps of a copy, {whole} with a whole copy")
