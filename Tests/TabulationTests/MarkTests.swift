import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// What the timeline marks.
@Suite struct `Marks of the night` {
    @Test(arguments: UInt64(1)...20)
    func
        `each threshold, seat, closing and correction that is told is marked at its moment, and nothing else`(
            seed: UInt64
        )
    {
        var night = Night(election: RandomLog.election)
        for entry in log(RandomLog.reports(60, seed: seed, decisions: seed % 2 == 0)) { night.apply(entry) }
        night.advanceClock(to: Builders.time(10_000))
        let snapshot = night.snapshot()
        var expected: [NightMark] = []
        for event in snapshot.events {
            let kind: NightMark.Kind
            switch event.kind {
            case .threshold: kind = .threshold
            case .listSeats, .districtLeader, .districtWon: kind = .seats
            case .pollsClosed: kind = .closing
            case .corrected, .annulled: kind = .correction
            case .decided(let word, _, _, _) where word != .confirmed: kind = .correction
            default: continue
            }
            let silence: Int64 = kind == .correction ? 59 : 0
            let last = expected.last { $0.kind == kind }
            if let last, event.time.instant <= last.time.instant + silence { continue }
            expected.append(NightMark(time: event.time, kind: kind))
        }
        #expect(snapshot.marks == expected)
    }

    @Test func `random nights do meet every kind`() {
        var kinds: Set<NightMark.Kind> = []
        for seed in UInt64(1)...20 {
            var night = Night(election: RandomLog.election)
            for entry in log(RandomLog.reports(60, seed: seed)) { night.apply(entry) }
            night.advanceClock(to: Builders.time(10_000))
            kinds.formUnion(night.marks.map(\.kind))
        }
        #expect(kinds == Set(NightMark.Kind.allCases))
    }
}
