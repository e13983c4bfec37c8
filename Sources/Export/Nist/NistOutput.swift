import ElectionModel

/// Where the objects of NIST SP 1500-100 v2 are written, member by member in the order of the XML schema.
///
/// Fields and types have the names of the specification; JSON and XML differ only here.
protocol NistOutput {
    init()

    /// Begins the report at the top.
    mutating func beginReport()
    /// Ends the report and returns all that was written.
    mutating func endReport() -> [UInt8]
    /// Begins the objects of one field; they follow one by one.
    mutating func beginList(_ field: String)
    mutating func endList()
    /// Begins one object of a list.
    ///
    /// - Parameters:
    ///   - field: The list's field, which names the element in XML.
    ///   - type: Its class.
    ///   - id: By which others refer to it, if any do.
    ///   - isOneOfSeveral: Whether the field may hold objects of other classes too.
    mutating func beginObject(
        _ field: String,
        _ type: String,
        id: String?,
        isOneOfSeveral: Bool
    )
    mutating func endObject()
    /// Writes a member that is text.
    mutating func text(_ field: String, _ value: String)
    mutating func number(_ field: String, _ value: UInt64)
    mutating func flag(_ field: String, _ value: Bool)
    /// Writes a member that refers to other objects; at least one.
    mutating func references(_ field: String, _ ids: [String])
    /// Writes a text in the languages it has.
    mutating func languages(_ field: String, _ text: LocalizedText)
}

extension NistOutput {
    mutating func beginObject(_ field: String, _ type: String) {
        beginObject(field, type, id: nil, isOneOfSeveral: false)
    }

    mutating func beginObject(_ field: String, _ type: String, id: String) {
        beginObject(field, type, id: id, isOneOfSeveral: false)
    }

    mutating func number(_ field: String, _ value: Int) { number(field, UInt64(max(0, value))) }
}

extension LocalizedText {
    /// Language code and text of each language that has one; English stands in where none has.
    var parts: [(language: Language, text: String)] {
        let all: [(Language, String)] = [(.en, en), (.ru, ru), (.kk, kk)]
        let filled = all.filter { !$0.1.isEmpty }
        return (filled.isEmpty ? [all[0]] : filled).map { (language: $0.0, text: $0.1) }
    }
}
