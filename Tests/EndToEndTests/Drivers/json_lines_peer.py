"""Reads JSON Lines with Python's json module and writes them again, each timed apart.

    json_lines_peer.py FILE

Prints two numbers: seconds of json.loads for all lines, seconds of json.dumps for all objects."""
import json
import sys
import time

with open(sys.argv[1], "rb") as file:
    lines = file.read().splitlines()
begin = time.perf_counter()
objects = [json.loads(line) for line in lines]
middle = time.perf_counter()
for one in objects:
    json.dumps(one, separators=(",", ":"))
print(middle - begin, time.perf_counter() - middle)
