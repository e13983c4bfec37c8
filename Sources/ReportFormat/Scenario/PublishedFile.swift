import ElectionModel

/// Reads `published.csv`.
struct PublishedFile {
    enum Column: Int, CSVColumn {
        case id, scope, contest, measure, value, time, source, status

        static let names = ["id", "scope", "contest", "measure", "value", "time", "source", "status"]
    }

    /// The figures in the order of the file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - names: Contests that rows may name.
    ///   - faults: Gets a fault a row at most.
    /// - Returns: One figure a row, as many as can be read; ids are unique.
    static func read(
        _ bytes: [UInt8],
        names: ScenarioNames,
        noting faults: inout FaultList
    ) -> [PublishedFigure] {
        guard var table = CSVTable<Column>(bytes, file: "published.csv", noting: &faults) else { return [] }
        var figures: [PublishedFigure] = []
        var lines: [String: Int] = [:]
        while table.advance(noting: &faults) {
            let read = faults.attempt { () throws(FormatError) in try PublishedFile.figure(table, names) }
            guard let figure = read else {
                continue
            }
            if let first = lines.updateValue(table.line, forKey: figure.id) {
                let place = table.place(.id)
                faults.add(.repeated(field: "id", text: figure.id, firstLine: first, place))
                continue
            }
            figures.append(figure)
        }
        return figures
    }

    private static func figure(
        _ table: borrowing CSVTable<Column>,
        _ names: ScenarioNames
    ) throws(FormatError) -> PublishedFigure {
        guard let status = PublishedFigure.Status(rawValue: table.raw(.status)) else {
            throw table.expected("announced, final, article or disputed", in: .status)
        }
        return PublishedFigure(
            id: try table.identifier(.id),
            scope: try table.name(.scope),
            contest: try contest(table, names),
            measure: try table.identifier(.measure),
            value: try table.name(.value),
            time: try time(table),
            source: try table.name(.source),
            status: status
        )
    }

    private static func contest(
        _ table: borrowing CSVTable<Column>,
        _ names: ScenarioNames
    ) throws(FormatError) -> String {
        guard let id = try table.optionalIdentifier(.contest) else { return "" }
        guard names.contestTable.index(of: id) != nil else {
            let wanted = "a contest of election.json"
            throw .unknownReference(field: "contest", id: id, expected: wanted, table.place(.contest))
        }
        return id
    }

    private static func time(_ table: borrowing CSVTable<Column>) throws(FormatError) -> Timestamp? {
        guard !table.isEmpty(.time) else { return nil }
        guard let time = Timestamp(parsing: table.raw(.time)) else {
            throw table.expected("a time with seconds and offset", in: .time)
        }
        return time
    }
}
