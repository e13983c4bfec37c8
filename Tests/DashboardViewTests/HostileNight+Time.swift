import ElectionModel
import Tabulation
import TestSupport

/// Marks and progress that no night has.
extension HostileNight {
    static var wildMarks: [NightMark] {
        NightMark.Kind.allCases.map { NightMark(time: Builders.time($0.rawValue * 1_000_000), kind: $0) }
    }

    static func wildProgress(_ votes: UInt64) -> CountProgress {
        CountProgress(
            unitsReported: 2,
            unitsTotal: 1,
            votesCounted: votes,
            votesToCome: .max,
            basis: CountProgress.Basis(issued: .max, announced: -1, counted: .min, unknown: 0)
        )
    }
}
