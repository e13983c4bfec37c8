import ElectionModel

/// Reads `units.csv`.
struct UnitsFile {
    enum Column: Int, CSVColumn {
        case id, parent, kind, district, nameEn, nameRu, nameKk, utcOffset, pollsOpen, pollsClose
        case earlyClose, votersListed, abroad, seats

        static let names = [
            "id", "parent", "kind", "district", "name_en", "name_ru", "name_kk", "utc_offset",
            "polls_open", "polls_close", "early_close", "voters_listed", "abroad", "seats",
        ]
        static let optional: [Column] = [.seats]
    }

    /// A row whose parent and district are not looked up yet.
    private struct Row {
        let id: String
        let kind: GpUnit.Kind
        let name: LocalizedText
        let parent: String?
        let district: String?
        let offsetMinutes: Int16
        let pollsOpen: Timestamp?
        let pollsClose: Timestamp?
        let mayCloseEarly: Bool
        let votersListed: UInt32
        let isAbroad: Bool
        let seats: Int?
        let line: Int
        let columns: (id: Int, parent: Int, district: Int)
    }

    private static let file = "units.csv"

    /// The units in the order of the file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - faults: Gets a fault a row at most.
    /// - Returns: Exactly one country, every parent of the right kind; where there was a fault, the rows
    ///   that could be read, with the parents and districts that they name rightly.
    static func read(_ bytes: [UInt8], noting faults: inout FaultList) -> [GpUnit] {
        guard var table = CSVTable<Column>(bytes, file: file, noting: &faults) else { return [] }
        var rows: [Row] = []
        rows.reserveCapacity(bytes.count / 128)
        var hours = Hours()
        while table.advance(noting: &faults) {
            if let read = faults.attempt({ () throws(FormatError) in try row(table, &hours) }) {
                rows.append(read)
            } else {
                faults.lose(table.raw(.id))
            }
        }
        let ids = ByteTable(rows.map(\.id))
        checkUnique(rows, ids, noting: &faults)
        let countries = rows.indices.filter { rows[$0].kind == .country }
        if countries.count != 1 {
            let line = countries.dropFirst().first.map { rows[$0].line } ?? 1
            let place = FilePlace(file: file, line: line, column: 1)
            faults.add(.countries(found: countries.count, place))
        }
        var units: [GpUnit] = []
        units.reserveCapacity(rows.count)
        for row in rows {
            let above = faults.attempt { () throws(FormatError) in try parent(row, rows, ids) }
            let around = faults.attempt { () throws(FormatError) in try district(row, rows, ids) }
            units.append(unit(row, parent: above ?? nil, district: around ?? nil))
        }
        return units
    }

    private static func row(
        _ table: borrowing CSVTable<Column>,
        _ hours: inout Hours
    ) throws(FormatError) -> Row {
        guard let kind = kind(table) else {
            throw table.expected("country, region, district or precinct", in: .kind)
        }
        let open = try time(table, .pollsOpen, &hours.open)
        let close = try time(table, .pollsClose, &hours.close)
        if let open, let close, close.instant <= open.instant {
            throw table.expected("a time after polls_open", in: .pollsClose)
        }
        return Row(
            id: try table.identifier(.id),
            kind: kind,
            name: try table.localizedName(.nameEn, .nameRu, .nameKk),
            parent: try table.optionalIdentifier(.parent),
            district: try table.optionalIdentifier(.district),
            offsetMinutes: try offset(table),
            pollsOpen: open,
            pollsClose: close,
            mayCloseEarly: try table.flag(.earlyClose) ?? false,
            votersListed: try table.number(.votersListed),
            isAbroad: try table.flag(.abroad) ?? false,
            seats: try table.optionalNumber(.seats).map(Int.init),
            line: table.line,
            columns: (
                table.place(.id).column, table.place(.parent).column, table.place(.district).column
            )
        )
    }

    private static func kind(_ table: borrowing CSVTable<Column>) -> GpUnit.Kind? {
        // Nearly all are precincts.
        table.withBytes(.kind) { bytes in
            bytes.equals(GpUnit.Kind.precinct.rawValue)
                ? .precinct : GpUnit.Kind.allCases.first { bytes.equals($0.rawValue) }
        }
    }

    private static func offset(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Int16 {
        let minutes = table.withBytes(.utcOffset) { $0.count == 6 ? $0.offsetMinutes(at: 0) : nil }
        guard let minutes else { throw table.expected("an offset such as +06:00", in: .utcOffset) }
        return Int16(minutes)
    }

    /// The hours of the row before, which most rows repeat.
    private struct Hours {
        var open: (text: String, time: Timestamp)?
        var close: (text: String, time: Timestamp)?
    }

    private static func time(
        _ table: borrowing CSVTable<Column>,
        _ column: Column,
        _ last: inout (text: String, time: Timestamp)?
    ) throws(FormatError) -> Timestamp? {
        guard !table.isEmpty(column) else { return nil }
        if let last, table.withBytes(column, { $0.equals(last.text) ? true : nil }) ?? false {
            return last.time
        }
        guard let time = table.withBytes(column, { Timestamp(iso8601: $0) }) else {
            throw table.expected("a time with seconds and offset", in: column)
        }
        last = (table.raw(column), time)
        return time
    }

    private static func checkUnique(_ rows: [Row], _ ids: ByteTable, noting faults: inout FaultList) {
        for index in rows.indices {
            guard let first = ids.index(of: rows[index].id), first != index else { continue }
            let row = rows[index]
            let place = FilePlace(file: file, line: row.line, column: row.columns.id)
            faults.add(.repeated(field: "id", text: row.id, firstLine: rows[first].line, place))
        }
    }

    private static func unit(_ row: Row, parent: Int?, district: Int?) -> GpUnit {
        GpUnit(
            id: row.id,
            kind: row.kind,
            name: row.name,
            parent: parent,
            district: district,
            offsetMinutes: row.offsetMinutes,
            pollsOpen: row.pollsOpen,
            pollsClose: row.pollsClose,
            mayCloseEarly: row.mayCloseEarly,
            votersListed: row.votersListed,
            isAbroad: row.isAbroad,
            seats: row.seats
        )
    }

    private static func parent(_ row: Row, _ rows: [Row], _ ids: ByteTable) throws(FormatError) -> Int? {
        guard let parent = row.parent else {
            guard row.kind == .country else {
                let place = FilePlace(file: file, line: row.line, column: row.columns.parent)
                throw .value(field: "parent", text: "", expected: "the id of the unit above", place)
            }
            return nil
        }
        if let index = ids.index(of: parent), isParent(rows[index].kind, of: row.kind) { return index }
        let place = FilePlace(file: file, line: row.line, column: row.columns.parent)
        let wanted: String
        switch row.kind {
        case .country:
            throw .value(field: "parent", text: parent, expected: "empty, as the country's must be", place)
        case .region: wanted = "a country of this file"
        case .district, .precinct: wanted = "a region or a country of this file"
        }
        throw .unknownReference(field: "parent", id: parent, expected: wanted, place)
    }

    private static func isParent(_ kind: GpUnit.Kind, of child: GpUnit.Kind) -> Bool {
        switch child {
        case .country: false
        case .region: kind == .country
        case .district, .precinct: kind == .region || kind == .country
        }
    }

    private static func district(_ row: Row, _ rows: [Row], _ ids: ByteTable) throws(FormatError) -> Int? {
        guard let district = row.district else { return nil }
        if row.kind == .precinct, let index = ids.index(of: district), rows[index].kind == .district {
            return index
        }
        let place = FilePlace(file: file, line: row.line, column: row.columns.district)
        guard row.kind == .precinct else {
            throw .value(field: "district", text: district, expected: "empty: only precincts have one", place)
        }
        let wanted = "a district of this file"
        throw .unknownReference(field: "district", id: district, expected: wanted, place)
    }
}

extension CSVTable {
    /// A name in three languages; the English one is not empty.
    func localizedName(
        _ english: Column,
        _ russian: Column,
        _ kazakh: Column
    ) throws(FormatError) -> LocalizedText {
        LocalizedText(en: try name(english), ru: try text(russian), kk: try text(kazakh))
    }
}
