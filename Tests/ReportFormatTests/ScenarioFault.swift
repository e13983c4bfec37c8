import Testing

/// A fault put into a file of the small scenario, and the message it must give.
struct ScenarioFault: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    /// From the line on, without the name of the file.
    let message: String

    init(_ file: String, _ old: String, _ new: String, _ message: String) {
        self.file = file
        self.old = old
        self.new = new
        self.message = message
    }

    var testDescription: String { "\(file):\(message)" }

    static let all: [ScenarioFault] = units + tables + card

    private static let units: [ScenarioFault] = [
        ScenarioFault(
            "units.csv",
            "n-2,",
            "n-1,",
            "6:1: id: \"n-1\" stands in line 5 already; make it unique"
        ),
        ScenarioFault(
            "units.csv",
            "n-2,",
            "N-2,",
            "6:1: id: \"N-2\" is not an identifier ([a-z0-9][a-z0-9-]{0,62})"
        ),
        ScenarioFault(
            "units.csv",
            "n-2,north",
            "n-2,south",
            "6:5: parent: \"south\" is not a region or a country of this file; correct the id or define it"
        ),
        ScenarioFault(
            "units.csv",
            "n-2,north",
            "n-2,d-1",
            "6:5: parent: \"d-1\" is not a region or a country of this file; correct the id or define it"
        ),
        ScenarioFault("units.csv", "n-2,north", "n-2,", "6:5: parent: \"\" is not the id of the unit above"),
        ScenarioFault(
            "units.csv",
            "north,kz",
            "north,north",
            "3:7: parent: \"north\" is not a country of this file; correct the id or define it"
        ),
        ScenarioFault(
            "units.csv",
            "kz,,country",
            "kz,north,country",
            "2:4: parent: \"north\" is not empty, as the country's must be"
        ),
        ScenarioFault(
            "units.csv",
            "d-1,Station 1",
            "north,Station 1",
            "5:20: district: \"north\" is not a district of this file; correct the id or define it"
        ),
        ScenarioFault(
            "units.csv",
            "region,,\"N",
            "region,d-1,\"N",
            "3:17: district: \"d-1\" is not empty: only precincts have one"
        ),
        ScenarioFault(
            "units.csv",
            "north,kz,region",
            "north,,country",
            "3:1: 2 units of kind country; exactly one is needed"
        ),
        ScenarioFault(
            "units.csv",
            ",region,",
            ",oblast,",
            "3:10: kind: \"oblast\" is not country, region, district or precinct"
        ),
        ScenarioFault("units.csv", "+05:00", "5", "6:42: utc_offset: \"5\" is not an offset such as +06:00"),
        ScenarioFault(
            "units.csv",
            "T20:00:00",
            "T20:00",
            "5:69: polls_close: \"2023-03-19T20:00+06:00\" is not a time with seconds and offset"
        ),
        ScenarioFault(
            "units.csv",
            "T20:00:00",
            "T07:00:00",
            "5:69: polls_close: \"2023-03-19T07:00:00+06:00\" is not a time after polls_open"
        ),
        ScenarioFault("units.csv", ",1,100,1", ",2,100,1", "6:51: early_close: \"2\" is not 0 or 1"),
        ScenarioFault(
            "units.csv",
            ",1,100,1",
            ",1,0100,1",
            "6:53: voters_listed: \"0100\" is not a plain whole number"
        ),
        ScenarioFault(
            "units.csv",
            ",1,100,1",
            ",1,,1",
            "6:53: voters_listed: \"\" is not a plain whole number"
        ),
        ScenarioFault(
            "units.csv",
            "Land",
            "La\u{202E}nd",
            "2:14: name_en: \"La\\u{202E}nd\" is not plain text: it holds U+202E"
        ),
        ScenarioFault(
            "units.csv",
            "Страна",
            "\"Ст\nрана\"",
            "2:19: name_ru: \"Ст\\u{A}рана\" is not plain text: it holds U+000A"
        ),
        ScenarioFault("units.csv", "Land", "", "2:14: name_en: \"\" is not a name"),
        ScenarioFault("units.csv", "Land", "La\"nd", "2:16: no quote inside a field without quotes expected"),
        ScenarioFault(
            "units.csv",
            "\"North, far\"",
            "\"North, far\"x",
            "3:30: a comma or a line end expected"
        ),
        ScenarioFault("units.csv", "\"Station \"\"2\"\"\"", "\"Station", "6:24: a closing quote expected"),
        ScenarioFault(
            "units.csv",
            ",1,100,1",
            ",1,100",
            "6:1: 12 fields, the header has 13; check commas and quotes"
        ),
        ScenarioFault(
            "units.csv",
            "polls_open",
            "polls_opened",
            "1:60: column \"polls_opened\" is unknown; remove it or correct its name"
        ),
        ScenarioFault("units.csv", "polls_open", "kind", "1:60: column \"kind\" stands twice; keep one"),
        ScenarioFault("units.csv", ",abroad", "", "1:1: column \"abroad\" is missing; add it"),
        ScenarioFault("units.csv", "id,", "\u{FEFF}id,", "1:1: text without byte order mark expected"),
    ]

    private static let tables: [ScenarioFault] = [
        ScenarioFault(
            "parties.csv",
            "p2,2",
            "p1,2",
            "3:1: id: \"p1\" stands in line 2 already; make it unique"
        ),
        ScenarioFault(
            "parties.csv",
            "p2,2",
            "p2,1",
            "3:4: ballot_number: \"1\" is not more than 1, the row before"
        ),
        ScenarioFault(
            "parties.csv",
            "p2,2",
            "against-all,2",
            "3:1: id: \"against-all\" is not a free id: it has another use"
        ),
        ScenarioFault(
            "parties.csv",
            "#00FF00",
            "green",
            "3:19: colour: \"green\" is not a colour such as #00afca"
        ),
        ScenarioFault(
            "candidates.csv",
            "list,kz,p2",
            "lists,kz,p2",
            "3:1: contest: \"lists\" is not a contest of lists or candidates in election.json; correct the id or define it"
        ),
        ScenarioFault(
            "candidates.csv",
            "list,kz,p2",
            "question,kz,p2",
            "3:1: contest: \"question\" is not a contest of lists or candidates in election.json; correct the id or define it"
        ),
        ScenarioFault(
            "candidates.csv",
            "list,kz,p2",
            "list,d-1,p2",
            "3:6: unit: \"d-1\" is not a unit where contest list is held; correct the id or define it"
        ),
        ScenarioFault(
            "candidates.csv",
            "list,kz,p2",
            "list,kz,p3",
            "3:9: party: \"p3\" is not a party of parties.csv; correct the id or define it"
        ),
        ScenarioFault(
            "candidates.csv",
            "list,kz,p2",
            "list,kz,",
            "3:9: party: \"\" is not a party, as a list needs one"
        ),
        ScenarioFault(
            "candidates.csv",
            "list,kz,p2",
            "list,kz,p1",
            "3:12: position: \"1\" stands in line 2 already; make it unique"
        ),
        ScenarioFault(
            "candidates.csv",
            "d-1,,2",
            "d-1,,1",
            "5:15: position: \"1\" stands in line 4 already; make it unique"
        ),
        ScenarioFault("candidates.csv", "d-1,,2", "d-1,,0", "5:15: position: \"0\" is not a place from 1"),
        ScenarioFault(
            "candidates.csv",
            "1980-02-29",
            "1981-02-29",
            "4:34: birth_date: \"1981-02-29\" is not a day such as 1979-08-01"
        ),
        ScenarioFault(
            "published.csv",
            "seats,kz",
            "turnout,kz",
            "3:1: id: \"turnout\" stands in line 2 already; make it unique"
        ),
        ScenarioFault(
            "published.csv",
            "CEC,final",
            "CEC,certain",
            "3:29: status: \"certain\" is not announced, final, article or disputed"
        ),
        ScenarioFault(
            "published.csv",
            "kz,list",
            "kz,lists",
            "3:10: contest: \"lists\" is not a contest of election.json; correct the id or define it"
        ),
    ]
}
