import Glibc

/// A line of an input, as it stood there.
package struct Line: Hashable, Sendable {
    /// What ended a line.
    package enum Ending: Hashable, Sendable {
        /// A line feed, which is not among the bytes.
        case lineFeed
        /// The input ended first.
        case missing
    }

    /// From 1.
    package let number: Int
    /// Without the line feed; only the first bytes, as many as the limit, of a line that is longer.
    ///
    /// May lie in the chunk it was read with, which is kept as long.
    package let slice: ArraySlice<UInt8>
    /// Bytes the line had in the input, without the line feed.
    package let length: Int
    package let ending: Ending

    package init(number: Int, bytes: [UInt8], length: Int, ending: Ending = .lineFeed) {
        self.init(number: number, slice: bytes[...], length: length, ending: ending)
    }

    fileprivate init(number: Int, slice: ArraySlice<UInt8>, length: Int, ending: Ending) {
        self.number = number
        self.slice = slice
        self.length = length
        self.ending = ending
    }

    /// Whether the line was longer than the reader's limit, so that its bytes are cut.
    package var isOverlong: Bool { length > slice.count }

    /// The bytes of ``slice``.
    package var bytes: [UInt8] { Array(slice) }
}

/// Cuts an input into lines in bounded memory, however long a line is; a zstd stream is unpacked first.
package struct LineReader: ~Copyable {
    /// What a look at the input brought.
    package enum Filling: Hashable, Sendable {
        case bytes(Int)
        /// Nothing more now; a file that grows, or a pipe opened anew, may bring more later.
        case end
        /// The zstd stream cannot be read further; the lines before that are whole.
        case unreadable(ZstdError)
        /// The line goes on for longer than any input of reports; nothing more is read.
        case endless
        case wouldBlock
    }

    /// 64 KiB, the longest line a report may have.
    package static let defaultLimit = 65_536
    /// 256 MiB: an input whose line goes on for longer is a device, or something else than reports.
    package static let defaultLongest = 256 << 20

    package let subject: String
    private var source: ByteSource
    private let limit: Int
    private let longest: Int
    private let chunk: Int
    private var buffer: [UInt8] = []
    private var start = 0
    /// Bytes before this are known to hold no line feed.
    private var searched = 0
    private var number = 1
    /// The kept beginning and the length so far of a line over the limit.
    private var overlong: (prefix: [UInt8], length: Int)?

    /// Reads lines from an open file.
    ///
    /// - Parameters:
    ///   - file: Blocking or not.
    ///   - subject: Its name, for errors.
    ///   - limit: The longest line that is kept whole, in bytes.
    ///   - longest: The longest line that is read to its end, in bytes, one chunk more or less.
    ///   - chunk: Bytes asked of the kernel at once.
    package init(
        _ file: consuming FileDescriptor,
        subject: String = "",
        limit: Int = LineReader.defaultLimit,
        longest: Int = LineReader.defaultLongest,
        chunk: Int = 262_144
    ) {
        source = ByteSource(file, subject: subject)
        self.subject = subject
        self.limit = limit
        self.longest = longest
        self.chunk = max(1, chunk)
    }

    /// The descriptor to wait on.
    package var descriptor: Int32 { source.descriptor }

    /// Whether more can be taken without the descriptor bringing anything.
    package var hasMore: Bool { source.hasMore }

    /// Bytes of the line that has not ended yet, as far as they were read; call with no whole line left.
    package var unendedLength: Int { (overlong?.length ?? 0) + buffer.count - start }

    /// Bytes held; never more than the limit, its prefix and one chunk.
    package var heldBytes: Int { buffer.count - start + (overlong?.prefix.count ?? 0) }

    /// The next line, waiting for it; nil at the end of the input.
    ///
    /// - Throws: ``IOError`` as read(2) fails; `wouldBlock` on a non-blocking input with nothing there.
    package mutating func next() throws(IOError) -> Line? {
        while true {
            if let line = takeLine() { return line }
            switch try fill() {
            case .bytes: continue
            case .end, .unreadable, .endless: return takeRest()
            case .wouldBlock: throw IOError(call: "read", subject: subject, number: 11)
            }
        }
    }

    /// Reads one chunk of the input into memory.
    ///
    /// Take all lines with ``takeLine()`` before the next call.
    ///
    /// - Returns: How many bytes of the input, packed or not, were read for it.
    /// - Throws: ``IOError`` as read(2) fails, but for `EAGAIN`.
    package mutating func fill() throws(IOError) -> Filling {
        guard unendedLength <= longest else { return .endless }
        let bytes: [UInt8]
        let filling: Filling
        do throws(IOError) {
            (bytes, filling) = try source.next(upTo: chunk, after: buffer[start...])
        } catch {
            if error.wouldBlock { return .wouldBlock }
            throw error
        }
        guard bytes.count > buffer.count - start else { return filling }
        // Lines may still lie in the chunk before.
        buffer = bytes
        searched -= start
        start = 0
        if searched < 0 || searched > buffer.count { searched = 0 }
        return filling
    }

    /// The next line that is whole in memory; nil when the input must be read first.
    package mutating func takeLine() -> Line? {
        guard let end = buffer.firstLineFeed(from: searched) else {
            searched = buffer.count
            keepPrefixOfOverlong()
            return nil
        }
        let line = line(upTo: end, ending: .lineFeed)
        start = end + 1
        searched = start
        return line
    }

    /// What stands after the last line feed, once the input has ended; nil when nothing does.
    package mutating func takeRest() -> Line? {
        guard start < buffer.count || overlong != nil else { return nil }
        let line = line(upTo: buffer.count, ending: .missing)
        start = buffer.count
        searched = start
        return line
    }

    private mutating func line(upTo end: Int, ending: Line.Ending) -> Line {
        defer {
            number += 1
            overlong = nil
        }
        if let overlong {
            let length = overlong.length + (end - start)
            return Line(number: number, bytes: overlong.prefix, length: length, ending: ending)
        }
        let kept = buffer[start..<min(end, start + limit)]
        return Line(number: number, slice: kept, length: end - start, ending: ending)
    }

    /// Forgets what a line has beyond the limit, but for its length.
    private mutating func keepPrefixOfOverlong() {
        let held = buffer.count - start
        guard overlong != nil || held > limit else { return }
        if let known = overlong {
            overlong = (known.prefix, known.length + held)
        } else {
            overlong = (Array(buffer[start..<start + limit]), held)
        }
        buffer.removeAll(keepingCapacity: true)
        start = 0
        searched = 0
    }
}

extension [UInt8] {
    /// The first line feed at a place or behind it.
    fileprivate func firstLineFeed(from start: Int) -> Int? {
        unsafe withUnsafeBytes { bytes in
            let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[start...])
            guard let first = rest.baseAddress, let found = unsafe memchr(first, 10, rest.count) else {
                return nil
            }
            return unsafe start + (UnsafeRawPointer(found) - first)
        }
    }
}
