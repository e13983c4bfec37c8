import PosixIO

/// Where `log` writes: standard output, packed with `--zstd`.
struct LogOutput: ~Copyable {
    private let isPacked: Bool
    private var writer: ZstdWriter

    /// Looks at the command line.
    ///
    /// - Throws: ``Failure`` with status 2 when `--zstd` would pack text for people, or show a terminal bytes.
    init(_ line: ParsedCommandLine, isJSON: Bool) throws(Failure) {
        isPacked = line.has(OptionTable.zstd)
        if isPacked && !isJSON {
            throw Failure(line: "--zstd goes with --format jsonl", status: ExitStatus.usage)
        }
        if isPacked && Environment.isTTY(1) {
            let text = "--zstd writes bytes no terminal can show; send them to a file"
            throw Failure(line: text, status: ExitStatus.usage)
        }
        do { writer = try ZstdWriter() } catch { throw LogOutput.failure(error) }
    }

    /// Writes lines.
    ///
    /// - Throws: ``Failure`` with status 74.
    mutating func write(_ bytes: [UInt8]) throws(Failure) {
        try Console.write(isPacked ? try pack(bytes, isLast: false) : bytes)
    }

    /// Ends the stream, so that a reader can tell it from one cut short.
    ///
    /// - Throws: ``Failure`` with status 74.
    mutating func finish() throws(Failure) {
        if isPacked { try Console.write(try pack([], isLast: true)) }
    }

    private mutating func pack(_ bytes: [UInt8], isLast: Bool) throws(Failure) -> [UInt8] {
        do { return try writer.pack(bytes, isLast: isLast) } catch { throw LogOutput.failure(error) }
    }

    private static func failure(_ error: ZstdError) -> Failure {
        Failure(line: error.description, status: ExitStatus.readOrWriteFailed)
    }
}
