import PosixIO

/// The paths of a store: its file, and what stands beside it.
struct StorePath: Hashable, Sendable {
    let file: String

    /// Holds the writer's process number and start.
    var lock: String { file + "-lock" }
    /// Holds what was acknowledged: ends of the log and of the quarantine.
    var head: String { file + "-head" }
    /// SQLite's write-ahead file.
    var log: String { file + "-wal" }
    /// Where a new store grows until it is whole.
    var new: String { file + "-new" }
    /// What stands beside a store while it is written.
    var beside: [String] { [log, index, head, lock] }
    /// The index of the write-ahead file, in which SQLite keeps its locks.
    var index: String { file + "-shm" }

    /// Checks what stands at the path, before SQLite sees any of it.
    ///
    /// - Throws: ``StoreError/missing(path:)``, ``StoreError/notAStore(path:instead:)``,
    ///   ``StoreError/newerFormat(path:found:known:)``, ``StoreError/strangeNeighbour(path:)``,
    ///   ``StoreError/strangersFile(path:user:)``, ``StoreError/olderFormat(path:found:known:)``,
    ///   ``StoreError/readOrWrite(_:)``.
    func checkIsStore() throws(StoreError) {
        let kind = try kind(of: file)
        switch kind.kind {
        case .missing: throw .missing(path: file)
        case .folder: throw .notAStore(path: file, instead: .folder)
        case .link: throw .notAStore(path: file, instead: .link)
        case .special: throw .notAStore(path: file, instead: .special)
        case .file: break
        }
        guard kind.size > 0 else { throw .notAStore(path: file, instead: .emptyFile) }
        guard kind.linkCount == 1 else {
            throw .notAStore(path: file, instead: .severalNames(kind.linkCount))
        }
        try checkNeighbours()
        try checkHeader()
    }

    /// What stands at a path.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the kernel does not say.
    func kind(of path: String) throws(StoreError) -> FileKind {
        do {
            return try FileKind.at(path)
        } catch {
            throw .readOrWrite(error)
        }
    }

    private func checkHeader() throws(StoreError) {
        let header = try Connection.beginning(of: file, count: 100)
        guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw .notAStore(path: file, instead: .otherBytes)
        }
        func number(at start: Int) -> Int { header[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        guard number(at: 68) == Schema.applicationID else {
            throw .notAStore(path: file, instead: .otherDatabase)
        }
        let version = number(at: 60)
        if version > Schema.version {
            throw .newerFormat(path: file, found: version, known: Schema.version)
        }
        if version < Schema.version {
            throw .olderFormat(path: file, found: version, known: Schema.version)
        }
        let pageSize = Int(header[16]) << 8 | Int(header[17])
        // With a write-ahead file, the missing pages may be in there.
        if try kind(of: log).size == 0, try kind(of: file).size < number(at: 28) * pageSize {
            throw .notAStore(path: file, instead: .cutShort)
        }
    }
}
