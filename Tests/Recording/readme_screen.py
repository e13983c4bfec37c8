#!/usr/bin/env python3
"""Makes the screen of the README from a recording of the program.

Usage: readme_screen.py PROGRAM README

Replays the reconstructed night of kz-2023 on a terminal of 100 columns and 25 rows with --record, stops it at
23:20, plays the recording and puts the last screen between the first fences of the README. Needs pyte.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(ROOT, "Tests", "EndToEndTests", "Drivers"))
from decoder import Decoder, Screen  # noqa: E402
from pty_session import PtySession  # noqa: E402

ROWS, COLUMNS, MOMENT = 25, 100, "23:20"


def fill(program, store):
    words = [program, "init", store, "--scenario", "kz-2023", "--recorded"]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    lines = subprocess.Popen([program, "reconstruct", "kz-2023"], stdout=subprocess.PIPE)
    subprocess.run([program, "ingest", store, "-", "--quiet"], check=True, stdin=lines.stdout,
                   stdout=subprocess.DEVNULL)
    lines.wait()


def record(program, store, cast):
    words = [program, "replay", store, "--from", "23:19", "--speed", "60", "--record", cast]
    with PtySession(words, rows=ROWS, columns=COLUMNS, limit=30, env={"LANG": "C.UTF-8"}) as night:
        night.wait_for("RECONSTRUCTION")
        night.send(" b" + MOMENT + "\r")
        night.wait_until(lambda s: MOMENT + ":00" in s.text() and "paused" in s.text(), "the moment")
        night.pump(0.5)
        night.send("q")
        if night.wait_exit() != 0:
            raise AssertionError("the program did not leave in order")


def last_screen(cast):
    with open(cast) as file:
        head, *events = [json.loads(line) for line in file]
    screen = Screen(head["width"], head["height"])
    decoder = Decoder(screen)
    for _, kind, data in events:
        if kind == "o":
            decoder.feed(data.encode())
    return "\n".join(row.rstrip() for row in screen.display)


def main(program, readme):
    program = os.path.abspath(program)
    os.environ.setdefault("ELECTION_NIGHT_SCENARIOS", os.path.join(ROOT, "Scenarios"))
    with tempfile.TemporaryDirectory() as folder:
        store, cast = os.path.join(folder, "night.db"), os.path.join(folder, "night.cast")
        fill(program, store)
        record(program, store, cast)
        picture = last_screen(cast)
    with open(readme, encoding="utf-8") as file:
        text = file.read()
    text = re.sub(r"```\n.*?\n```", lambda _: "```\n" + picture + "\n```", text, count=1, flags=re.S)
    with open(readme, "w", encoding="utf-8") as file:
        file.write(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
