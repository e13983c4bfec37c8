"""Hostile texts in every field, argument, file name and variable: none reaches an output raw."""
import json
import os
import shutil

from hostile_program import harmless_on_terminal, init, lines, meetings, rows, run
from hostile_texts import INERT, TEXTS, faults
from night import expect, session


def show(store):
    """Every way to look at a store."""
    run("log", store, statuses=(0,))
    run("log", store, "--format", "jsonl", statuses=(0,))
    text = run("log", store, "--refused", statuses=(0,)).stdout
    refused = run("log", store, "--refused", "--format", "jsonl", statuses=(0,)).stdout
    for line in refused.splitlines():
        json.loads(line)
    for form in ("text", "json", "csv"):
        run("tally", store, "--format", form, statuses=(0,))
    for size in ("20x5", "80x24", "120x40", "200x50"):
        run("screen", store, "--size", size, statuses=(0,))
        run("screen", store, "--size", size, "--ansi", "--lang", "kk", statuses=(0,))
    run("verify", store)
    return text, len(refused.splitlines())


def check_hostile_fields():
    init("night.db")
    for name, data, words in (("lines", list(lines()), []), ("rows", list(rows()), ["--format", "csv"])):
        receipts = f"{name}.receipts"
        run("ingest", "night.db", "-", "--receipts", receipts, *words, data=b"\n".join(data) + b"\n", statuses=(0,))
        with open(receipts, "rb") as file:
            written = file.read()
        expect(faults(written) == [], f"receipts of {name}: {faults(written)}")
        answers = [json.loads(line) for line in written.splitlines()]
        expect(len(answers) >= len(data) - 1, f"{len(answers)} receipts for {len(data)} lines")
    text, refused = show("night.db")
    expect(refused > 3000 and b"\\u{1B}[31m" in text and b"\\x9B31m" in text, f"{refused} refused")
    run("verify", "night.db", statuses=(0,))
    expect(not os.path.exists("owned"), "a text was run")


PLACES = (
    "HERE", "--HERE", "tally HERE", "tally night.db --HERE", "tally night.db --at HERE", "tally night.db --format HERE",
    "tally night.db --seq HERE", "ingest night.db HERE", "ingest night.db good.jsonl --format=HERE", "log HERE",
    "log night.db --unit HERE", "log night.db --refused --unit HERE", "screen night.db --size HERE", "replay HERE",
    "screen night.db --page HERE", "screen night.db --lang HERE", "verify night.db --anchor HERE", "verify HERE",
    "screen night.db --figure HERE", "export night.db --format HERE", "export HERE --format html",
    "export night.db --format json --level HERE", "report night.db --format HERE", "report HERE",
    "import night.db HERE --format nist-xml --source feed", "import night.db good.jsonl --format csv --map HERE",
    "import night.db good.jsonl --format nist-json --source HERE", "import night.db good.jsonl --format HERE",
    "import night.db good.jsonl --format nist-json --source feed --reported-at HERE",
    "init new.db --scenario HERE", "reconstruct HERE", "replay night.db --from HERE", "watch HERE", "demo HERE",
    "allocate HERE", "screen HERE --theme HERE",
)


def check_hostile_arguments():
    init("night.db")
    with open("good.jsonl", "wb") as file:
        file.write(b"{}\n")
    for name, text, place in meetings(PLACES):
        words = [word.encode().replace(b"HERE", text.replace(b"\0", b"")) for word in place.split()]
        # Nothing but the end of the options: the demo, told line by line into a pipe until it is over.
        if name != "path-device" and words not in ([b"--"], [b"demo", b"--"]):
            run(*words)
    expect(not os.path.exists("owned"), "a text was run")


def check_hostile_file_names():
    init("night.db")
    os.mkdir("inputs")
    paths = []
    for name, text in TEXTS.items():
        file_name = text.replace(b"/", b"").replace(b"\0", b"")[:200]
        if file_name.strip(b".") == b"" or name in INERT and file_name.startswith(b"-"):
            continue
        path = b"inputs/" + file_name
        with open(path, "wb") as file:
            file.write(b"not a report\n")
        paths.append(path)
        run("ingest", "night.db", path)
        run("ingest", "night.db", b"inputs", "--receipts", path + b"/x")
        run("ingest", "night.db", path, "--format", "csv")
        run("allocate", path)
        run("tally", path)
        run("verify", "night.db", "--anchor", path)
        run("init", path, "--scenario", "./plain")
    text, refused = show("night.db")
    expect(refused > 60, f"{refused} refused of {len(paths)} files")
    expect(b"inputs/" in text, "no file is named")


def check_hostile_variables():
    init("night.db")
    names = ("TERM", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "NO_COLOR", "ELECTION_NIGHT_SCENARIOS", "TERMINFO", "HOME",
             "TMPDIR", "COLUMNS", "SQLITE_TMPDIR", "PATH")
    for text in TEXTS.values():
        env = {name: os.fsdecode(text.replace(b"\0", b"")) for name in names}
        run("init", "new.db", "--scenario", "no such", env=env, statuses=(66,))
        run("demo", env=env)
        run("tally", "night.db", env=env, statuses=(0,))
        run("screen", "night.db", env=env, statuses=(0,))
    for name in ("csi-colour", "osc-0-title", "bidi-override", "format-string", "c1-csi", "tag-letters", "long"):
        with session("watch", "night.db", term=TEXTS[name].decode(), env={"SWIFT_BACKTRACE": "enable=no"}) as night:
            night.press("q")
            night.wait_until(lambda s: s.status is not None or "q" in s.text(), "a screen or an end")
            night.press("q")
            night.wait_exit()
            harmless_on_terminal(night)


def check_hostile_terminal_name():
    """A terminal's name from outside is quoted where it cannot be used: here one that cannot move its cursor."""
    init("night.db")
    for name in ("csi-colour", "osc-0-title", "bidi-override", "c1-csi", "tag-letters", "zalgo", "private-use"):
        kind = b"d" + TEXTS[name].replace(b"/", b"")
        os.makedirs("terminals/d", exist_ok=True)
        shutil.copy("/lib/terminfo/d/dumb", b"terminals/d/" + kind)
        with session("watch", "night.db", term=kind.decode(), env={"TERMINFO": os.path.abspath("terminals")}) as night:
            expect(night.wait_exit() == 2, "a screen on a terminal that cannot show one", night)
            expect("cannot move its cursor" in night.text().replace("\n", ""), "another complaint", night)
            harmless_on_terminal(night)


def check_hostile_store():
    """A stored row changed behind the program's back is damage, told without its bytes."""
    import sqlite3
    init("night.db")
    line = json.dumps({"kind": "turnout", "election": "test", "unit": "n-1", "source": "north", "votersListed": 9,
                       "ballotsIssued": 1, "reportedAt": "2023-03-19T12:00:00+06:00",
                       "receivedAt": "2023-03-19T12:00:05+06:00"})
    run("ingest", "night.db", "-", data=line.encode() + b"\nx\n", statuses=(0,))
    columns = ("run.entries", "refusal.message", "input.name", "refusal.original", "source.name", "meta.value")
    for _, text, column in meetings(columns):
        shutil.copy("night.db", "bad.db")
        table, name = column.split(".")
        with sqlite3.connect("bad.db") as connection:
            triggers = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
            for trigger, _ in triggers:
                connection.execute(f"DROP TRIGGER {trigger}")
            value = text if name in ("original", "entries") else text.decode(errors="replace")
            connection.execute(f"UPDATE OR IGNORE {table} SET {name} = ?", (value,))
            for _, sql in triggers:
                connection.execute(sql)
        connection.close()
        for words in (("log",), ("log", "--format", "jsonl"), ("log", "--refused"), ("tally",), ("verify",)):
            run(words[0], "bad.db", *words[1:])
