import CXML2

/// What the parser's callbacks fill: events until somebody takes them, or the fault that ends the reading.
@safe
final class XMLEventBox {
    private(set) var events: [XMLReader.Event] = []
    private(set) var fault: XMLFault?
    private var depth = 0
    /// The parser that fills the box; it outlives every callback.
    var context: xmlParserCtxtPtr?

    var line: Int { Int(unsafe context?.pointee.input?.pointee.line ?? 0) }

    func take() -> [XMLReader.Event] {
        defer { events.removeAll(keepingCapacity: true) }
        return events
    }

    func begin(_ name: String, _ attributes: [String: String]) {
        depth += 1
        guard depth <= XMLReader.maximumDepth else { return stop(.tooDeep(line: line)) }
        events.append(.begin(name, attributes: attributes, line: line))
    }

    func end() {
        depth -= 1
        events.append(.end)
    }

    func add(_ text: String) { events.append(.text(text)) }

    /// Ends the reading.
    func stop(_ fault: XMLFault) {
        if self.fault == nil { self.fault = fault }
        unsafe xmlStopParser(context)
    }
}

/// The callbacks of libxml2's second interface, each handing over to the box it was given.
enum XMLCallbacks {
    /// The table that a parser is made with; what it does not name the parser does not do.
    static func table() -> xmlSAXHandler {
        var table = unsafe xmlSAXHandler()
        unsafe table.initialized = xml_sax2_magic
        unsafe table.internalSubset = { box, _, _, _ in unsafe XMLCallbacks.refuseType(box) }
        unsafe table.startElementNs = { box, name, _, _, _, _, count, _, attributes in
            unsafe XMLCallbacks.begin(box, name, count, attributes)
        }
        unsafe table.endElementNs = { box, _, _, _ in unsafe XMLCallbacks.box(box)?.end() }
        unsafe table.characters = { box, text, count in unsafe XMLCallbacks.add(box, text, count) }
        unsafe table.cdataBlock = { box, text, count in unsafe XMLCallbacks.add(box, text, count) }
        return unsafe table
    }

    private static func box(_ pointer: UnsafeMutableRawPointer?) -> XMLEventBox? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<XMLEventBox>.fromOpaque(pointer).takeUnretainedValue()
    }

    private static func refuseType(_ pointer: UnsafeMutableRawPointer?) {
        guard let box = unsafe box(pointer) else { return }
        box.stop(.documentType(line: box.line))
    }

    private static func add(
        _ pointer: UnsafeMutableRawPointer?,
        _ text: UnsafePointer<xmlChar>?,
        _ count: Int32
    ) {
        let buffer = unsafe UnsafeBufferPointer(start: text, count: Int(count))
        unsafe box(pointer)?.add(String(decoding: buffer, as: UTF8.self))
    }

    /// An attribute is five pointers: its names, and where its value begins and ends.
    private static func begin(
        _ pointer: UnsafeMutableRawPointer?,
        _ name: UnsafePointer<xmlChar>?,
        _ count: Int32,
        _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard let box = unsafe box(pointer), let name = unsafe name else { return }
        var values: [String: String] = [:]
        for place in 0..<Int(count) {
            guard let attributes = unsafe attributes, let key = unsafe attributes[place * 5],
                let start = unsafe attributes[place * 5 + 3], let end = unsafe attributes[place * 5 + 4]
            else { continue }
            let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
            unsafe values[String(cString: key)] = String(decoding: value, as: UTF8.self)
        }
        unsafe box.begin(String(cString: name), values)
    }
}
