import DashboardView
import ElectionModel
import Export
import Tabulation
import TestSupport

/// A small night for exports, counted from a few protocols.
enum NightUnderTest {
    /// Two regions, two districts, ten stations of a hundred voters; four have sent both protocols.
    static func subject(
        hostile: String? = nil,
        reported: Int = 4,
        staleSince: Timestamp? = nil
    ) -> ExportSubject {
        let election = hostile.map { renamed(Builders.election(), to: $0) } ?? Builders.election()
        var night = Night(election: election)
        var seq = 0
        for precinct in 0..<reported {
            for contest in 0...1 {
                seq += 1
                let votes: [UInt32] = contest == 0 ? [30, 20, 5, 2] : [25, 20, 3]
                let report = Builders.count(
                    precinct: precinct,
                    votes: votes,
                    contest: contest,
                    invalid: contest == 0 ? 3 : 1,
                    at: seq
                )
                night.apply(Builders.entry(seq, .count(report)))
            }
        }
        return ExportSubject(
            snapshot: night.snapshot(),
            head: String(repeating: "a", count: 64),
            state: String(repeating: "b", count: 64),
            staleSince: staleSince,
            clock: night.asOf,
            producer: "election-night test"
        )
    }

    /// The election with its parties' names and labels replaced.
    private static func renamed(_ election: Election, to name: String) -> Election {
        let parties = election.parties.map { party in
            Party(
                id: party.id,
                ballotNumber: party.ballotNumber,
                short: name,
                name: LocalizedText(en: name, ru: name, kk: name),
                colour: party.colour,
                registrationRank: party.registrationRank
            )
        }
        return Election(
            card: election.card,
            units: election.units,
            parties: parties,
            candidates: election.candidates,
            published: []
        )
    }

    static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
