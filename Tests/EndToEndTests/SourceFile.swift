import Foundation

/// A file of the checkout, line by line.
struct SourceFile {
    /// From the checkout's root: `Sources/CellGrid/Cell.swift`.
    let path: String
    let lines: [Substring]

    /// The folder below Sources or Tests.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// Swift files under a folder of the checkout.
    static func swift(under folder: String) throws -> [SourceFile] {
        try all(under: folder).filter { $0.path.hasSuffix(".swift") }
    }

    /// Every file of code under a folder of the checkout.
    static func all(under folder: String) throws -> [SourceFile] {
        let root = Checkout.root + "/" + folder
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let code = [".swift", ".c", ".h", ".py"]
        return try names.sorted().filter { name in code.contains { name.hasSuffix($0) } }.map { name in
            let text = String(
                decoding: try Data(contentsOf: URL(fileURLWithPath: root + "/" + name)),
                as: UTF8.self
            )
            var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            if lines.last?.isEmpty == true { lines.removeLast() }
            return SourceFile(path: folder + "/" + name, lines: lines)
        }
    }

    /// Functions and initializers with the lines from their first to their closing brace.
    ///
    /// Relies on the formatter: a body ends at the first `}` as deep as its declaration.
    func functions() -> [(line: Int, lineCount: Int)] {
        let declaration =
            #/\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+(?:\(\w+\))?\s+)*(?:func\s|init[?(<]|deinit\s)/#
        return lines.indices.compactMap { start in
            guard lines[start].prefixMatch(of: declaration) != nil,
                let end = bodyEnd(from: start)
            else { return nil }
            return (start + 1, end - start + 1)
        }
    }

    /// The line that closes the body of a declaration; nil where it has none or is one line.
    private func bodyEnd(from start: Int) -> Int? {
        let margin = lines[start].prefix { $0 == " " }
        for place in start..<lines.count {
            let line = lines[place]
            if place > start, line.hasPrefix(margin + "}") { return place }
            let isSignature = place == start || line.hasPrefix(margin + ")") || line.hasPrefix(margin + "  ")
            if !isSignature && !line.isEmpty { return nil }
            if place == start && line.hasSuffix("}") { return nil }
        }
        return nil
    }
}
