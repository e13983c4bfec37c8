"""How far the count is, estimated a second time from the decision page alone; in whole millionths."""

from datetime import datetime
from functools import lru_cache

LATE = 2 * 3600
SIZES = (300, 1000, 2000)
FIRMNESS, WHOLE = 10, 10**6


@lru_cache(maxsize=None)
def instant(text):
    return datetime.fromisoformat(text).timestamp() if text else None


class Group:
    """Stations that are counted, that told of their ballots, and that said nothing."""

    def __init__(self, parts=()):
        self.counted = [0, 0, 0, 0]  # stations, valid votes, ballots issued, voters listed
        self.told = [0, 0]  # stations, ballots issued
        self.silent = [0, 0]  # stations, voters listed
        for part in parts:
            for name in ("counted", "told", "silent"):
                setattr(self, name, [a + b for a, b in zip(getattr(self, name), getattr(part, name))])

    def add(self, listed, issued, votes, told):
        for sums, row in ((self.counted, None if votes is None else (1, votes, issued, listed)),
                          (self.told, (1, issued) if votes is None and told else None),
                          (self.silent, (1, listed) if votes is None and not told else None)):
            for place, figure in enumerate(row or ()):
                sums[place] += figure

    def ratios(self, parent):
        """Valid votes for each ballot issued and for each voter listed, leaning on the wider group."""
        stations, votes, issued, listed = self.counted
        found = []
        for base, wider in zip((issued, listed), parent):
            own = votes * WHOLE // base if stations and base else None
            if own is not None and wider is not None:
                own = (own * stations + wider * FIRMNESS) // (stations + FIRMNESS)
            found.append(wider if own is None else own)
        return found


class Progress:
    def __init__(self, scenario):
        self.scenario = scenario
        self.groups = {}  # (region or None, abroad, size) -> Group

    def add(self, unit, listed, issued, votes, report):
        closing = instant(unit.close or self.scenario.close[self.scenario.country])
        late = closing is None or report and instant(report["reportedAt"]) >= closing - LATE
        region = unit.parent if unit.parent in self.scenario.regions else None
        size = sum(bound <= unit.voters_listed for bound in SIZES)
        key = (region, unit.abroad, size)
        if key not in self.groups:
            self.groups[key] = Group()
        self.groups[key].add(listed, issued, votes, bool(report and late))

    def announced(self, now):
        """Turnout announced by region, as (part, whole)."""
        found = {}
        for time, region, part, whole in self.scenario.late_turnout(LATE, instant):
            if now is not None and time <= now:
                found[region] = (part, whole)
        return found

    def expected(self, now):
        """Votes to come, and missing stations by what is known of them."""
        millionths, by = 0, dict.fromkeys(("ballotsIssued", "announcedTurnout", "countedStations", "nothing"), 0)
        root = Group(self.groups.values()).ratios((None, None))
        announced = self.announced(now)
        for (region, abroad, _), group in self.groups.items():
            kind = [(key, other) for key, other in self.groups.items() if key[1] == abroad]
            wide = Group(other for _, other in kind).ratios(root)
            near = Group(other for key, other in kind if key[0] == region).ratios(wide)
            of_issued, of_listed = group.ratios(near)
            valid = WHOLE if of_issued is None else of_issued
            by["ballotsIssued"] += group.told[0]
            millionths += group.told[1] * valid
            stations, listed = group.silent
            if region in announced and not abroad:
                part, whole = announced[region]
                millionths += listed * part * valid // whole
                by["announcedTurnout"] += stations
            elif of_listed is not None:
                millionths += listed * of_listed
                by["countedStations"] += stations
            else:
                by["nothing"] += stations
        return (millionths + WHOLE // 2) // WHOLE, by

    def object(self, reported, total, counted, now, percent):
        """The member `progress`, without `fell`, which looks at earlier moments."""
        to_come, by = self.expected(now)
        whole = None if by["nothing"] else counted + to_come
        if total and reported == total:
            share = "100.00"
        elif whole is not None and whole and counted * 100 >= 99 * whole:
            share = "99.00"
        else:
            share = None if whole is None else percent(counted, whole)
        return {"reported": reported, "total": total, "votesCounted": counted, "votesExpected": whole,
                "percentOfExpected": share, "expectedBy": by}
