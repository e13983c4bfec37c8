import ElectionModel

/// The objects of the specification as its XML schema wants them: one element a member.
struct NistXMLOutput: NistOutput {
    private var markup = Markup()

    init() {}

    mutating func beginReport() {
        markup.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        markup.begin(
            "ElectionReport",
            [
                "xmlns": "http://itl.nist.gov/ns/voting/1500-100/v2",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ]
        )
    }

    mutating func endReport() -> [UInt8] {
        markup.endLine()
        return markup.bytes
    }

    mutating func beginList(_ field: String) {}
    mutating func endList() {}

    mutating func beginObject(
        _ field: String,
        _ type: String,
        id: String?,
        isOneOfSeveral: Bool
    ) {
        markup.newLine()
        switch (id, isOneOfSeveral) {
        case (let id?, true): markup.begin(field, ["xsi:type": type, "ObjectId": id])
        case (let id?, false): markup.begin(field, ["ObjectId": id])
        case (nil, true): markup.begin(field, ["xsi:type": type])
        case (nil, false): markup.begin(field)
        }
    }

    mutating func endObject() { markup.end() }
    mutating func text(_ field: String, _ value: String) { markup.element(field, value) }
    mutating func number(_ field: String, _ value: UInt64) { markup.element(field, String(value)) }
    mutating func flag(_ field: String, _ value: Bool) {
        markup.element(field, value ? "true" : "false")
    }

    mutating func references(_ field: String, _ ids: [String]) {
        markup.newLine()
        markup.begin(field)
        for (place, id) in ids.enumerated() { markup.text(place == 0 ? id : " " + id) }
        markup.end()
    }

    mutating func languages(_ field: String, _ text: LocalizedText) {
        markup.begin(field)
        for part in text.parts { markup.element("Text", part.text, ["Language": part.language.rawValue]) }
        markup.end()
    }
}
