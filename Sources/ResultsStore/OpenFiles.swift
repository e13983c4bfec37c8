import PosixIO

/// The files that a writer has open, held against what their names lead to.
///
/// A file that was moved, removed or replaced is written on all the same (SQLite, How To Corrupt, 2.4): what would be
/// acknowledged then is in no store that anybody can open, and a lock without its name keeps nobody away.
struct OpenFiles {
    private let path: StorePath
    /// Of the store, its write-ahead file and its lock.
    private let identities: [FileKind.Identity]

    /// Notes what the names of a store lead to that was just opened and read: its write-ahead file is there by then.
    ///
    /// - Throws: ``StoreError/gone(path:)``, ``StoreError/readOrWrite(_:)``.
    init(of path: StorePath) throws(StoreError) {
        self.path = path
        identities = try OpenFiles.identities(of: path)
    }

    /// Checks that each name leads where it did.
    ///
    /// - Throws: ``StoreError/gone(path:)`` for the first that does not; ``StoreError/readOrWrite(_:)`` when the kernel
    ///   does not say.
    func check() throws(StoreError) {
        let found = try OpenFiles.identities(of: path)
        for (place, name) in OpenFiles.names(of: path).enumerated() where found[place] != identities[place] {
            throw .gone(path: name)
        }
    }

    private static func names(of path: StorePath) -> [String] { [path.file, path.log, path.lock] }

    private static func identities(of path: StorePath) throws(StoreError) -> [FileKind.Identity] {
        var identities: [FileKind.Identity] = []
        for name in names(of: path) {
            let found = try path.kind(of: name)
            guard found.kind == .file else { throw .gone(path: name) }
            identities.append(found.identity)
        }
        return identities
    }
}
