import ElectionModel
import NightDesk
import PosixIO
import ReportFormat

/// A foreign document as rows that may become reports.
struct ImportFile {
    let rows: [ImportedRow]
    /// What the user should know although nothing is refused for it.
    let notes: [String]

    /// The largest document, in bytes.
    private static let longest = 512 << 20
    private static let chunk = 1 << 20

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - request: Its form and what is said about it on the command line.
    ///   - election: Whose stations are meant.
    /// - Throws: ``Failure`` with status 66 when it is missing, 65 when it is not what it says.
    init(_ path: String, _ request: ImportRequest, election: Election) throws(Failure) {
        switch request.format {
        case .nistXML, .nistJSON:
            let document =
                request.format == .nistXML ? try ImportFile.xml(path) : try ImportFile.json(path)
            guard let time = request.reportedAt ?? document.generated.flatMap({ Timestamp(parsing: $0) })
            else {
                throw ImportFile.bad(path, "no GeneratedDate; give --reported-at TIME")
            }
            guard let source = request.source else {
                throw Failure(
                    CommandLineError.optionMissing(OptionTable.source.name, command: "import of NIST")
                )
            }
            rows = NistReading(document, election: election, source: source, reportedAt: time).rows()
            notes = rows.isEmpty ? ["no station of this election has a count there"] : []
        case .csv(let map):
            let (mapBytes, tableBytes) = (try ImportFile.bytes(map), try ImportFile.bytes(path))
            do throws(FormatError) {
                let mapping = try TableMapping(
                    mapBytes,
                    file: Sanitiser.safe(FilePath.name(of: map))
                )
                let table = try TableReading(
                    mapping,
                    election: election,
                    source: request.source,
                    reportedAt: request.reportedAt,
                    file: Sanitiser.safe(FilePath.name(of: path))
                ).read(tableBytes)
                rows = table.rows
                notes = table.unknownColumns.map { "column \"\(Sanitiser.safe($0))\" is not in the mapping" }
            } catch {
                throw Failure(line: error.description, status: ExitStatus.badData)
            }
        }
    }

    private static func bytes(_ path: String) throws(Failure) -> [UInt8] {
        do { return try FileReader.bytes(of: path, limit: longest) } catch {
            throw Failure(DeskError.unreadable(error))
        }
    }

    private static func bad(_ path: String, _ text: String) -> Failure {
        Failure(line: "\(Sanitiser.safe(path)): \(text)", status: ExitStatus.badData)
    }

    private static func json(_ path: String) throws(Failure) -> NistDocument {
        var collector = NistCollector()
        let bytes = try bytes(path)
        do throws(FormatError) {
            try JSONEventReader.read(bytes, file: Sanitiser.safe(FilePath.name(of: path))) {
                collector.take($0)
            }
        } catch {
            throw Failure(line: error.description, status: ExitStatus.badData)
        }
        return collector.document
    }

    private static func xml(_ path: String) throws(Failure) -> NistDocument {
        let bytes = try bytes(path)
        var collector = NistCollector()
        do throws(XMLFault) {
            var reader = try XMLReader()
            var start = 0
            repeat {
                let end = min(bytes.count, start + chunk)
                for event in try reader.give(Array(bytes[start..<end]), isLast: end == bytes.count) {
                    collector.tell(event)
                }
                start = end
            } while start < bytes.count
        } catch {
            throw bad(path, error.words)
        }
        return collector.document
    }
}

extension NistCollector {
    /// Takes an event of XML: attributes are members with an @, as JSON writes them.
    fileprivate mutating func tell(_ event: XMLReader.Event) {
        switch event {
        case .begin(let name, let attributes, let line):
            take(.begin(name, line: line))
            for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
                let member = key == "ObjectId" ? "@id" : key == "type" ? "@type" : "@" + key
                take(.begin(member, line: line))
                take(.text(value))
                take(.end)
            }
        case .text(let text): take(.text(text))
        case .end: take(.end)
        }
    }
}

extension XMLFault {
    /// What is wrong, in a line that any terminal may show.
    fileprivate var words: String {
        switch self {
        case .documentType(let line): "line \(line): a document type declaration is not read; remove it"
        case .malformed(let words, let line): "line \(line): \(Sanitiser.safe(words))"
        case .tooDeep(let line): "line \(line): elements nested too deep"
        case .noMemory: "no memory to read it"
        }
    }
}
