import Testing

/// Faults of `election.json`.
extension ScenarioFault {
    static let card: [ScenarioFault] = [
        ScenarioFault(
            "election.json",
            "\"list\"",
            "\"List\"",
            "3:9: contests[0].id: \"List\" is not an identifier ([a-z0-9][a-z0-9-]{0,62})"
        ),
        ScenarioFault(
            "election.json",
            "\"district\"",
            "\"list\"",
            "6:9: contests[1].id: \"list\" is not unique"
        ),
        ScenarioFault(
            "election.json",
            "\"unit\":\"kz\"",
            "\"unit\":\"north\"",
            "3:43: contests[0].unit: \"north\" is not the country of units.csv; correct the id or define it"
        ),
        ScenarioFault(
            "election.json",
            "\"1/20\"",
            "0.05",
            "4:25: contests[0].threshold.value: \"0.05\" is not a plain whole number or a word of JSON"
        ),
        ScenarioFault(
            "election.json",
            "1/20",
            "21/20",
            "4:25: contests[0].threshold.value: \"21/20\" is not a fraction of at most 1"
        ),
        ScenarioFault(
            "election.json",
            "valid-ballots",
            "valid",
            "4:56: contests[0].threshold.base: \"valid\" is not one of valid-ballots, party-votes, ballots-found"
        ),
        ScenarioFault(
            "election.json",
            "\"quota\":\"hare\",",
            "",
            "5:17: contests[0].allocation.quota: member missing; add it"
        ),
        ScenarioFault(
            "election.json",
            "hare",
            "droop",
            "5:55: contests[0].allocation.quota: \"droop\" is not one of hare"
        ),
        ScenarioFault("election.json", "\"seats\":10,", "", "3:3: contests[0].seats: member missing; add it"),
        ScenarioFault(
            "election.json",
            "\"seats\":10",
            "\"seats\":0",
            "3:56: contests[0].seats: \"0\" is not a number from 1 to 9999"
        ),
        ScenarioFault(
            "election.json",
            "\"law\"",
            "\"lax\"",
            "1:82: lax: unknown member; remove it or correct its name"
        ),
        ScenarioFault("election.json", "\"law\"", "\"id\"", "1:76: id: member named twice; keep one"),
        ScenarioFault("election.json", "\"law\":\"Test law\",", "", "1:1: law: member missing; add it"),
        ScenarioFault("election.json", "[6,8]", "[6,6]", "9:34: majorities[1]: \"6\" is not more than 6"),
        ScenarioFault(
            "election.json",
            "[6,8]",
            "[6,12]",
            "9:34: majorities[1]: \"12\" is not a number from 1 to 11"
        ),
        ScenarioFault(
            "election.json",
            "2023-03-19",
            "2023-03-32",
            "1:21: date: \"2023-03-32\" is not a day such as 2023-03-19"
        ),
        ScenarioFault(
            "election.json",
            "\"hand\"",
            "\"north\"",
            "8:43: sources[1].id: \"north\" is not unique"
        ),
        ScenarioFault("election.json", "[6,8]}", "[6,8],}", "9:37: other text than } expected"),
        ScenarioFault(
            "election.json",
            "[6,8]}",
            "[6,8]",
            "10:1: the rest of the file, which ends too early, expected"
        ),
        ScenarioFault("election.json", "[6,8]}", "[6,8]} x", "9:38: the end of the file expected"),
        ScenarioFault(
            "election.json",
            "Test law",
            "Test\u{200B}law",
            "1:82: law: \"Test\\u{200B}law\" is not plain text: it holds U+200B"
        ),
    ]
}
