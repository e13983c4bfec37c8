import ElectionModel
import PosixIO
import ResultsStore
import Tabulation

/// Where counted nights are kept until the next run, a file for each store.
package struct KeptNights: Sendable {
    private let folder: String
    private let build: String
    /// Reports more at which a screen that goes on keeps its night, and at which one that ends does: fewer
    /// are counted again sooner than they are read.
    let (often, least): (Int, Int)

    /// Nights that are kept; the oldest goes when one more comes.
    private static let most = 8
    private static let ending = ".night"

    /// Keeps nights in a folder.
    ///
    /// - Parameters:
    ///   - folder: The user's own; made when the first one is kept.
    ///   - build: What tells this build of the program from others.
    ///   - often: Reports more at which a screen that goes on keeps its night.
    ///   - least: Reports more at which one that ends does.
    package init(folder: String, build: String, often: Int = 5_000, least: Int = 500) {
        self.folder = folder
        self.build = build
        (self.often, self.least) = (often, least)
    }

    /// In the user's cache; nil where there is none, or the program cannot tell which build it is.
    package static var ofUser: KeptNights? {
        guard let folder = UserFolder.cache, let build = ProgramPath.build() else { return nil }
        return KeptNights(folder: folder, build: build)
    }

    /// The night that was kept of a store; nil without one.
    func night(ofStore path: String) -> KeptNight? {
        guard (try? OwnFolder.isOwn(folder)) == true, let file = file(ofStore: path) else { return nil }
        return KeptNight(file: file, build: build)
    }

    /// Keeps what a follower has counted.
    ///
    /// A folder that cannot be written costs the next run its head start, and nothing else. What writing it
    /// needed is given back: a screen may stay open for days.
    func keep(_ follower: borrowing StoreFollower, ofStore path: String) {
        guard let head = follower.head, let file = file(ofStore: path) else { return }
        let origin = KeptNight.Origin(
            build: build,
            electionDigest: follower.electionDigest,
            seq: follower.night.seq,
            head: head,
            refused: follower.refused
        )
        defer { Heap.giveBack() }
        do throws(IOError) {
            guard try make() else { return }
            try KeptNight.write(follower.night, of: origin, to: file)
            try dropOldest()
        } catch {
            return
        }
    }

    /// Named by the place of the store's file on its disk, whatever path leads there; nil where none stands.
    private func file(ofStore path: String) -> String? {
        guard let stamp = try? FileStamp(at: path) else { return nil }
        return folder + "/" + stamp.identity + KeptNights.ending
    }

    /// Makes the folder, and the cache around it where a new user has none.
    private func make() throws(IOError) -> Bool {
        _ = try OwnFolder.make(FilePath.folder(of: folder))
        return try OwnFolder.make(folder)
    }

    private func dropOldest() throws(IOError) {
        let names = try FolderListing.names(in: folder)
        var files: [(path: String, time: Int64)] = []
        for name in names where name.hasSuffix(KeptNights.ending) {
            files.append((folder + "/" + name, try FileKind.at(folder + "/" + name).modifiedSeconds))
        }
        let old = files.sorted { ($0.time, $0.path) < ($1.time, $1.path) }.dropLast(KeptNights.most)
        for file in old { try AtomicFile.remove(file.path) }
    }
}
