"""A scenario folder as read by the checker, and the list of checks made."""

import csv
import json
import os

TABLES = ["units.csv", "parties.csv", "candidates.csv", "published.csv", "previous.csv"]
DOCUMENTS = ["election.json", "reconstruction.json"]


class Checks:
    """Counts checks and prints one line for each."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def equal(self, what, found, expected):
        """Holds a found value against the expected one."""
        self.true(what, found == expected, "found %s, expected %s" % (short(found), short(expected)))

    def true(self, what, holds, detail=""):
        """Notes whether a claim holds; the detail is printed if it does not."""
        self.count += 1
        self.failed += not holds
        print(("ok    " + what) if holds else ("FAIL  %s: %s" % (what, detail)))


class Folder:
    """The files of a scenario folder, tables as lists of dictionaries."""

    def __init__(self, path):
        self.path = path
        self.election, self.reconstruction = [json.loads(self.text(name)) for name in DOCUMENTS]
        tables = [list(csv.DictReader(self.text(name).splitlines())) for name in TABLES]
        self.units, self.parties, self.candidates, self.published, self.previous = tables
        self.precincts = self.of_kind("precinct")

    def text(self, name):
        """Returns a file's text; a byte that is not UTF-8 is an error."""
        return self.raw(name).decode("utf-8")

    def raw(self, name):
        """Returns a file's bytes."""
        with open(os.path.join(self.path, name), "rb") as file:
            return file.read()

    def of_kind(self, kind):
        """Returns the units of a kind in their order."""
        return [unit for unit in self.units if unit["kind"] == kind]

    def figure(self, name):
        """Returns the value of a published figure."""
        return [row["value"] for row in self.published if row["id"] == name][0]


def short(value):
    """Returns a value as text, cut after 120 characters."""
    text = repr(value)
    return text if len(text) <= 120 else text[:117] + "..."


def rounded(numerator, denominator, digits=2):
    """Returns a quotient as text with the given decimals, rounded half up from the exact fraction."""
    scale = 10 ** digits
    value = (2 * numerator * scale + denominator) // (2 * denominator)
    return "%d.%0*d" % (value // scale, digits, value % scale)
