import ElectionModel

extension RuleCode: SavedCase {}

extension Timestamp: Saved {
    func save(to state: inout SavedWriter) { state(instant, offsetMinutes) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(instant: try state(), offsetMinutes: try state())
    }
}

extension Share: Saved {
    func save(to state: inout SavedWriter) { state(numerator, denominator) }
    init(from state: inout SavedReader) throws(SavedFault) { self.init(try state(), of: try state()) }
}

extension TurnoutReport: Saved {
    func save(to state: inout SavedWriter) {
        state(precinct, source, reportedAt, votersListed, ballotsIssued, sourceSeq)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            precinct: try state(),
            source: try state(),
            reportedAt: try state(),
            votersListed: try state(),
            ballotsIssued: try state(),
            sourceSeq: try state()
        )
    }
}

extension BallotCounts: Saved {
    func save(to state: inout SavedWriter) {
        state(votersListed, ballotsReceived, ballotsIssued, ballotsCancelled, ballotsFound)
        state(invalidBallots, validBallotsStated)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            votersListed: try state(),
            ballotsReceived: try state(),
            ballotsIssued: try state(),
            ballotsCancelled: try state(),
            ballotsFound: try state(),
            invalidBallots: try state(),
            validBallotsStated: try state()
        )
    }
}

extension CountReport: Saved {
    func save(to state: inout SavedWriter) {
        state(contest, precinct, source, revision, reportedAt, ballots, votes, isRecount, sourceSeq)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            contest: try state(),
            precinct: try state(),
            source: try state(),
            revision: try state(),
            reportedAt: try state(),
            ballots: try state(),
            votes: try state(),
            isRecount: try state(),
            sourceSeq: try state()
        )
    }
}

extension Annulment: Saved {
    func save(to state: inout SavedWriter) {
        state(contest, precinct, source, revision, reportedAt, reason, sourceSeq)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            contest: try state(),
            precinct: try state(),
            source: try state(),
            revision: try state(),
            reportedAt: try state(),
            reason: try state(),
            sourceSeq: try state()
        )
    }
}

extension Admission: Saved {
    func save(to state: inout SavedWriter) { state(report, code, originalHash, decidedAt, reason) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            report: try state(),
            code: try state(),
            originalHash: try state(),
            decidedAt: try state(),
            reason: try state()
        )
    }
}

extension Ruling: Saved {
    func save(to state: inout SavedWriter) { state(contest, precinct, source, revision, decidedAt, reason) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            contest: try state(),
            precinct: try state(),
            source: try state(),
            revision: try state(),
            decidedAt: try state(),
            reason: try state()
        )
    }
}

extension Decision: Saved {
    func save(to state: inout SavedWriter) {
        switch self {
        case .admit(let admission): state(0, admission)
        case .withdraw(let ruling): state(1, ruling)
        case .confirm(let ruling): state(2, ruling)
        }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        switch try Int(from: &state) {
        case 0: self = .admit(try state())
        case 1: self = .withdraw(try state())
        case 2: self = .confirm(try state())
        default: throw SavedFault()
        }
    }
}
