/// A value of a small JSON file: no floating point, no repeated members, depth at most 8.
package indirect enum JSONValue: Hashable, Sendable {
    case object([Member])
    case array([Element])
    case string(String)
    /// At most 18 digits.
    case integer(Int)
    case boolean(Bool)
    case null

    /// A named value of an object, in the order of the file.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let value: JSONValue
        /// Where the value begins.
        package let place: FilePlace
    }

    /// A value of an array.
    package struct Element: Hashable, Sendable {
        package let value: JSONValue
        /// Where the value begins.
        package let place: FilePlace
    }

    /// What the value is, for a message.
    var formName: String {
        switch self {
        case .object: "an object"
        case .array: "an array"
        case .string(let text): text
        case .integer(let number): String(number)
        case .boolean(let value): String(value)
        case .null: "null"
        }
    }
}
