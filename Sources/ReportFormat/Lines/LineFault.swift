/// Why a line is not a report at all, and at which byte.
struct LineFault: Error, Equatable {
    enum Reason: Equatable {
        case endsTooEarly
        case unexpected(UInt8)
        case afterTheEnd
        case controlInText
        case notUTF8
        case badEscape
        case loneSurrogate
        case nestedTooDeep
        case tooLong
        case byteOrderMark
        case wrongForm(member: String, needed: String)
    }

    let reason: Reason
    /// From 0.
    let position: Int

    /// One line for the receipt; positions count from 1, as editors do.
    var description: String {
        "not a report: \(why) at byte \(position + 1)"
    }

    private var why: String {
        switch reason {
        case .endsTooEarly: "ends too early"
        case .unexpected(let byte): "unexpected \(Sanitiser.safe([byte], limit: 8))"
        case .afterTheEnd: "more text after the object"
        case .controlInText: "control character in text"
        case .notUTF8: "not UTF-8"
        case .badEscape: "unknown escape"
        case .loneSurrogate: "half of a surrogate pair"
        case .nestedTooDeep: "nested deeper than 2"
        case .tooLong: "line longer than 65536 bytes"
        case .byteOrderMark: "byte order mark"
        case .wrongForm(let member, let needed): "\(member) is not \(needed)"
        }
    }

    /// What should have stood there, for a file that is not made of lines.
    var fileDescription: String {
        switch reason {
        case .endsTooEarly: "the rest of the file, which ends too early,"
        case .unexpected(let byte): "other text than \(Sanitiser.safe([byte], limit: 8))"
        case .afterTheEnd: "the end of the file"
        case .controlInText: "text without control characters"
        case .notUTF8: "UTF-8"
        case .badEscape: "an escape of JSON"
        case .loneSurrogate: "a whole surrogate pair"
        default: why
        }
    }
}
