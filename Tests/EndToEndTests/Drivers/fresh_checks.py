"""Who follows a store is told what is true of it: by another user, after it went away, from a copy, without a writer."""
import json
import os
import shutil
import signal
import subprocess
import time

from night import LIMIT, LINES, PROGRAM, SCENARIOS, expect
from reader_checks import change_first_report
from writing_checks import run

# As root another user follows, who may write nothing here; else the folder is closed while the follower opens.
OTHER = {"user": 65534, "group": 65534, "extra_groups": []} if os.getuid() == 0 else {}
ENV = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "LANG": "C.UTF-8",
       "ELECTION_NIGHT_SCENARIOS": SCENARIOS}


def live_lines(first, last):
    """Lines as a live store takes them: they arrive now."""
    with open(LINES, "rb") as file:
        for number, line in enumerate(file):
            if number >= last:
                return
            if number >= first:
                report = json.loads(line)
                report.pop("receivedAt", None)
                yield json.dumps(report).encode() + b"\n"


def give(store, first, last):
    """Reports into a live store, by a writer that comes and goes."""
    subprocess.run([PROGRAM, "ingest", store, "-", "--quiet"], input=b"".join(live_lines(first, last)), check=True,
                   timeout=LIMIT * 3)


class Follower:
    """A program that follows, stopped at the end."""

    def __init__(self, *words, **options):
        self.process = subprocess.Popen([PROGRAM, *words], stdin=subprocess.DEVNULL, **options)

    def __enter__(self):
        return self.process

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def member(path, name):
    with open(path, "rb") as file:
        return json.load(file)[name]


def await_member(path, name, wanted, what):
    """Waits until a published file says so."""
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        if os.path.exists(path) and wanted(member(path, name)):
            return
        time.sleep(0.1)
    raise AssertionError(f"{what}: {name} is still {member(path, name) if os.path.exists(path) else 'nowhere'}")


def check_follow_as_another():
    """A follower that may not write the store's folder, opened while nobody writes, sees what is written later."""
    os.chmod(".", 0o755)
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, 300)
    os.mkdir("out")
    os.chmod("out", 0o777)
    if not OTHER:
        os.chmod(".", 0o555)
    words = ("export", "night.db", "--format", "json", "--out", "out/results.json", "--follow")
    with open("out/told", "wb") as out, Follower(*words, env=ENV, **OTHER), \
            Follower("watch", "night.db", "--plain", "--interval", "1", env=ENV, stdout=out, **OTHER):
        await_member("out/results.json", "seq", lambda seq: seq > 0, "the first export")
        before = member("out/results.json", "seq")
        await_text("out/told", f"log position {before},")
        expect(not os.path.exists("night.db-wal"), "somebody writes")
        os.chmod(".", 0o755)
        give("night.db", 300, 600)
        seq = json.loads(run("tally", "night.db", "--format", "json"))["seq"]
        expect(seq > before, "nothing was taken")
        await_member("out/results.json", "seq", lambda found: found == seq, f"the store stands at {seq}")
        await_text("out/told", f"log position {seq},")


def await_text(path, text):
    deadline = time.monotonic() + LIMIT
    while time.monotonic() < deadline:
        with open(path, encoding="utf-8") as file:
            if text in file.read().replace(" ", " "):
                return
        time.sleep(0.1)
    with open(path, encoding="utf-8") as file:
        raise AssertionError(f"{text!r} is not told, only:\n{file.read()[-2000:]}")


def check_export_of_store_away():
    """The last figures stay, and say that they are old, while the store is away; a copy brought back is followed."""
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, 300)
    os.utime("night.db-lock")
    run("backup", "night.db", "copy.db")
    give("night.db", 300, 400)
    pipe = os.pipe()
    writer = Follower("ingest", "night.db", "/dev/fd/%d" % pipe[0], "--follow", "--quiet", pass_fds=[pipe[0]])
    words = ("export", "night.db", "--format", "json", "--out", "results.json", "--follow")
    page = ("export", "night.db", "--format", "html", "--out", "page.html", "--follow")
    with writer as ingest, Follower(*words, stderr=subprocess.DEVNULL), Follower(*page, stderr=subprocess.DEVNULL):
        await_member("results.json", "staleSince", lambda since: since is None, "a writer lives")
        seq = member("results.json", "seq")
        ingest.send_signal(signal.SIGTERM)
        ingest.wait(LIMIT)
        os.mkdir("away")
        for name in [name for name in os.listdir(".") if name.startswith("night.db")]:
            shutil.move(name, "away/" + name)
        begun = time.monotonic()
        await_member("results.json", "staleSince", lambda since: since is not None, "the store is away")
        expect(time.monotonic() - begun < 10, "told after more than 10 s")
        expect(member("results.json", "seq") == seq, "other figures than the last")
        expect(member("results.json", "tally")["stale"] == "store", "another reason")
        await_text("page.html", "STALE")
        for end in ("", "-head"):
            shutil.move("copy.db" + end, "night.db" + end)
        give("night.db", 0, 900)
        wanted = json.loads(run("tally", "night.db", "--format", "json"))["seq"]
        await_member("results.json", "seq", lambda found: found == wanted, f"the copy stands at {wanted}")
        await_member("results.json", "staleSince", lambda since: since is None, "it was written just now")


def check_changed_copy_is_not_followed():
    """A copy in which a report was changed is brought back under the eyes of who follows: nothing of it is shown."""
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, 300)
    run("backup", "night.db", "copy.db", "--quiet")
    change_first_report("copy.db")
    words = ("export", "night.db", "--format", "json", "--out", "results.json", "--follow")
    with open("watched", "wb") as watched, open("exported", "wb") as exported, \
            Follower(*words, stderr=exported), \
            Follower("watch", "night.db", "--plain", "--interval", "1", stdout=watched, stderr=watched) as watch:
        await_text("watched", "log position 300")
        await_member("results.json", "seq", lambda seq: seq == 300, "300 reports are there")
        with open("results.json", "rb") as file:
            tally = json.load(file)["tally"]
        # The screen's first check of the log is over by then, and has seen nothing of the copy.
        time.sleep(3)
        for end in ("", "-head"):
            os.replace("copy.db" + end, "night.db" + end)
        damage = "damaged: entry 1: its hash is not that of what it says"
        await_text("watched", damage)
        expect(watch.wait(LIMIT) == 65, f"watch ended with {watch.returncode}")
        await_text("exported", damage)
        await_member("results.json", "staleSince", lambda since: since is not None, "the store is another")
        with open("results.json", "rb") as file:
            told = json.load(file)["tally"]
        expect(told["stale"] == "store" and told["turnout"] == tally["turnout"], f"{told} in place of {tally}")


def check_plain_tells_stale():
    """Told line by line, too, figures that become old say so at once, and when they are no longer so."""
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, 300)
    with open("told", "wb") as out, \
            Follower("watch", "night.db", "--plain", "--interval", "0", env={**ENV, "TERM": "xterm"}, stdout=out):
        await_text("told", "log position")
        await_text("told", "notice: live, stale 1")
        with open("told", encoding="utf-8") as file:
            expect("notice: live\n" not in file.read(), "told as fresh before it was")
        give("night.db", 300, 330)
        await_text("told", "notice: live\n")


def processor(pid):
    """Seconds of the processor that a process has used."""
    with open(f"/proc/{pid}/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def check_unreadable_store_rests():
    """A store that cannot be opened is tried again now and then, although trying makes itself heard."""
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, 300)
    os.utime("night.db-lock")
    with open("told", "wb") as out, \
            Follower("watch", "night.db", "--plain", "--interval", "0", env={**ENV, "TERM": "xterm"}, stdout=out) as watch:
        await_text("told", "log position")
        os.rename("night.db", "kept.db")
        with open("night.db", "wb") as file:
            file.write(b"no store " * 1_000)
        await_text("told", "store unreadable")
        before = processor(watch.pid)
        time.sleep(3)
        used = processor(watch.pid) - before
        expect(used < 0.6, f"{used} s of the processor in 3 s")
        os.rename("kept.db", "night.db")
        os.utime("night.db-lock")
        await_text("told", "notice: live\n")
