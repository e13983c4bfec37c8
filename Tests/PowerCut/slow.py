"""A disk whose syncs take long: slower, never wrong, and no slower than it must be."""
import json
import os

import small_night
from night_run import Bench, expect, read_receipts

# More than are committed at once.
LINES = 12000
# A commit has three syncs, and takes longer than a group may grow old.
DELAY = 50


def check_slow_disk():
    """What came while a commit was under way is committed together, not 64 lines at a time."""
    with Bench() as bench:
        source = os.path.join(bench.folder, "many.jsonl")
        with open(source, "w", encoding="utf-8") as file:
            for number in range(LINES):
                report = small_night.turnout(number % small_night.STATIONS + 1)
                report["reportedAt"] = f"2023-03-19T{8 + number // 3600:02}:{number // 60 % 60:02}:{number % 60:02}+06:00"
                file.write(json.dumps(report, separators=(",", ":")) + "\n")
        store, receipts = bench.new_store(), os.path.join(bench.folder, "receipts.jsonl")
        steps, run = bench.traced(store, "ingest", store, source, "--receipts", receipts, delay=DELAY)
        expect(run.returncode == 0, f"ended with {run.returncode}: {run.stderr}")
        answers = read_receipts(receipts)
        expect([a["verdict"] for a in answers] == ["accepted"] * LINES, "a line was not accepted")
        syncs = sum(step.what == "s" for step in steps)
        expect(syncs <= 40, f"{syncs} syncs for {LINES} lines")
        expect("\nsound " in bench.done("verify", store), "not sound")
        print(f"{LINES} lines, {syncs} syncs of {DELAY} ms")
