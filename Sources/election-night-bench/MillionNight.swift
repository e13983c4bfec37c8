import ElectionModel
import NightDesk
import PosixIO

/// A million reports: the flagship night with every precinct eleven times, in as many places of the tree.
///
/// Each report of the night stands there for its precinct and for the ten that are added to it, one after
/// another; precincts of one report lie far apart in the order of units. All of it is the same each time.
struct MillionNight {
    let material: Material

    static let copies = 11

    var scenario: String { material.folder + "/million" }
    var lines: String { material.folder + "/million.jsonl" }
    var csv: String { material.folder + "/million.csv" }
    /// Lines of ``lines`` and of ``csv``.
    var count: Int { material.made.count * MillionNight.copies }

    /// Writes the scenario, the reports as JSON Lines, and the same as CSV without a header; once for all rows.
    ///
    /// - Throws: ``BenchError`` as a file cannot be read or written.
    func write() throws(BenchError) {
        if (try? FileKind.at(scenario))?.kind == .folder { return }
        try material.shell.run(["cp", "-r", material.scenario.path, scenario])
        try writeUnits()
        try writeLines()
        try writeTable()
    }

    private func writeUnits() throws(BenchError) {
        let rows = try rows(of: material.scenario.path + "/units.csv")
        let isPrecinct = { (row: ArraySlice<UInt8>) in
            let fields = row.split(separator: UInt8(ascii: ","), maxSplits: 3)
            return fields.count == 4 && fields[2].elementsEqual("precinct".utf8)
        }
        var units = rows.filter { !isPrecinct($0) }.joined(separator: [10]) + [10]
        for copy in 0..<MillionNight.copies {
            for row in rows.filter(isPrecinct) {
                let end = row.firstIndex(of: UInt8(ascii: ",")) ?? row.endIndex
                units += row[..<end] + MillionNight.suffix(copy) + row[end...] + [10]
            }
        }
        try material.shell.write(units, to: scenario + "/units.csv")
    }

    private func writeLines() throws(BenchError) {
        let mark = Array("\"unit\":\"".utf8)
        try write(to: lines, from: try rows(of: material.lines)) { line, copy in
            let start = line.indices.first { line[$0...].starts(with: mark) } ?? line.startIndex
            let end = line[(start + mark.count)...].firstIndex(of: UInt8(ascii: "\"")) ?? line.endIndex
            return line[..<end] + MillionNight.suffix(copy) + line[end...]
        }
    }

    /// One row a line; a line refused or repeated stands in by the entry before it.
    private func writeTable() throws(BenchError) {
        let entries = material.recording.entries
        let rows = ReportRows(election: material.election)
        let table = (0..<material.made.count).map { rows.parts(of: entries[min($0, entries.count - 1)]) }
        try write(to: csv, from: table) { parts, copy in parts.0 + MillionNight.suffix(copy) + parts.1 }
    }

    private func write<Source>(
        to path: String,
        from sources: [Source],
        _ line: (Source, Int) -> some Sequence<UInt8>
    ) throws(BenchError) {
        do throws(IOError) {
            let file = try FileDescriptor.create(path)
            var bytes: [UInt8] = []
            for (place, source) in sources.enumerated() {
                for copy in 0..<MillionNight.copies {
                    bytes.append(contentsOf: line(source, copy))
                    bytes.append(10)
                }
                guard bytes.count > 1 << 20 || place == sources.count - 1 else { continue }
                try file.writeAll(bytes, subject: path)
                bytes.removeAll(keepingCapacity: true)
            }
        } catch {
            throw .io(error)
        }
    }

    private func rows(of path: String) throws(BenchError) -> [ArraySlice<UInt8>] {
        do throws(FileReader.Failure) {
            return try FileReader.bytes(of: path, limit: 1 << 28).split(separator: 10)
        } catch {
            throw .desk(.unreadable(error))
        }
    }

    /// What is added to the id of a precinct.
    private static func suffix(_ copy: Int) -> [UInt8] { copy == 0 ? [] : Array("-\(copy)".utf8) }
}
