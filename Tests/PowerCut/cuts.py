"""Power cuts at any step: while a store is made, while it is written, and while it starts after a cut.

To try another operation, give `Story` another line of words; whatever it answers must be handed to
`Bench.survives`. POWERCUT_POINTS is the number of cuts a policy, shared between story and recovery.
"""
import os
import random

from disk import POLICIES, Disk
from night_run import Bench, answered, expect

POINTS = int(os.environ.get("POWERCUT_POINTS", "50"))
# Small enough that a short night goes through many checkpoints and begins the write-ahead file again.
OFTEN = 30


class Story:
    """Runs one after another in one folder, with the steps of each."""

    def __init__(self, bench, sql=None):
        self.bench = bench
        self.folder = bench.new_folder()
        self.store = os.path.join(self.folder, "night.db")
        self.start = Disk(self.folder)
        self.steps, self.made, self.receipts, self.sql = [], 0, [], sql

    def tell(self, *words):
        steps, run = self.bench.traced(self.store, *words, sql=self.sql, frames=OFTEN)
        expect(run.returncode == 0, f"{words[0]} ended with {run.returncode}: {run.stderr}")
        self.steps += steps

    def init(self):
        self.tell("init", self.store, "--scenario", self.bench.scenario, "--recorded")
        self.made = len(self.steps)

    def ingest(self, inputs, name):
        self.tell("ingest", self.store, *inputs, "--receipts", os.path.join(self.folder, name))
        self.receipts.append(name)

    def answers(self, until):
        return [answered(self.steps[:until], name) for name in self.receipts]


def whole_story(bench, **settings):
    """A store made, half the night, and then the whole night sent again."""
    story = Story(bench, **settings)
    story.init()
    story.ingest(bench.inputs[:len(bench.inputs) // 2], "first.jsonl")
    story.ingest(bench.inputs, "second.jsonl")
    return story


def chosen_points(count, wanted, chance):
    """Places in the story, spread over all of it; some twice where there are fewer than wanted."""
    points = list(range(1, count + 1))
    chance.shuffle(points)
    return sorted((points * (wanted // count + 1))[:wanted])


def cut(bench, story, points, check, seed):
    """Cuts the story at each point under each policy; the checked folder goes away when it was right."""
    disk, done = Disk.__new__(Disk), 0
    disk.__dict__.update(story.start.__dict__)
    disk.pending, disk.inodes = list(disk.pending), dict(disk.inodes)
    chance = random.Random(seed)
    for point in points:
        while done < point:
            disk.take(story.steps[done])
            done += 1
        for policy in POLICIES:
            store = bench.after_cut(disk, policy, chance)
            try:
                check(store, point)
            except AssertionError as error:
                raise AssertionError(f"cut after step {point} of {len(story.steps)}, "
                                     f"{story.steps[point - 1]}, {policy}: {error}") from None
            bench.drop(store)


def check_cuts():
    """Whatever step of making and filling a store the power fails at, nothing acknowledged is lost."""
    with Bench() as bench:
        story = whole_story(bench)
        chance = random.Random(20230319)
        # The end of `init` is one of them: from there on the store's name must last.
        points = sorted([story.made] + chosen_points(len(story.steps), POINTS * 7 // 10, chance))

        def check(store, point):
            expect(point < story.made or os.path.exists(store), "init had ended, and there is no store")
            bench.survives(store, story.answers(point))

        cut(bench, story, points, check, seed=1)
        print(f"{len(points) * len(POLICIES)} cuts over {len(story.steps)} steps")


def check_recovery():
    """A cut while the program starts after a cut, and goes on, loses nothing either."""
    with Bench() as bench:
        story = whole_story(bench)
        chance = random.Random(20230320)
        wanted = POINTS * 3 // 10
        firsts = chosen_points(len(story.steps), max(1, wanted // 3), chance)
        seconds = []

        def check(store, point):
            before = story.answers(point)
            again = Story(bench)
            again.folder, again.store = os.path.dirname(store), store
            again.start = Disk(again.folder)
            if not os.path.exists(store):
                again.init()
            again.ingest(bench.inputs, "third.jsonl")
            # The first steps are those of the recovery.
            early = sorted(chance.sample(range(1, min(40, len(again.steps)) + 1), 2))
            points = early + [chance.randrange(1, len(again.steps) + 1)]

            def second(rebuilt, place):
                expect(place < again.made or point < story.made or os.path.exists(rebuilt), "the store is gone")
                bench.survives(rebuilt, before + again.answers(place))

            seconds.append(len(points))
            only = POLICIES[len(seconds) % len(POLICIES)]
            cut_once(bench, again, sorted(points), second, only)

        cut(bench, story, firsts, check, seed=2)
        print(f"{sum(seconds)} cuts after {len(firsts) * len(POLICIES)} cuts")


def cut_once(bench, story, points, check, policy):
    """As `cut`, under one policy."""
    disk, done, chance = story.start, 0, random.Random(len(points))
    for point in sorted(points):
        while done < point:
            disk.take(story.steps[done])
            done += 1
        store = bench.after_cut(disk, policy, chance)
        try:
            check(store, point)
        except AssertionError as error:
            raise AssertionError(f"second cut after step {point}, {story.steps[point - 1]}, {policy}: {error}") from None
        bench.drop(store)


def check_normal():
    """The same cuts find what is lost when commits are not synced: the test can fail."""
    with Bench() as bench:
        story = whole_story(bench, sql="synchronous=FULL>synchronous=NORMAL")
        lost, points = 0, chosen_points(len(story.steps), 25, random.Random(20230321))

        def check(store, point):
            nonlocal lost
            try:
                bench.survives(store, story.answers(point))
            except AssertionError:
                lost += 1

        cut(bench, story, points, check, seed=3)
        expect(lost >= 10, f"only {lost} of {len(points) * len(POLICIES)} cuts lost something")
        print(f"{lost} of {len(points) * len(POLICIES)} cuts lose something without the sync")
