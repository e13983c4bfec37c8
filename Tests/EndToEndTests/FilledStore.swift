import Foundation

/// The made-up night of Kazakhstan 2023, reconstructed and ingested once for all tests.
///
/// Tests read it where it is and change only copies.
struct FilledStore {
    let folder: WorkFolder
    /// The night's lines as `reconstruct` wrote them.
    var lines: String { folder.file("night.jsonl") }
    var store: String { folder.file("night.db") }

    /// The one shared night.
    static func shared() throws -> FilledStore { try made.get() }

    /// A copy of the store with everything beside it, in a folder of the caller's own.
    static func copy(into folder: WorkFolder) throws -> String {
        let origin = try shared().folder.path
        for name in try FileManager.default.contentsOfDirectory(atPath: origin)
        where name.hasPrefix("night.db") {
            try FileManager.default.copyItem(atPath: origin + "/" + name, toPath: folder.file(name))
        }
        return folder.file("night.db")
    }

    /// An empty recorded store in a folder of the caller's own.
    static func empty(in folder: WorkFolder, name: String = "night.db") throws -> String {
        let store = folder.file(name)
        try expectDone(Command.run(["init", store, "--scenario", Checkout.kazakhstan, "--recorded"]))
        return store
    }

    private static let made = Result { try make() }

    private static func make() throws -> FilledStore {
        let night = FilledStore(folder: try WorkFolder())
        _ = try empty(in: night.folder)
        let pipe = """
            set -o pipefail
            "$night" reconstruct '\(Checkout.kazakhstan)' | tee night.jsonl | "$night" ingest night.db - --quiet \
            --receipts receipts.jsonl
            """
        try expectDone(Command.shell(pipe, in: night.folder.path, limit: 120))
        return night
    }

    private static func expectDone(_ outcome: Outcome) throws {
        guard outcome.status == 0, outcome.errors.isEmpty else {
            throw NotDone(status: outcome.status, errors: outcome.errors)
        }
    }

    struct NotDone: Error {
        let status: Int32
        let errors: String
    }
}
