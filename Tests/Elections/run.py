#!/usr/bin/env python3
"""Runs a folder of real elections through the program and holds the outcome against the official one.

Usage: run.py PROGRAM FOLDER

Each subfolder with an expected.json is one election: either a scenario folder with its night.jsonl, or
a table of results. For a table, the folder of the same name beside this script holds election.json and
map.json, by which `draft` makes the scenario.
Every command must end with status 0; votes, seats and numbers of expected.json must be those of `tally`.
Prints the time of each step and the largest memory of any; ends with 1 when anything differs.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))


class Step(Exception):
    """A command that failed."""


class Runner:
    """Runs commands of the program, and keeps their time and memory."""

    def __init__(self, program):
        self.program = program
        self.memory = 0

    def run(self, *arguments):
        """Returns standard output and the seconds it took."""
        begin = time.monotonic()
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
            process = subprocess.Popen([self.program, *arguments], stdin=subprocess.DEVNULL,
                                       stdout=output, stderr=errors)
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            errors.seek(0)
            text = output.read().decode()
            if process.returncode != 0:
                said = (text + errors.read().decode()).strip()
                raise Step("%s ended with %d: %s" % (arguments[0], process.returncode, said[-2000:]))
        self.memory = max(self.memory, usage.ru_maxrss)
        return text, time.monotonic() - begin


def scenario(runner, source, work):
    """Returns the scenario folder of an election, made by `draft` where it is a table."""
    if os.path.exists(os.path.join(source, "election.json")):
        return source, None
    mapping = os.path.join(HERE, os.path.basename(source))
    tables = sorted(name for name in os.listdir(source) if name.endswith(".csv"))
    if not os.path.isdir(mapping) or len(tables) != 1:
        raise Step("no election.json, and no mapping of one table in %s" % mapping)
    folder = os.path.join(work, "scenario")
    os.mkdir(folder)
    shutil.copy(os.path.join(mapping, "election.json"), folder)
    _, seconds = runner.run("draft", os.path.join(source, tables[0]),
                            "--map", os.path.join(mapping, "map.json"), "--scenario", folder)
    return folder, seconds


def names(folder):
    """Returns the id of each list by its id and by its name."""
    import csv
    with open(os.path.join(folder, "parties.csv"), encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    result = {row["name_en"]: row["id"] for row in rows}
    result.update({row["id"]: row["id"] for row in rows})
    return result


def differences(expected, tally, ids):
    """Returns a line for each figure that is not the official one."""
    contest = next(iter(tally["contests"].values()))
    rows = {row["id"]: row for row in contest["selections"]}
    found = []

    def hold(what, wanted, got):
        if wanted != got:
            found.append("%s: official %s, counted %s" % (what, wanted, got))

    for name, votes in expected.get("votes", {}).items():
        hold("votes of " + name, votes, rows[ids[name]]["votes"])
    for name, seats in expected.get("seats", {}).items():
        hold("seats of " + name, seats, rows[ids[name]]["seats"])
    named = {ids[name] for name in expected.get("seats", {})}
    for row in contest["selections"]:
        if row["id"] not in named and row["seats"]:
            found.append("seats of %s: official none, counted %s" % (row["id"], row["seats"]))
    if "precincts" in expected:
        hold("stations", expected["precincts"], tally["units"]["reported"])
    hold("stations reported", tally["units"]["total"], tally["units"]["reported"])
    if "districts" in expected:
        hold("districts", expected["districts"], len(contest["units"]))
    if "total" in expected:
        hold("seats in all", expected["total"], sum(row["seats"] for row in contest["selections"]))
        hold("seats of districts", expected["total"], sum(unit["seats"] for unit in contest["units"]))
    return found


def one(program, source):
    """Runs one election; returns its line and whether it holds."""
    name = os.path.basename(source)
    runner = Runner(program)
    with tempfile.TemporaryDirectory() as work:
        folder, imported = scenario(runner, source, work)
        store = os.path.join(work, "night.db")
        _, checked = runner.run("check", folder)
        runner.run("init", store, "--scenario", folder, "--recorded")
        _, ingested = runner.run("ingest", store, os.path.join(folder, "night.jsonl"), "--quiet")
        text, tallied = runner.run("tally", store, "--format", "json")
        runner.run("verify", store)
        with open(os.path.join(source, "expected.json"), encoding="utf-8") as file:
            expected = json.load(file)
        tally = json.loads(text)
        found = differences(expected, tally, names(folder))
    steps = [] if imported is None else ["draft %.2f s" % imported]
    steps += ["check %.2f s" % checked, "ingest %.2f s" % ingested, "tally %.2f s" % tallied]
    seats = "-".join(str(row["seats"]) for row in next(iter(tally["contests"].values()))["selections"]
                     if row["seats"])
    verdict = "as published" if not found else "DIFFERS"
    line = "%-10s %6d stations  %s  %s  %.1f MiB at most  seats %s" % (
        name, tally["units"]["reported"], verdict, ", ".join(steps), runner.memory / 1024, seats)
    return [line] + ["  " + difference for difference in found], not found


def main(arguments):
    """Runs all elections of the folder; returns the exit status."""
    if len(arguments) != 2:
        print(__doc__.strip())
        return 2
    program, folder = os.path.abspath(arguments[0]), os.path.abspath(arguments[1])
    sources = [os.path.join(folder, name) for name in sorted(os.listdir(folder))
               if os.path.exists(os.path.join(folder, name, "expected.json"))]
    if not sources:
        print("%s: no election with an expected.json" % folder)
        return 1
    is_good = True
    for source in sources:
        try:
            lines, holds = one(program, source)
        except Step as error:
            lines, holds = ["%-10s FAILED: %s" % (os.path.basename(source), error)], False
        print("\n".join(lines), flush=True)
        is_good = is_good and holds
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
