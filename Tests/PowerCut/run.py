#!/usr/bin/env python3
"""Runs one check of the store against cuts, refusals of the disk, and damage, by name.

Usage: run.py NAME

Environment: ELECTION_NIGHT_PROGRAM, the program. A check is a function of one of the modules below, its
name with - for _; it passes when it returns. How much each does is set in the environment, see there.
"""
import signal
import sys

sys.dont_write_bytecode = True

import checkpoint  # noqa: E402
import cuts  # noqa: E402
import damage  # noqa: E402
import orders  # noqa: E402
import refusals  # noqa: E402
import slow  # noqa: E402
import spool  # noqa: E402
import unread  # noqa: E402

MODULES = (checkpoint, cuts, damage, orders, refusals, slow, spool, unread)


def main(arguments):
    # A thread of the test runner may have started us with every signal held back.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    for module in MODULES:
        check = getattr(module, "check_" + arguments[0].replace("-", "_"), None)
        if check:
            check()
            return 0
    print("no check", arguments[0])
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
