import ElectionModel

/// The files of a scenario that a table of results makes, but for its card.
///
/// Each unit of the table becomes a region or district, as the card's first contest has them, with one
/// precinct that reports all of it; where that contest is held by the country, it becomes a precinct.
/// Units are `u-01`, `u-02`, …, such precincts `u-01-all`, options `o-01`, …, in the order of the table.
/// What the table does not state is the sum of the votes: ballots found and issued, voters listed.
package struct DraftedNight {
    package let units: [UInt8]
    package let parties: [UInt8]
    package let night: [UInt8]
    package let unitCount: Int
    package let optionCount: Int

    /// Reads a table.
    ///
    /// - Parameters:
    ///   - bytes: The table.
    ///   - file: Its name for messages.
    ///   - map: What its columns are called.
    ///   - card: `election.json` of the scenario, whose first contest the table is of.
    /// - Throws: ``FormatError`` for the first fault of the table or the card.
    package init(_ bytes: [UInt8], file: String, map: DraftMap, card: [UInt8]) throws(FormatError) {
        let table = try DraftTable(bytes, file: file, map: map)
        let top = try JSONNode(parsing: card, file: "election.json")
        let contests = try top.member("contests")
        guard let contest = try contests.elements().first else {
            throw contests.expected("a list of contests")
        }
        let writer = ImportWriter(
            table: table,
            map: map,
            election: try top.member("id").identifier(),
            offset: try top.member("utcOffset").text(),
            contest: try contest.member("id").identifier(),
            country: try contest.optional("unit")?.identifier() ?? "country",
            kind: try contest.optional("unitKind")?.text()
        )
        unitCount = table.units.count
        optionCount = table.options.count
        units = writer.units()
        parties = writer.parties()
        night = writer.night()
    }
}

/// Writes the files.
private struct ImportWriter {
    let table: DraftTable
    let map: DraftMap
    let election: String
    let offset: String
    let contest: String
    let country: String
    /// `region` or `district`; nil where the contest is held by the country.
    let kind: String?

    func units() -> [UInt8] {
        var csv = CSVWriter()
        for name in UnitsFile.Column.names { csv.field(name) }
        csv.endRow()
        let all = table.units.reduce(UInt64(0)) { $0 + UInt64(listed(of: $1)) }
        row([country, "", "country", "", map.country], listed: min(all, 999_999_999), seats: nil, to: &csv)
        for (place, unit) in table.units.enumerated() {
            let voters = UInt64(listed(of: unit))
            if let kind {
                let cells = [id("u", place), country, kind, "", unit.name]
                row(cells, listed: voters, seats: unit.extras[.seats], to: &csv)
            }
            let isDistrict = kind == GpUnit.Kind.district.rawValue
            let parent = kind == nil || isDistrict ? country : id("u", place)
            let cells = [precinct(place), parent, "precinct", isDistrict ? id("u", place) : "", unit.name]
            row(cells, listed: voters, seats: nil, to: &csv)
        }
        return csv.bytes
    }

    private func row(_ cells: [String], listed: UInt64, seats: UInt32?, to csv: inout CSVWriter) {
        for cell in cells + ["", ""] { csv.field(cell) }
        csv.field(figure: offset)
        for _ in 0..<2 { csv.field("") }
        csv.field(0)
        csv.field(listed)
        csv.field(0)
        csv.field(seats)
        csv.endRow()
    }

    func parties() -> [UInt8] {
        var csv = CSVWriter()
        for name in PartiesFile.Column.names { csv.field(name) }
        csv.endRow()
        for (place, option) in table.options.enumerated() {
            csv.field(id("o", place))
            csv.field(place + 1)
            for text in [option, option, "", ""] { csv.field(text) }
            csv.field(ImportWriter.colour(place))
            csv.field(1)
            csv.endRow()
        }
        return csv.bytes
    }

    func night() -> [UInt8] {
        var json = JSONWriter()
        for (place, unit) in table.units.enumerated() {
            let invalid = unit.extras[.invalid] ?? 0
            json.beginObject()
            json.member("kind", "count")
            json.member("election", election)
            json.member("contest", contest)
            json.member("unit", precinct(place))
            json.member("source", map.source)
            json.member("revision", 1)
            json.member("reportedAt", map.reportedAt.iso8601)
            json.member("votersListed", listed(of: unit))
            json.member("ballotsIssued", issued(of: unit))
            json.member("ballotsFound", unit.extras[.found] ?? unit.sum + invalid)
            json.member("invalidBallots", invalid)
            json.key("votes")
            json.beginObject()
            for option in table.options.indices { json.member(id("o", option), unit.votes[option] ?? 0) }
            json.endObject()
            json.member("receivedAt", map.reportedAt.iso8601)
            json.endObject()
            json.endLine()
        }
        return json.bytes
    }

    private func issued(of unit: DraftTable.Unit) -> UInt32 {
        unit.extras[.issued] ?? unit.extras[.found] ?? unit.sum + (unit.extras[.invalid] ?? 0)
    }

    private func listed(of unit: DraftTable.Unit) -> UInt32 { unit.extras[.listed] ?? issued(of: unit) }

    private func precinct(_ place: Int) -> String { id("u", place) + (kind == nil ? "" : "-all") }

    private func id(_ letter: String, _ place: Int) -> String {
        letter + (place < 9 ? "-0" : "-") + String(place + 1)
    }

    /// Colours that differ, by steps of the golden angle around the circle of hues.
    private static func colour(_ place: Int) -> String {
        let hue = place * 137 % 360
        let ramp = 96 + 128 * (hue % 60) / 60
        let fall = 96 + 128 * (60 - hue % 60) / 60
        let channels: [Int] =
            switch hue / 60 {
            case 0: [224, ramp, 96]
            case 1: [fall, 224, 96]
            case 2: [96, 224, ramp]
            case 3: [96, fall, 224]
            case 4: [ramp, 96, 224]
            default: [224, 96, fall]
            }
        return "#" + channels.map { String($0, radix: 16) }.joined()
    }
}
