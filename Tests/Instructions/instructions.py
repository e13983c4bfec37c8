#!/usr/bin/env python3
"""Counts the instructions of five paths through the program, and holds them against those kept beside this file.

Usage: instructions.py PROGRAM

Each path is a command on an election of 1,000 stations that is the same each time, run under callgrind; what
`--version` takes is taken off, so that start-up and linking do not count. Fails, with status 1, where a path
takes over a tenth more than what is kept; `RECORD=1` keeps what was counted instead. Counts hang on the
machine's libraries and on the compiler, not on how busy it is. Needs valgrind."""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Nation"))
import nation  # noqa: E402

KEPT = os.path.join(HERE, "instructions.json")
STATIONS = 1_000
MOST = 1.10


def count(folder, *words):
    """Instructions of a command that must end well."""
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={folder}/out", *words]
    environment = {**os.environ, "SWIFT_DETERMINISTIC_HASHING": "1", "SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8"}
    done = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"instructions.py: {' '.join(words)}: {done.stderr[-500:]}")
    return int(found.group(1))


def paths(program, folder):
    """The commands by name, in an order in which they can be run."""
    store = folder + "/night.db"
    return {
        "ingest": [program, "ingest", store, folder + "/reports.jsonl", "--quiet"],
        "tally": [program, "tally", store],
        "screen": [program, "screen", store, "--size", "200x50"],
        "verify": [program, "verify", store],
        "export": [program, "export", store, "--format", "html", "--out", folder + "/page.html"],
    }


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        nation.make(folder, STATIONS)
        subprocess.run([program, "init", folder + "/night.db", "--scenario", folder + "/scenario", "--recorded"],
                       stdout=subprocess.DEVNULL, check=True)
        start = count(folder, program, "--version")
        found = {name: count(folder, *words) - start for name, words in paths(program, folder).items()}
    if os.environ.get("RECORD") == "1":
        with open(KEPT, "w", encoding="utf-8") as file:
            json.dump(found, file, indent=2)
            file.write("\n")
        return 0
    with open(KEPT, encoding="utf-8") as file:
        kept = json.load(file)
    worse = [name for name in found if found[name] > kept[name] * MOST]
    for name in found:
        print(f"{name:8} {found[name]:>15,} {found[name] / kept[name] * 100 - 100:+6.1f} %"
              f"{'   TOO MANY' if name in worse else ''}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
