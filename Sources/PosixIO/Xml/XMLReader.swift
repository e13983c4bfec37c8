import CXML2

/// Reads an XML document piece by piece: begins, texts and ends of elements, in bounded memory.
///
/// A document type declaration ends the reading at once, so there is no entity to expand and no file or
/// address to fetch; the network is off besides.
@safe
package struct XMLReader: ~Copyable {
    /// What stands next in the document.
    package enum Event: Hashable, Sendable {
        /// An element by its local name, with its attributes by theirs.
        case begin(String, attributes: [String: String], line: Int)
        /// A piece of text; one text may come in several pieces.
        case text(String)
        case end
    }

    /// Elements within each other at most.
    package static let maximumDepth = 64

    private let context: xmlParserCtxtPtr
    private let box: XMLEventBox
    private let handle: Unmanaged<XMLEventBox>

    /// Begins a document.
    ///
    /// - Throws: ``XMLFault/noMemory``.
    package init() throws(XMLFault) {
        let box = XMLEventBox()
        let handle = unsafe Unmanaged.passRetained(box)
        var callbacks = unsafe XMLCallbacks.table()
        guard
            let context = unsafe xmlCreatePushParserCtxt(&callbacks, handle.toOpaque(), nil, 0, nil)
        else {
            unsafe handle.release()
            throw .noMemory
        }
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue))
        unsafe box.context = context
        unsafe self.context = context
        self.box = box
        unsafe self.handle = handle
    }

    deinit {
        unsafe xmlFreeParserCtxt(context)
        unsafe handle.release()
    }

    /// Hands the next bytes over and takes what they brought.
    ///
    /// - Parameters:
    ///   - bytes: At most some megabytes.
    ///   - isLast: Whether the document ends with them.
    /// - Returns: Events in the order of the document.
    /// - Throws: ``XMLFault``; nothing more can be read then.
    package mutating func give(_ bytes: [UInt8], isLast: Bool) throws(XMLFault) -> [Event] {
        let context = unsafe context
        let answer = unsafe bytes.withUnsafeBytes { buffer in
            unsafe xmlParseChunk(
                context,
                buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(clamping: buffer.count),
                isLast ? 1 : 0
            )
        }
        if let fault = box.fault { throw fault }
        guard answer == 0 else { throw lastFault }
        return box.take()
    }

    private var lastFault: XMLFault {
        guard let error = unsafe xmlCtxtGetLastError(context) else { return .malformed("not XML", line: 1) }
        let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "not XML"
        return .malformed(
            String(words.prefix { $0 != "\n" }),
            line: Int(unsafe error.pointee.line)
        )
    }
}
