"""Power cuts while a spool folder is taken: a line is in the store, or its file is still there."""
import os
import random
import shutil

from cuts import OFTEN, POINTS, chosen_points
from disk import POLICIES, Disk, write_folder
from night_run import Bench, answered, expect, hold, read_receipts

# What stands before the name of a file that is being removed.
ASIDE = ".ingest-taken-"


class SpoolStory:
    """A store, a spool folder and the receipts, taken in one run; the folder of each is a disk of its own to be cut."""

    def __init__(self, bench, answers=""):
        self.bench, self.folder = bench, bench.new_folder()
        self.store, self.spool = os.path.join(self.folder, "night.db"), os.path.join(self.folder, "spool")
        bench.init(self.store)
        self.receipts = os.path.join(answers, "first.jsonl")
        self.answers = os.path.dirname(os.path.join(self.folder, self.receipts))
        for place in (self.spool, self.answers):
            os.makedirs(place, exist_ok=True)
        for number, line in enumerate(bench.lines):
            with open(os.path.join(self.spool, f"{number:03}"), "w", encoding="utf-8") as file:
                file.write(line + "\n")
        self.names = set(os.listdir(self.spool))
        self.disks = {place: Disk(place) for place in (self.folder, self.spool, self.answers)}
        words = ("ingest", self.store, self.spool, "--receipts", os.path.join(self.folder, self.receipts))
        self.steps, run = bench.traced(self.store, *words, frames=OFTEN)
        expect(run.returncode == 0 and os.listdir(self.spool) == [], run.stderr)
        self.refused = bench.done("log", self.store, "--refused", "--format", "jsonl").count("\n")

    def take(self, step):
        """Moves the one disk on that a step is about."""
        self.disks[step.path if step.path in self.disks else os.path.dirname(step.path)].take(step)

    def removals(self):
        """How many steps there were when each file of the spool folder was gone."""
        return [number + 1 for number, step in enumerate(self.steps)
                if step.what == "u" and os.path.dirname(step.path) == self.spool]

    def after_cut(self, policy, chance):
        """A new folder with what the cut left of each."""
        folder = os.path.join(self.bench.folder, str(next(self.bench.numbers)))
        for place, disk in self.disks.items():
            write_folder(folder + place.removeprefix(self.folder), disk.after_cut(policy, chance))
        return folder


def survives(story, folder, answers):
    """What the store has and what the spool still holds are together the night, each report once."""
    store, spool = os.path.join(folder, "night.db"), os.path.join(folder, "spool")
    here = {name.removeprefix(ASIDE) for name in os.listdir(spool)}
    kept = os.path.join(folder, story.receipts)
    said = {os.path.basename(r["input"]) for r in read_receipts(kept)} if os.path.exists(kept) else set()
    expect(here | said == story.names, f"gone without a receipt: {sorted(story.names - here - said)}")
    receipts = os.path.join(folder, "again.jsonl")
    story.bench.done("ingest", store, spool, "--receipts", receipts)
    expect(os.listdir(spool) == [], "files are left")
    again = {(r["input"], r["line"]): r for r in read_receipts(receipts)}
    for first in answers:
        name = os.path.basename(first["input"])
        second = again.get((os.path.join(folder, "spool", name), first["line"]))
        expect((second is None) == (name not in here), f"{first} and then {second}")
        if second:
            hold(first, second)
    expect(story.bench.figures(store) == story.bench.wanted, "the figures differ")
    kept = story.bench.done("log", store, "--refused", "--format", "jsonl").count("\n")
    expect(kept == story.refused, f"{kept} refusals for {story.refused}")
    expect("\nsound " in story.bench.done("verify", store), "not sound")


def check_spool():
    """Whatever step of taking a folder the power fails at, nothing is lost and nothing doubled."""
    with Bench() as bench:
        story, chance, done = SpoolStory(bench), random.Random(20230322), 0
        removed = story.removals()
        expect(len(removed) == len(bench.lines), f"{len(removed)} of {len(bench.lines)} files were removed")
        syncs = [step.what for step in story.steps if step.path.startswith(story.spool)]
        expect(syncs[-1] == "s", "the last removal was not made durable")
        # Half of the cuts fall between the commit and the last removal.
        points = sorted(chosen_points(len(story.steps), POINTS // 2, chance) + chance.choices(removed, k=POINTS // 2))
        for point in points:
            while done < point:
                story.take(story.steps[done])
                done += 1
            for policy in POLICIES:
                folder = story.after_cut(policy, chance)
                try:
                    survives(story, folder, answered(story.steps[:point], "first.jsonl"))
                except AssertionError as error:
                    raise AssertionError(f"cut after step {point} of {len(story.steps)}, "
                                         f"{story.steps[point - 1]}, {policy}: {error}") from None
                shutil.rmtree(folder)
        print(f"{len(points) * len(POLICIES)} cuts over {len(story.steps)} steps, {len(removed)} of them removals")


def check_receipts_name():
    """Receipts in a folder of their own have their name for good before the first file goes."""
    with Bench() as bench:
        story, chance = SpoolStory(bench, "answers"), random.Random(20230326)
        first = story.removals()[0]
        named = [number for number, step in enumerate(story.steps[:first])
                 if step.what == "s" and step.path == story.answers]
        # After the last step all files are gone for good, and their receipts are to be there.
        for step in story.steps:
            story.take(step)
        for policy in POLICIES:
            folder = story.after_cut(policy, chance)
            survives(story, folder, answered(story.steps, "first.jsonl"))
            shutil.rmtree(folder)
        expect(named, "the folder of the receipts was not synced before the first removal")
        print(f"named at step {named[0] + 1}, the first file gone at step {first} of {len(story.steps)}")
