"""Damage to a closed store: every flipped bit that changes what is stored is named by verify, and none is shown.

A flip that verify passes is held against a dump by another program: if all rows read the same, the bit
stood in unused space and is counted; if not, damage went unnoticed. POWERCUT_FLIPS is how many are tried.
"""
import os
import random
import re
import shutil
import sqlite3

from night_run import Bench, expect

FLIPS = int(os.environ.get("POWERCUT_FLIPS", "500"))
STATUSES = {0, 1, 65, 74}


def dump(store):
    """Every row of every table and the schema, read past the program; None where it cannot be read."""
    try:
        database = sqlite3.connect(f"file:{store}?mode=ro&immutable=1", uri=True)
        database.text_factory = bytes
        schema = database.execute("SELECT type, name, sql FROM sqlite_schema ORDER BY rowid").fetchall()
        tables = [name.decode() for kind, name, _ in schema if kind == b"table" and not name.startswith(b"sqlite_")]
        rows = {name: database.execute(f"SELECT * FROM {name} ORDER BY 1").fetchall() for name in tables}
        marks = [database.execute(f"PRAGMA {mark}").fetchone() for mark in ("application_id", "user_version")]
        database.close()
        return schema, rows, marks
    except sqlite3.Error:
        return None


def first_bad(before, after):
    """The table and the position of the first row that reads otherwise; None where it is not one row's own."""
    if after is None or after[0] != before[0]:
        return None
    changed = [name for name in before[1] if before[1][name] != after[1].get(name)]
    if len(changed) != 1 or changed[0] not in ("run", "refusal", "repeat"):
        return None
    one, other = before[1][changed[0]], after[1][changed[0]]
    rows = [(a, b) for a, b in zip(one, other) if a != b]
    if not rows or [row[0] for row in one] != [row[0] for row in other]:
        return None
    if changed[0] != "run":
        return changed[0], rows[0][0][0], rows[0][0][0]
    (last, count, entries), found = rows[0][0], rows[0][1]
    if count != found[1] or not isinstance(found[2], bytes):
        return None
    return "entry", entry_at(entries, last - count + 1, first_difference(entries, found[2])), last


def first_difference(one, other):
    """The first place where bytes differ."""
    return next(place for place in range(len(one)) if one[place:place + 1] != other[place:place + 1])


def entry_at(entries, seq, place):
    """The position of the entry whose record a place of a run lies in."""
    end = int.from_bytes(entries[:4], "little")
    while place >= end:
        end += int.from_bytes(entries[end:end + 4], "little")
        seq += 1
    return seq


def clear(store):
    """Takes away what reading left beside the store."""
    for part in ("-wal", "-shm"):
        if os.path.exists(store + part):
            os.remove(store + part)


def check_flips():
    """Each of many flipped bits is named by verify, or changed nothing that is read."""
    with Bench() as bench:
        store = bench.new_store()
        bench.done("ingest", store, *bench.inputs)
        before, size, chance = dump(store), os.path.getsize(store), random.Random(20230323)
        figures = bench.done("tally", store, "--format", "json")
        unused = named = 0
        with open(store, "r+b", buffering=0) as file:
            for turn in range(FLIPS):
                bit = 1 << chance.randrange(8)
                place, byte = somewhere(file, size, chance)
                os.pwrite(file.fileno(), bytes([byte ^ bit]), place)
                what = f"bit {bit} of byte {place} of {size}"
                if passes(bench, store, before, what, turn):
                    unused += 1
                else:
                    named += 1
                    shows_nothing_else(bench, store, figures, what)
                os.pwrite(file.fileno(), bytes([byte]), place)
                clear(store)
        expect(dump(store) == before, "the check itself changed the store")
        print(f"{FLIPS} flips in {size} bytes: {named} noticed, {unused} in unused space")


def somewhere(file, size, chance):
    """A place and its byte, four times of five not one of the zeros of unused space."""
    wants_any = chance.random() < 0.2
    while True:
        place = chance.randrange(size)
        byte = os.pread(file.fileno(), 1, place)[0]
        if byte or wants_any:
            return place, byte


def passes(bench, store, before, what, turn):
    """Whether verify calls the store sound; it may only where nothing reads otherwise."""
    run = bench.run("verify", store)
    expect(run.returncode in STATUSES, f"{what}: verify ended with {run.returncode}: {run.stderr}")
    if run.returncode == 0:
        expect(dump(store) == before, f"{what}: verify noticed nothing, and rows read otherwise")
        return True
    if run.returncode == 1:
        expect("FAILED" in run.stdout and run.stderr == "", f"{what}: {run.stdout}{run.stderr}")
        bad = first_bad(before, dump(store))
        if bad:
            table, number, row = bad
            word = rf"at entry {number}:" if table == "entry" else rf"{table} {number}\b"
            word += rf"|pages +FAILED .*\b({'run' if table == 'entry' else table}|row {row})\b"
            expect(re.search(word, run.stdout), f"{what}: {table} {number} is not named: {run.stdout}")
    else:
        expect(run.stderr.count("\n") == 1, f"{what}: {run.stderr}")
    if turn % 10 == 0:
        begin(bench, store, what)
    return False


def shows_nothing_else(bench, store, figures, what):
    """What is printed of a damaged store is what was printed of the sound one, or nothing."""
    run = bench.run("tally", store, "--format", "json")
    expect(run.returncode in STATUSES, f"{what}: tally ended with {run.returncode}: {run.stderr}")
    expect(run.returncode != 0 or run.stdout == figures, f"{what}: tally prints other figures: {run.stdout}")


def begin(bench, store, what):
    """The start of an ingest on a copy of the damaged store is orderly, whatever it finds."""
    copy = os.path.join(bench.new_folder(), "night.db")
    for part in ("", "-head"):
        shutil.copy(store + part, copy + part)
    run = bench.run("ingest", copy, bench.inputs[0])
    expect(run.returncode in STATUSES and run.stderr.count("\n") <= 1,
           f"{what}: ingest ended with {run.returncode}: {run.stderr}")
    bench.drop(copy)


def refused(bench, store, word, verify=True):
    """Verify and the start of ingest both notice, in one line that says what to do next."""
    run = bench.run("ingest", store, bench.inputs[0])
    expect(run.returncode == 65 and run.stderr.count("\n") == 1, f"{word}: ingest {run.returncode} {run.stderr}")
    expect(any(next_step in run.stderr for next_step in ("bring", "check it with verify", "move it", "is empty",
                                                         "holds something else")), f"{word}: {run.stderr}")
    if verify:
        run = bench.run("verify", store)
        expect(run.returncode in (1, 65), f"{word}: verify ended with {run.returncode}: {run.stdout}{run.stderr}")


def check_replaced():
    """A store that was shortened, emptied, put back from before, or lost what stands beside it is noticed."""
    with Bench() as bench:
        store = bench.new_store()
        half = len(bench.inputs) // 2
        bench.done("ingest", store, *bench.inputs[:half])
        early = {part: open(store + part, "rb").read() for part in ("", "-head")}
        bench.done("ingest", store, *bench.inputs[half:])
        late = {part: open(store + part, "rb").read() for part in ("", "-head")}
        other = bench.new_store()
        bench.done("ingest", other, *reversed(bench.inputs))
        with open(other + "-head", "rb") as file:
            strange = file.read()
        whole = late[""]
        cases = [("emptied", {"": b""}), ("an older copy", {"": early[""]}), ("no head", {"-head": None}),
                 ("another head", {"-head": strange}), ("a head of nothing", {"-head": b""}),
                 ("another store", {"": open(other, "rb").read()})]
        cases += [(f"cut at {size}", {"": whole[:size]}) for size in range(0, len(whole), 8192)][1:]
        cases += [(f"cut at {size}", {"": whole[:size]}) for size in (1, 99, 100, 5000, len(whole) - 1)]
        for word, files in cases:
            copy = os.path.join(bench.new_folder(), "night.db")
            for part, data in {**late, **files}.items():
                if data is not None:
                    with open(copy + part, "wb") as file:
                        file.write(data)
            refused(bench, copy, word)
            bench.drop(copy)
        print(f"{len(cases)} replacements noticed")


def check_log_damage():
    """A write-ahead file that was deleted, cut or flipped never hides an acknowledged report."""
    with Bench() as bench:
        store = bench.new_store()
        receipts = os.path.join(os.path.dirname(store), "r.jsonl")
        # The last step of an ingest puts the log away: refused, it stays.
        wish = "unlink 5 1 1"
        bench.traced(store, "ingest", store, *bench.inputs, "--receipts", receipts, fail=wish,
                     frames=1000000)
        kept = {part: open(store + part, "rb").read() for part in ("", "-head", "-wal")}
        log, chance, noticed = kept["-wal"], random.Random(20230324), 0
        expect(log, "no write-ahead file stayed behind")
        for turn in range(max(20, FLIPS // 10)):
            copy = os.path.join(bench.new_folder(), "night.db")
            place = chance.randrange(len(log))
            flipped = log[:place] + bytes([log[place] ^ 1 << chance.randrange(8)]) + log[place + 1:]
            data = (flipped, log[:place], None)[turn % 3]
            for part, content in {**kept, "-wal": data}.items():
                if content is not None:
                    with open(copy + part, "wb") as file:
                        file.write(content)
            noticed += notices(bench, copy, turn)
            bench.drop(copy)
        print(f"{noticed} damaged logs noticed")


def notices(bench, store, turn):
    """Whether the start of ingest refused; else the night must be whole."""
    if bench.run("ingest", store, bench.inputs[0]).returncode == 0:
        expect(bench.figures(store) == bench.wanted, f"turn {turn}: reports are gone, and it goes on")
        return 0
    refused(bench, store, f"turn {turn}")
    return 1
