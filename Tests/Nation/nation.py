#!/usr/bin/env python3
"""Makes up an election of any number of stations, has the program count it, and tells what that costs.

Usage: nation.py PROGRAM BENCH FOLDER STATIONS [STATIONS...]

An election has seven lists and against all, 20 regions, 300 districts and one list protocol a station; the
same number gives the same election. Each is written to FOLDER/STATIONS (scenario, reports.jsonl, night.db),
taken in, counted by `tally` and shown by `watch`, and the votes are held against the sums of what was made up.
Prints a line for each: seconds and reports a second of ingest, seconds and MiB of tally, milliseconds to the
first frame of watch and MiB then, counted from the log and from what the first screen kept. Then a second
table, by BENCH: a report counted, a report with its snapshot, a whole frame drawn, and the median and the
slowest of jumps to moments of the night. A night takes the same five hours at any size, so that the work
done by its clock weighs more on a report where there are few.
Status 1 when a sum differs. Standard library only."""
import json
import os
import random
import subprocess
import sys
import time

DRIVERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "EndToEndTests", "Drivers")
LISTS, REGIONS, DISTRICTS = 7, 20, 300
OPEN, CLOSE = "2024-06-02T07:00:00+05:00", "2024-06-02T20:00:00+05:00"
HEAD = ("id,parent,kind,district,name_en,name_ru,name_kk,utc_offset,polls_open,polls_close,early_close,"
        "voters_listed,abroad\n")
SHARES = [38, 21, 14, 9, 6, 5, 4, 3]


def card(stations):
    return {
        "id": f"nation-{stations}", "date": "2024-06-02", "utcOffset": "+05:00",
        "name": {"en": f"A nation of {stations} stations"}, "reconstructed": True,
        "law": "made up",
        "contests": [{
            "id": "list", "kind": "party-list", "unit": "nation", "seats": 300, "againstAll": True,
            "threshold": {"value": "1/20", "inclusive": True, "base": "valid-ballots"},
            "allocation": {"method": "largest-remainder", "quota": "hare", "tie": "earlier-registered"},
        }],
        "limits": {"votersListed": 3000, "perField": 20000, "ballotReserve": "1/100"},
        "sources": [{"id": f"region-{place + 1}", "rank": 1} for place in range(REGIONS)],
        "seatsTotal": 300, "majorities": [151],
    }


def unit(ident, parent, kind, district, name, voters):
    return f"{ident},{parent},{kind},{district},{name},,,+05:00,{OPEN},{CLOSE},0,{voters},0\n"


def make(folder, stations):
    """Writes the election and its reports; the sums of votes, in ballot order."""
    os.makedirs(folder + "/scenario", exist_ok=True)
    draw = random.Random(stations)
    voters = [draw.randrange(200, 1800) for _ in range(stations)]
    with open(folder + "/scenario/election.json", "w") as file:
        json.dump(card(stations), file)
    with open(folder + "/scenario/parties.csv", "w") as file:
        file.write("id,ballot_number,short,name_en,name_ru,name_kk,colour,registration_rank\n")
        for place in range(LISTS):
            name = "Alpha Bravo Gamma Delta Omega Sigma Kappa".split()[place]
            file.write(f"p{place + 1},{place + 1},{name},Party {name},,,#{40 * place:02x}80c0,{place + 1}\n")
    with open(folder + "/scenario/units.csv", "w") as file:
        file.write(HEAD + unit("nation", "", "country", "", "Nation", sum(voters)))
        for place in range(REGIONS):
            file.write(unit(f"region-{place + 1}", "nation", "region", "", f"Region {place + 1}", 0))
        for place in range(DISTRICTS):
            parent = f"region-{place % REGIONS + 1}"
            file.write(unit(f"district-{place + 1}", parent, "district", "", f"District {place + 1}", 0))
        for place in range(stations):
            district = place % DISTRICTS
            file.write(unit(f"s{place}", f"region-{district % REGIONS + 1}", "precinct",
                            f"district-{district + 1}", f"Station {place}", voters[place]))
    return reports(folder, voters, draw)


def reports(folder, voters, draw):
    order = list(range(len(voters)))
    draw.shuffle(order)
    sums = [0] * (LISTS + 1)
    with open(folder + "/reports.jsonl", "w") as file:
        for number, place in enumerate(order):
            issued = voters[place] * draw.randrange(40, 75) // 100
            invalid = issued // 50
            left = issued - invalid
            # No two stations vote alike; with the same shares everywhere most would be twins, and noted as such.
            parts = [share * draw.randrange(60, 141) for share in SHARES]
            votes = [left * part // sum(parts) for part in parts]
            votes[0] += left - sum(votes)
            sums = [one + two for one, two in zip(sums, votes)]
            names = ",".join(f'"p{at + 1}":{votes[at]}' for at in range(LISTS))
            second = 75_600 + number * 18_000 // len(order)
            when = f"2024-06-0{2 + second // 86_400}T{second // 3600 % 24:02}:{second // 60 % 60:02}:{second % 60:02}"
            source = place % DISTRICTS % REGIONS + 1
            file.write(
                f'{{"kind":"count","election":"nation-{len(order)}","contest":"list","unit":"s{place}",'
                f'"source":"region-{source}","revision":1,"reportedAt":"{when}+05:00",'
                f'"votersListed":{voters[place]},"ballotsIssued":{issued},"ballotsFound":{issued},'
                f'"invalidBallots":{invalid},"votes":{{{names},"against-all":{votes[LISTS]}}},'
                f'"receivedAt":"{when}+05:00"}}\n')
    return sums


def run(*words, output=os.devnull):
    """Seconds and MiB of a program that must end well."""
    begun = time.monotonic()
    with open(output, "wb") as file:
        child = subprocess.Popen(words, stdout=file)
        _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        sys.exit(f"nation.py: {' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def first_frame(program, store, cache):
    words = [sys.executable, DRIVERS + "/first_frame.py", "50", "200", program, "watch", store]
    answer = subprocess.run(words, env={**os.environ, "XDG_CACHE_HOME": cache}, stdout=subprocess.PIPE, check=True)
    numbers = [float(word) for word in answer.stdout.split()]
    return numbers[1], numbers[2] / 1024


def growth(bench, store):
    answer = subprocess.run([bench, "--growth", store], stdout=subprocess.PIPE, check=True)
    return [float(word) for word in answer.stdout.split()]


def measure(program, folder, stations):
    sums = make(folder, stations)
    store = folder + "/night.db"
    for end in ("", "-wal", "-shm", "-head", "-lock"):
        if os.path.exists(store + end):
            os.unlink(store + end)
    run(program, "init", store, "--scenario", folder + "/scenario", "--recorded")
    taken, _ = run(program, "ingest", store, folder + "/reports.jsonl", "--quiet")
    counted, memory = run(program, "tally", store, "--format", "json", output=folder + "/tally.json")
    with open(folder + "/tally.json", encoding="utf-8") as file:
        found = [line["votes"] for line in json.load(file)["contests"]["list"]["selections"]]
    log = first_frame(program, store, "/dev/null")
    first_frame(program, store, folder)
    kept = first_frame(program, store, folder)
    print(f"{stations:>9,} {taken:8.2f} s {stations / taken:9,.0f}/s {counted:8.2f} s {memory:6.0f} MiB "
          f"{log[0]:8.0f} ms {log[1]:5.0f} MiB {kept[0]:8.0f} ms {kept[1]:5.0f} MiB"
          f"{'' if found == sums else '   VOTES DIFFER'}", flush=True)
    return found == sums


def measure_growth(bench, folder, stations):
    report, snapshot, frame, jump, slowest = growth(bench, folder + "/night.db")
    print(f"{stations:>9,} {report:8,.0f} ns {snapshot:9,.0f} µs {frame:7,.0f} µs {jump:8,.1f} ms {slowest:7,.1f} ms",
          flush=True)


def main(program, bench, folder, *numbers):
    print(f"{'stations':>9} {'ingest':>10} {'':>11} {'tally':>10} {'':>10} {'watch':>11} {'':>9} {'kept':>11}")
    good = [measure(program, f"{folder}/{number}", int(number)) for number in numbers]
    print(f"\n{'stations':>9} {'report':>11} {'snapshot':>12} {'frame':>10} {'jump':>11} {'slowest':>10}")
    for number in numbers:
        measure_growth(bench, f"{folder}/{number}", int(number))
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
