import PosixIO
import ReportFormat

/// Keeps an export from replacing the store, or a file beside it.
struct OutputGuard {
    let store: String
    let out: String

    /// Checks before anything is read or written.
    ///
    /// - Throws: ``Failure`` with status 2 for a file of the store's own, 73 for what is no file.
    func check() throws(Failure) {
        let text = "\(Sanitiser.safe(out)): the store or a file beside it; name another file"
        let wrong = Failure(line: text, status: ExitStatus.usage)
        let own = StoreFiles(of: store)
        if own.paths.contains(out) || own.paths.contains(out + "-tmp") { throw wrong }
        do {
            try OutputFile.check(out)
        } catch {
            throw Failure(error)
        }
        if own.isOne(out) { throw wrong }
    }
}
