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
    private(set) var listed: UInt64 = 0
    private(set) var issued: UInt64 = 0
    private(set) var found: UInt64 = 0
    private(set) var invalid: UInt64 = 0
    private(set) var votes: UInt64 = 0
    /// Of the stations that state it; the others are counted apart.
    private(set) var received: UInt64 = 0
    private(set) var cancelled: UInt64 = 0
    private(set) var issuedWherePaper: UInt64 = 0
    private(set) var withPaper = 0

    /// Adds up what stands, reported or not.
    ///
    /// - Complexity: O(stations); only the open page asks.
    init(scene: Scene, contest: Int) {
        self.contest = contest
        let election = scene.election
        for precinct in election.precincts.indices
        where election.ballotIndex(contest: contest, precinct: precinct) != nil {
            total += 1
            guard let standing = scene.stationRow(precinct).protocols.element(contest) ?? nil,
                standing.isReported
            else { continue }
            add(standing.report)
        }
    }

    private mutating func add(_ report: CountReport) {
        let ballots = report.ballots
        stations += 1
        listed += UInt64(ballots.votersListed)
        issued += UInt64(ballots.ballotsIssued)
        found += UInt64(ballots.ballotsFound)
        invalid += UInt64(ballots.invalidBallots)
        votes += report.votes.reduce(0) { $0 + UInt64($1) }
        guard let received = ballots.ballotsReceived, let cancelled = ballots.ballotsCancelled else { return }
        withPaper += 1
        self.received += UInt64(received)
        self.cancelled += UInt64(cancelled)
        issuedWherePaper += UInt64(ballots.ballotsIssued)
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
            (.votersListed, listed), (.ballotsReceived, withPaper > 0 ? received : nil),
            (.ballotsIssued, issued), (.ballotsCancelled, withPaper > 0 ? cancelled : nil),
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
        if withPaper > 0 {
            let sum = issuedWherePaper + cancelled
            checks.append(check(.checkPaper, "\(n(issuedWherePaper)) + \(n(cancelled))", sum, received))
        }
        checks += [(Word.checkFound, found, issued), (.checkIssued, issued, listed)].map {
            word,
            part,
            whole in
            Check(text: scene.words[word] + ": " + scene.order(part, whole), holds: part <= whole)
        }
        return checks
    }
}
