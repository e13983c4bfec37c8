"""Ages that add up, and birth dates that give these ages on election day."""

import datetime

from . import chance, inputs


def ages(total, ranges, name, shape):
    """Returns whole ages within their ranges with the given sum.

    The shape is the middle and the spread of where people stand within their range, as odds.
    """
    middle, spread = shape
    odds = [middle / (1.0 - middle) * chance.exp(spread * chance.normal(name, index))
            for index in range(len(ranges))]
    caps = [high - low for low, high in ranges]
    parts = chance.share(total - sum(low for low, _ in ranges), caps, odds)
    return [low + part for (low, _), part in zip(ranges, parts)]


def birth_date(age, name, index, years):
    """Returns a birth date within the given years for an age in whole years on election day."""
    day = datetime.date.fromisoformat(inputs.DATE)
    latest = day.replace(year=day.year - age)
    earliest = day.replace(year=day.year - age - 1) + datetime.timedelta(days=1)
    latest = min(latest, datetime.date(years[1], 12, 31))
    earliest = max(earliest, datetime.date(years[0], 1, 1))
    days = (latest - earliest).days + 1
    return (earliest + datetime.timedelta(days=chance.bits(name, index) % days)).isoformat()
