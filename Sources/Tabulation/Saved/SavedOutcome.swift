import ElectionLaw
import ElectionModel

extension ThresholdStatus: SavedCase {}
extension DistrictStatus: SavedCase {}
extension MeasureStatus: SavedCase {}

extension Allocation: Saved {
    func save(to state: inout SavedWriter) {
        switch outcome {
        case .allocated: state(0)
        case .tie(let lists, let seats): state(1, lists, seats)
        case .undefined: state(2)
        case .noVotes: state(3)
        }
        state(seats, hasPassed, eligibleVotes, wholeParts, remainders, leftoverOrder, usedSingleListClause)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let outcome: Outcome
        switch try Int(from: &state) {
        case 0: outcome = .allocated
        case 1: outcome = .tie(lists: try state(), seats: try state())
        case 2: outcome = .undefined
        case 3: outcome = .noVotes
        default: throw SavedFault()
        }
        self.init(
            outcome: outcome,
            seats: try state(),
            hasPassed: try state(),
            eligibleVotes: try state(),
            wholeParts: try state(),
            remainders: try state(),
            leftoverOrder: try state(),
            usedSingleListClause: try state()
        )
    }
}

extension DistrictOutcome: Saved {
    func save(to state: inout SavedWriter) { state(status, leader, lead, tied, outstanding) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            status: try state(),
            leader: try state(),
            lead: try state(),
            tied: try state(),
            outstanding: try state()
        )
    }
}

extension QuotaCount: Saved {
    func save(to state: inout SavedWriter) {
        state(persons, women, youth, disability, minimum, maximum, required)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            persons: try state(),
            women: try state(),
            youth: try state(),
            disability: try state(),
            minimum: try state(),
            maximum: try state(),
            required: try state()
        )
    }
}

extension SeatRow: Saved {
    func save(to state: inout SavedWriter) { state(party, list, district, districtWon) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(party: try state(), list: try state(), district: try state(), districtWon: try state())
    }
}

extension QuotaRow: Saved {
    func save(to state: inout SavedWriter) { state(party, list, seats) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(party: try state(), list: try state(), seats: try state())
    }
}

extension ElectorateOutcome: Saved {
    func save(to state: inout SavedWriter) { state(ballot, seats, thresholds, allocation, outstanding) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            ballot: try state(),
            seats: try state(),
            thresholds: try state(),
            allocation: try state(),
            outstanding: try state()
        )
    }
}

extension RaceOutcome: Saved {
    func save(to state: inout SavedWriter) {
        switch standing {
        case .candidates(let outcome): state(ballot, 0, outcome)
        case .question(let status, let yes): state(ballot, 1, status, yes)
        }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let ballot: Int = try state()
        switch try Int(from: &state) {
        case 0: self.init(ballot: ballot, standing: .candidates(try state()))
        case 1: self.init(ballot: ballot, standing: .question(try state(), yes: try state()))
        default: throw SavedFault()
        }
    }
}

extension NightOutcome: Saved {
    func save(to state: inout SavedWriter) {
        state(thresholds, allocation, districts, districtParty, seats, quota, outstandingListVotes)
        state(electorates, races)
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(
            thresholds: try state(),
            allocation: try state(),
            districts: try state(),
            districtParty: try state(),
            seats: try state(),
            quota: try state(),
            outstandingListVotes: try state(),
            electorates: try state(),
            races: try state()
        )
    }
}
