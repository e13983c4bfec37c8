import PosixIO

/// Whose the files beside a store are, where every user may put files.
extension StorePath {
    /// Checks that no stranger put a file beside the store.
    ///
    /// A write-ahead file is read into the store, and who owns a file writes it whenever he likes. Where only the
    /// folder's owner and group may put files, those are trusted: operators share a store by a group.
    ///
    /// - Throws: ``StoreError/strangersFile(path:user:)`` for the first, ``StoreError/readOrWrite(_:)``.
    func checkOwners() throws(StoreError) {
        guard try isInOpenFolder() else { return }
        let trusted = [try kind(of: file).owner, 0, EffectiveUser.id]
        for path in beside {
            guard let user = try kind(of: path).owner, !trusted.contains(user) else { continue }
            throw .strangersFile(path: path, user: user)
        }
    }

    /// Whether a file that this process made beside the store would be a stranger's to its owner.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the kernel does not say.
    func isForGuests() throws(StoreError) -> Bool {
        let trusted = [try kind(of: file).owner, 0]
        return !trusted.contains(EffectiveUser.id) ? try isInOpenFolder() : false
    }

    /// Whether every user may put files into the store's folder, which a link may lead to.
    private func isInOpenFolder() throws(StoreError) -> Bool {
        try kind(of: FilePath.folder(of: file) + "/.").permissions & 0o002 != 0
    }
}
