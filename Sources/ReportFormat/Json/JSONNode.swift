/// A value with its path and place, from which readers take what they need or throw where it stands.
package struct JSONNode: Hashable, Sendable {
    package let value: JSONValue
    /// As in `contests[0].threshold`; empty at the top.
    package let path: String
    package let place: FilePlace

    package init(value: JSONValue, path: String = "", place: FilePlace) {
        self.value = value
        self.path = path
        self.place = place
    }

    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - bytes: The file, UTF-8 without byte order mark.
    ///   - file: Its name for messages.
    /// - Throws: ``FormatError`` where the bytes are not strict JSON of depth 8 at most.
    package init(parsing bytes: [UInt8], file: String) throws(FormatError) {
        self = try JSONFileReader.read(bytes, file: file)
    }

    /// An error about the value: what was wanted in its place.
    package func expected(_ what: String) -> FormatError {
        .value(field: path.isEmpty ? "file" : path, text: value.formName, expected: what, place)
    }

    /// The text, or an error.
    package func text() throws(FormatError) -> String {
        guard case .string(let text) = value else { throw expected("text") }
        return text
    }

    /// The whole number within bounds, or an error.
    package func integer(
        in bounds: ClosedRange<Int> = -999_999_999_999_999_999...999_999_999_999_999_999
    ) throws(FormatError) -> Int {
        guard case .integer(let number) = value else { throw expected("a whole number") }
        guard bounds.contains(number) else {
            throw expected("a number from \(bounds.lowerBound) to \(bounds.upperBound)")
        }
        return number
    }

    /// True or false, or an error.
    package func boolean() throws(FormatError) -> Bool {
        guard case .boolean(let value) = value else { throw expected("true or false") }
        return value
    }

    /// The values of an array, or an error.
    package func elements() throws(FormatError) -> [JSONNode] {
        guard case .array(let elements) = value else { throw expected("an array") }
        return elements.indices.map {
            JSONNode(value: elements[$0].value, path: "\(path)[\($0)]", place: elements[$0].place)
        }
    }

    /// The members of an object in the order of the file, or an error.
    package func members() throws(FormatError) -> [(name: String, node: JSONNode)] {
        guard case .object(let members) = value else { throw expected("an object") }
        return members.map { ($0.name, node(of: $0)) }
    }

    /// The value of a member, nil when the object has none; an error when this is no object.
    package func optional(_ name: String) throws(FormatError) -> JSONNode? {
        guard case .object(let members) = value else { throw expected("an object") }
        return members.first { $0.name.utf8.elementsEqual(name.utf8) }.map(node)
    }

    /// The value of a member that must be there.
    package func member(_ name: String) throws(FormatError) -> JSONNode {
        guard let node = try optional(name) else {
            throw .memberMissing(path: path(of: name), place)
        }
        return node
    }

    /// Refuses members of other names.
    package func requireOnly(_ names: [String]) throws(FormatError) {
        for member in try members() where !names.contains(member.name) {
            throw .memberUnknown(path: member.node.path, member.node.place)
        }
    }

    private func node(of member: JSONValue.Member) -> JSONNode {
        JSONNode(value: member.value, path: path(of: member.name), place: member.place)
    }

    private func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}
