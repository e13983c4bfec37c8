"""A writer keeps to what it has acknowledged when files, disks, readers and bytes change under it."""
import itertools
import json
import os
import shutil
import signal
import subprocess
import time

from night import LIMIT, LINES, PROGRAM, expect
from writing_checks import complete, init, run

# A user namespace of its own, in which the kernel gives no watch of any file.
UNWATCHED = ["unshare", "--user", "--map-root-user", "sh", "-c",
             'echo 0 > /proc/sys/user/max_inotify_instances && exec "$@"', "sh"]
MOUNTING = ["unshare", "--mount", "--map-root-user", "sh", "-c"]


def lines_of(first, last):
    with open(LINES, "rb") as file:
        return list(itertools.islice(file, first, last))


def put(path, lines, mode="wb"):
    """Writes lines with one call."""
    with open(path, mode, buffering=0) as file:
        file.write(b"".join(lines))


def answered(receipts):
    return complete(receipts) if os.path.exists(receipts) else []


class Writer:
    """An ingest beside the check, stopped at the end; what it says is in a file of its own."""

    def __init__(self, store, *words, inside=(), **options):
        self.words, self.said = [*inside, PROGRAM, "ingest", store, *words], store + ".said"
        self.options = {"stdin": subprocess.DEVNULL, **options}

    def __enter__(self):
        with open(self.said, "wb") as said:
            self.process = subprocess.Popen(self.words, **{"stderr": said, **self.options})
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        if self.process.stdin:
            self.process.stdin.close()

    def text(self):
        with open(self.said, encoding="utf-8") as file:
            return file.read()

    def is_alive(self, when):
        status = self.process.poll()
        expect(status is None, f"{when}, it ended with {status}: {self.text()}")

    def awaits(self, claim, what):
        """Waits until something is so, and lives on meanwhile."""
        late = time.monotonic() + LIMIT
        while not claim():
            self.is_alive(what)
            expect(time.monotonic() < late, f"{what}; it said: {self.text()}")
            time.sleep(0.02)

    def answers(self, receipts, count):
        """Waits for so many receipts."""
        self.awaits(lambda: len(answered(receipts)) >= count, f"line {count} is not answered")

    def finish(self):
        """Has it end, which it does with 143."""
        self.is_alive("before it was to")
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(LIMIT)
        expect(status == 143, f"SIGTERM ended it with {status}: {self.text()}")


def entries(store):
    return run("log", store, "--format", "jsonl").count(b"\n")


def is_possible(words, what):
    """Whether namespaces can be had here; says so where not."""
    done = subprocess.run(words, capture_output=True, timeout=LIMIT, check=False)
    if done.returncode:
        print(f"no {what} namespaces here")
    return not done.returncode


def check_rewritten_in_place():
    """A growing file that is rewritten in place, and longer, is read anew, also where no watch tells of it."""
    if not is_possible([*UNWATCHED, "true"], "user"):
        return
    init("night.db")
    put("in.jsonl", lines_of(0, 10))
    with Writer("night.db", "in.jsonl", "--follow", "--receipts", "receipts", inside=UNWATCHED) as writer:
        writer.answers("receipts", 10)
        for first, last in ((10, 40), (40, 100)):
            # Over what stands there, in one piece: at no moment is the file shorter.
            put("in.jsonl", lines_of(first, last), "r+b")
            writer.answers("receipts", last)
        writer.finish()
        expect(writer.text().count("in.jsonl: changed in place; read again from its start\n") == 2, writer.text())
    verdicts = [receipt["verdict"] for receipt in answered("receipts")]
    expect(verdicts == ["accepted"] * 100, f"{len(verdicts)} receipts, {verdicts.count('accepted')} accepted")
    expect(entries("night.db") == 100, f"{entries('night.db')} of 100 lines are in the log")


def check_spool_on_another_disk():
    """A store and a spool folder whose numbers are the same, on two disks, are not one folder."""
    script = """
        mount -t tmpfs none one && mount -t tmpfs none two || exit 99
        test "$(stat -c %i one)" = "$(stat -c %i two)" || exit 98
        "$1" init one/night.db --scenario kz-2023 --recorded && cp some two/some || exit 97
        "$1" ingest one/night.db two --quiet --receipts one/receipts || exit $?
        test -z "$(ls two)" && test "$("$1" log one/night.db --format jsonl | wc -l)" = 10 || exit 96
        "$1" ingest one/night.db one/. 2> same; test $? = 2 && grep -q "holds one/night.db" same || exit 95
        """
    for name in ("one", "two"):
        os.mkdir(name)
    if not is_possible([*MOUNTING, "mount -t tmpfs none one"], "mount"):
        return
    put("some", lines_of(0, 10))
    done = subprocess.run([*MOUNTING, script, "sh", PROGRAM], capture_output=True, timeout=LIMIT * 2, check=False)
    if done.returncode == 98:
        print("each disk has other numbers here")
        return
    expect(done.returncode == 0, f"{done.returncode}: {done.stdout} {done.stderr}")


def hand_over(name, lines=None):
    """Puts a file, or a link where there are no lines, into the spool folder by renaming."""
    if lines:
        put("spool.part", lines)
    else:
        os.symlink("nowhere", "spool.part")
    os.rename("spool.part", "spool/" + name)


def check_writer_outlives_its_reader():
    """A writer whose messages nobody reads any more goes on; one whose receipts nobody reads ends, and says so."""
    init("night.db")
    os.mkdir("spool")
    reader, messages = os.pipe()
    os.close(reader)
    with Writer("night.db", "spool", "--follow", stderr=messages) as writer:
        for number in range(2):
            # The link is looked at first, and there is something to say of it.
            hand_over(f"{number}-a")
            hand_over(f"{number}-b", lines_of(number * 5, number * 5 + 5))
            writer.awaits(lambda: not os.path.exists(f"spool/{number}-b"), "the file after a link is not taken")
        writer.finish()
    os.close(messages)
    expect(entries("night.db") == 10, f"{entries('night.db')} of 10 lines are in the log")
    lose_reader_of_receipts()


def lose_reader_of_receipts():
    """Reads one receipt from a named pipe and goes away."""
    init("other.db")
    os.mkfifo("receipts.pipe")
    reader = os.open("receipts.pipe", os.O_RDONLY | os.O_NONBLOCK)
    first, second = lines_of(0, 2)
    with Writer("other.db", "-", "--receipts", "receipts.pipe", stdin=subprocess.PIPE) as writer:
        writer.process.stdin.write(first)
        writer.process.stdin.flush()
        writer.awaits(lambda: b"\n" in read_now(reader), "the first line is not answered")
        os.close(reader)
        writer.process.stdin.write(second)
        writer.process.stdin.flush()
        status, text = writer.process.wait(LIMIT), writer.text()
    expect(status == 74, f"without a reader of its receipts it ended with {status}: {text}")
    expect(text.count("\n") == 1 and "receipts.pipe: Broken pipe" in text, f"it said: {text}")


def read_now(pipe):
    """What a pipe holds; nothing also before the first writer."""
    try:
        return os.read(pipe, 65_536)
    except BlockingIOError:
        return b""


def wrong_count():
    """The first protocol of the night with a ballot too many: refused, and an operator may admit it."""
    with open(LINES, "rb") as file:
        report = json.loads(next(line for line in file if b'"kind":"count"' in line))
    report["invalidBallots"] += 1
    return json.dumps(report, separators=(",", ":")).encode() + b"\n"


def check_damaged_refusal_decided():
    """A decision about a refused line that was changed on disk is refused by a running writer, which goes on."""
    init("night.db")
    wrong, reason = wrong_count(), ("--reason", "Paper seen")
    put("in.jsonl", [*lines_of(0, 5), wrong])
    run("ingest", "night.db", "in.jsonl", "--quiet")
    for end in ("", "-head"):
        shutil.copy("night.db" + end, "copy.db" + end)
    run("admit", "copy.db", "1", *reason)
    with open("night.db", "r+b") as file:
        # A letter of the unit's name, in the line as it came.
        file.seek(file.read().index(wrong[:-1]) + wrong.index(b'"unit":"') + len(b'"unit":"'))
        file.write(b"x")
    put("more.jsonl", lines_of(5, 10))
    with Writer("night.db", "more.jsonl", "--follow", "--receipts", "receipts") as writer:
        writer.answers("receipts", 5)
        told = subprocess.run([PROGRAM, "admit", "night.db", "1", *reason], capture_output=True, text=True,
                              timeout=LIMIT, check=False)
        writer.is_alive("asked about a damaged line")
        expect(told.returncode == 65, f"admit ended with {told.returncode}: {told.stdout}{told.stderr}")
        expect(told.stderr.count("\n") == 1 and "refusal 1: changed since" in told.stderr, f"it said: {told.stderr}")
        put("more.jsonl", lines_of(10, 15), "ab")
        writer.answers("receipts", 10)
        writer.finish()
    expect(entries("night.db") == 15, f"{entries('night.db')} of 15 lines are in the log")


def check_init_beside_a_head():
    """What is left of a store that vanished vouches for what it acknowledged, and no new store takes its place."""
    init("night.db")
    put("in.jsonl", lines_of(0, 48))
    run("ingest", "night.db", "in.jsonl", "--quiet", "--receipts", "receipts")
    expect([a["verdict"] for a in answered("receipts")] == ["accepted"] * 48, "a line was not accepted")
    with open("night.db-head", "rb") as file:
        head = file.read()
    os.rename("night.db", "kept.db")
    again = subprocess.run([PROGRAM, "init", "night.db", "--scenario", "kz-2023", "--recorded"], capture_output=True,
                           text=True, timeout=LIMIT, check=False)
    with open("night.db-head", "rb") as file:
        expect(file.read() == head, f"init ended with {again.returncode}, and the head is another")
    expect(again.returncode == 73, f"init ended with {again.returncode}: {again.stderr}")
    expect(again.stderr.count("\n") == 1 and "night.db-head: " in again.stderr, f"it said: {again.stderr}")
    expect(not os.path.exists("night.db"), "a store stands there")
    os.rename("kept.db", "night.db")
    expect(b"\nsound " in run("verify", "night.db"), "the store that is brought back is not sound")
