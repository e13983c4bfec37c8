extension Sanitiser {
    /// Makes a line of JSON safe to show, as JSON of the same meaning where it is UTF-8.
    ///
    /// What ``safe(_:limit:)-(String,_)`` would escape stands as `\u202e`; a byte that is not UTF-8 as
    /// `\ufffd`. A canonical line that was read by this program comes out as it is.
    package static func safeJSON(_ line: [UInt8]) -> [UInt8] {
        guard !line.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return line }
        var output: [UInt8] = []
        output.reserveCapacity(line.count + 16)
        var filter = ScalarFilter()
        var index = 0
        while index < line.count {
            if let found = ScalarReader.scalar(in: line.span, at: index) {
                if filter.lets(found.scalar) {
                    output.append(contentsOf: line[index..<index + found.length])
                } else {
                    output.appendJSONEscape(found.scalar)
                }
                index += found.length
            } else {
                output.appendJSONEscape("\u{FFFD}")
                index += 1
            }
        }
        return output
    }
}

extension [UInt8] {
    /// Appends text as JSON with its quotes; what a terminal must not see is escaped as well.
    mutating func appendSafeJSONText(_ text: String) {
        append(UInt8(ascii: "\""))
        var filter = ScalarFilter()
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" {
                append(UInt8(ascii: "\\"))
            } else if !filter.lets(scalar) {
                appendJSONEscape(scalar)
                continue
            }
            append(contentsOf: String(scalar).utf8)
        }
        append(UInt8(ascii: "\""))
    }

    /// Appends a scalar as JSON escapes it: `\n`, `\u202e`, or a pair of surrogates.
    fileprivate mutating func appendJSONEscape(_ scalar: Unicode.Scalar) {
        guard scalar.value >= 0x20 else { return appendControl(UInt8(truncatingIfNeeded: scalar.value)) }
        for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            append(contentsOf: "\\u".utf8)
            append(contentsOf: String(repeating: "0", count: 4 - digits.utf8.count).utf8)
            append(contentsOf: digits.utf8)
        }
    }
}
