"""The law as the independent recount reads it: fractions, no rounding, no shortcuts."""

import math
from fractions import Fraction


def passes(votes, base, value, inclusive):
    share = Fraction(votes, base)
    return share >= value if inclusive else share > value


def threshold_word(votes, base, outstanding, value, inclusive):
    """Certain only when no way in which the outstanding ballots fall changes it."""
    if base == 0:
        return "no-votes"
    if passes(votes, base + outstanding, value, inclusive):
        return "certain-in"
    if not passes(votes + outstanding, base + outstanding, value, inclusive):
        return "certain-out"
    return "in" if passes(votes, base, value, inclusive) else "out"


def largest_remainder(votes, base, scenario):
    """Seats by party; None where a tie touches it or the law gives no rule.

    Article 97-1: whole quotas, then the largest remainders, equal ones to the list registered
    earlier. One list alone: the next one joins with 0.7 of its quotient, at least two seats.
    """
    rules = scenario.rules["list"]
    seats, (value, inclusive) = rules["seats"], scenario.threshold
    above = [party for party in votes if passes(votes[party], base, value, inclusive)]
    if not above:
        return dict.fromkeys(votes)
    if len(above) == 1:
        return single_list(votes, above[0], seats, rules["allocation"].get("singleList"), scenario)
    whole = sum(votes[party] for party in above)
    exact = {party: Fraction(votes[party] * seats, whole) for party in above}
    result = {party: 0 for party in votes}
    result.update({party: math.floor(exact[party]) for party in above})
    left = seats - sum(result.values())

    def order(party):
        return (-(exact[party] - math.floor(exact[party])), scenario.parties[party])

    queue = sorted(above, key=order)
    for party in queue[:left]:
        result[party] += 1
    if 0 < left < len(queue) and order(queue[left - 1]) == order(queue[left]):
        for party in queue:
            if order(party) == order(queue[left]):
                result[party] = None
    return result


def single_list(votes, first, seats, clause, scenario):
    """The list alone above the threshold, and the one that joins it."""
    result = {party: 0 for party in votes}
    rivals = sorted((p for p in votes if p != first), key=lambda p: (-votes[p], scenario.parties[p]))
    if not clause or not rivals or votes[rivals[0]] == 0:
        result[first] = seats
        return result
    best = [p for p in rivals if votes[p] == votes[rivals[0]]]
    if len(best) > 1 and scenario.parties[best[0]] == scenario.parties[best[1]]:
        return {p: None if p in best or p == first else 0 for p in votes}
    second = best[0]
    quotient = Fraction(votes[second] * seats, votes[first] + votes[second])
    won = max(math.floor(quotient * Fraction(clause["factor"])), clause["minimumSeats"])
    result[second] = min(won, seats)
    result[first] = seats - result[second]
    return result


def district_race(votes, outstanding):
    """Plurality among the candidates; against all is shown and cannot win (article 97)."""
    rivals = {name: count for name, count in votes.items() if name != "against-all"}
    if not any(votes.values()):
        return {"status": "no-votes", "leader": None, "lead": 0, "tied": []}
    most = max(rivals.values(), default=0)
    top = [name for name, count in rivals.items() if count == most]
    if most > 0 and len(top) == 1:
        others = [count for name, count in rivals.items() if name != top[0]]
        lead = most - max(others, default=0)
        won = lead > outstanding or not others
        return {"status": "won" if won else "leading", "leader": top[0], "lead": lead, "tied": []}
    tie = outstanding == 0 and len(top) > 1
    return {"status": "tie" if tie else "open", "leader": None, "lead": 0, "tied": top if tie else []}


def age(born, day):
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def in_quota(person, scenario):
    """Whether a person is in any group; None where that hangs on something unknown."""
    young = None if person.birth is None else age(person.birth, scenario.date) < scenario.quota["youthUnder"]
    groups = {"woman": person.woman, "youth": young, "disability": person.disability}
    found = [groups[name] for name in scenario.quota["groups"]]
    if True in found:
        return True
    return None if None in found else False


def quota_range(names, persons, scenario):
    """Fewest and most of so many persons who count, and whether that is enough (article 89)."""
    answers = [in_quota(person, scenario) for person in names[:persons]]
    least = answers.count(True)
    most = least + answers.count(None) + max(0, persons - len(names))
    required = math.ceil(Fraction(scenario.quota["value"]) * persons)
    verdict = "yes" if least >= required else "no" if most < required else "unknown"
    return least, most, verdict
