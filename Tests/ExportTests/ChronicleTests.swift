import ElectionModel
import Export
import Tabulation
import TestSupport
import Testing

/// What was certain when, as the chronicle of a night has it.
struct ChronicleTests {
    /// Shows a chronicle the night after each of its reports.
    private func chronicle(_ reports: [CountReport]) -> (Chronicle, Night) {
        var night = Night(election: Builders.election())
        var chronicle = Chronicle()
        for (place, report) in reports.enumerated() {
            night.apply(Builders.entry(place + 1, .count(report)))
            chronicle.see(night)
        }
        return (chronicle, night)
    }

    @Test
    func `a fact is certain from the report that made it so`() throws {
        let reports = (0..<10).map { Builders.count(precinct: $0, votes: [60, 30, 5, 2], at: $0 + 1) }
        let (chronicle, night) = chronicle(reports)
        var seqs: [CertainFact: Int] = [:]
        for certainty in chronicle.certainties { seqs[certainty.fact] = certainty.seq }
        let first = try #require(seqs[.threshold(party: 0, isIn: true)])
        // The proof by hand: 20 · v ≥ base + what may still come, at most 101 ballots a station.
        let proof = (1...10).first { 20 * 60 * $0 >= 97 * $0 + 101 * (10 - $0) }
        #expect(first == proof)
        #expect(seqs[.listSeats(party: 0, seats: night.outcome().seats[0].list ?? -1)] == 10)
        #expect(chronicle.withdrawn.isEmpty)
    }

    @Test
    func `what a correction undoes is certain no more, and is said to have been`() {
        var reports = (0..<9).map { Builders.count(precinct: $0, votes: [60, 30, 5, 2], at: $0 + 1) }
        reports += (0..<9).map {
            Builders.count(precinct: $0, votes: [1, 60, 34, 2], revision: 2, at: $0 + 20)
        }
        let (chronicle, _) = chronicle(reports)
        let certain = chronicle.certainties.map(\.fact)
        #expect(!certain.contains(.threshold(party: 0, isIn: true)))
        #expect(chronicle.withdrawn.contains { $0.fact == .threshold(party: 0, isIn: true) && $0.times == 1 })
    }

    @Test
    func `every event of a night is kept once and in order, also when the book has let it go`() {
        var night = Night(election: Builders.election())
        var chronicle = Chronicle()
        for revision in 1...999 {
            for precinct in 0..<3 {
                let votes: [UInt32] = revision % 2 == 0 ? [50, 40, 5, 2] : [40, 50, 5, 2]
                let report = Builders.count(precinct: precinct, votes: votes, revision: UInt16(revision))
                night.apply(Builders.entry((revision - 1) * 3 + precinct + 1, .count(report)))
            }
            if revision % 50 == 0 { chronicle.see(night) }
        }
        chronicle.see(night)
        let corrections = chronicle.events.filter { if case .corrected = $0.kind { true } else { false } }
        #expect(corrections.count == 998 * 3)
        #expect(
            chronicle.events.map(\.seq).filter { $0 > 0 }
                == chronicle.events.map(\.seq).filter { $0 > 0 }.sorted()
        )
    }
}
