"""Sums of units and of districts, and what a standing protocol is worth."""

from recount_law import district_race


def is_empty(report):
    """All zero while fifty or more are on the list: counts as reported only after a decision."""
    parts = ("ballotsIssued", "ballotsFound", "invalidBallots")
    return (
        report["votersListed"] >= 50
        and not any(report[name] for name in parts)
        and not any(report["votes"].values())
    )


class Sums:
    """Turnout and list votes of a unit."""

    def __init__(self):
        self.total = self.reported = self.listed = self.issued = 0
        self.counted_listed = self.counted_issued = 0
        self.votes = {}

    def add(self, listed, issued, protocol):
        self.total += 1
        self.listed += listed
        self.issued += issued
        if protocol and not waits_for_decision(protocol):
            self.reported += 1
            self.counted_listed += protocol[0]["votersListed"]
            self.counted_issued += protocol[0]["ballotsIssued"]
            add(self.votes, protocol[0]["votes"])


class Race:
    """A district's candidates."""

    def __init__(self, ballot):
        self.votes = dict.fromkeys(ballot, 0)
        self.firm = dict(self.votes)
        self.cap = 0

    def add(self, protocol, cap):
        if protocol:
            add(self.votes, protocol[0]["votes"])
        if is_firm(protocol):
            add(self.firm, protocol[0]["votes"])
        else:
            self.cap += cap

    def result(self):
        shown = district_race(self.votes, self.cap)
        firm = district_race(self.firm, self.cap)
        if shown["status"] == "won" and (firm["status"] != "won" or firm["leader"] != shown["leader"]):
            shown["status"] = "leading"
        return shown


def marks(protocol):
    """What the state says of a protocol beside its line."""
    if not protocol:
        return "-"
    words = ["disputed"] * protocol[2] + ["confirmed"] * protocol[3]
    return " ".join(words) or "-"


def waits_for_decision(protocol):
    return is_empty(protocol[0]) and not protocol[3]


def is_firm(protocol):
    return bool(protocol) and not protocol[2] and not waits_for_decision(protocol)


def add(sums, votes):
    for name, count in votes.items():
        sums[name] = sums.get(name, 0) + count
