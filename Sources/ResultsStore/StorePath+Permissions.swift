import PosixIO

extension StorePath {
    /// Checks that not every user of the machine may write the store, a file beside it, or put others there.
    ///
    /// A group may: operators share a store by one. A folder with the sticky bit lets nobody take away what
    /// is another's.
    ///
    /// - Throws: ``StoreError/openToAll(path:permissions:)`` for the first that is, ``StoreError/readOrWrite(_:)``.
    func checkPermissions() throws(StoreError) {
        for path in [file] + beside {
            let kind = try kind(of: path)
            guard kind.kind != .file || kind.permissions & 0o002 == 0 else {
                throw .openToAll(path: path, permissions: kind.permissions)
            }
        }
        let path = FilePath.folder(of: file)
        let folder = try kind(of: path + "/.")
        guard folder.kind != .folder || folder.permissions & 0o1002 != 0o002 else {
            throw .openToAll(path: path, permissions: folder.permissions)
        }
    }
}

/// What readers of a store are told, who read it all the same.
package enum StoreWarning {
    /// Why a store's figures may be anybody's; nil when only its owner and group may write it.
    ///
    /// - Parameter store: The store's file.
    /// - Returns: The refusal that a writer would meet.
    package static func of(_ store: String) -> StoreError? {
        do throws(StoreError) {
            try StorePath(file: store).checkPermissions()
            return nil
        } catch {
            guard case .openToAll = error else { return nil }
            return error
        }
    }
}
