import NightDesk
import PosixIO
import ReportFormat

/// What a spool inlet left in its folder, and what was said about it: one line for each reason, once.
struct LeftFiles {
    /// Why a file was not taken, or not removed.
    enum Reason: Equatable {
        case refused(SpoolRefusal)
        case cutShort
        /// Its bytes were changed while it was read.
        case changed
        /// Everything in it is kept, but its name stays.
        case notRemoved(IOError)
        case failed(Failure)
        /// It cannot be read; perhaps later.
        case unread(IOError, isLater: Bool)

        static func == (one: Reason, other: Reason) -> Bool { one.words == other.words }
    }

    private struct Entry {
        let reason: Reason
        /// The file as it was then; nil when it has to be looked at again in any case.
        var stamp: FileStamp?
        let since = Clock.monotonicMilliseconds()
        var isSaid = false
    }

    private let folder: String
    private let follows: Bool
    private var entries: [String: Entry] = [:]
    private var strange = 0

    /// What passes by itself is said when it has not passed for so long.
    private static let patience: Int64 = 2_000

    init(folder: String, follows: Bool) {
        self.folder = folder
        self.follows = follows
    }

    /// Notes why a file stays; says so at once, unless it may pass by itself.
    ///
    /// - Returns: Whether this is new.
    @discardableResult
    mutating func add(_ name: String, _ reason: Reason, _ stamp: FileStamp?, _ intake: inout Intake) -> Bool {
        if reason == .refused(.vanished) {
            entries[name] = nil
            return false
        }
        if entries[name]?.reason == reason {
            entries[name]?.stamp = stamp
            return false
        }
        entries[name] = Entry(reason: reason, stamp: stamp)
        if !reason.mayPass { tell(name, &intake) }
        return true
    }

    /// Whether a file was left and is as it was then.
    func isUnchanged(_ name: String, _ stamp: FileStamp?) -> Bool {
        guard let entry = entries[name], let known = entry.stamp else { return false }
        return known == stamp
    }

    mutating func forget(_ name: String) { entries[name] = nil }

    /// Forgets what is not in the folder any more.
    mutating func forget(but names: Set<String>) {
        for name in entries.keys where !names.contains(name) { entries[name] = nil }
    }

    /// Says how many names are no text, when that changes.
    mutating func note(strange count: Int, _ intake: inout Intake) {
        defer { strange = count }
        guard count > strange else { return }
        let text = "\(Sanitiser.safe(folder)): \(count) of its names are not UTF-8; left there, rename them"
        intake.fail(Failure(line: text, status: ExitStatus.badData))
    }

    /// Says what should have passed by itself by now.
    mutating func tellOld(_ intake: inout Intake) {
        let now = Clock.monotonicMilliseconds()
        let old = entries.filter { !$0.value.isSaid && now - $0.value.since >= LeftFiles.patience }
        for name in old.keys.sorted() { tell(name, &intake) }
    }

    /// Says all that was not said.
    mutating func tellAll(_ intake: inout Intake) {
        for name in entries.keys.sorted() where entries[name]?.isSaid == false { tell(name, &intake) }
    }

    private mutating func tell(_ name: String, _ intake: inout Intake) {
        guard let reason = entries[name]?.reason else { return }
        entries[name]?.isSaid = true
        let later = follows ? "; looked at again when it changes" : ""
        let place = "\(Sanitiser.safe(folder))/\(Sanitiser.safe(name))"
        let text = reason.isPlaced ? reason.words : "\(place): \(reason.words)\(reason.mayPass ? later : "")"
        intake.fail(Failure(line: text, status: reason.status))
    }
}

extension LeftFiles.Reason {
    /// Whether the writer may still put it right without being told.
    var mayPass: Bool {
        switch self {
        case .refused(.unfinished), .refused(.beingWritten), .cutShort, .changed: true
        default: false
        }
    }

    /// Whether the words begin with the file's name.
    var isPlaced: Bool {
        switch self {
        case .failed, .unread: true
        default: false
        }
    }

    var status: Int32 {
        switch self {
        case .refused(.io), .notRemoved, .unread: ExitStatus.readOrWriteFailed
        case .failed(let failure): failure.status
        default: ExitStatus.badData
        }
    }

    /// What it is, and what to do.
    var words: String {
        switch self {
        case .refused(.link): "a link; left there, move the file itself here"
        case .refused(.folder): "a folder; left there, name it as an input of its own"
        case .refused(.special): "a pipe, socket or device; left there, name it as an input of its own"
        case .refused(.severalNames(let count)): "a file with \(count) names; left there, remove the others"
        case .refused(.otherOwner(let user)): "a file of user \(user); left there, chown it to yourself"
        case .refused(.unfinished): "its last line has no end; left there, finish it or name it as an input"
        case .refused(.beingWritten): "still open for writing; left there"
        case .refused(let other): "\(Sanitiser.safe(other.description)); left there"
        case .cutShort: "zstd stream ends too early; left there, put it here again whole"
        case .changed: "changed while it was read; left there"
        case .notRemoved(let error): "all in it is kept, but it stays: \(error.reason); remove it"
        case .failed(let failure): "\(failure.line); left there"
        case .unread(let error, true):
            "\(Sanitiser.safe(error.description)); left there, and tried again each second"
        case .unread(let error, false): "\(Sanitiser.safe(error.description)); left there, give it again"
        }
    }
}
