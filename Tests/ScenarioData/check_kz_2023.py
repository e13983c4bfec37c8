#!/usr/bin/env python3
"""Checks a scenario folder kz-2023 against every published aggregate it has to meet.

Usage: check_kz_2023.py DIR

Reads the written files only and shares no code with the script that made them. Prints one line a
check; exit status 1 if any fails, 2 for wrong usage. Needs Python 3.9 or later.
"""

import sys

sys.dont_write_bytecode = True

from kz2023_checks import candidates, night, scenario, stations  # noqa: E402
from kz2023_checks.folder import Checks, Folder  # noqa: E402


def main(arguments):
    """Runs all checks on the folder named by the only argument and returns the exit status."""
    if len(arguments) != 1 or arguments[0].startswith("-"):
        print(__doc__.strip())
        return 2
    folder, checks = Folder(arguments[0]), Checks()
    for part in (scenario, stations, candidates, night):
        part.check(folder, checks)
    print("%d checks, %d failed" % (checks.count, checks.failed))
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
