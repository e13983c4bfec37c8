/// Why an XML document cannot be read, and in which line.
package enum XMLFault: Error, Hashable, Sendable {
    /// It has a document type declaration, by which a document can make another of itself or name files.
    case documentType(line: Int)
    /// The parser's own words, as they came.
    case malformed(String, line: Int)
    /// Elements stand in each other deeper than any report has them.
    case tooDeep(line: Int)
    case noMemory
}
