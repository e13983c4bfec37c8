import ElectionModel

extension StandingTurnout: Saved {
    func save(to state: inout SavedWriter) { state(seq, receivedAt, report, flags, isLower) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            seq: try state(),
            receivedAt: try state(),
            report: try state(),
            flags: try state(),
            isLower: try state()
        )
    }
}

extension StandingProtocol: Saved {
    func save(to state: inout SavedWriter) {
        state(seq, receivedAt, report, flags, isDisputed, isConfirmed, admittedBy)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            seq: try state(),
            receivedAt: try state(),
            report: try state(),
            flags: try state(),
            isDisputed: try state(),
            isConfirmed: try state(),
            admittedBy: try state()
        )
    }
}

extension StationTable {
    func save(to state: inout SavedWriter) {
        for precinct in 0..<count {
            let row = self[precinct]
            state(row.turnout)
            for standing in row.protocols { state(standing) }
        }
    }

    /// What was saved of a table of so many precincts and contests.
    init(count: Int, contests: Int, from state: inout SavedReader) throws(SavedFault) {
        self.init(count: count, contests: contests)
        for precinct in 0..<count {
            if let turnout: StandingTurnout = try state() { setTurnout(turnout, precinct: precinct) }
            for contest in 0..<contests {
                guard let standing: StandingProtocol = try state() else { continue }
                setStanding(standing, contest: contest, precinct: precinct)
            }
        }
    }
}
