import PosixIO
import ResultsStore

/// The store and what belongs to it beside it: no input, output or receipts may be one of these.
struct StoreFiles {
    let paths: [String]
    private let store: String

    init(of store: String) {
        self.store = store
        paths = StoreNames.ends.map { store + $0 }
    }

    /// Whether a path leads to one of them, or to where one of them would be made, by whatever name.
    func isOne(_ path: String) -> Bool {
        if isPlace(path) { return true }
        guard let other = try? FileStamp(at: path) else { return false }
        return paths.contains { own in
            guard let stamp = try? FileStamp(at: own) else { return false }
            return stamp.isSameFile(as: other)
        }
    }

    /// Whether it is one of their names in the store's folder.
    private func isPlace(_ path: String) -> Bool {
        if paths.contains(path) { return true }
        let (name, own) = (FilePath.name(of: path), FilePath.name(of: store))
        guard StoreNames.ends.contains(where: { own + $0 == name }),
            let folder = try? FileStamp(at: FilePath.folder(of: path)),
            let place = try? FileStamp(at: FilePath.folder(of: store))
        else { return false }
        return folder.isSameFile(as: place)
    }
}
