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
/// those of one thread. One slice is under way at most; a short one, as it comes on a night, is read at
/// once and starts no thread.
package struct DecodeAhead: ~Copyable {
    private let reading: LineReading
    private var worker: DecodeWorker?
    /// Lines handed over that were not answered yet.
    private var slice: [RawLine] = []

    /// Fewer lines than this are read sooner than another thread wakes up.
    private static let fewLines = 64

    package init(_ reading: LineReading) { self.reading = reading }

    /// Whether lines were handed over that were not answered yet.
    package var isUnderWay: Bool { !slice.isEmpty }

    /// Hands lines over to be read.
    ///
    /// - Parameter lines: Those that follow the ones before; none to get the last ones back.
    /// - Returns: The lines handed over before these, in their order; with them these, where they are few.
    package mutating func exchange(_ lines: [RawLine]) -> [DecodedLine] {
        let before = takeBack()
        if lines.count < DecodeAhead.fewLines { return before + reading.read(lines) }
        if worker == nil { worker = try? DecodeWorker(reading) }
        guard worker != nil else { return before + reading.read(lines) }
        worker?.ask(lines)
        slice = lines
        return before
    }

    private mutating func takeBack() -> [DecodedLine] {
        guard isUnderWay else { return [] }
        defer { slice = [] }
        return worker?.answer() ?? []
    }
}
