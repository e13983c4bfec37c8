"""A disk that refuses: every Nth call of every kind, once or from then on.

POWERCUT_CALLS is the last N tried, POWERCUT_STRIDE the distance from one N to the next.
"""
import errno
import os
import random

from cuts import OFTEN, Story
from disk import POLICIES
from night_run import Bench, answered, expect, read_receipts

CALLS = int(os.environ.get("POWERCUT_CALLS", "50"))
STRIDE = int(os.environ.get("POWERCUT_STRIDE", "7"))
KINDS = ("open", "write", "pwrite", "ftruncate", "fsync", "fdatasync", "rename", "unlink")
ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EINTR")
FAILED, CANNOT_CREATE = 74, 73


def wishes():
    """What to refuse: every kind of call with every error, once and lasting."""
    turn = 0
    for call in KINDS:
        for name in ERRORS:
            # A call that is interrupted for ever does not exist, and unlink(2) is never interrupted.
            for lasting in (0, 1) if name != "EINTR" else (0,):
                turn += 1
                for nth in range(1 + turn % STRIDE, CALLS + 1, STRIDE):
                    yield call, name, nth, lasting


def one_line(run, wanted, wish):
    """A refusal that ends the program is told in one line, with the status of a failed read or write."""
    if run.returncode == 0:
        expect(run.stderr == "", f"{wish}: {run.stderr}")
        return
    expect(run.returncode in wanted, f"{wish} ended with {run.returncode}: {run.stderr}")
    expect(run.stderr.count("\n") == 1 and len(run.stderr) > 10, f"{wish} said: {run.stderr!r}")


def receipts_of(path):
    return read_receipts(path) if os.path.exists(path) else []


def check_refusals():
    """A batch whose write is refused is not acknowledged; what was acknowledged stays, and a later start is clean."""
    with Bench() as bench:
        tried, ended, half = 0, 0, bench.inputs[:len(bench.inputs) // 2]
        for call, name, nth, lasting in wishes():
            wish = f"{call} {getattr(errno, name)} {nth} {lasting}"
            store = bench.new_store()
            first, second = (os.path.join(os.path.dirname(store), f"{word}.jsonl") for word in ("first", "second"))
            bench.done("ingest", store, *half, "--receipts", first)
            steps, run = bench.traced(store, "ingest", store, *bench.inputs, "--receipts", second, fail=wish, sql=OFTEN)
            tried += 1
            ended += run.returncode != 0
            refused = [step for step in steps if step.what == "!"]
            label = f"{call} {name}, the {nth}., {'lasting' if lasting else 'once'}, of {refused[:1]}"
            one_line(run, (FAILED,), label)
            expect(refused or run.returncode == 0, f"{label} ended without a refusal: {run.stderr}")
            try:
                bench.survives(store, [receipts_of(first), receipts_of(second)])
            except AssertionError as error:
                raise AssertionError(f"{label}: {error}") from None
            bench.drop(store)
        print(f"{tried} refusals, {ended} ended the program")


def check_refused_init():
    """A store that cannot be made is told in one line and stands in nobody's way."""
    with Bench() as bench:
        tried = 0
        for call in KINDS:
            for nth in range(1, 13, min(3, STRIDE)):
                for name in ("EIO", "ENOSPC"):
                    store = os.path.join(bench.new_folder(), "night.db")
                    wish = f"{call} {getattr(errno, name)} {nth} 0"
                    words = ("init", store, "--scenario", bench.scenario, "--recorded")
                    _, run = bench.traced(store, *words, fail=wish)
                    one_line(run, (FAILED, CANNOT_CREATE), f"init, {call} {name}, the {nth}.")
                    bench.survives(store, [])
                    bench.drop(store)
                    tried += 1
        print(f"{tried} refusals while a store is made")


def check_lost_sync():
    """What a failed sync lost is written anew before anything is acknowledged again.

    The kernel takes the pages of a failed sync for written, so the next process reads what is not on
    disk. Then the power fails.
    """
    with Bench() as bench:
        chance, tried = random.Random(20230322), 0
        for call, last, lasting in (("fdatasync", 30, 0), ("fdatasync", 30, 1), ("fsync", 12, 1)):
            for nth in range(1, last + 1, max(1, STRIDE // 3)):
                story = Story(bench)
                story.init()
                wish = f"{call} {errno.EIO} {nth} {lasting}"
                receipts = [os.path.join(story.folder, name) for name in ("first.jsonl", "second.jsonl")]
                words = ("ingest", story.store, *bench.inputs, "--receipts")
                failing, run = bench.traced(story.store, *words, receipts[0], fail=wish, sql=OFTEN)
                one_line(run, (FAILED,), wish)
                again, run = bench.traced(story.store, *words, receipts[1], sql=OFTEN)
                expect(run.returncode == 0, f"{wish}, then {run.returncode}: {run.stderr}")
                story.steps += failing + again
                tried += cut_after(bench, story, len(again), chance, wish)
                bench.drop(story.store)
        print(f"{tried} cuts after a sync that failed and a new start")


def cut_after(bench, story, late, chance, wish):
    """Cuts the story somewhere in its last steps."""
    names = ("first.jsonl", "second.jsonl")
    points = sorted(chance.sample(range(len(story.steps) - late + 1, len(story.steps) + 1), 3))
    for done, step in enumerate(story.steps, 1):
        story.start.take(step)
        if done not in points:
            continue
        policy = POLICIES[done % len(POLICIES)]
        store = bench.after_cut(story.start, policy, chance)
        try:
            bench.survives(store, [answered(story.steps[:done], name) for name in names])
        except AssertionError as error:
            raise AssertionError(f"{wish}, new start, cut after step {done}, {step}, {policy}: {error}") from None
        bench.drop(store)
    return len(points)
