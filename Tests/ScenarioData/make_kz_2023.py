#!/usr/bin/env python3
"""Makes the scenario folder kz-2023 from the published inputs beside this script.

Usage: make_kz_2023.py [OUTPUT_DIR]    (default: Scenarios/kz-2023 of this repository)

Writes election.json, units.csv, parties.csv, candidates.csv, published.csv, previous.csv and
reconstruction.json; SOURCES.md is written by hand and left alone. The same bytes come out on every
machine: chance is counter-based and floats see only + - * / and the square root.
Needs Python 3.9 or later and its standard library.
"""

import os
import sys

sys.dont_write_bytecode = True

from kz2023 import (  # noqa: E402
    candidates, election, inputs, published, reconstruction, units, writing)

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT = os.path.join(HERE, "..", "..", "Scenarios", "kz-2023")


def main(arguments):
    """Writes the folder named by the arguments and returns the exit status."""
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 2 if len(arguments) > 1 else 0
    folder = arguments[0] if arguments else DEFAULT
    os.makedirs(folder, exist_ok=True)
    regions, parties, turnout = inputs.regions(), inputs.parties(), inputs.turnout()
    writing.document(folder, "election.json", election.document(regions))
    writing.table(folder, "units.csv", units.HEADER, units.make(regions))
    writing.table(folder, "parties.csv", election.PARTY_HEADER, election.party_rows(parties))
    writing.table(folder, "candidates.csv", candidates.HEADER, candidates.make(parties))
    writing.table(folder, "published.csv", published.HEADER, published.make(parties, turnout))
    previous = inputs.previous()
    writing.table(folder, "previous.csv", list(previous[0]), previous)
    writing.document(folder, "reconstruction.json", reconstruction.make(regions, parties, turnout))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
