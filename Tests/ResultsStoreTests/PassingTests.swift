import Glibc
import PosixIO
import ResultsStore
import TestSupport
import Testing

/// Which refusals of a store a writer waits out.
struct PassingTests {
    @Test(arguments: [ENOSPC, EDQUOT, EIO, EROFS, EFBIG, EMFILE, ENFILE, ENOMEM])
    func `a disk that is full, failing or read-only may take it later`(number: Int32) {
        let error = StoreError.readOrWrite(
            IOError(call: "write", subject: "night.db-head-tmp", number: number)
        )
        #expect(error.mayPass)
        #expect(error.hindrance == IOError(call: "write", subject: "", number: number).reason)
    }

    @Test(arguments: [EACCES, EPERM, EISDIR, ENOENT, ELOOP, EMLINK, EINVAL])
    func `what needs a hand does not pass by itself`(number: Int32) {
        #expect(!StoreError.readOrWrite(IOError(call: "open", subject: "", number: number)).mayPass)
    }

    @Test func `a store that is gone, short, another's or held is not waited for`() {
        let path = "night.db"
        let errors: [StoreError] = [
            .missing(path: path), .shorterThanHead(path: path, last: 1, head: 2), .headMissing(path: path),
            .headDiffers(path: path, head: 2), .headUnreadable(path: path), .strangeNeighbour(path: path),
            .held(path: path, process: 1, since: nil), .notAStore(path: path, instead: .otherDatabase),
            .quarantineShorter(path: path, table: "refusal", last: 1, head: 2), .stopped(path: path),
            .gone(path: path),
            .badRow(path: path, table: "entry", place: 1, part: "no hash"),
        ]
        for error in errors { #expect(!error.mayPass, "\(error)") }
    }

    @Test func `a lock that outlives its log keeps other writers away`() throws {
        let store = try TestStore()
        let lock = try StoreLock(store: store.path)
        for count in 1...2 {
            var log = try lock.openLog()
            try log.append(RawLine(SmallScenario.count(count), number: 1, of: "-"), now: Builders.time())
            #expect(try log.commit().map(\.short) == ["accepted \(count)"])
            _ = consume log
            guard case .held = storeError({ _ = try ReportLog.open(path: store.path) }) else {
                Issue.record("another writer was let in")
                return
            }
        }
        try lock.touch()
    }
}
