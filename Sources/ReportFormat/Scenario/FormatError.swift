/// A place in a file.
package struct FilePlace: Hashable, Sendable, CustomStringConvertible {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in bytes.
    package let column: Int

    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The place as compilers write it: `units.csv:12:4`.
    package var description: String { "\(file):\(line):\(column)" }
}

/// Why a scenario or another file of ours cannot be read, with the values at hand.
package enum FormatError: Error, Hashable, Sendable {
    /// The bytes do not follow the format: JSON, CSV or UTF-8.
    case malformed(expected: String, FilePlace)
    /// A member of an object that the format does not know.
    case memberUnknown(path: String, FilePlace)
    case memberRepeated(path: String, FilePlace)
    case memberMissing(path: String, FilePlace)
    /// A column that the format does not know, or a second one of the name.
    case columnUnknown(name: String, FilePlace)
    case columnRepeated(name: String, FilePlace)
    case columnMissing(name: String, FilePlace)
    case fieldCount(found: Int, expected: Int, FilePlace)
    /// A value of the wrong form: what it is called, what stands there and what should.
    case value(field: String, text: String, expected: String, FilePlace)
    /// An id or number that another row has.
    case repeated(field: String, text: String, firstLine: Int, FilePlace)
    /// A name that a reader could take for that of another option; line 0 is against all.
    case lookalike(field: String, text: String, other: String, firstLine: Int, FilePlace)
    /// An id that names nothing.
    case unknownReference(field: String, id: String, expected: String, FilePlace)
    /// Not exactly one country among the units.
    case countries(found: Int, FilePlace)
}

extension FormatError: CustomStringConvertible {
    /// Where it is.
    package var place: FilePlace {
        switch self {
        case .malformed(_, let place), .memberUnknown(_, let place), .memberRepeated(_, let place),
            .memberMissing(_, let place), .columnUnknown(_, let place), .columnRepeated(_, let place),
            .columnMissing(_, let place), .fieldCount(_, _, let place), .value(_, _, _, let place),
            .repeated(_, _, _, let place), .unknownReference(_, _, _, let place),
            .countries(_, let place), .lookalike(_, _, _, _, let place):
            place
        }
    }

    /// One line: where, what, what next; safe for any terminal.
    package var description: String { "\(place): \(what)" }

    private var what: String {
        switch self {
        case .malformed(let expected, _): "\(expected) expected"
        case .memberUnknown(let path, _): "\(safe(path)): unknown member; remove it or correct its name"
        case .memberRepeated(let path, _): "\(safe(path)): member named twice; keep one"
        case .memberMissing(let path, _): "\(safe(path)): member missing; add it"
        case .columnUnknown(let name, _): "column \"\(safe(name))\" is unknown; remove it or correct its name"
        case .columnRepeated(let name, _): "column \"\(safe(name))\" stands twice; keep one"
        case .columnMissing(let name, _): "column \"\(safe(name))\" is missing; add it"
        case .fieldCount(let found, let expected, _):
            "\(found) fields, the header has \(expected); check commas and quotes"
        case .value(let field, let text, let expected, _):
            "\(safe(field)): \"\(safe(text))\" is not \(expected)"
        case .repeated(let field, let text, let firstLine, _):
            "\(safe(field)): \"\(safe(text))\" stands in line \(firstLine) already; make it unique"
        case .lookalike(let field, let text, let other, let firstLine, _):
            "\(safe(field)): \"\(safe(text))\" looks like \"\(safe(other))\""
                + (firstLine > 0 ? " of line \(firstLine)" : "") + "; give it a name of its own"
        case .unknownReference(let field, let id, let expected, _):
            "\(safe(field)): \"\(safe(id))\" is not \(expected); correct the id or define it"
        case .countries(let found, _): "\(found) units of kind country; exactly one is needed"
        }
    }

    private func safe(_ text: String) -> String { Sanitiser.safe(text, limit: 80) }
}
