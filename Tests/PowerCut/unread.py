"""A file of a spool folder that cannot be read at first: taken once it can be, or left with what to do."""
import errno
import os
import signal
import subprocess
import time

from night_run import LIMIT, PROGRAM, Bench, expect, read_receipts

# The first read of the file is refused, and no other.
WISH = f"read {errno.EIO} 1 0"
SAID = "a: Input/output error (read); left there, "


class Spool:
    """A store beside a spool folder: the last line of the night in the file that is read first, all others in the next.

    Only where the first is taken after the other is the night what it would have been.
    """

    def __init__(self, bench):
        self.bench, self.store = bench, bench.new_store()
        place = os.path.dirname(self.store)
        self.folder, self.receipts = os.path.join(place, "spool"), os.path.join(place, "receipts.jsonl")
        os.makedirs(self.folder)
        for name, lines in (("a", bench.lines[-1:]), ("b", bench.lines[:-1])):
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write("".join(line + "\n" for line in lines))
        self.words = ("ingest", self.store, self.folder, "--quiet", "--receipts", self.receipts)
        self.watch = {"fail": WISH, "store": self.store, "alone": os.path.join(self.folder, "a")}

    def is_whole(self):
        """Every line is in the store, in the order of the night."""
        expect(self.bench.figures(self.store) == self.bench.wanted, f"other figures: {self.bench.figures(self.store)}")
        expect("\nsound " in self.bench.done("verify", self.store), "not sound")


def follow(spool, said):
    """Follows the folder until it is empty; returns how the program ended."""
    environment = spool.bench.environment(**spool.watch)
    process = subprocess.Popen([PROGRAM, *spool.words, "--follow"], env=environment, stderr=said)
    try:
        late = time.monotonic() + LIMIT / 2
        while os.listdir(spool.folder) and process.poll() is None and time.monotonic() < late:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        return process.wait(LIMIT)
    finally:
        process.kill()
        process.wait(LIMIT)


def check_spool_read_error():
    """A file whose read fails once is taken with a try a second later; without --follow, when it is given again."""
    with Bench() as bench:
        spool = Spool(bench)
        with open(os.path.join(bench.folder, "said"), "w+", encoding="utf-8") as said:
            status = follow(spool, said)
            said.seek(0)
            text = said.read()
        expect(os.listdir(spool.folder) == [], f"left: {os.listdir(spool.folder)}; it said: {text}")
        expect(status == 128 + signal.SIGTERM, f"ended with {status}: {text}")
        expect(text.count("\n") == 1 and SAID + "and tried again each second" in text, f"it said: {text}")
        expect(len(read_receipts(spool.receipts)) == len(bench.lines), "lines without a receipt")
        spool.is_whole()

        spool = Spool(bench)
        run = bench.run(*spool.words, **spool.watch)
        expect(run.returncode == 74 and os.listdir(spool.folder) == ["a"], f"ended with {run.returncode}: {run.stderr}")
        expect(SAID + "give it again" in run.stderr, f"it said: {run.stderr}")
        bench.done(*spool.words)
        spool.is_whole()
        print("taken a second later, and when given again")


def check_spool_unread_middle():
    """A file that cannot be read beyond its middle is left after one try: each would repeat the lines before."""
    with Bench() as bench:
        spool = Spool(bench)
        os.remove(os.path.join(spool.folder, "b"))
        with open(os.path.join(spool.folder, "a"), "w", encoding="utf-8") as file:
            file.write("".join(line + "\n" for line in bench.lines) * 40)
        environment = bench.environment(**{**spool.watch, "fail": f"read {errno.EIO} 2 1"})
        with open(os.path.join(bench.folder, "said"), "w+", encoding="utf-8") as said:
            process = subprocess.Popen([PROGRAM, *spool.words, "--follow"], env=environment, stderr=said)
            late = time.monotonic() + LIMIT / 2
            while process.poll() is None and time.monotonic() < late:
                time.sleep(0.2)
                if os.fstat(said.fileno()).st_size and os.path.exists(spool.receipts) and os.path.getsize(spool.receipts):
                    break
            time.sleep(0.5)
            counts = [len(read_receipts(spool.receipts))]
            # Longer than from one look at the folder to the next.
            time.sleep(2.5)
            counts.append(len(read_receipts(spool.receipts)))
            process.send_signal(signal.SIGTERM)
            status = process.wait(LIMIT)
            said.seek(0)
            text = said.read()
        expect(status == 74 or status == 128 + signal.SIGTERM, f"ended with {status}: {text}")
        expect(counts[0] == counts[1] > len(bench.lines), f"lines taken: {counts}")
        expect(text.count("\n") == 1 and SAID + "give it again" in text, f"it said: {text}")
        print(f"{counts[0]} lines before the place, taken once")
