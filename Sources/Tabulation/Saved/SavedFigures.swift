import ElectionModel

extension UnitFigures: Saved {
    func save(to state: inout SavedWriter) {
        state(unit, unitsReported, unitsTotal, votersListed, ballotsIssued, countedBallotsIssued)
        state(countedVotersListed, ballotsFound, invalidBallots, votes, alarms, disputed)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(unit: try state())
        unitsReported = try state()
        unitsTotal = try state()
        votersListed = try state()
        ballotsIssued = try state()
        countedBallotsIssued = try state()
        countedVotersListed = try state()
        ballotsFound = try state()
        invalidBallots = try state()
        votes = try state()
        alarms = try state()
        disputed = try state()
    }
}

extension BallotFigures: Saved {
    func save(to state: inout SavedWriter) {
        state(ballot, unitsReported, unitsTotal, ballotsFound, invalidBallots, votes, outstanding, paper)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(ballot: try state(), selections: 0)
        unitsReported = try state()
        unitsTotal = try state()
        ballotsFound = try state()
        invalidBallots = try state()
        votes = try state()
        outstanding = try state()
        paper = try state()
    }
}

extension CountProgress: Saved {
    func save(to state: inout SavedWriter) {
        state(unitsReported, unitsTotal, votesCounted, votesToCome)
        state(basis.issued, basis.announced, basis.counted, basis.unknown)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            unitsReported: try state(),
            unitsTotal: try state(),
            votesCounted: try state(),
            votesToCome: try state(),
            basis: Basis(
                issued: try state(),
                announced: try state(),
                counted: try state(),
                unknown: try state()
            )
        )
    }
}

extension TimelineSample: Saved {
    func save(to state: inout SavedWriter) {
        state(time, seq, turnout, counted, unitsReported, votes, progress)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            time: try state(),
            seq: try state(),
            turnout: try state(),
            counted: try state(),
            unitsReported: try state(),
            votes: try state(),
            progress: try state()
        )
    }
}

extension TurnoutHours.Row: Saved {
    func save(to state: inout SavedWriter) { state(turnouts) }
    init(from state: inout SavedReader) throws(SavedFault) { self.init(turnouts: try state()) }
}

extension RegionTrend.Figures: Saved {
    func save(to state: inout SavedWriter) { state(unitsReported, turnout) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(unitsReported: try state(), turnout: try state())
    }
}

extension RegionTrend.Row: Saved {
    func save(to state: inout SavedWriter) { state(instant, figures) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(instant: try state(), figures: try state())
    }
}

extension LedgerBook.Page: Saved {
    func save(to state: inout SavedWriter) {
        state(country, regions, districts, ballots, abroad.votersListed, abroad.ballotsIssued, outcome)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            country: try state(),
            regions: try state(),
            districts: try state(),
            ballots: try state(),
            abroad: LedgerBook.PaperSum(votersListed: try state(), ballotsIssued: try state()),
            outcome: try state()
        )
    }
}
