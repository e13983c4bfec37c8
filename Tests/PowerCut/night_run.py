"""The program under the watch of powercut.c, and what must be true of a store after a cut."""
import itertools
import json
import os
import shutil
import subprocess
import tempfile
import time

import small_night
from disk import Disk, read_trace, write_folder

PROGRAM = os.environ["ELECTION_NIGHT_PROGRAM"]
HERE = os.path.dirname(os.path.abspath(__file__))
LIMIT = 60


def expect(claim, what):
    if not claim:
        raise AssertionError(what)


class Bench:
    """A folder for all that a check makes, the shim, the scenario, the inputs, and the night undisturbed."""

    def __init__(self):
        memory = "/dev/shm"
        place = memory if os.access(memory, os.W_OK) else None
        self.folder = tempfile.mkdtemp(prefix="election-night-power-", dir=place)
        self.numbers = itertools.count()
        self.shim = os.path.join(self.folder, "powercut.so")
        sources = [os.path.join(HERE, name) for name in ("powercut.c", "sqlite_settings.c")]
        subprocess.run(["cc", "-O1", "-shared", "-fPIC", "-o", self.shim, *sources, "-ldl"], check=True, timeout=LIMIT)
        self.scenario = os.path.join(self.folder, "scenario")
        small_night.write_scenario(self.scenario)
        self.inputs = small_night.write_inputs(self.folder)
        self.lines = [line for group in small_night.inputs() for line in group]
        whole = self.new_store()
        self.done("ingest", whole, *self.inputs)
        self.wanted = self.figures(whole)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_folder(self):
        folder = os.path.join(self.folder, str(next(self.numbers)))
        os.makedirs(folder)
        return folder

    def new_store(self):
        store = os.path.join(self.new_folder(), "night.db")
        self.init(store)
        return store

    def init(self, store, **watch):
        return self.done("init", store, "--scenario", self.scenario, "--recorded", **watch)

    def environment(self, trace=None, fail=None, sql=None, frames=None, store=None, delay=None, alone=None):
        """With a trace, a failure or another setting, that of a program under the shim.

        With `alone`, a file, only its calls are refused.
        """
        environment = {"LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no", "PATH": os.environ["PATH"]}
        if trace or fail or sql or frames:
            environment.update(LD_PRELOAD=self.shim, POWERCUT_FOLDER=os.path.dirname(store), POWERCUT_STORE=store)
            environment.update(POWERCUT_TRACE=trace or "", POWERCUT_FAIL=fail or "", POWERCUT_SQL=sql or "")
            environment.update(POWERCUT_DELAY=str(delay or ""), POWERCUT_FRAMES=str(frames or ""))
            if alone:
                environment.update(POWERCUT_STORE=alone, POWERCUT_ALONE="1")
        return environment

    def run(self, *words, frees=False, **watch):
        """Runs the program, under the shim where there is something to watch; a delay is of each sync, in milliseconds.

        With `frees`, nothing is refused any more once the program says that it waits; a function is called before.
        """
        environment = self.environment(**watch)
        if not frees:
            return subprocess.run([PROGRAM, *words], env=environment, capture_output=True, text=True, timeout=LIMIT,
                                  check=False)
        environment["POWERCUT_UNTIL"] = os.path.join(self.folder, f"freed-{next(self.numbers)}")
        return run_freed([PROGRAM, *words], environment, frees if callable(frees) else lambda: time.sleep(0.1))

    def done(self, *words, **watch):
        """Runs the program, which must end well, and returns what it said."""
        run = self.run(*words, **watch)
        expect(run.returncode == 0, f"{words[0]} ended with {run.returncode}: {run.stdout}{run.stderr}")
        return run.stdout

    def figures(self, store):
        return json.loads(self.done("tally", store, "--format", "json"))

    def drop(self, store):
        """Removes a store's folder."""
        shutil.rmtree(os.path.dirname(store))

    def traced(self, store, *words, **watch):
        """Runs the program under the shim; returns its steps and how it ended."""
        trace = os.path.join(self.folder, f"trace-{next(self.numbers)}")
        run = self.run(*words, trace=trace, store=store, **watch)
        steps = read_trace(trace)
        if os.path.exists(trace):
            os.remove(trace)
        return steps, run

    def after_cut(self, disk, policy, chance):
        """A folder with what the cut left; returns the store's path in it."""
        folder = os.path.join(self.folder, str(next(self.numbers)))
        write_folder(folder, disk.after_cut(policy, chance))
        return os.path.join(folder, "night.db")

    def survives(self, store, answers):
        """Everything acknowledged is there once, and the rest brings the night to where it would have been.

        `answers` is what the receipts said before the cut: lists of receipts, each from the first line on.
        """
        if not os.path.exists(store):
            expect(not any(answers), "the store is gone")
            self.init(store)
        text = self.done("verify", store)
        expect("\nsound " in text, text)
        refused = max((sum(a["verdict"] == "refused" for a in run) for run in answers), default=0)
        kept = self.done("log", store, "--refused", "--format", "jsonl").count("\n")
        expect(kept >= refused, f"{kept} refusals kept, {refused} acknowledged")
        receipts = os.path.join(os.path.dirname(store), "again.jsonl")
        self.done("ingest", store, *self.inputs, "--receipts", receipts)
        again = read_receipts(receipts)
        expect(len(again) == len(self.lines), f"{len(again)} receipts for {len(self.lines)} lines")
        for run in answers:
            for first, second in zip(run, again):
                hold(first, second)
        expect(self.figures(store) == self.wanted, f"the figures differ: {self.figures(store)}")
        self.done("verify", store)


def run_freed(words, environment, before):
    """Runs the program, and ends the refusals soon after it says that it waits: a try or two later."""
    with tempfile.TemporaryFile("w+") as said:
        with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=said) as process:
            late = time.monotonic() + LIMIT
            while process.poll() is None and time.monotonic() < late:
                if "waiting" in os.pread(said.fileno(), 4096, 0).decode():
                    before()
                    with open(environment["POWERCUT_UNTIL"], "w", encoding="utf-8"):
                        pass
                time.sleep(0.01)
            if process.poll() is None:
                process.kill()
        return subprocess.CompletedProcess(words, process.returncode, "", os.pread(said.fileno(), 65536, 0).decode())


def hold(first, second):
    """What was answered before a cut is answered the same after it."""
    if first["verdict"] == "refused":
        expect(second["verdict"] == "refused" and second["code"] == first["code"], f"{first} then {second}")
    else:
        same = (second["seq"], second["hash"]) == (first["seq"], first["hash"])
        expect(second["verdict"] == "repeat" and same, f"lost: {first} then {second}")


def whole_receipts(data):
    return [json.loads(line) for line in data.split(b"\n")[:-1]]


def read_receipts(path):
    with open(path, "rb") as file:
        return whole_receipts(file.read())


def answered(steps, receipts):
    """The receipts that were out when the steps were done."""
    data = b"".join(s.payload for s in steps if s.what == "w" and os.path.basename(s.path) == receipts)
    return whole_receipts(data)


__all__ = ["Bench", "Disk", "answered", "expect", "read_receipts"]
