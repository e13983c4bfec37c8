package import ElectionModel
package import PosixIO
package import ReportFormat

/// Why a store could not be made, opened, read or written; facts, with the path first.
package enum StoreError: Error, Hashable, Sendable {
    /// What a file that is no results store is instead.
    package enum Instead: Hashable, Sendable {
        case folder, link, special, emptyFile, otherBytes
        /// The file ends before the pages that it says it has.
        case cutShort
        /// A database of SQLite, but of another program or of other tables.
        case otherDatabase
        /// A file with several names: the write-ahead file would be looked for beside only one.
        case severalNames(Int)
    }

    case missing(path: String)
    /// No file with a head stands there.
    case anchorMissing(path: String)
    case notAStore(path: String, instead: Instead)
    case newerFormat(path: String, found: Int, known: Int)
    /// Made by an older program, whose tables this one does not write.
    case olderFormat(path: String, found: Int, known: Int)
    case scenario(path: String, FormatError)
    /// SQLite says that the file's bytes contradict themselves.
    case damaged(path: String, SQLiteError)
    /// A row says what no report can say; `place` is a position, `part` names what is wrong.
    case badRow(path: String, table: String, place: Int, part: String)
    /// The log ends before the position its head file vouches for.
    case shorterThanHead(path: String, last: Int, head: Int)
    /// The log holds something else at the position its head file vouches for.
    case headDiffers(path: String, head: Int)
    case headUnreadable(path: String)
    /// The store that was followed up to a position came back as another one.
    case otherHistory(path: String, shown: Int)
    /// The store that was followed came back with fewer refused lines than were shown.
    case fewerRefusals(path: String, shown: Int)
    /// No head stands beside the store, though one was put there before the store itself.
    case headMissing(path: String)
    /// The quarantine ends before what its head file vouches for.
    case quarantineShorter(path: String, table: String, last: Int, head: Int)
    /// A file beside the store that is none of its own: a link, a second name, a stranger's journal.
    case strangeNeighbour(path: String)
    /// A file beside the store of a user who is neither its owner nor the one who runs the program.
    case strangersFile(path: String, user: UInt32)
    /// Every user may write a file of the store, or its folder.
    case openToAll(path: String, permissions: UInt32)
    case exists(path: String)
    /// A store was to be made under no name.
    case nameless
    case cannotCreate(path: String, IOError)
    case readOrWrite(IOError)
    case database(path: String, SQLiteError)
    /// The write-ahead file beside a store holds reports, and no file can be made there to read them with.
    case unreadLog(path: String)
    /// Another process writes; what the lock file says of it.
    case held(path: String, process: Int?, since: Timestamp?)
    /// Another connection kept the database locked for longer than we wait.
    case busy(path: String, SQLiteError)
    /// A file of the store was moved, removed or replaced while it was written.
    case gone(path: String)
    /// A file beside the store was moved, removed or replaced while the store was read.
    case replaced(path: String)
    /// What was to be made was not wanted any more.
    case givenUp(path: String)
    /// A write failed before: nothing more is acknowledged until the store is opened again.
    case stopped(path: String)

    /// What the program ends with (`sysexits.h`).
    package var exitStatus: Int32 {
        switch self {
        case .missing, .anchorMissing: 66
        case .notAStore, .newerFormat, .olderFormat, .scenario, .damaged, .badRow: 65
        case .shorterThanHead, .headDiffers, .headUnreadable, .headMissing: 65
        case .quarantineShorter, .strangeNeighbour, .strangersFile, .otherHistory, .fewerRefusals: 65
        case .openToAll: 65
        case .exists, .nameless, .cannotCreate: 73
        case .readOrWrite, .database, .unreadLog, .gone, .replaced, .givenUp, .stopped: 74
        case .held, .busy: 75
        }
    }
}

extension StoreError: CustomStringConvertible {
    /// One line, safe for any terminal, for paths and a damaged file's words are hostile.
    package var description: String { Sanitiser.safe(sentence, limit: 2_000) }

    private var sentence: String {
        switch self {
        case .missing(let path): "\(path): no such store; make one with init"
        case .anchorMissing(let path): "\(path): no such anchor; name a copy of a STORE-head file"
        case .notAStore(let path, let instead): "\(path): not a results store: \(instead)"
        case .newerFormat(let path, let found, let known):
            "\(path): store of format \(found), this program knows up to \(known); use the newer program"
        case .olderFormat(let path, let found, let known):
            "\(path): store of format \(found), made by an older program than this (\(known)); print it there with "
                + "log --format jsonl and ingest that into a new store made with init --recorded"
        case .scenario(let path, let error): "\(path): the scenario in it is not readable: \(error)"
        case .damaged(let path, let error): "\(path): damaged: \(error); check it with verify"
        case .badRow(let path, let table, let place, let part):
            "\(path): damaged: \(table) \(place): \(part); check it with verify"
        case .cannotCreate(let path, let error): "\(path): cannot create: \(error)"
        case .exists(let path): "\(path): exists; give another name or move it away"
        case .nameless: "the name of the store is empty; give the name of a file to make"
        case .readOrWrite(let error): "\(error)"
        case .database(let path, let error): "\(path): \(error)"
        default: headOrHolderDescription
        }
    }

    private var headOrHolderDescription: String {
        switch self {
        case .shorterThanHead(let path, let last, let head):
            "\(path): ends at entry \(last), but entry \(head) was acknowledged; bring back the whole store"
        case .headDiffers(let path, let head):
            "\(path): entry \(head) is not the one acknowledged; bring back the store this head belongs to"
        case .headMissing(let path):
            "\(path): missing, so nothing shows whether the store's end is there; bring it back, or verify "
                + "with an anchor and copy that here"
        case .quarantineShorter(let path, let table, let last, let head):
            "\(path): ends at \(table) \(last), but \(table) \(head) was acknowledged; bring back the whole store"
        case .strangeNeighbour(let path):
            "\(path): a link, a second name or a stranger's journal, not the store's own; move it away"
        case .strangersFile(let path, let user):
            "\(path): belongs to user \(user), who is not the store's owner; move it away, and verify the store"
        case .openToAll(let path, let permissions):
            "\(path): every user may write it (mode \(String(permissions, radix: 8))); chmod o-w it, and verify "
                + "the store"
        case .headUnreadable(let path):
            "\(path): not a head (a position and a hash); check the store with verify, then move it away"
        case .otherHistory(let path, let shown):
            "\(path): no longer the store whose \(shown) entries were shown; check it with verify"
        case .unreadLog(let path):
            "\(path): holds reports that cannot be read where no file can be made; copy it with the store and its "
                + "head to a folder of your own"
        case .fewerRefusals(let path, let shown):
            "\(path): holds fewer than the \(shown) refused lines that were shown; bring back the whole store"
        case .held(let path, let process, let since):
            "\(path): held by another writer" + (process.map { ", process \($0)" } ?? "")
                + (since.map { ", since \($0.iso8601)" } ?? "") + "; end it first"
        case .busy(let path, let error): "\(path): locked by another program: \(error); try again"
        case .gone(let path):
            "\(path): moved, removed or replaced while it was written; nothing more is acknowledged; bring it back and "
                + "start again"
        case .replaced(let path):
            "\(path): moved, removed or replaced while the store was read; check the store with verify and start again"
        case .givenUp(let path): "\(path): ended before it was whole, and removed"
        case .stopped(let path): "\(path): a write failed before; open the store again"
        default: ""
        }
    }
}

extension StoreError.Instead: CustomStringConvertible {
    package var description: String {
        switch self {
        case .folder: "it is a folder"
        case .link: "it is a link; name the file itself"
        case .special: "it is a pipe, socket or device"
        case .emptyFile: "the file is empty"
        case .otherBytes: "the file holds something else"
        case .cutShort: "the file is shorter than it says; bring back the whole store"
        case .otherDatabase: "it is another database"
        case .severalNames(let count): "the file has \(count) names (hard links); copy it to one of its own"
        }
    }
}

extension StoreError {
    /// What a refusal of SQLite means for a store.
    init(_ error: SQLiteError, path: String) {
        if error.isDamage {
            self = .damaged(path: path, error)
        } else if error.isBusy {
            self = .busy(path: path, error)
        } else {
            self = .database(path: path, error)
        }
    }
}
