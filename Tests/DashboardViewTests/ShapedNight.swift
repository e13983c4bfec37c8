import ElectionLaw
import ElectionModel
import Tabulation

/// Snapshots of a night with realistic figures, added up from made-up stations.
struct ShapedNight {
    /// Station protocols in, in thousandths.
    let reported: Int
    let clock: Timestamp
    /// Turnout as a part of the final one, in thousandths.
    let turnout: Int

    static let empty = ShapedNight(reported: 0, clock: ShapedElection.time(6, 30), turnout: 0)
    static let noon = ShapedNight(reported: 0, clock: ShapedElection.time(14, 12), turnout: 864)
    static let counting = ShapedNight(reported: 452, clock: ShapedElection.time(21, 4, 11), turnout: 998)
    static let complete = ShapedNight(reported: 1_000, clock: ShapedElection.time(26, 30), turnout: 1_000)

    var play: PlayState {
        PlayState(
            mode: .replay,
            clock: clock,
            speed: 300,
            begin: ShapedElection.time(7),
            end: ShapedElection.time(26, 30),
            refused: reported > 0 ? 3 : 0,
            head: String(repeating: "a1b2c3d4", count: 8)
        )
    }

    /// The snapshots that many tests look at, made once.
    private static let made: [Int: NightSnapshot] = {
        let nights = [empty, noon, counting, complete]
        return Dictionary(uniqueKeysWithValues: nights.map { ($0.key, $0.make(isTied: false)) })
    }()

    private var key: Int { reported * 10_000 + turnout }

    func snapshot(isTied: Bool = false) -> NightSnapshot {
        if !isTied, let snapshot = ShapedNight.made[key] { return snapshot }
        return make(isTied: isTied)
    }

    private func make(isTied: Bool) -> NightSnapshot {
        var count = ShapedCount(night: self)
        count.run()
        let outcome = ShapedOutcome(count: count, isTied: isTied).outcome
        return NightSnapshot(
            election: ShapedElection.election,
            seq: count.seq,
            asOf: count.seq == 0 ? nil : clock,
            country: count.country,
            regions: count.regions,
            districts: count.districts,
            stations: count.stations,
            outcome: outcome,
            events: events,
            timeline: Timeline(timeline(count.country)),
            marks: marks,
            progress: progress(count.country),
            hours: hours,
            ballots: ballots(count, outcome)
        )
    }

    private func ballots(_ count: ShapedCount, _ outcome: NightOutcome) -> [BallotFigures] {
        let election = ShapedElection.election
        var all = election.ballots.enumerated().map {
            BallotFigures(ballot: $0, selections: $1.selections.count)
        }
        for precinct in election.precincts.indices {
            for (contest, standing) in count.stations[precinct].protocols.enumerated() {
                guard let ballot = election.ballotIndex(contest: contest, precinct: precinct) else {
                    continue
                }
                all[ballot].unitsTotal += 1
                if let standing { all[ballot].add(standing) }
            }
        }
        for (district, race) in outcome.districts.enumerated() {
            all[all.count - outcome.districts.count + district].outstanding = race.outstanding
        }
        return all
    }

    /// What was announced, but every seventh region was late with its reports until noon.
    private var hours: TurnoutHours {
        var hours = TurnoutHours(election: ShapedElection.election)
        for (place, (hour, parts)) in ShapedElection.hours.enumerated()
        where hours.moments[place].instant < clock.instant {
            let regions = ShapedElection.regions.enumerated().map { region, shape in
                let issued = shape.issued * parts / 5_419
                let isLate = hour <= 12 && region % 7 == 3
                return Share(UInt64(isLate ? issued * 9 / 10 : issued), of: UInt64(shape.listed))
            }
            let issued = regions.reduce(0) { $0 + $1.numerator }
            let country = Share(issued, of: regions.reduce(0) { $0 + $1.denominator })
            hours.close(TurnoutHours.Row(turnouts: [country] + regions))
        }
        return hours
    }

    /// Seven of eight stations told their ballots near closing, of which 97 in a hundred are valid.
    private func progress(_ country: UnitFigures) -> CountProgress {
        let left = country.unitsTotal - country.unitsReported
        let silent = turnout < 900 ? left : left / 8
        return CountProgress(
            unitsReported: country.unitsReported,
            unitsTotal: country.unitsTotal,
            votesCounted: country.validBallots,
            votesToCome: turnout < 900 && left > 0
                ? nil : (country.ballotsIssued - country.countedBallotsIssued) * 97 / 100,
            basis: CountProgress.Basis(
                issued: left - silent,
                announced: 0,
                counted: turnout < 900 ? 0 : silent,
                unknown: turnout < 900 ? silent : 0
            )
        )
    }

    private var marks: [NightMark] {
        events.compactMap { event in
            let kind: NightMark.Kind? =
                switch event.kind {
                case .threshold: .threshold
                case .listSeats, .districtLeader, .districtWon: .seats
                case .pollsClosed: .closing
                case .corrected, .annulled: .correction
                default: nil
                }
            return kind.map { NightMark(time: event.time, kind: $0) }
        }
    }

    private func timeline(_ country: UnitFigures) -> [TimelineSample] {
        let begin = ShapedElection.time(7)
        let minutes = Int(clock.instant - begin.instant) / 60
        guard minutes > 0 else { return [] }
        return (0...minutes).map { minute in
            let time = Timestamp(instant: begin.instant + Int64(minute * 60), offsetMinutes: 360)
            return sample(time, minute: minute, of: minutes, country)
        }
    }

    private func sample(
        _ time: Timestamp,
        minute: Int,
        of last: Int,
        _ country: UnitFigures
    ) -> TimelineSample {
        var percent = 0.0
        for (hour, text) in ShapedElection.announcedTurnout {
            let start = hour * 60 - 7 * 60 - 8
            let full = Double(text) ?? 0
            let part = min(1, max(0, Double(minute - start) / 20))
            if minute >= start { percent += (full - percent) * part }
        }
        let counting = 13 * 60 + 20
        let share =
            minute < counting || last <= counting ? 0 : Double(minute - counting) / Double(last - counting)
        let counted = share * country.counted.approximate
        let votes = country.votes.enumerated().map { place, votes in
            let sway = 1 + 0.25 * (1 - share) * (place % 2 == 0 ? -1 : 1)
            return UInt64(Double(votes) * share * sway)
        }
        return TimelineSample(
            time: time,
            seq: Int(percent * 1_000) + Int(share * Double(country.unitsReported) * 2),
            turnout: Share(UInt64(percent * 100), of: 10_000),
            counted: Share(UInt64(counted * 10_000), of: 10_000),
            unitsReported: Int(share * Double(country.unitsReported)),
            votes: votes
        )
    }

    private var events: [NightEvent] {
        let time = ShapedElection.time
        let percent = { (number: UInt64) in Share(number, of: 10_000) }
        let day: [(Timestamp, NightEvent.Kind)] = [
            (time(7, 0, 0), .pollsOpened(precincts: 10_156)), (time(10, 10, 0), .announced(figure: 0)),
            (time(12, 10, 0), .announced(figure: 1)), (time(14, 10, 0), .announced(figure: 2)),
            (time(16, 10, 0), .announced(figure: 3)), (time(18, 10, 0), .announced(figure: 4)),
            (time(20, 0, 0), .pollsClosed(regions: Array(0..<16))), (time(20, 10, 0), .announced(figure: 5)),
            (time(20, 21, 40), .firstProtocol(precinct: 4_711)),
            (time(20, 25, 2), .threshold(party: 6, status: .in, share: percent(501))),
            (time(20, 31, 9), .reportedPassed(percent: 10)),
            (time(20, 33, 0), .refused(count: 2, code: .voteSum)),
            (time(20, 38, 51), .listSeats(party: 0, from: 39, to: 40)),
            (time(20, 41, 37), .alarm(contest: 0, precinct: 9_930, code: .foundOverIssued)),
            (time(20, 43, 2), .reportedPassed(percent: 20)),
            (time(20, 44, 10), .districtLeader(district: 3, leader: 2, lead: 1_204)),
            (time(20, 46, 31), .corrected(contest: 0, precinct: 9_433, revision: 2)),
            (time(20, 46, 58), .disputed(contest: 1, precinct: 9_012)),
            (time(20, 47, 5), .overtook(party: 2, other: 5, share: percent(859), otherShare: percent(841))),
            (time(20, 52, 0), .reportedPassed(percent: 30)),
            (time(20, 58, 17), .annulled(contest: 0, precinct: 77, revision: 1)),
            (time(21, 1, 44), .districtWon(district: 22, leader: 0, lead: 31_877)),
            (time(21, 2, 9), .threshold(party: 4, status: .certainOut, share: percent(231))),
            (time(21, 3, 30), .regionComplete(region: 15)), (time(23, 55, 0), .allReported),
        ]
        return day.enumerated().filter { $0.element.0.instant <= clock.instant }.map {
            NightEvent(time: $0.element.0, seq: $0.offset * 100, kind: $0.element.1)
        }
    }
}
