import ElectionModel
import Tabulation

/// The paper of one contest, added up over the protocols that stand.
struct PaperSums {
    /// A sum with both its sides.
    struct Check {
        let text: String
        let holds: Bool
    }

    let contest: Int
    private(set) var stations = 0
    private(set) var total = 0
    private(set) var found: UInt64 = 0
    private(set) var invalid: UInt64 = 0
    private(set) var votes: UInt64 = 0
    private var paper = BallotPaper()

    /// Adds up what stands in the contest, over its ballots.
    init(scene: Scene, contest: Int) {
        self.contest = contest
        for figures in scene.snapshot.ballots where scene.election.ballots[figures.ballot].contest == contest
        {
            stations += figures.unitsReported
            total += figures.unitsTotal
            found += figures.ballotsFound
            invalid += figures.invalidBallots
            votes += figures.validBallots
            paper += figures.paper
        }
    }

    func title(_ scene: Scene) -> String {
        switch scene.election.contests[contest].kind {
        case .partyList: scene.words[.listPapers]
        case .candidate: scene.words[.districtPapers]
        case .ballotMeasure: scene.words[.measurePapers]
        }
    }

    /// The lines of the paper; nil where no station states it.
    var rows: [(Word, UInt64?)] {
        [
            (.votersListed, paper.votersListed),
            (.ballotsReceived, paper.unitsStating > 0 ? paper.ballotsReceived : nil),
            (.ballotsIssued, paper.ballotsIssued),
            (.ballotsCancelled, paper.unitsStating > 0 ? paper.ballotsCancelled : nil),
            (.ballotsFound, found), (.invalidBallots, invalid), (.validBallots, votes),
        ]
    }

    /// The sums of a protocol, of all of them together.
    func checks(_ scene: Scene) -> [Check] {
        func n(_ value: UInt64) -> String { scene.numbers.count(value) }
        func check(_ word: Word, _ left: String, _ value: UInt64, _ other: UInt64) -> Check {
            let sign = value == other ? "=" : scene.plain("≠")
            return Check(
                text: scene.words[word] + ": \(left) = \(n(value))"
                    + (value == other ? "" : " \(sign) \(n(other))"),
                holds: value == other
            )
        }
        var checks = [
            check(.checkValid, scene.plain("\(n(found)) − \(n(invalid))"), found - min(found, invalid), votes)
        ]
        if paper.unitsStating > 0 {
            let (issued, cancelled) = (paper.issuedWhereStated, paper.ballotsCancelled)
            let text = "\(n(issued)) + \(n(cancelled))"
            checks.append(check(.checkPaper, text, issued + cancelled, paper.ballotsReceived))
        }
        let (issued, listed) = (paper.ballotsIssued, paper.votersListed)
        checks += [(Word.checkFound, found, issued), (.checkIssued, issued, listed)].map {
            word,
            part,
            whole in
            Check(text: scene.words[word] + ": " + scene.order(part, whole), holds: part <= whole)
        }
        return checks
    }
}
