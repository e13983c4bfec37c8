/// Turns positions of a file into lines and columns; positions must not go back.
struct LineCounter {
    let file: String
    private var line = 1
    private var lineStart = 0
    private var counted = 0

    init(file: String) {
        self.file = file
    }

    /// The place of a byte.
    mutating func place(of position: Int, in bytes: Span<UInt8>) -> FilePlace {
        while counted < position, counted < bytes.count {
            if bytes[counted] == UInt8(ascii: "\n") {
                line += 1
                lineStart = counted + 1
            }
            counted += 1
        }
        return FilePlace(file: file, line: line, column: max(1, position - lineStart + 1))
    }
}
