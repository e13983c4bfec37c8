#!/usr/bin/env python3
"""Takes out one guard at a time in a copy of the sources and expects the tests named for it to fail.

Usage: sabotage.py [WORD…]

With words, only guards whose name holds one. SABOTAGE_FOLDER keeps copy and build between runs. Prints a
table; status 1 when a guard was taken out and nothing noticed, its text is no longer there, or the tests named
for it fail with the guard in place, so that they would show nothing.
"""
import os
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
from guards import GUARDS  # noqa: E402

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SWIFT = os.environ.get("SWIFT", "swift")


def quiet(words, folder, **more):
    environment = {**os.environ, "SWIFT_BACKTRACE": "enable=no", **more}
    run = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return run.returncode, run.stdout + run.stderr


def build(copy, scratch):
    return quiet([SWIFT, "build", "--build-tests", "--scratch-path", scratch], copy)


def notices(copy, scratch, check):
    """Whether the named check fails, as it must once the guard is gone."""
    # The tests that start the program would look for it in the copy, where it is not.
    program = os.path.join(scratch, "debug", "election-night")
    if check.startswith("cut:"):
        words = ["python3", "Tests/PowerCut/run.py", check.removeprefix("cut:")]
        status, said = quiet(words, copy, ELECTION_NIGHT_PROGRAM=program, POWERCUT_STRIDE="3")
        return status != 0, last_line(said)
    words = [SWIFT, "test", "--skip-build", "--scratch-path", scratch, "--filter", check]
    status, said = quiet(words, copy, ELECTION_NIGHT_PROGRAM=program)
    failed = [line for line in said.split("\n") if "recorded an issue" in line]
    return status != 0, failed[0].strip() if failed else last_line(said)


def last_line(text):
    return (text.strip().split("\n") or [""])[-1]


def take_out(guard, copy, scratch):
    """The outcome in a word, and what noticed."""
    _, name, old, new, check = guard
    path = os.path.join(copy, name)
    if not os.path.exists(path):
        return "STALE", f"there is no {name}"
    with open(path, encoding="utf-8") as file:
        whole = file.read()
    if whole.count(old) != 1:
        return "STALE", f"its text stands {whole.count(old)} times in {name}"
    with open(path, "w", encoding="utf-8") as file:
        file.write(whole.replace(old, new))
    try:
        status, said = build(copy, scratch)
        if status:
            errors = [line for line in said.split("\n") if "error:" in line]
            return "STALE", "does not build: " + (errors or [said[-200:]])[0]
        noticed, by = notices(copy, scratch, check)
        return "red" if noticed else "GREEN", by
    finally:
        with open(path, "w", encoding="utf-8") as file:
            file.write(whole)


def main(words):
    folder = os.environ.get("SABOTAGE_FOLDER") or tempfile.mkdtemp(prefix="election-night-sabotage-")
    copy, scratch = os.path.join(folder, "copy"), os.path.join(folder, "build")
    shutil.rmtree(copy, ignore_errors=True)
    for part in ("Sources", "Tests", "Scenarios"):
        shutil.copytree(os.path.join(ROOT, part), os.path.join(copy, part))
    shutil.copy(os.path.join(ROOT, "Package.swift"), copy)
    status, said = build(copy, scratch)
    if status:
        print(said[-2000:])
        return 1
    chosen = [guard for guard in GUARDS if not words or any(word in guard[0] for word in words)]
    untouched = {check: notices(copy, scratch, check) for check in dict.fromkeys(guard[4] for guard in chosen)}
    missed = 0
    for guard in chosen:
        fails, why = untouched[guard[4]]
        outcome, by = ("VOID", why) if fails else take_out(guard, copy, scratch)
        missed += outcome != "red"
        print(f"{outcome:<6} {guard[0]:<55} {by[:120]}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} guards are missed when they are gone")
    if not os.environ.get("SABOTAGE_FOLDER"):
        shutil.rmtree(folder, ignore_errors=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
