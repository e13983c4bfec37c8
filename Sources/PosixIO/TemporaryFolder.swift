import Glibc

/// A new folder of our own, removed with all it holds when the value ends.
package struct TemporaryFolder: ~Copyable {
    package let path: String

    /// Makes a folder that only this user can enter.
    ///
    /// - Parameter parent: Where; `$TMPDIR` or `/tmp` when nil.
    /// - Throws: ``IOError`` as mkdtemp(3) fails.
    package init(in parent: String? = nil) throws(IOError) {
        let place = parent ?? Environment.value("TMPDIR") ?? "/tmp"
        var template = Array((place + "/election-night-XXXXXX").utf8CString)
        guard let name = unsafe mkdtemp(&template) else {
            throw IOError(call: "mkdtemp", subject: place, number: errno)
        }
        path = unsafe String(cString: name)
    }

    deinit {
        TemporaryFolder.remove(path)
    }

    /// A path inside the folder.
    package borrowing func file(_ name: String) -> String { path + "/" + name }

    /// Removes a folder and what is in it; links are removed, not followed.
    private static func remove(_ folder: String) {
        for name in (try? FolderListing.names(in: folder)) ?? [] {
            let path = folder + "/" + name
            if (try? FileKind.at(path))?.kind == .folder {
                remove(path)
            } else {
                _ = unsafe unlink(path)
            }
        }
        _ = unsafe rmdir(folder)
    }
}
