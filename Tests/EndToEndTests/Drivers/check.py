#!/usr/bin/env python3
"""Runs one end-to-end check of the built program by name.

Usage: check.py NAME

Environment: ELECTION_NIGHT_PROGRAM, ELECTION_NIGHT_SCENARIOS, NIGHT_STORE (a filled store, only read),
NIGHT_LINES (the lines in it). The current folder is the check's own. A check is a function of one of
the modules below, its name with - for _; it passes when it returns. Status 1 and a traceback otherwise.
"""
import signal
import sys

sys.dont_write_bytecode = True

import alert_checks  # noqa: E402
import budget_checks  # noqa: E402
import config_checks  # noqa: E402
import copy_checks  # noqa: E402
import count_checks  # noqa: E402
import crash_checks  # noqa: E402
import dashboard_checks  # noqa: E402
import export_checks  # noqa: E402
import flow_checks  # noqa: E402
import fresh_checks  # noqa: E402
import history_checks  # noqa: E402
import hostile_checks  # noqa: E402
import hostile_scenario_checks  # noqa: E402
import import_checks  # noqa: E402
import inlet_checks  # noqa: E402
import kept_checks  # noqa: E402
import leaving_checks  # noqa: E402
import look_checks  # noqa: E402
import manual_checks  # noqa: E402
import memory_checks  # noqa: E402
import nist_checks  # noqa: E402
import page_checks  # noqa: E402
import pages_checks  # noqa: E402
import plain_checks  # noqa: E402
import reader_checks  # noqa: E402
import record_checks  # noqa: E402
import report_checks  # noqa: E402
import reports_checks  # noqa: E402
import resting_checks  # noqa: E402
import rules_checks  # noqa: E402
import spool_checks  # noqa: E402
import stranger_checks  # noqa: E402
import terminal_checks  # noqa: E402
import time_checks  # noqa: E402
import writing_checks  # noqa: E402

MODULES = (alert_checks, budget_checks, config_checks, copy_checks, count_checks, crash_checks, dashboard_checks,
           export_checks, flow_checks, fresh_checks, history_checks, hostile_checks, hostile_scenario_checks,
           import_checks, inlet_checks, kept_checks, leaving_checks, look_checks, manual_checks, memory_checks,
           nist_checks, page_checks, pages_checks, plain_checks, reader_checks, record_checks, report_checks,
           reports_checks, resting_checks, rules_checks, spool_checks, stranger_checks, terminal_checks, time_checks,
           writing_checks)


def main(arguments):
    # A thread of the test runner may have started us with every signal held back.
    signal.pthread_sigmask(signal.SIG_SETMASK, [])
    for module in MODULES:
        check = getattr(module, "check_" + arguments[0].replace("-", "_"), None)
        if check:
            try:
                check()
            except Exception as error:
                # Said first: what reads the whole of it has the traceback, what reads a line has this.
                print(str(error).partition("\n")[0] or repr(error), flush=True)
                raise
            return 0
    print("no check", arguments[0])
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
