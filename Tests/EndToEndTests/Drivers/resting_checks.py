"""A store at rest where nothing can be written beside it: on a full disk, on one that is read-only."""
import os
import shutil
import subprocess

from fresh_checks import give
from night import LIMIT, LINES, PROGRAM, expect
from writing_checks import run


def check_full_disk_is_viewed():
    """A store at rest on a disk without room for SQLite's own file beside it is read, checked and copied elsewhere."""
    script = """
        mount -t tmpfs -o size=6m none full || exit 99
        "$1" init full/night.db --scenario kz-2023 --recorded && head -n 40 "$2" > some &&
        "$1" ingest full/night.db some --quiet && "$1" tally full/night.db > before || exit 98
        rm -f full/night.db-shm full/night.db-wal
        dd if=/dev/zero of=full/fill bs=1k status=none 2> /dev/null
        "$1" tally full/night.db | cmp - before || exit 1
        for command in verify log screen; do "$1" $command full/night.db > told || exit 2; done
        "$1" backup full/night.db copy.db --quiet > told && "$1" tally copy.db | cmp - before || exit 3
        "$1" watch full/night.db --plain --interval 1 < /dev/null > told & watch=$!
        for i in $(seq 100); do grep -q "log position 4" told && break; sleep 0.1; done; grep -q "log position 4" told || exit 4
        rm full/fill; sed -n 41,60p "$2" > more; "$1" ingest full/night.db more --quiet || exit 5
        for i in $(seq 100); do kill -0 $watch || exit 6; grep -q "log position 6" told && break; sleep 0.1; done
        grep -q "log position 6" told || exit 7; kill $watch
        """
    os.mkdir("full")
    inside = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    if subprocess.run([*inside, "mount -t tmpfs none full"], capture_output=True, timeout=20, check=False).returncode:
        print("no mount namespaces here")
        return
    done = subprocess.run([*inside, script, "sh", PROGRAM, LINES], capture_output=True, timeout=LIMIT * 4, check=False)
    expect(done.returncode == 0, f"{done.returncode}: {done.stdout} {done.stderr}")


def check_read_only_disk_is_viewed():
    """A store that was left with its write-ahead file, on a disk that cannot be written: read, or said what to do."""
    script = """
        mount --bind left left && mount -o remount,bind,ro left || exit 99
        "$1" tally left/night.db > told 2> error; echo $? >> told
        """
    inside = ["unshare", "--mount", "--map-root-user", "sh", "-c"]
    os.mkdir("left")
    if subprocess.run([*inside, "mount --bind left left && mount -o remount,bind,ro left"], capture_output=True,
                      timeout=20, check=False).returncode:
        print("no mount namespaces here")
        return
    run("init", "night.db", "--scenario", "kz-2023")
    give("night.db", 0, 300)
    tally = run("tally", "night.db")
    shutil.copy("night.db", "left/night.db")
    shutil.copy("night.db-head", "left/night.db-head")
    for log in (b"", b"some"):
        with open("left/night.db-wal", "wb") as file:
            file.write(log)
        subprocess.run([*inside, script, "sh", PROGRAM], timeout=LIMIT, check=True)
        with open("told", "rb") as file:
            told = file.read()
        with open("error", "rb") as file:
            error = file.read()
        if log:
            expect(told == b"74\n", f"it printed {told[-200:]}")
            expect(b"left/night.db-wal: holds reports that cannot be read" in error, f"it said {error}")
            expect(b"copy it with the store and its head to a folder of your own" in error, f"it said {error}")
        else:
            expect(told == tally + b"0\n", f"{told[-300:]} {error}")
