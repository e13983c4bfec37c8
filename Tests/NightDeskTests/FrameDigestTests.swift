import CellGrid
import DashboardView
import ElectionModel
import Foundation
import NightDesk
import Replay
import ReportFormat
import Tabulation
import TestSupport
import Testing

/// The same night makes the same frames, however often and on whatever way one comes to them.
@Suite(.timeLimit(.minutes(10))) struct `Frames of a replay` {
    private static let sizes = [(14, 48), (24, 80), (40, 120), (60, 200)]

    /// A number for every character and style of a frame (FNV-1a).
    private func digest(_ frame: DeskFrame, rows: Int, columns: Int, focus: Pane = .parties) -> UInt64 {
        var state = ScreenState()
        state.focus = focus
        let grid = screenful(
            frame.snapshot,
            play: frame.play,
            state: state,
            look: Look(),
            rows: rows,
            columns: columns
        )
        var digest: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in grid.ansi(colours: 256).utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return digest
    }

    /// Plays a night from its beginning in steps of real time and digests every frame.
    private func play(
        _ recording: Recording,
        _ clock: ReplayClock,
        milliseconds: Int64,
        size: (Int, Int),
        each: (ReplaySession, UInt64) -> Void = { _, _ in }
    ) -> [UInt64] {
        var session = ReplaySession(recording: recording, clock: clock)
        var digests: [UInt64] = []
        while true {
            session.catchUp()
            let digest = digest(session.frame(), rows: size.0, columns: size.1, focus: .timeline)
            digests.append(digest)
            each(session, digest)
            if session.clock.isAtEnd { return digests }
            session.clock.tick(milliseconds: milliseconds)
        }
    }

    @Test(arguments: UInt64(0)..<4, sizes)
    func `two replays have equal digests of every frame, and a seek shows the frame that playing shows`(
        seed: UInt64,
        size: (Int, Int)
    ) {
        let night = RandomNight(seed: seed)
        let first = play(night.recording, night.clock(), milliseconds: 450, size: size)
        let second = play(night.recording, night.clock(), milliseconds: 450, size: size) { played, digest in
            var clock = night.clock()
            clock.seek(to: played.clock.playhead)
            let sought = ReplaySession(recording: night.recording, clock: clock)
            #expect(self.digest(sought.frame(), rows: size.0, columns: size.1, focus: .timeline) == digest)
        }
        #expect(first == second && Set(first).count > 30)
    }

    @Test(arguments: UInt64(0)..<3)
    func `jumps to and fro leave nothing of where they came from`(seed: UInt64) {
        let night = RandomNight(seed: seed)
        var random = SplitMix64(seed: seed)
        var session = ReplaySession(recording: night.recording, clock: night.clock())
        for _ in 0..<30 {
            let range = session.clock.begin.instant...session.clock.end.instant
            session.clock.seek(to: session.clock.begin.moved(to: Int64.random(in: range, using: &random)))
            session.catchUp()
            var clock = night.clock()
            clock.seek(to: session.clock.playhead)
            let fresh = ReplaySession(recording: night.recording, clock: clock)
            #expect(
                digest(session.frame(), rows: 40, columns: 120)
                    == digest(fresh.frame(), rows: 40, columns: 120)
            )
        }
    }

    @Test func `two replays of the night of 2023 have equal digests of every frame`() throws {
        let recording = try KazakhRecording.made.get()
        let clock = ReplayClock(
            begin: recording.begin,
            end: recording.end,
            arrivals: recording.arrivals,
            speed: 3_600
        )
        var places = 0
        let first = play(recording, clock, milliseconds: 1_300, size: (40, 120))
        let second = play(recording, clock, milliseconds: 1_300, size: (40, 120)) { played, digest in
            places += 1
            guard places % 5 == 0 else { return }
            var moved = clock
            moved.seek(to: played.clock.playhead)
            let sought = ReplaySession(recording: recording, clock: moved)
            #expect(self.digest(sought.frame(), rows: 40, columns: 120, focus: .timeline) == digest)
        }
        #expect(first == second && first.count > 10 && Set(first).count == first.count)
    }
}

/// The made-up night of 2023 as a store would give it back, without its refusals.
enum KazakhRecording {
    static let made = Result { try recording() }

    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Scenarios/kz-2023")

    private static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    private static func recording() throws -> Recording {
        let election = try Election.read(
            ScenarioFiles(
                card: bytes("election.json"),
                units: bytes("units.csv"),
                parties: bytes("parties.csv"),
                candidates: bytes("candidates.csv"),
                published: bytes("published.csv")
            )
        )
        let plan = try ReconstructionPlan(reading: bytes("reconstruction.json"), election: election)
        let night = Reconstruction(election: election, plan: plan, seed: plan.seed)
        let entries = (0..<night.count).map { place in
            let line = night.line(place)
            return LogEntry(seq: place + 1, receivedAt: line.receivedAt, report: line.report, flags: [])
        }
        return Recording(
            election: election,
            isRecorded: true,
            entries: entries,
            refusals: [],
            repeats: [],
            lastHead: RecordedHead(seq: entries.count, hash: String(repeating: "0", count: 64))
        )
    }
}
