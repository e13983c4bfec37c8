import PosixIO

/// The store and what belongs to it beside it: no input, output or receipts may be one of these.
struct StoreFiles {
    let paths: [String]

    init(of store: String) {
        paths = ["", "-wal", "-shm", "-head", "-lock", "-decisions"].map { store + $0 }
    }

    /// Whether a path leads to one of them, by whatever name.
    func isOne(_ path: String) -> Bool {
        guard let other = try? FileStamp(at: path) else { return paths.contains(path) }
        return paths.contains { own in
            guard let stamp = try? FileStamp(at: own) else { return false }
            return stamp.isSameFile(as: other)
        }
    }
}
