"""Copying, receipts and decisions of the screen, held against what the commands say."""
import base64
import json
import os
import re
import shlex
import subprocess

from night import LIMIT, LINES, MARK, PROGRAM, STORE, expect, quit_cleanly, replay, session
from pages_checks import paused
from store_rows import hashes


def clipboard(night):
    """What the program last handed to the terminal's clipboard."""
    found = re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07", bytes(night.raw))
    return base64.b64decode(found[-1]).decode() if found else None


def check_copy_row():
    with replay(rows=24, columns=80) as night:
        paused(night)
        night.press("y")
        night.wait_for("copied: Amanat")
        expect(clipboard(night).startswith("Amanat\t"), clipboard(night))
        quit_cleanly(night)


def reproduced(night, keys):
    """Takes a view's command and holds what a shell prints for it against the screen."""
    night.send(keys)
    night.pump(0.6)
    shown = night.rows()
    night.press("Y")
    night.wait_for("copied: election-night screen")
    command = clipboard(night)
    expect(shlex.split(command)[:2] == ["election-night", "screen"], command)
    for part in ("--page", "--size"):
        expect(part in command, f"no {part} in {command}")
    folder = os.path.dirname(os.path.abspath(PROGRAM))
    printed = subprocess.run(["sh", "-c", command], capture_output=True, timeout=LIMIT,
                             env={**os.environ, "PATH": folder + ":" + os.environ.get("PATH", "")})
    expect(printed.returncode == 0, printed.stderr.decode())
    frame = printed.stdout.decode().split("\n")
    # The first row says how the screen stands in time, the last one which keys there are.
    for row in range(1, len(shown) - 1):
        expect(frame[row].rstrip() == shown[row].rstrip(),
               f"row {row} of {command}\nprinted {frame[row]}\nshown   {shown[row]}", night)


def check_copy_command():
    """The command that Y copies prints what was on the screen, whatever was chosen."""
    views = [(24, 80, "2sjj"), (40, 120, "2falma\rj"), (40, 120, "6jj"), (60, 200, "2\rjj"), (14, 48, "p4jj"),
             (40, 120, "w\rj"), (60, 200, "2jcjjc"), (40, 120, "/qo'stana y\x1b\x1b2/kost\r"), (40, 120, "dsz"),
             (24, 80, "2\rj*jj*W")]
    for rows, columns, keys in views:
        with replay(rows=rows, columns=columns) as night:
            paused(night)
            reproduced(night, keys)
    with session("watch", STORE, rows=40, columns=120) as night:
        night.wait_for(MARK)
        night.press("a")
        # Stations are compared after the first frame: what that finds stands in the title.
        whole = subprocess.run([PROGRAM, "screen", STORE, "--page", "alarms", "--size", "120x40", "--lang", "en"],
                               capture_output=True, check=True, timeout=LIMIT).stdout.decode()
        night.wait_for(re.search(r"Open at stations ─* (.*) · ‹ Esc", whole)[1] + " · ‹ Esc")
        reproduced(night, "")


def feed(until):
    with open(LINES, "rb") as lines:
        return [line for line in lines if line[line.index(b'"receivedAt":"') + 14:][:19] <= until]


def decide(night, row, wanted, reason):
    """Decides about a row of the page of alarms in two steps; returns the position, None where it is refused."""
    night.press("1", "a", "Home")
    night.wait_for("✗ ")
    night.press(*["Down"] * row, "D")
    night.wait_for("Decide:")
    if wanted not in night.text():
        night.press("Escape")
        return None
    while not re.search(f"│▸ *{wanted}", night.text()):
        before = night.text()
        night.press("Down")
        night.wait_until(lambda s: s.text() != before, "the next line")
    night.press("Enter")
    night.wait_for("reason:")
    night.send(reason + "\r")
    night.wait_for("Write it into the log")
    expect(reason in night.text(), "the reason is not shown", night)
    night.press("Enter")
    night.wait_until(lambda s: re.search(r"decided, position \d|not decided: ", s.text()), "the decision")
    found = re.search(r"decided, position ([\d ]+)", night.text())
    return found and int(found[1].replace(" ", ""))


def entry(seq):
    """An entry of the log as it is exported."""
    command = [PROGRAM, "log", "live.db", "--format", "jsonl"]
    log = subprocess.run(command, capture_output=True, check=True, timeout=LIMIT)
    return log.stdout.split(b"\n")[seq - 1].decode()


def check_decide():
    """A decision typed on the screen is the entry that the command would write, also beside a writer."""
    subprocess.run([PROGRAM, "init", "live.db", "--scenario", "kz-2023", "--recorded"], check=True)
    lines = feed(b"2023-03-19T22:30:00")
    subprocess.run([PROGRAM, "ingest", "live.db", "-", "--quiet"], input=b"".join(lines), check=True, timeout=90)
    with session("watch", "live.db", rows=40, columns=120) as night:
        night.wait_for(MARK)
        # Some refused lines break more than the rule that an admission overrides: those are not admitted.
        seqs = [decide(night, row, "admit refused line", f"Paper seen, row {row}") for row in range(5, -1, -1)]
        expect(any(seqs), "no refused line was admitted", night)
        quit_cleanly(night)
    for row, seq in zip(range(5, -1, -1), seqs):
        expect(seq is None or '"admit"' in entry(seq) and f"Paper seen, row {row}" in entry(seq), "another entry")
    writer = subprocess.Popen([PROGRAM, "ingest", "live.db", "-", "--quiet", "--follow"], stdin=subprocess.PIPE)
    with session("watch", "live.db", rows=40, columns=120) as night:
        night.wait_for(MARK)
        seq = decide(night, 0, "confirm seq", "Checked beside a writer")
        quit_cleanly(night)
    writer.stdin.close()
    expect(writer.wait(LIMIT) == 0, "ingest failed")
    expect('"confirm"' in entry(seq) and "Checked beside a writer" in entry(seq), entry(seq))
    subprocess.run([PROGRAM, "verify", "live.db"], check=True, timeout=LIMIT, capture_output=True)
    with replay(rows=40, columns=120) as night:
        paused(night)
        night.press("a", "D")
        night.wait_for("decisions are made on the screen of watch")
        quit_cleanly(night)


def check_receipts_live():
    """Whoever looked a receipt up goes on seeing what other processes commit, one after the other."""
    subprocess.run([PROGRAM, "init", "live.db", "--scenario", "kz-2023", "--recorded"], check=True)
    with open(LINES, "rb") as file:
        lines = file.readlines()

    def give(first, last):
        words = [PROGRAM, "ingest", "live.db", "-", "--quiet"]
        subprocess.run(words, input=b"".join(lines[first:last]), check=True, timeout=LIMIT, stderr=subprocess.DEVNULL)
        words = [PROGRAM, "tally", "live.db", "--format", "json"]
        return json.loads(subprocess.run(words, check=True, timeout=LIMIT, capture_output=True).stdout)["seq"]

    give(0, 70_000)
    with session("watch", "live.db", rows=40, columns=120) as night:
        night.wait_for(MARK)
        night.send("2\r")
        night.pump(0.3)
        night.press("End", "Enter")
        night.wait_until(lambda s: re.search(r"revision \d+ · seq [\d ]+ · [0-9a-f]{12}", s.text()), "the receipt")
        for part in range(3):
            wanted = f"{give(70_000 + 2_000 * part, 72_000 + 2_000 * part):,}".replace(",", " ")
            night.wait_until(lambda s: f"seq {wanted}" in s.rows()[0], f"entry {wanted}")
        quit_cleanly(night)


def check_receipts():
    """A station's page shows the hash of its protocol as `log` has it, in a replay and in watch."""
    for start in (("replay", STORE, "--from", "23:00", "--speed", "1"), ("watch", STORE)):
        with session(*start, rows=60, columns=120) as night:
            night.wait_for(MARK)
            head = re.search(r"seq [\d ]+ · (?:[^·]+ · )?[0-9a-f]{8} ", night.rows()[0])
            expect(head is not None, "no head in the first row", night)
            night.send("2\r")
            night.pump(0.3)
            night.press("End", "Enter")
            night.wait_until(lambda s: re.search(r"revision \d+ · seq [\d ]+ · [0-9a-f]{12}", s.text()), "a receipt")
            found = re.search(r"revision \d+ · seq ([\d ]+) · ([0-9a-f]{12})", night.text())
            kept = hashes(STORE)[int(found[1].replace(" ", ""))]
            expect(kept.startswith(found[2]), "another hash", night)
            quit_cleanly(night)
