#!/usr/bin/env python3
"""Makes the scenario folders of the small nights and of kz-2021, with their recorded nights.

Usage: make_nights.py [OUTPUT_DIR]    (default: Scenarios of this repository)

Writes election.json, units.csv, parties.csv, candidates.csv, published.csv and night.jsonl of each;
SOURCES.md is written by hand and left alone. The same bytes come out on every machine.
Needs Python 3.9 or later and its standard library.
"""

import os
import sys

sys.dont_write_bytecode = True

from nights import close_call, kz_2021, mishaps, referendum, small_night, tie  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT = os.path.join(HERE, "..", "..", "Scenarios")
NIGHTS = [kz_2021, small_night, close_call, mishaps, tie, referendum]


def main(arguments):
    """Writes the folders under the one named by the arguments and returns the exit status."""
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 2 if len(arguments) > 1 else 0
    for night in NIGHTS:
        night.make().write(arguments[0] if arguments else DEFAULT)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
