package import PosixIO

/// A line of an input with the input's name: what `append` takes and the quarantine keeps.
package struct RawLine: Hashable, Sendable {
    /// A file's name, or `-`.
    package let input: String
    /// From 1.
    package let number: Int
    /// Without the line feed; the first bytes only when the line is overlong.
    ///
    /// May lie in the chunk it was read with.
    package let slice: ArraySlice<UInt8>
    /// Bytes the line had.
    package let length: Int
    /// Whether a line feed ended it.
    package let isTerminated: Bool

    /// The bytes of ``slice``.
    package var bytes: [UInt8] { Array(slice) }

    package init(_ line: Line, of input: String) {
        self.input = input
        number = line.number
        slice = line.slice
        length = line.length
        isTerminated = line.ending == .lineFeed
    }

    /// A whole line.
    package init(_ bytes: [UInt8], number: Int, of input: String) {
        self.input = input
        self.number = number
        slice = bytes[...]
        length = bytes.count
        isTerminated = true
    }
}
