import ElectionModel
import Foundation
import NightDesk
import ResultsStore
import Tabulation
import TestSupport
import Testing

/// Decisions that wait in a folder for the process that writes the store.
struct DecisionBoxTests {
    private let folder: URL
    private var store: String { folder.appendingPathComponent("night.store").path }
    private var box: String { store + "-decisions" }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("box-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try ReportLog.create(path: store, files: SmallScenario.files(), isRecorded: true)
    }

    private func ingest(_ lines: [UInt8]...) throws -> IngestDesk {
        var desk = try IngestDesk(store: store)
        for (place, line) in lines.enumerated() {
            _ = try desk.take(RawLine(line, number: place + 1, of: "-"))
        }
        _ = try desk.commit()
        return desk
    }

    private func seq() throws -> Int { try LogReader.open(path: store).lastSeq() }

    private func done() { try? FileManager.default.removeItem(at: folder) }

    @Test
    func `a decision left beside a held store is made by its writer, once, and answered`() throws {
        defer { done() }
        var desk = try ingest(SmallScenario.count(1))
        let order = DecisionOrder(.withdraw(seq: 1), reason: "stolen account")
        let box = DecisionBox(store: store)
        let name = try #require(try box.put(order))
        #expect(try box.awaitAnswer(to: name, milliseconds: 0) == nil)
        try desk.carryOutOrdersNow()
        #expect(try box.awaitAnswer(to: name, milliseconds: 0) == .done(seq: 2, isRepeat: false))
        let again = try #require(try box.put(order))
        try desk.carryOutOrdersNow()
        #expect(try box.awaitAnswer(to: again, milliseconds: 0) == .done(seq: 2, isRepeat: true))
        let wrong = try #require(try box.put(DecisionOrder(.confirm(seq: 9), reason: "x")))
        try desk.carryOutOrdersNow()
        guard case .failed(66, let why)? = try box.awaitAnswer(to: wrong, milliseconds: 0) else {
            Issue.record("no failure")
            return
        }
        #expect(why.contains("no position 9"))
        #expect(try seq() == 2)
        #expect(try FileManager.default.contentsOfDirectory(atPath: self.box).isEmpty)
    }

    @Test
    func `links, pipes, folders and large files are no orders`() throws {
        defer { done() }
        var desk = try ingest(SmallScenario.count(1))
        try FileManager.default.createDirectory(atPath: box, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: box)
        let real = folder.appendingPathComponent("real").path
        let order = Data("withdraw 1 stolen account\n".utf8)
        try order.write(to: URL(fileURLWithPath: real))
        try FileManager.default.createSymbolicLink(atPath: box + "/link.order", withDestinationPath: real)
        try FileManager.default.createDirectory(atPath: box + "/d.order", withIntermediateDirectories: false)
        let pipe = unsafe mkfifo(box + "/pipe.order", 0o600)
        #expect(pipe == 0)
        let large = order.dropLast() + Data(repeating: 0x78, count: 65_536) + Data([10])
        try large.write(to: URL(fileURLWithPath: box + "/large.order"))
        try desk.carryOutOrdersNow()
        #expect(try seq() == 1)
        try Data("withdraw 1 cut".utf8).write(to: URL(fileURLWithPath: box + "/cut.order"))
        try desk.carryOutOrdersNow()
        #expect(try seq() == 1)
        #expect(FileManager.default.fileExists(atPath: box + "/cut.answer"))
        try order.write(to: URL(fileURLWithPath: box + "/good.order"))
        try desk.carryOutOrdersNow()
        #expect(try seq() == 2)
    }

    @Test
    func `a folder that others can write to is not looked into`() throws {
        defer { done() }
        var desk = try ingest(SmallScenario.count(1))
        try FileManager.default.createDirectory(atPath: box, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: box)
        try Data("withdraw 1 x\n".utf8).write(to: URL(fileURLWithPath: box + "/a.order"))
        try desk.carryOutOrdersNow()
        #expect(try seq() == 1)
        #expect(try DecisionBox(store: store).put(DecisionOrder(.confirm(seq: 1), reason: "x")) == nil)
    }

    @Test
    func `the history of a station tells what each entry did`() throws {
        defer { done() }
        var desk = try ingest(
            SmallScenario.count(1),
            SmallScenario.count(1),
            SmallScenario.count(2),
            SmallScenario.count(1, (1, 1, 1), revision: 2)
        )
        _ = try desk.decide(DecisionOrder(.withdraw(seq: 3), reason: "x"))
        let history = try UnitHistory(store: store, precinct: 0)
        #expect(history.steps.map(\.entry.seq) == [1, 3, 4])
        #expect(history.steps.map(\.change.kind) == [.counted, .replaced, .replaced])
        #expect(history.steps.map(\.repeats) == [1, 0, 0])
        #expect(history.standing(contest: 0)?.seq == 1 && history.standing(contest: 1) == nil)
    }
}
