import PosixIO
package import ReportFormat
package import ResultsStore

/// A line of an input with what it was read as.
package struct DecodedLine: Hashable, Sendable {
    package let line: RawLine
    package let decoded: Decoded
}

/// Reads the next lines of JSON on a second thread while those before them are stored.
///
/// Reading a line is a pure function, so that the order in which lines are taken, and their receipts, are
/// those of one thread. One slice is under way at most; a short one, as it comes on a night, is read at
/// once and starts no thread.
package struct DecodeAhead: ~Copyable {
    private let decoder: ReportDecoder
    private var worker: DecodeWorker?
    private var slice: [RawLine] = []

    /// Fewer lines than this are read sooner than another thread wakes up.
    private static let fewLines = 64

    package init(_ decoder: ReportDecoder) { self.decoder = decoder }

    /// Whether lines were handed over that were not answered yet.
    package var isUnderWay: Bool { !slice.isEmpty }

    /// Hands lines over to be read.
    ///
    /// - Parameter lines: Those that follow the ones before; none to get the last ones back.
    /// - Returns: The lines handed over before these, in their order; with them these, where they are few.
    package mutating func exchange(_ lines: [RawLine]) -> [DecodedLine] {
        let before = takeBack()
        if lines.count < DecodeAhead.fewLines { return before + read(lines) }
        if worker == nil { worker = try? DecodeWorker(decoder) }
        guard worker != nil else { return before + read(lines) }
        worker?.ask(lines)
        slice = lines
        return before
    }

    private mutating func takeBack() -> [DecodedLine] {
        guard isUnderWay else { return [] }
        defer { slice = [] }
        guard let answer = worker?.answer() else { return read(slice) }
        return zip(slice, answer).map { DecodedLine(line: $0, decoded: $1) }
    }

    private func read(_ lines: [RawLine]) -> [DecodedLine] {
        lines.map { DecodedLine(line: $0, decoded: decoder.decode($0.bytes)) }
    }
}
