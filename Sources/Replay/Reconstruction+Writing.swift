import ReportFormat

extension Reconstruction {
    /// Writes the night as canonical lines with `receivedAt`, one report a line, in order of arrival.
    ///
    /// - Parameters:
    ///   - chunkBytes: A chunk is handed over once it has as many; each ends with a whole line.
    ///   - progress: Called after each chunk with the share of lines written, 0 to 1.
    ///   - sink: Takes a chunk.
    /// - Throws: What the sink throws; nothing is written after that.
    package func write<Failure: Error>(
        chunkBytes: Int = 262_144,
        progress: (Double) -> Void = { _ in },
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let writer = CanonicalLine(election: election)
        var chunk: [UInt8] = []
        chunk.reserveCapacity(chunkBytes + 4_096)
        for place in 0..<count {
            let line = line(place)
            writer.append(line.report, receivedAt: line.receivedAt, to: &chunk)
            chunk.append(UInt8(ascii: "\n"))
            guard chunk.count >= chunkBytes || place == count - 1 else { continue }
            try sink(chunk)
            progress(Double(place + 1) / Double(count))
            chunk.removeAll(keepingCapacity: true)
        }
    }
}
