import PosixIO
package import ReportFormat
package import ResultsStore

/// A line of an input with what it was read as; an object, since it is handed on from one to the next.
package final class DecodedLine: Sendable {
    package let line: RawLine
    package let decoded: Decoded
    /// Bytes of the line that are its canonical line but for the closing brace; 0 where that has to be written.
    package let canonicalLength: Int

    package init(_ line: RawLine, decoded: Decoded, canonicalLength: Int = 0) {
        self.line = line
        self.decoded = decoded
        self.canonicalLength = canonicalLength
    }
}

/// Reads lines of JSON; a pure function.
package struct LineReading: Sendable {
    let decoder: ReportDecoder

    package init(decoder: ReportDecoder) {
        self.decoder = decoder
    }

    /// What a line is read as.
    package func read(_ line: RawLine) -> DecodedLine {
        var length = 0
        let decoded = decoder.decode(line.slice.span, canonicalLength: &length)
        return DecodedLine(line, decoded: decoded, canonicalLength: length)
    }

    /// What each line is read as, in their order.
    package func read(_ lines: [RawLine]) -> [DecodedLine] { lines.map { read($0) } }
}

/// Reads the next lines of JSON on a second thread while those before them are stored.
///
/// Reading a line is a pure function, so that the order in which lines are taken, and their receipts, are
/// those of one thread. A few slices are under way at most; where the second thread has enough to do, the
/// first reads one itself. A short slice, as it comes on a night, is read at once and starts no thread.
package struct DecodeAhead: ~Copyable {
    /// Lines handed over that were not given back yet.
    private enum Slice {
        case asked
        case read([DecodedLine])
    }

    private let reading: LineReading
    private var worker: DecodeWorker?
    /// In the order of their lines.
    private var underWay: [Slice] = []
    /// What the worker answered of those it was asked for, in reverse.
    private var answered: [[DecodedLine]] = []

    /// Fewer lines than this are read sooner than another thread wakes up.
    private static let fewLines = 64
    /// The most slices under way once lines were handed over.
    private static let depth = 4

    package init(_ reading: LineReading) { self.reading = reading }

    /// Whether lines were handed over that were not given back yet.
    package var isUnderWay: Bool { !underWay.isEmpty }

    /// Hands lines over to be read.
    ///
    /// - Parameter lines: Those that follow the ones before; none to get the last ones back.
    /// - Returns: Lines handed over before these, in their order: those of the first slice where too many are
    ///   under way; all of them, and with them these, where these are few.
    package mutating func exchange(_ lines: [RawLine]) -> [DecodedLine] {
        if lines.count < DecodeAhead.fewLines { return takeBack(downTo: 0) + reading.read(lines) }
        if worker == nil { worker = try? DecodeWorker(reading) }
        if worker == nil || isWorkerBehind() {
            underWay.append(.read(reading.read(lines)))
        } else {
            worker?.ask(lines)
            underWay.append(.asked)
        }
        return takeBack(downTo: worker == nil ? 0 : DecodeAhead.depth)
    }

    /// Lets go of lines that were stored, on the thread that read most of them.
    func letGo(of lines: consuming [KeptLine]) {
        if lines.count >= DecodeAhead.fewLines { worker?.letGo(of: lines) }
    }

    /// Whether there would be nothing to do but wait for the worker.
    private mutating func isWorkerBehind() -> Bool {
        guard underWay.count >= DecodeAhead.depth, case .asked? = underWay.first, answered.isEmpty else {
            return false
        }
        answered = worker?.answers(waits: false).reversed() ?? []
        return answered.isEmpty
    }

    private mutating func takeBack(downTo most: Int) -> [DecodedLine] {
        var lines: [DecodedLine] = []
        while underWay.count > most {
            let slice = takeFirst()
            // Mostly there is one.
            if lines.isEmpty { lines = slice } else { lines += slice }
        }
        return lines
    }

    private mutating func takeFirst() -> [DecodedLine] {
        if case .read(let slice) = underWay.removeFirst() { return slice }
        if answered.isEmpty { answered = worker?.answers(waits: true).reversed() ?? [] }
        return answered.popLast() ?? []
    }
}
