import PosixIO
import ReportFormat

/// Keeps `ingest` from eating its own files: what is an input, the store and the receipts must differ.
struct IngestGuard {
    let store: String
    let inputs: [String]
    /// The file of `--receipts`.
    let receipts: String?

    /// Checks before anything is opened for writing.
    ///
    /// - Throws: ``Failure`` with status 2 when one file or folder would serve two ends.
    func check() throws(Failure) {
        for (place, input) in inputs.enumerated() {
            // Each refused line of it would be kept in it, and read again; and to close it once more would
            // cancel SQLite's locks (How To Corrupt, 2.2).
            if StoreFiles(of: store).isOne(path(of: input)) {
                throw wrong(input, "the store or a file beside it; name a file of reports")
            }
            // Two readers of one stream would tear its lines apart.
            if inputs[..<place].contains(where: { isSame($0, input) }) {
                throw wrong(input, "named twice; name it once")
            }
            try checkSpool(input)
        }
        if let receipts { try check(receipts: receipts) }
    }

    /// Whether two inputs are one file, pipe or folder, whatever paths lead to it.
    private func isSame(_ one: String, _ other: String) -> Bool {
        if one == other { return true }
        guard let first = try? FileStamp(at: path(of: one)),
            let second = try? FileStamp(at: path(of: other))
        else { return false }
        return first.isSameFile(as: second)
    }

    private func path(of input: String) -> String { input == "-" ? "/dev/stdin" : input }

    /// Refuses a folder that holds the store or the receipts, which would be taken and removed.
    private func checkSpool(_ input: String) throws(Failure) {
        guard let folder = try? FileKind.at(input + "/."), folder.kind == .folder else { return }
        for own in [store] + (receipts.map { [$0] } ?? []) {
            let place = try? FileKind.at(FilePath.folder(of: own) + "/.")
            guard place?.kind == .folder, place?.identity == folder.identity else { continue }
            let text = "holds \(Sanitiser.safe(own)); files are removed from a folder once taken, use another"
            throw wrong(input, text)
        }
    }

    /// Refuses to write receipts over the store, a file beside it or an input.
    private func check(receipts path: String) throws(Failure) {
        let isInput = inputs.contains { $0 != "-" && isSame($0, path) }
        guard isInput || StoreFiles(of: store).isOne(path) else { return }
        throw wrong(path, "the store or an input; name another file for receipts")
    }

    private func wrong(_ path: String, _ text: String) -> Failure {
        Failure(line: "\(Sanitiser.safe(path)): \(text)", status: ExitStatus.usage)
    }
}
