import ElectionModel
import PosixIO
import ResultsStore
import Tabulation

/// A counted night, kept for the next screen of the same store: a file in the user's cache.
///
/// The file holds a mark, a BLAKE2b of all that follows, a line that says what it was counted from, and the
/// night as ``Night/saved``. It is taken only by the build of the program that wrote it, for the election
/// and the very log it was counted from, and is checked by a full count afterwards (``NightCheck``). One that
/// is missing, damaged or another's is as none.
struct KeptNight: Sendable {
    /// What a night was counted from.
    struct Origin: Hashable, Sendable {
        let build: String
        let electionDigest: String
        /// Position of the log counted up to.
        let seq: Int
        /// The hash of the chain there, 64 hex digits.
        let head: String
        /// Refusals told.
        let refused: Int

        var line: String { "\(build) \(electionDigest) \(seq) \(head) \(refused)\n" }

        init(build: String, electionDigest: String, seq: Int, head: String, refused: Int) {
            self.build = build
            self.electionDigest = electionDigest
            (self.seq, self.head, self.refused) = (seq, head, refused)
        }

        init?(line: some Sequence<UInt8>) {
            let words = String(decoding: Array(line), as: UTF8.self).split(separator: " ")
            guard words.count == 5, let seq = Int(words[2]), let refused = Int(words[4]), seq > 0,
                refused >= 0
            else { return nil }
            self.init(
                build: String(words[0]),
                electionDigest: String(words[1]),
                seq: seq,
                head: String(words[3]),
                refused: refused
            )
        }
    }

    let origin: Origin
    private let bytes: [UInt8]
    private let place: Int
    /// nil once it was taken.
    private var saved: SavedNight?

    private static let mark = Array("election-night state\n".utf8)
    private static let digestLength = 32
    /// More than a night of five million stations.
    private static let limit = 1 << 30

    /// Reads a file; nil for one that is not whole, or not of this build.
    ///
    /// - Complexity: O(bytes): it needs no election, and goes on beside the reading of one.
    init?(file: String, build: String) {
        guard let read = try? OwnFolder.bytes(of: file, limit: KeptNight.limit) else { return nil }
        let first = KeptNight.mark.count + KeptNight.digestLength
        guard read.count > first, read.starts(with: KeptNight.mark),
            let end = read[first...].prefix(512).firstIndex(of: UInt8(ascii: "\n")),
            let origin = Origin(line: read[first..<end]), origin.build == build,
            Digest(bytes: Array(read[KeptNight.mark.count..<first])) == Digest.blake2b(read, from: first)
        else { return nil }
        (self.origin, bytes, place) = (origin, read, end + 1)
        do throws(SavedFault) { saved = try SavedNight(bytes, from: place) } catch { return nil }
    }

    /// Whether a night has the figures that were kept.
    func hasFigures(of night: Night) -> Bool {
        bytes[place...].starts(with: night.savedFigures)
    }

    /// The night itself, made of one before its first report; nil where it does not fit the election, and when
    /// it was taken before.
    mutating func takeNight(in blank: Night) -> Night? {
        guard let saved else { return nil }
        self.saved = nil
        var night = blank
        do throws(SavedFault) { try night.restore(saved) } catch { return nil }
        return night
    }

    /// Writes a file in place of the last one.
    ///
    /// - Throws: `IOError` as it cannot be written.
    static func write(_ night: Night, of origin: Origin, to file: String) throws(IOError) {
        let first = mark.count + digestLength
        var whole = mark + [UInt8](repeating: 0, count: digestLength) + Array(origin.line.utf8)
        whole += night.saved
        whole.replaceSubrange(mark.count..<first, with: Digest.blake2b(whole, from: first).bytes)
        try AtomicFile.replace(file, with: whole)
    }
}
