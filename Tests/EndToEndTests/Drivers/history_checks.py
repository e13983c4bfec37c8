"""A store that becomes another, or hangs, under the eyes of who follows it: the figures shown are of one history."""
import contextlib
import fcntl
import glob
import json
import os
import shutil
import signal
import subprocess
import time

from count_checks import WORDS, watch
from fresh_checks import Follower, await_member, await_text, give, live_lines, member
from night import LIMIT, LINES, PROGRAM, SCENARIOS, expect, quit_cleanly, session
from time_checks import ingest, seq, stands
from writing_checks import init, run

# SQLite's locks of who reads: the bytes 123 to 127 of the index beside a store (walformat.html, 2.3.1).
READ_LOCKS, FIRST_READ_LOCK = 5, 123


def told_by(path):
    with open(path, encoding="utf-8") as file:
        return file.read().replace("\u00a0", " ")


def await_end(process, path, status, words):
    """Waits until who follows ends with a status, having said why in a file."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(LIMIT)
    told = told_by(path)
    expect(process.returncode is not None, f"it goes on, and last told: {told.splitlines()[-1]}")
    expect(process.returncode == status and words in told, f"it ended with {process.returncode}: {told[-500:]}")


@contextlib.contextmanager
def plain(told):
    """`watch --plain` of the store; all it says comes into a file."""
    with open(told, "wb") as file, \
            Follower("watch", "night.db", "--plain", "--interval", "1", stdout=file, stderr=file) as process:
        yield process


@contextlib.contextmanager
def exported(told):
    """`export --follow` of the store into results.json; what it complains of comes into a file."""
    words = ("export", "night.db", "--format", "json", "--out", "results.json", "--follow")
    with open(told, "wb") as file, Follower(*words, stderr=file) as process:
        yield process


@contextlib.contextmanager
def writing(first, last, *words):
    """A writer that stays after it was given some reports, killed at the end."""
    writer = subprocess.Popen([PROGRAM, "ingest", "night.db", "-", "--quiet", *words], stdin=subprocess.PIPE)
    try:
        writer.stdin.write(b"".join(live_lines(first, last)))
        writer.stdin.flush()
        yield writer
    finally:
        writer.kill()
        writer.wait()
        writer.stdin.close()


def put_in_place(name):
    """Another store and its head take the names of the one that is followed."""
    for end in ("", "-head"):
        if os.path.exists(name + end):
            os.replace(name + end, "night.db" + end)


def begin(count):
    """A live store with so many reports."""
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, count)


def check_rewritten_log_is_not_followed():
    """An older copy is written over the store and grows on otherwise: that is not counted onto the night shown."""
    begin(20)
    run("backup", "night.db", "copy.db", "--quiet")
    give("night.db", 20, 30)
    with plain("told") as process:
        await_text("told", "log position 30,")
        subprocess.run(["sqlite3", "night.db", ".restore copy.db"], check=True, timeout=LIMIT)
        shutil.copy("copy.db-head", "night.db-head")
        give("night.db", 50, 70)
        expect(b'"seq":40,' in run("tally", "night.db", "--format", "json"), "the other reports were not taken")
        await_end(process, "told", 65, "no longer the store whose 30 entries were shown")


def check_replaced_index_is_noticed():
    """The files beside a store that is read are removed: who would hear no more of it says so, or opens it anew."""
    begin(20)
    with plain("told") as process, exported("complaints"):
        await_text("told", "log position 20,")
        await_member("results.json", "seq", lambda found: found == 20, "20 reports are there")
        for end in ("-wal", "-shm"):
            os.remove("night.db" + end)
        with writing(20, 30):
            await_end(process, "told", 74, "moved, removed or replaced while the store was read")
            await_member("results.json", "seq", lambda found: found == 30, "30 reports are there")


def check_other_store_is_not_followed():
    """A copy that lacks refused lines, and a store of another election, are not shown as the one before."""
    begin(30)
    run("backup", "night.db", "copy.db", "--quiet")
    refused = b"".join(b"no report %d\n" % number for number in range(5))
    subprocess.run([PROGRAM, "ingest", "night.db", "-", "--quiet"], input=refused, check=True, timeout=LIMIT)
    with plain("told") as process:
        await_text("told", "lines refused: 5")
        put_in_place("copy.db")
        await_end(process, "told", 65, "holds fewer than the 5 refused lines that were shown")
    for count in (0, 10):
        for name in glob.glob("night.db*"):
            os.remove(name)
        run("init", "night.db", "--scenario", "small-night")
        run("init", "other.db", "--scenario", "kz-2023")
        give("other.db", 0, count)
        with plain(f"told{count}") as process:
            await_text(f"told{count}", "log position 0,")
            put_in_place("other.db")
            await_end(process, f"told{count}", 65, "no longer the store whose 0 entries were shown")


def check_newest_copy_is_followed():
    """A copy that is brought back and lacks no more than repeats is followed: it has all that was shown."""
    begin(30)
    run("backup", "night.db", "copy.db", "--quiet")
    give("night.db", 0, 3)
    with plain("told") as process:
        await_text("told", "log position 30")
        put_in_place("copy.db")
        give("night.db", 30, 40)
        await_text("told", "log position 40")
        expect(process.poll() is None, "it ended")


def check_stopped_telling_is_not_old():
    """Who was itself stopped for a while does not take that for a disk that hangs."""
    run("init", "night.db", "--scenario", "kz-2023")
    with writing(0, 30), plain("told") as process:
        await_text("told", "log position 30")
        process.send_signal(signal.SIGSTOP)
        time.sleep(11)
        process.send_signal(signal.SIGCONT)
        await_text("told", "quiet")
        expect("unreadable" not in told_by("told"), "a store that could be read was told to be unreadable")


def anew(scenario):
    """Another store is made under the name of the one that is followed."""
    for name in glob.glob("night.db*"):
        os.remove(name)
    run("init", "night.db", "--scenario", scenario)


def check_export_does_not_go_back():
    """While another election, or fewer reports, stand under the name, the last figures do, too, and are old.

    Another log of the same election is exported once it reaches as far, which is said.
    """
    begin(40)
    with open(os.path.join(SCENARIOS, "small-night", "night.jsonl"), "rb") as file:
        small = [json.loads(line) for line in file]
    small = b"".join(json.dumps({k: v for k, v in line.items() if k != "receivedAt"}).encode() + b"\n" for line in small)
    with exported("complaints"):
        await_member("results.json", "seq", lambda found: found == 40, "40 reports are there")
        counted = member("results.json", "tally")["turnout"]
        anew("small-night")
        subprocess.run([PROGRAM, "ingest", "night.db", "-", "--quiet"], input=small, check=True, timeout=LIMIT)
        await_text("complaints", "no longer the store whose 40 entries were shown")
        for _ in range(2):
            await_member("results.json", "tally", lambda tally: tally["stale"] == "store", "the store is another")
            time.sleep(1.5)
            expect(member("results.json", "seq") == 40, f"it went to entry {member('results.json', 'seq')}")
            expect(member("results.json", "tally")["turnout"] == counted, "other figures than the last")
            anew("kz-2023")
        expect("another log than before" not in told_by("complaints"), "another election was exported")
        give("night.db", 100, 160)
        await_member("results.json", "seq", lambda found: found == 60, "60 other reports are there")
        await_text("complaints", "another log than before, exported from here on")


@contextlib.contextmanager
def hanging():
    """Nobody gets on with reading the store: as on a disk that does not answer."""
    with open("night.db-shm", "r+b") as index:
        end = time.monotonic() + LIMIT
        while True:
            try:
                fcntl.lockf(index, fcntl.LOCK_EX | fcntl.LOCK_NB, READ_LOCKS, FIRST_READ_LOCK)
                break
            except OSError:
                expect(time.monotonic() < end, "the store was read all the time")
                time.sleep(0.003)
        yield


def check_hanging_disk_is_stale():
    """A screen whose reading of the store hangs says that it is old within ten seconds, and later that it is not."""
    run("init", "night.db", "--scenario", "kz-2023")
    with writing(0, 300), plain("told"), session("watch", "night.db", rows=24, columns=120) as night:
        night.wait_until(lambda s: seq(s) == 300 and "live" in s.rows()[0], "300 reports")
        await_text("told", "log position 300")
        with hanging():
            night.wait_until(lambda s: "stale" in s.rows()[0] and "store unreadable" in s.rows()[0], "its age", 10.5)
            end = time.monotonic() + 2
            while "store unreadable" not in told_by("told"):
                expect(time.monotonic() < end, "told line by line it is not old")
                time.sleep(0.1)
            # SQLite gives up after ten seconds, and the store is opened anew, in vain.
            end = time.monotonic() + 4
            while time.monotonic() < end:
                night.pump(0.2)
                expect("stale" in night.rows()[0], "it is no longer old", night)
        night.wait_until(lambda s: "stale" not in s.rows()[0] and "live" in s.rows()[0], "a store read again", 10)
        quit_cleanly(night)


def check_winding_before_the_check():
    """Wound back before a kept night is checked, the night at a moment is afterwards, too, what tally says of it."""
    with open(LINES, "rb") as file:
        lines = file.readlines()[::40]
    # The middle of the reports with the later ones twice is before 22:00: who looks for that moment there is misled.
    kept = len(lines) * 3 // 5
    init("night.db")
    ingest("night.db", lines[:kept])
    with watch("night.db") as night:
        night.wait_until(lambda s: "recorded" in s.rows()[0] and seq(s) > kept - 10, "the first reports")
        quit_cleanly(night)
    ingest("night.db", lines[kept:])
    with watch("night.db") as night:
        night.wait_until(lambda s: WORDS in s.text() and seq(s) > len(lines) - 10, "the whole night, unchecked")
        # The check begins a second after the first frame.
        night.send(" b22:00\r")
        stands(night, "22:00:00")
        night.wait_until(lambda s: WORDS not in s.text(), "the night checked")
        tally = json.loads(run("tally", "night.db", "--at", "22:00", "--format", "json"))
        shown = night.rows()[1].replace("\u00a0", " ")
        expect(seq(night) == tally["seq"], f"entry {seq(night)} at 22:00 in place of {tally['seq']}", night)
        expect(f" counted {tally['counted']['percent']} %" in shown, f"{tally['counted']} were counted", night)
        expect(f" stations {tally['units']['reported']}/" in shown, f"{tally['units']} have reported", night)
        quit_cleanly(night)
