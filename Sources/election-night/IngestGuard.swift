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
        guard one != "-", other != "-" else { return false }
        guard let first = try? FileStamp(at: one), let second = try? FileStamp(at: other)
        else { return false }
        return first.isSameFile(as: second)
    }

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
        let kept = ["", "-wal", "-shm", "-head", "-lock"].map { store + $0 }
        let text = "the store or an input; name another file for receipts"
        guard let receipts = try? FileKind.at(path), receipts.kind != .missing else {
            if kept.contains(path) { throw wrong(path, text) }
            return
        }
        for other in kept + inputs where other != "-" {
            guard let kind = try? FileKind.at(other), kind.kind != .missing else { continue }
            if kind.identity == receipts.identity { throw wrong(path, text) }
        }
    }

    private func wrong(_ path: String, _ text: String) -> Failure {
        Failure(line: "\(Sanitiser.safe(path)): \(text)", status: ExitStatus.usage)
    }
}
