import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// What is told of the outcome, and what is held back.
struct LookTests {
    /// A night of 100 precincts to which protocols come at chosen seconds.
    private struct Teller {
        var night: Night
        private var seq = 0

        init(precincts: Int = 100) {
            night = Night(election: Builders.election(precincts: precincts))
            night.advanceClock(to: Builders.time(0))
        }

        mutating func send(_ report: Report, at seconds: Int) {
            seq += 1
            night.apply(LogEntry(seq: seq, receivedAt: Builders.time(seconds), report: report, flags: []))
        }

        /// Outcome events as told so far, by seconds.
        func told(_ isWanted: (NightEvent.Kind) -> Bool) -> [(Int, NightEvent.Kind)] {
            night.snapshot().events.filter { isWanted($0.kind) }.map {
                (Int($0.time.instant - Builders.time(0).instant), $0.kind)
            }
        }

        var seats: [String] {
            told { if case .listSeats = $0 { true } else { false } }.map { time, kind in
                guard case .listSeats(let party, let from, let to) = kind else { return "" }
                return "\(time): \(party) \(from ?? -1)>\(to ?? -1)"
            }
        }

        var statuses: [String] {
            told { if case .threshold = $0 { true } else { false } }.map { time, kind in
                guard case .threshold(let party, let status, _) = kind else { return "" }
                return "\(time): \(party) \(status.rawValue)"
            }
        }

        var overtakes: [String] {
            told { if case .overtook = $0 { true } else { false } }.map { time, kind in
                guard case .overtook(let party, let other, _, _) = kind else { return "" }
                return "\(time): \(party) over \(other)"
            }
        }

        var districts: [String] {
            told {
                switch $0 {
                case .districtLeader, .districtWon: true
                default: false
                }
            }.map { time, kind in
                switch kind {
                case .districtLeader(let district, let leader, let lead):
                    "\(time): \(district) led by \(leader ?? -1), \(lead)"
                case .districtWon(let district, let leader, let lead):
                    "\(time): \(district) won by \(leader), \(lead)"
                default: ""
                }
            }
        }
    }

    @Test
    func `seats are told from 5 percent of the precincts on, and the first silently`() {
        var teller = Teller()
        for precinct in 0..<5 {
            let votes: [UInt32] = precinct == 0 ? [0, 30, 90, 0] : [75, 30, 0, 0]
            teller.send(count(precinct: precinct, votes), at: precinct * 20)
        }
        #expect(teller.seats == [])
        #expect(teller.overtakes == [])
        teller.send(count(precinct: 5, [0, 90, 0, 0]), at: 100)
        #expect(teller.seats == ["100: 1 3>4", "100: 2 2>1"])
    }

    @Test
    func `a list that has spoken is silent for five minutes and then says what holds`() {
        var teller = Teller()
        for precinct in 0..<5 { teller.send(count(precinct: precinct, [60, 30, 0, 0]), at: 0) }
        teller.night.advanceClock(to: Builders.time(10))
        teller.send(count(precinct: 5, [0, 90, 0, 0]), at: 100)
        teller.send(count(precinct: 6, [90, 0, 0, 0]), at: 120)
        teller.send(count(precinct: 7, [0, 99, 0, 0]), at: 140)
        teller.send(count(precinct: 8, [99, 0, 0, 0]), at: 160)
        let first = ["100: 0 7>6", "100: 1 3>4"]
        #expect(teller.seats == first)
        teller.night.advanceClock(to: Builders.time(399))
        #expect(teller.seats == first)
        teller.night.advanceClock(to: Builders.time(5_000))
        #expect(teller.seats == first)
        for (precinct, time) in [(9, 5_100), (10, 5_110)] {
            teller.send(count(precinct: precinct, [100, 0, 0, 0]), at: time)
        }
        let second = first + ["5110: 0 6>7", "5110: 1 4>3"]
        #expect(teller.seats == second)
        for (precinct, time) in [(11, 5_200), (12, 5_210)] {
            teller.send(count(precinct: precinct, [0, 99, 0, 0]), at: time)
        }
        #expect(teller.seats == second)
        teller.night.advanceClock(to: Builders.time(5_600))
        #expect(teller.seats == second + ["5410: 0 7>6", "5410: 1 3>4"])
    }

    @Test
    func `the outcome is looked at every ten seconds of arrival at most`() {
        var teller = Teller()
        for precinct in 0..<5 { teller.send(count(precinct: precinct, [60, 30, 0, 0]), at: 0) }
        teller.send(count(precinct: 5, [60, 30, 0, 0]), at: 10)
        teller.send(count(precinct: 6, [0, 99, 0, 0]), at: 13)
        #expect(teller.overtakes == [])
        teller.send(count(precinct: 7, [0, 99, 0, 0]), at: 16)
        teller.send(count(precinct: 8, [0, 99, 0, 0]), at: 17)
        #expect(teller.overtakes == [])
        teller.send(turnout(precinct: 50, issued: 3), at: 25)
        #expect(teller.overtakes == ["20: 1 over 0"])
    }

    @Test
    func `the last protocol is looked at at once and ends every silence`() {
        var teller = Teller(precincts: 4)
        teller.send(count(precinct: 0, [60, 30, 0, 0]), at: 0)
        teller.send(count(precinct: 1, [0, 90, 0, 0]), at: 20)
        teller.send(count(precinct: 2, [90, 0, 0, 0]), at: 21)
        teller.send(count(precinct: 3, [90, 0, 0, 0]), at: 22)
        #expect(teller.overtakes == ["20: 1 over 0", "22: 0 over 1"])
        #expect(teller.seats == ["20: 0 7>3", "20: 1 3>7", "22: 0 3>7", "22: 1 7>3"])
    }

    @Test
    func `equal votes overtake nobody`() {
        var teller = Teller(precincts: 40)
        teller.send(count(precinct: 0, [60, 30, 0, 0]), at: 0)
        teller.send(count(precinct: 1, [60, 30, 0, 0]), at: 20)
        teller.send(count(precinct: 2, [0, 60, 0, 0]), at: 40)
        #expect(teller.overtakes == [])
        teller.send(count(precinct: 3, [0, 1, 0, 0]), at: 60)
        #expect(teller.overtakes == ["60: 1 over 0"])
    }

    @Test
    func `a threshold is told when a list crosses it, from 1 percent on and held to five minutes`() {
        var teller = Teller(precincts: 200)
        teller.send(count(precinct: 0, [60, 0, 0, 0]), at: 0)
        teller.send(count(precinct: 1, [60, 60, 0, 0]), at: 20)
        #expect(teller.statuses == [])
        teller.send(count(precinct: 2, [0, 0, 50, 0]), at: 40)
        teller.send(count(precinct: 3, [100, 0, 0, 0], listed: 100), at: 60)
        #expect(teller.statuses == ["40: 2 in"])
        for precinct in 4..<14 { teller.send(count(precinct: precinct, [100, 0, 0, 0]), at: 60 + precinct) }
        #expect(teller.statuses == ["40: 2 in"])
        teller.night.advanceClock(to: Builders.time(400))
        #expect(teller.statuses == ["40: 2 in", "80: 0 certain-in", "80: 1 out", "340: 2 out"])
    }

    @Test
    func `certainty is told at once, also when it is there from the beginning, and so is its end`() {
        var teller = Teller(precincts: 2)
        teller.send(count(precinct: 0, [60, 30, 0, 0]), at: 0)
        #expect(teller.statuses == ["0: 0 certain-in", "0: 1 certain-in"])
        teller.send(count(precinct: 1, [60, 30, 0, 0]), at: 1)
        #expect(teller.statuses == ["0: 0 certain-in", "0: 1 certain-in", "1: 2 certain-out"])
        teller.send(annul(precinct: 1), at: 2)
        teller.night.advanceClock(to: Builders.time(20))
        #expect(teller.statuses.last == "11: 2 out")
    }

    @Test
    func `a district is told from 5 percent of its precincts on, its first leader silently`() {
        var teller = Teller()
        teller.send(count(precinct: 0, [9, 0, 0], contest: 1), at: 0)
        teller.send(count(precinct: 1, [0, 20, 0], contest: 1), at: 20)
        #expect(teller.districts == [])
        teller.send(count(precinct: 2, [0, 0, 0], contest: 1, invalid: 1), at: 40)
        teller.send(count(precinct: 3, [20, 0, 0], contest: 1), at: 60)
        #expect(teller.districts == ["60: 0 led by 0, 9"])
        teller.send(count(precinct: 4, [0, 9, 0], contest: 1), at: 80)
        #expect(teller.districts == ["60: 0 led by 0, 9"])
        teller.night.advanceClock(to: Builders.time(400))
        #expect(teller.districts == ["60: 0 led by 0, 9", "360: 0 led by -1, 0"])
    }

    @Test
    func `a district won is told at once, and so is the end of its certainty`() {
        var teller = Teller(precincts: 4)
        teller.send(count(precinct: 0, [60, 0, 0], contest: 1), at: 0)
        teller.send(count(precinct: 1, [60, 9, 0], contest: 1), at: 20)
        #expect(teller.districts == ["20: 0 won by 0, 111"])
        teller.send(annul(precinct: 1, contest: 1), at: 40)
        #expect(teller.districts == ["20: 0 won by 0, 111", "40: 0 led by 0, 60"])
        teller.send(count(precinct: 1, [0, 60, 0], contest: 1, revision: 2), at: 60)
        #expect(teller.districts.count == 2)
        teller.night.advanceClock(to: Builders.time(400))
        #expect(teller.districts.last == "340: 0 led by -1, 0")
    }

    @Test
    func `shares in events are of the threshold's base`() {
        var teller = Teller(precincts: 2)
        teller.send(count(precinct: 0, [60, 30, 0, 10], invalid: 7), at: 0)
        let shares = teller.told { _ in true }.compactMap { _, kind -> Share? in
            if case .threshold(_, _, let share) = kind { share } else { nil }
        }
        #expect(shares == [Share(60, of: 100), Share(30, of: 100)])
    }
}
