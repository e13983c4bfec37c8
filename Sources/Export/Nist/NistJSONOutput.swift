import ElectionModel
import ReportFormat

/// The objects of the specification as its JSON schema wants them: `@type` in each, arrays by name.
struct NistJSONOutput: NistOutput {
    private var json = JSONWriter()

    init() {}

    mutating func beginReport() {
        json.beginObject()
        type("ElectionReport")
    }

    mutating func endReport() -> [UInt8] {
        json.endObject()
        json.endLine()
        return json.bytes
    }

    mutating func beginList(_ field: String) {
        json.key(field)
        json.beginArray()
    }

    mutating func endList() { json.endArray() }

    mutating func beginObject(
        _ field: String,
        _ type: String,
        id: String?,
        isOneOfSeveral: Bool
    ) {
        json.beginObject()
        self.type(type)
        if let id { json.member("@id", id) }
    }

    mutating func endObject() { json.endObject() }
    mutating func text(_ field: String, _ value: String) { json.member(field, value) }
    mutating func number(_ field: String, _ value: UInt64) { json.member(field, value) }
    mutating func flag(_ field: String, _ value: Bool) { json.member(field, value) }

    mutating func references(_ field: String, _ ids: [String]) {
        guard NistJSONOutput.isMany(field) else { return json.member(field, ids.first) }
        json.key(field)
        json.beginArray()
        for id in ids { json.string(id) }
        json.endArray()
    }

    mutating func languages(_ field: String, _ text: LocalizedText) {
        json.key(field)
        json.beginObject()
        type("InternationalizedText")
        json.key("Text")
        json.beginArray()
        for part in text.parts {
            json.beginObject()
            type("LanguageString")
            json.member("Content", part.text)
            json.member("Language", part.language.rawValue)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    private mutating func type(_ name: String) {
        json.member("@type", "ElectionResults." + name)
    }

    /// Whether a field holds several ids: the specification ends its name in `Ids`.
    private static func isMany(_ field: String) -> Bool { field.hasSuffix("Ids") }
}
