"""A disk that refuses: every Nth call of every kind, once or from then on.

POWERCUT_CALLS is the last N tried, POWERCUT_STRIDE the distance from one N to the next.
"""
import errno
import os
import random
import time

import small_night
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


def waited(run, wish):
    """A wait is told when it begins and when it is over, and nothing else is; returns how many there were."""
    said = run.stderr.splitlines()
    told = [("waiting, nothing is acknowledged; viewing goes on" in line, "writing again after" in line) for line in said]
    expect(told == [(True, False), (False, True)] * (len(said) // 2), f"{wish} said: {run.stderr!r}")
    return len(said) // 2


def receipts_of(path):
    return read_receipts(path) if os.path.exists(path) else []


def numbers():
    """The numbers of the lines, in the order of the inputs."""
    return [number for group in small_night.inputs() for number in range(1, len(group) + 1)]


def check_refusals():
    """A batch whose write is refused waits until the disk takes it, and each line is answered once, in order.

    A disk that refuses while the store is opened ends the program instead; a later start is clean.
    """
    with Bench() as bench:
        tried, ended, waits, half = 0, 0, 0, bench.inputs[:len(bench.inputs) // 2]
        for call, name, nth, lasting in wishes():
            wish = f"{call} {getattr(errno, name)} {nth} {lasting}"
            store = bench.new_store()
            first, second = (os.path.join(os.path.dirname(store), f"{word}.jsonl") for word in ("first", "second"))
            bench.done("ingest", store, *half, "--receipts", first)
            words = ("ingest", store, "--quiet", *bench.inputs, "--receipts", second)
            steps, run = bench.traced(store, *words, fail=wish, frames=OFTEN, frees=bool(lasting))
            tried += 1
            refused = [step for step in steps if step.what == "!"]
            label = f"{call} {name}, the {nth}., {'lasting' if lasting else 'once'}, of {refused[:1]}"
            if run.returncode:
                one_line(run, (FAILED,), label)
                expect(refused and not receipts_of(second), f"{label} ended after it had begun: {run.stderr}")
                ended += 1
            else:
                waits += waited(run, label)
                lines = [receipt["line"] for receipt in receipts_of(second)]
                expect(lines == numbers(), f"{label}: receipts for {lines}")
            try:
                bench.survives(store, [receipts_of(first), receipts_of(second)])
            except AssertionError as error:
                raise AssertionError(f"{label}: {error}") from None
            bench.drop(store)
        expect(waits > tried // 4, f"only {waits} waits in {tried} refusals")
        print(f"{tried} refusals, {ended} at the start, {waits} waits")


def check_refused_sign():
    """A writer whose disk refuses gives no sign of life: what readers see grows old, and they must say so."""
    with Bench() as bench:
        store = bench.new_store()
        signs = []

        def look():
            # Longer than the pause between two tries, and than that between two signs.
            for _ in range(2 - min(2, len(signs))):
                signs.append(os.stat(store + "-lock").st_mtime_ns)
                time.sleep(6)

        wish = f"pwrite {errno.ENOSPC} 1 1"
        run = bench.run("ingest", store, "--quiet", *bench.inputs, fail=wish, store=store, frees=look)
        expect(run.returncode == 0 and waited(run, "a full disk") == 1, f"ended {run.returncode}: {run.stderr}")
        expect(len(signs) == 2 and signs[0] == signs[1], f"signs of life on a full disk: {signs}")
        expect(os.stat(store + "-lock").st_mtime_ns > signs[1], "no sign of life afterwards")
        bench.survives(store, [])


def check_refused_receipts():
    """Receipts that a full disk takes in part are whole, once and in order when it takes them again."""
    with Bench() as bench:
        tried = 0
        for name in ("ENOSPC", "EIO"):
            for nth, lasting in ((1, 0), (2, 1), (5, 0), (9, 1)):
                store = bench.new_store()
                receipts = os.path.join(os.path.dirname(store), "receipts.jsonl")
                # The receipts alone are refused: they are what the shim is told to take for the store.
                wish = f"write {getattr(errno, name)} {nth} {lasting}"
                words = ("ingest", store, "--quiet", *bench.inputs, "--receipts", receipts)
                run = bench.run(*words, fail=wish, store=receipts, frees=bool(lasting))
                expect(run.returncode == 0 and waited(run, wish) == 1, f"{wish} ended {run.returncode}: {run.stderr}")
                lines = [receipt["line"] for receipt in receipts_of(receipts)]
                expect(lines == numbers(), f"{wish}: receipts for {lines}")
                bench.survives(store, [receipts_of(receipts)])
                bench.drop(store)
                tried += 1
        print(f"{tried} refusals of receipts")


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

    The kernel takes the pages of a failed sync for written, so whoever opens the store next reads what is
    not on disk. Then the power fails, while the program goes on or in the next one.
    """
    with Bench() as bench:
        chance, tried = random.Random(20230322), 0
        for call, last, lasting in (("fdatasync", 30, 0), ("fdatasync", 30, 1), ("fsync", 12, 1)):
            for nth in range(1, last + 1, max(1, STRIDE // 3)):
                story = Story(bench)
                story.init()
                wish = f"{call} {errno.EIO} {nth} {lasting}"
                receipts = [os.path.join(story.folder, name) for name in ("first.jsonl", "second.jsonl")]
                words = ("ingest", story.store, "--quiet", *bench.inputs, "--receipts")
                watch = {"fail": wish, "frames": OFTEN, "frees": bool(lasting)}
                failing, run = bench.traced(story.store, *words, receipts[0], **watch)
                if run.returncode:
                    one_line(run, (FAILED,), wish)
                else:
                    waited(run, wish)
                again, run = bench.traced(story.store, *words, receipts[1], frames=OFTEN)
                expect(run.returncode == 0, f"{wish}, then {run.returncode}: {run.stderr}")
                story.steps += failing + again
                tried += cut_after(bench, story, after_refusal(story.steps), chance, wish)
                bench.drop(story.store)
        print(f"{tried} cuts after a sync that failed and a new start")


def after_refusal(steps):
    """How many steps there are after the first that was refused."""
    first = next((place for place, step in enumerate(steps) if step.what == "!"), 0)
    return len(steps) - first - 1


def cut_after(bench, story, late, chance, wish):
    """Cuts the story somewhere in its last steps."""
    names = ("first.jsonl", "second.jsonl")
    points = sorted(chance.sample(range(len(story.steps) - late + 1, len(story.steps) + 1), 4))
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
