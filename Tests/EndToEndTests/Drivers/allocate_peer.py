"""Shares out the seats of 2023 by Hare quota and largest remainder in Python's integers, timed.

    allocate_peer.py ROUNDS

Prints one number: allocations a second. Only the seats: no margins, no ranges, no tie rule."""
import sys
import time

VOTES = [3431510, 693938, 547154, 432920, 146431, 535139, 331058]
BASE, SEATS = 6366441, 69


def allocate():
    passed = [i for i, v in enumerate(VOTES) if 20 * v >= BASE]
    total = sum(VOTES[i] for i in passed)
    seats = {i: VOTES[i] * SEATS // total for i in passed}
    order = sorted(passed, key=lambda i: -(VOTES[i] * SEATS % total))
    for i in order[:SEATS - sum(seats.values())]:
        seats[i] += 1
    return seats


rounds = int(sys.argv[1])
assert sum(allocate().values()) == SEATS
begin = time.perf_counter()
for _ in range(rounds):
    allocate()
print(rounds / (time.perf_counter() - begin))
