import ElectionModel
import ReportFormat

/// What a command line of `import` asks for.
struct ImportRequest {
    enum Format: Equatable {
        case nistXML, nistJSON
        /// A table, with the file that says how to read it.
        case csv(map: String)
    }

    let format: Format
    let source: String?
    let reportedAt: Timestamp?
    let isDry: Bool

    /// Reads the options.
    ///
    /// - Throws: ``Failure`` with status 2 when one is wrong or missing.
    init(_ line: ParsedCommandLine) throws(Failure) {
        do throws(CommandLineError) {
            let map = line.value(OptionTable.map)
            switch try line.word(OptionTable.importFormat, of: ["nist-xml", "nist-json", "csv"]) {
            case "nist-xml": format = .nistXML
            case "nist-json": format = .nistJSON
            case "csv":
                guard let map else { throw .optionMissing(OptionTable.map.name, command: "import of csv") }
                format = .csv(map: map)
            default: throw .optionMissing(OptionTable.importFormat.name, command: "import")
            }
            if map != nil, format == .nistXML || format == .nistJSON {
                throw .excludes(
                    OptionTable.map.name,
                    "format " + (line.value(OptionTable.importFormat) ?? "")
                )
            }
            let name = line.value(OptionTable.source)
            if let name, !Identifier.isWellFormed(name) {
                throw .valueNotUnderstood(
                    option: OptionTable.source.name,
                    value: Sanitiser.safe(name),
                    wanted: "an identifier such as cec"
                )
            }
            source = name
        } catch {
            throw Failure(error)
        }
        reportedAt = try line.fullTime(OptionTable.reportedAt)
        isDry = line.has(OptionTable.dryRun)
    }
}

extension ParsedCommandLine {
    /// A full time with its offset, nil when the option was not given.
    ///
    /// - Throws: ``Failure`` with status 2 when it is none.
    func fullTime(_ option: Option) throws(Failure) -> Timestamp? {
        guard let text = value(option) else { return nil }
        guard let time = Timestamp(parsing: text) else {
            throw Failure(
                CommandLineError.valueNotUnderstood(
                    option: option.name,
                    value: Sanitiser.safe(text),
                    wanted: "a time such as 2023-03-19T22:10:00+06:00"
                )
            )
        }
        return time
    }
}
