"""A second reading of the rules of reception, from their text and none of the program's code.

A report is the dict that its line holds. Votes are keyed by selection.
"""
from datetime import datetime

TABLE = ("S01 S02 S03 S04 D01 D04 D05 K03 V01 V02 V03 V04 T01 T02 T03 T04 T05 T06 R02 R03 R04 "
         "C01 C02 C03 A01 A02 A03 A05 A06 X01 X02 X05 Z01").split()


def instant(text):
    return int(datetime.fromisoformat(text).timestamp())


def ceil_percent(number):
    return -(-number // 100)


def figures(report):
    """All figures of a protocol by name; those it does not state are left out."""
    names = ("votersListed", "ballotsReceived", "ballotsIssued", "ballotsCancelled", "ballotsFound",
             "invalidBallots", "validBallots")
    stated = {name: report[name] for name in names if name in report}
    return stated | {"votes." + name: votes for name, votes in report["votes"].items()}


def refusal(report, unit, limits):
    """The code that a report of the right form is refused for by its own figures; None if it is not."""
    if report["kind"] == "annul":
        return None
    if report["kind"] == "turnout":
        over = max(report["votersListed"], report["ballotsIssued"]) > limits["perField"]
        return "R02" if over else None
    if instant(report["reportedAt"]) < unit["close"] and not unit["early"]:
        return "T02"
    if max(figures(report).values()) > limits["perField"]:
        return "R02"
    found, invalid, votes = report["ballotsFound"], report["invalidBallots"], report["votes"].values()
    if invalid > found or any(vote > found - invalid for vote in votes):
        return "C03"
    if report.get("validBallots", found - invalid) != found - invalid:
        return "C02"
    return None if sum(votes) == found - invalid else "C01"


def own_flags(report, unit, limits):
    """Codes that an accepted report is marked with by its own figures and its precinct."""
    codes = set()
    if report["kind"] == "annul":
        return codes
    listed, issued, opening = report["votersListed"], report["ballotsIssued"], unit["listed"]
    if listed > limits["votersListed"]:
        codes.add("R03")
    if listed == 0:
        if issued > 0:
            codes.add("R04")
    elif issued > listed:
        codes.add("A03")
    if abs(listed - opening) > 50 or opening > 0 and abs(listed - opening) > opening / 10:
        codes.add("X05")
    if report["kind"] == "turnout":
        return codes
    found, received, cancelled = (report.get(name) for name in
                                  ("ballotsFound", "ballotsReceived", "ballotsCancelled"))
    since = instant(report["reportedAt"]) - unit["close"]
    if not unit["early"] and found >= 300 and found > 60 * (since // 60):
        codes.add("T05")
    if since > 12 * 3600:
        codes.add("T06")
    if received is not None and cancelled is not None and received != issued + cancelled:
        codes.add("A01")
    if found > issued:
        codes.add("A02")
    if issued - found >= max(3, ceil_percent(issued)):
        codes.add("A05")
    if received is not None and received > opening + ceil_percent(opening) + 1:
        codes.add("A06")
    if listed >= 50 and not any((issued, found, report["invalidBallots"], *report["votes"].values())):
        codes.add("Z01")
    return codes


class Reading:
    """What a store holds, and the verdict on each next report."""

    def __init__(self, units, limits):
        self.units, self.limits = units, limits
        self.seq, self.arrival = 0, None
        self.first = {}
        self.numbers = {}
        self.protocols = {}
        self.annulled = set()

    def judge(self, report):
        """(verdict, seq or code, flags) for a report whose form is right."""
        unit = self.units[report["unit"]]
        code = refusal(report, unit, self.limits)
        if code:
            return "refused", code, []
        key, content = self.identity(report)
        if key in self.first:
            seq, before = self.first[key]
            if report["kind"] == "annul" or before == content:
                return "repeat", seq, []
            return "refused", "V01", []
        number = (report["source"], report.get("sourceSeq"))
        if number in self.numbers:
            return "refused", "K03", []
        arrival = instant(report.get("receivedAt", report["reportedAt"]))
        arrival = max(arrival, self.arrival) if self.arrival else arrival
        codes = own_flags(report, unit, self.limits) | self.around(report, arrival)
        self.keep(report, key, content, number, arrival)
        return "accepted", self.seq, sorted(codes, key=TABLE.index)

    def identity(self, report):
        moment = instant(report["reportedAt"])
        content = {name: value for name, value in report.items() if name != "receivedAt"}
        content["reportedAt"] = moment
        if report["kind"] == "turnout":
            return ("turnout", report["unit"], report["source"], moment), content
        return (report["kind"], *(report[name] for name in ("contest", "unit", "source", "revision"))), content

    def keep(self, report, key, content, number, arrival):
        self.seq, self.arrival = self.seq + 1, arrival
        self.first[key] = (self.seq, content)
        if number[1] is not None:
            self.numbers[number] = self.seq
        if report["kind"] == "annul":
            self.annulled.add(key[1:])
        if report["kind"] == "count":
            place = (report["contest"], report["unit"], report["source"])
            self.protocols.setdefault(place, {})[report["revision"]] = report

    def around(self, report, arrival):
        codes = set()
        if instant(report["reportedAt"]) - arrival > 300:
            codes.add("T03")
        if report["kind"] != "count":
            return codes
        held = self.protocols.get((report["contest"], report["unit"], report["source"]), {})
        last = max((number for number in held if number < report["revision"]), default=0)
        if last + 1 < report["revision"]:
            codes.add("V03")
        if last:
            before = held[last]
            moved = sum(abs(votes - before["votes"][name]) for name, votes in report["votes"].items())
            if report["votersListed"] != before["votersListed"] or 10 * moved > report["ballotsFound"]:
                codes.add("V04")
            if instant(report["reportedAt"]) < instant(before["reportedAt"]):
                codes.add("T04")
        return codes | self.across(report)

    def across(self, report):
        other = {"list": "district", "district": "list"}[report["contest"]]
        place = (other, report["unit"], report["source"])
        standing = [number for number in self.protocols.get(place, {})
                    if (*place, number) not in self.annulled]
        if not standing:
            return set()
        pair = self.protocols[place][max(standing)]
        codes = {"X01"} if pair["votersListed"] != report["votersListed"] else set()
        issued = sorted((pair["ballotsIssued"], report["ballotsIssued"]))
        if issued[1] - issued[0] > max(5, issued[1] / 50):
            codes.add("X02")
        return codes


def hint(report, limits):
    """What one slip, tried out one by one, would put a broken count right; None when none does."""
    values = figures(report)
    good = []
    for name, value in values.items():
        good += [f"{name} = {slip}" for slip in slips(value) if adds_up(values | {name: slip}, limits)]
    names = list(values)
    for place, name in enumerate(names):
        for other in names[place + 1:]:
            changed = values | {name: values[other], other: values[name]}
            if values[name] != values[other] and adds_up(changed, limits):
                good.append(f"{name} and {other} exchanged")
    if len(good) == 1:
        return "would balance with " + good[0]
    return f"{len(good)} figures would balance it" if good else None


def slips(value):
    """One digit changed, added, dropped, two neighbours exchanged, times or divided by 10."""
    text = str(value)
    texts = {text + "0"}
    for place in range(len(text) + 1):
        texts |= {text[:place] + digit + text[place:] for digit in "0123456789"}
    for place in range(len(text)):
        texts.add(text[:place] + text[place + 1:])
        texts |= {text[:place] + digit + text[place + 1:] for digit in "0123456789"}
        texts.add(text[:place] + text[place + 1:place + 2] + text[place] + text[place + 2:])
    return {int(slip) for slip in texts if slip and str(int(slip)) == slip} - {value}


def adds_up(values, limits):
    listed, issued, found, invalid = (values[name] for name in (
        "votersListed", "ballotsIssued", "ballotsFound", "invalidBallots"))
    votes = [votes for name, votes in values.items() if name.startswith("votes.")]
    paper = values.get("ballotsReceived"), values.get("ballotsCancelled")
    return (max(values.values()) <= limits["perField"] and listed <= limits["votersListed"]
            and invalid <= found and sum(votes) == found - invalid
            and values.get("validBallots", found - invalid) == found - invalid
            and (None in paper or paper[0] == issued + paper[1]) and found <= issued <= listed)
