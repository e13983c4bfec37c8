import PosixIO

/// The files that a reader has open, held against what their names lead to.
///
/// A reader goes on reading a file that has lost its name, and hears nothing of what is written under it since: the
/// figures would stay as they are for ever.
struct ReadFiles {
    private let path: StorePath
    private let store: FileKind.Identity?
    /// Of the write-ahead file and of the index beside it, where they stood; none for a reader without locks.
    private let beside: [FileKind.Identity?]?

    /// Notes what the names of the files beside a store lead to that was just opened and read.
    ///
    /// - Parameters:
    ///   - path: The store.
    ///   - store: What its name led to before it was opened.
    ///   - isStill: Whether it is read without locks, and so without a write-ahead file.
    init(of path: StorePath, _ store: FileKind.Identity?, isStill: Bool) {
        (self.path, self.store) = (path, store)
        beside = isStill ? nil : ReadFiles.beside(path)
    }

    /// Checks that each name leads where it did.
    ///
    /// - Throws: ``StoreError/missing(path:)`` where another file has the store's name, or none: the name can be
    ///   opened anew. ``StoreError/replaced(path:)`` for a file beside it: whoever in this process opens the store
    ///   again shares what the first to do so had opened, and reads from the old one on.
    func check() throws(StoreError) {
        guard FileKind.identity(at: path.file) == store else { throw .missing(path: path.file) }
        guard let beside else { return }
        let now = ReadFiles.beside(path)
        for (place, name) in [path.log, path.index].enumerated()
        where beside[place] != nil && now[place] != beside[place] {
            throw .replaced(path: name)
        }
    }

    private static func beside(_ path: StorePath) -> [FileKind.Identity?] {
        [FileKind.identity(at: path.log), FileKind.identity(at: path.index)]
    }
}
