"""The figures others announced: single figures from a table, series and party figures in full."""

from . import inputs

HEADER = "id,scope,contest,measure,value,time,source,status".split(",")
# The day the results were established; no minute is known, so the figures wait for its end.
FINAL = "2023-03-27T23:59:59+06:00"
# By when the preliminary results were out, and after when the exit polls were.
PRELIMINARY = "2023-03-20T20:12:00+06:00"
POLLS = "2023-03-20T00:00:00+06:00"
SELECTIONS = ["amanat", "auyl", "respublica", "qhp", "baytaq", "aqjol", "nsdp", "against-all"]


def make(parties, turnout):
    """Returns the rows of published.csv, one figure a row, every id once."""
    single = inputs.rows("announced.csv")
    series = [row["id"] for row in single].index("stations-article")
    result = single[:series] + _regions(turnout) + single[series:]
    result += _parties(parties) + _preliminary(parties) + _polls()
    assert len({row["id"] for row in result}) == len(result)
    return result


def _row(*fields):
    return dict(zip(HEADER, fields))


def _regions(turnout):
    rows = []
    for index, time in enumerate(inputs.TIMES):
        moment = "%sT%s:00+06:00" % (inputs.DATE, time)
        for region, series in turnout.items():
            name = "turnout-%s-%s" % (time.replace(":", "-"), region)
            rows.append(_row(name, region, "", "turnout-percent", series[index][2], moment, "CEC",
                             "announced"))
    return rows


def _parties(parties):
    rows = []
    for party in parties:
        name = party["id"]
        for contest, what, value in [
                ("list", "votes", party["votes"]), ("list", "vote-percent", party["percent"]),
                ("list", "seats", party["list_seats"]), ("district", "seats", party["district_seats"]),
                ("", "seats", party["list_seats"] + party["district_seats"])]:
            measure = "%s-%s" % (what, name)
            row = (contest + "-" if contest else "") + measure.replace("vote-percent", "percent")
            rows.append(_row(row, "kz", contest, measure, value, FINAL, "CEC", "final"))
        rows.append(_row("list-candidates-" + name, "kz", "list", "candidates-" + name,
                         party["list_size"], "", "CEC", "announced"))
    return rows


def _preliminary(parties):
    votes = {party["id"]: party["votes"] for party in parties}
    votes["against-all"] = inputs.AGAINST_ALL_VOTES
    rows = [_row("preliminary-valid-ballots", "kz", "list", "valid-ballots", inputs.VALID_BALLOTS,
                 PRELIMINARY, "CEC", "announced")]
    for selection in SELECTIONS:
        rows.append(_row("preliminary-votes-" + selection, "kz", "list", "votes-" + selection,
                         votes[selection], PRELIMINARY, "CEC", "announced"))
    return rows


def _polls():
    rows = []
    for poll in inputs.rows("exit_polls.csv"):
        start = "exit-poll-%s-" % poll["id"]
        measures = [("list", selection, "percent-" + selection, poll[selection]) for selection in SELECTIONS]
        measures += [("", "turnout", "turnout-percent", poll["turnout"]),
                     ("", "sample", "sample", poll["sample"]), ("", "stations", "stations", poll["stations"]),
                     ("", "margin", "margin-points", poll["margin"]),
                     ("list", "over-threshold", "lists-over-threshold", poll["over_threshold"])]
        for contest, name, measure, value in measures:
            if value:
                rows.append(_row(start + name, "kz", contest, "exit-poll-" + measure, value, POLLS,
                                 poll["pollster"], "announced"))
        hundredths = sum(int(poll[s].replace(".", "")) for s in SELECTIONS)
        assert hundredths == 10000, poll["id"]
    return rows
