import ElectionLaw
import ElectionModel

extension DecisionWord: SavedCase {}
extension NightMark.Kind: SavedCase {}

extension NightMark: Saved {
    func save(to state: inout SavedWriter) { state(time, kind) }
    init(from state: inout SavedReader) throws(SavedFault) { self.init(time: try state(), kind: try state()) }
}

extension NightEvent: Saved {
    func save(to state: inout SavedWriter) { state(time, seq, kind) }

    init(from state: inout SavedReader) throws(SavedFault) {
        self.init(time: try state(), seq: try state(), kind: try state())
    }
}

extension NightEvent.Kind: Saved {
    func save(to state: inout SavedWriter) {
        switch self {
        case .firstProtocol(let precinct): state(0, precinct)
        case .regionComplete(let region): state(1, region)
        case .allReported: state(2)
        case .reportedPassed(let percent): state(3, percent)
        case .threshold(let party, let status, let share): state(4, party, status, share)
        case .listSeats(let party, let from, let to): state(5, party, from, to)
        case .overtook(let party, let other, let share, let rest): state(6, party, other, share, rest)
        case .districtLeader(let district, let leader, let lead): state(7, district, leader, lead)
        case .districtWon(let district, let leader, let lead): state(8, district, leader, lead)
        case .corrected(let contest, let precinct, let revision): state(9, contest, precinct, revision)
        case .annulled(let contest, let precinct, let revision): state(10, contest, precinct, revision)
        case .decided(let word, let contest, let precinct, let revision):
            state(11, word, contest, precinct, revision)
        case .alarm(let contest, let precinct, let code): state(12, contest, precinct, code)
        case .disputed(let contest, let precinct): state(13, contest, precinct)
        case .announced(let figure): state(14, figure)
        case .exitPoll(let figure): state(15, figure)
        case .results(let figure): state(16, figure)
        case .alert(let condition): state(17, condition)
        case .pollsClosed(let regions): state(18, regions)
        case .pollsOpened(let precincts): state(19, precincts)
        case .refused(let count, let code): state(20, count, code)
        }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let kind: Int = try state()
        self =
            switch kind {
            case 0: .firstProtocol(precinct: try state())
            case 1: .regionComplete(region: try state())
            case 2: .allReported
            case 3: .reportedPassed(percent: try state())
            case 4: .threshold(party: try state(), status: try state(), share: try state())
            case 5: .listSeats(party: try state(), from: try state(), to: try state())
            case 6:
                .overtook(
                    party: try state(),
                    other: try state(),
                    share: try state(),
                    otherShare: try state()
                )
            case 7: .districtLeader(district: try state(), leader: try state(), lead: try state())
            case 8: .districtWon(district: try state(), leader: try state(), lead: try state())
            case 9: .corrected(contest: try state(), precinct: try state(), revision: try state())
            case 10: .annulled(contest: try state(), precinct: try state(), revision: try state())
            case 11:
                .decided(try state(), contest: try state(), precinct: try state(), revision: try state())
            case 12: .alarm(contest: try state(), precinct: try state(), code: try state())
            case 13: .disputed(contest: try state(), precinct: try state())
            default: try NightEvent.Kind(later: kind, from: &state)
            }
    }

    private init(later kind: Int, from state: inout SavedReader) throws(SavedFault) {
        switch kind {
        case 14: self = .announced(figure: try state())
        case 15: self = .exitPoll(figure: try state())
        case 16: self = .results(figure: try state())
        case 17: self = .alert(condition: try state())
        case 18: self = .pollsClosed(regions: try state())
        case 19: self = .pollsOpened(precincts: try state())
        case 20: self = .refused(count: try state(), code: try state())
        default: throw SavedFault()
        }
    }
}
