import NightDesk
import PosixIO
import ReportFormat

/// Lines of JSON made and read.
struct LineRows: RowSource {
    static let ids = ["decode", "reconstruct"]

    let material: Material

    /// Measures both directions beside Python's json module, and reading beside simdjson where it is installed.
    ///
    /// - Returns: The rows of reading and of making up.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row] {
        let lines = try readLines()
        let size = Size(lines: Double(lines.count), bytes: Double(lines.reduce(0) { $0 + $1.count + 1 }))
        let reading = Reading(lines: lines, size: size, material: material)
        let peer = PythonLines(size: size, material: material)
        let simd = SimdLines(size: size, material: material)
        let others = simd.isCompiled ? [Contestant(run: simd.run)] : []
        let results = try Duel(runs: material.settings.runs).fight(
            [Contestant(run: reading.run), Contestant(run: make), Contestant(run: peer.run)] + others
        )
        let fast = results.dropFirst(3).map { Row.Peer(name: "simdjson, C++", samples: $0[0]) }
        return [
            decodeRow(results[0][0], [Row.Peer(name: "python3 json.loads", samples: results[2][0])] + fast),
            makeRow(results[1][0], Row.Peer(name: "python3 json.dumps", samples: results[2][1])),
        ]
    }

    private func decodeRow(_ ours: Samples, _ peers: [Row.Peer]) -> Row {
        Row(
            id: LineRows.ids[0],
            unit: "MB/s",
            sense: .more,
            ours: ours,
            peers: peers,
            what: "Reports read from JSON Lines strictly, units and lists looked up, the protocol's sums "
                + "checked; the peers only parse: Python into objects, simdjson a line at a time on demand, "
                + "every field read as number or text."
        )
    }

    private func makeRow(_ ours: Samples, _ peer: Row.Peer) -> Row {
        Row(
            id: LineRows.ids[1],
            unit: "k lines/s",
            sense: .more,
            ours: ours,
            peers: [peer],
            what:
                "A night of \(material.made.count) reports made up from published totals, scenario read and "
                + "lines written; the peer only writes the same lines from objects in memory."
        )
    }

    private func readLines() throws(BenchError) -> [[UInt8]] {
        do throws(FileReader.Failure) {
            return try FileReader.bytes(of: material.lines, limit: 1 << 28)
                .split(separator: UInt8(ascii: "\n"))
                .map { Array($0) }
        } catch {
            throw .desk(.unreadable(error))
        }
    }

    private func make() throws(BenchError) -> [Double] {
        let begin = Clock.monotonicNanoseconds()
        let night: MadeUpNight
        do throws(DeskError) { night = try MadeUpNight(scenario: material.scenario, seed: nil) } catch {
            throw .desk(error)
        }
        var bytes: [UInt8] = []
        for place in 0..<night.count { night.appendLine(place, to: &bytes) }
        precondition(bytes.count > night.count, "lines are written")
        return [Double(night.count) * 1e6 / Double(Clock.monotonicNanoseconds() - begin)]
    }
}

/// How much there is to read or write.
private struct Size {
    let lines: Double
    let bytes: Double
}

/// Our reader over lines in memory, in MB/s.
private struct Reading {
    let lines: [[UInt8]]
    let size: Size
    let material: Material

    func run() throws(BenchError) -> [Double] {
        let decoder = ReportDecoder(election: material.election)
        var reports = 0
        let spent = Stopwatch.nanoseconds {
            for line in lines {
                if case .report = decoder.decode(line) { reports += 1 }
            }
        }
        precondition(reports >= material.recording.entries.count, "what the store took is read here too")
        return [size.bytes * 1e3 / spent]
    }
}

/// Python's json module: MB/s read, thousands of lines a second written.
private struct PythonLines {
    let size: Size
    let material: Material

    func run() throws(BenchError) -> [Double] {
        let driver = material.settings.drivers + "/json_lines_peer.py"
        let seconds = try material.shell.numbers(of: ["python3", driver, material.lines])
        guard seconds.count == 2 else { throw .notUnderstood(program: driver, output: "\(seconds)") }
        return [size.bytes / 1e6 / seconds[0], size.lines / 1e3 / seconds[1]]
    }
}

/// simdjson on demand, a line at a time, in MB/s.
private struct SimdLines {
    let size: Size
    let material: Material

    private var peer: String { material.folder + "/simdjson_peer" }

    /// Whether the library and a compiler of C++ are installed.
    var isCompiled: Bool {
        let source = material.settings.drivers + "/simdjson_peer.cpp"
        let script = "c++ -O3 -o '\(peer)' '\(source)' -lsimdjson 2>/dev/null"
        return (try? material.shell.run(["sh", "-c", script])) != nil
    }

    func run() throws(BenchError) -> [Double] {
        let numbers = try material.shell.numbers(of: [peer, material.lines])
        guard numbers.count == 2, numbers[1] == size.lines else { throw .answersDiffer(row: LineRows.ids[0]) }
        return [size.bytes / 1e6 / numbers[0]]
    }
}
