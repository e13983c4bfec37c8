/// A value of a line: its form and the bytes that hold it.
struct LineToken {
    enum Form: UInt8 {
        case absent
        /// Between the quotes; no escapes.
        case text
        /// Between the quotes; escapes still to be resolved.
        case escapedText
        /// A plain whole number, read.
        case number
        /// Unquoted and neither a plain whole number nor a word of JSON.
        case other
        case yes, no, null
        /// From `{` or `[` to the byte after its end.
        case object, array
    }

    var form = Form.absent
    var start: Int32 = 0
    var end: Int32 = 0
    var number: UInt32 = 0

    var range: Range<Int> { Int(start)..<Int(end) }
    var length: Int { Int(end - start) }
}
