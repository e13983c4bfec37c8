import ElectionModel
import Replay
import Testing

/// The clock of a replay.
struct ReplayClockTests {
    private static let start: Int64 = 1_679_200_000

    private func moment(_ second: Int64) -> Timestamp {
        Timestamp(instant: ReplayClockTests.start + second, offsetMinutes: 360)
    }

    private func clock(_ length: Int64, arrivals: [Int64] = [], speed: Int = 300) -> ReplayClock {
        let instants = arrivals.map { $0 + ReplayClockTests.start }
        return ReplayClock(begin: moment(0), end: moment(length), arrivals: instants, speed: speed)
    }

    /// Arrivals with gaps of all kinds, some of them long.
    private func randomArrivals(_ chance: Chance) -> [Int64] {
        var second: Int64 = 0
        return (0..<chance.below(30, 0)).map { place in
            second += Int64(chance.below(chance.below(3, 100 + place) == 0 ? 8_000 : 300, 200 + place))
            return second
        }
    }

    @Test func `at 300 a second of real time is five recorded minutes`() {
        var clock = clock(900, arrivals: [0, 300, 600, 900])
        #expect(clock.playhead == moment(0))
        clock.tick(milliseconds: 1_000)
        #expect(clock.playhead == moment(300))
        clock.tick(milliseconds: 1)
        clock.tick(milliseconds: 9)
        #expect(clock.playhead == moment(303))
        #expect(!clock.isAtEnd)
        clock.tick(milliseconds: 60_000)
        #expect(clock.playhead == moment(900))
        #expect(clock.isAtEnd)
    }

    @Test(arguments: 0..<100)
    func `a clock with stops rests at each once, on the second, however ticks are cut`(number: Int) {
        let chance = Chance(seed: UInt64(number))
        let speed = 1 + chance.below(3_600, 1)
        var clock = clock(20_000, arrivals: randomArrivals(chance), speed: speed)
        let stops = Set((0..<5).map { Int64(1 + chance.below(19_000, 400 + $0)) }).sorted()
        clock.stops = stops.map { $0 + ReplayClockTests.start }
        #expect(clock.stop == nil)
        var rested: [Timestamp] = []
        var ticks = 0
        while !clock.isAtEnd, ticks < 1_000_000 {
            clock.tick(milliseconds: Int64(1 + chance.below(900, 500 + ticks)))
            ticks += 1
            guard clock.isPaused else { continue }
            #expect(clock.stop == rested.count)
            rested.append(clock.playhead)
            clock.tick(milliseconds: 5_000)
            #expect(clock.playhead == rested.last)
            clock.togglePause()
            #expect(clock.stop == nil)
        }
        #expect(rested == stops.map { moment($0) })
        clock.seek(to: moment(0))
        clock.seek(to: moment(20_000))
        #expect(clock.isAtEnd && !clock.isPaused)
    }

    @Test(arguments: 0..<200)
    func `ticks add up however they are cut, rise, and stop at the end`(number: Int) {
        let chance = Chance(seed: UInt64(number))
        let speed = 1 + chance.below(3_600, 1)
        var whole = clock(40_000, arrivals: randomArrivals(chance), speed: speed)
        var cut = whole
        var sum: Int64 = 0
        for step in 0..<40 {
            let milliseconds = Int64(chance.below(900, 300 + step))
            let before = cut.playhead.instant
            cut.tick(milliseconds: milliseconds)
            sum += milliseconds
            #expect(cut.playhead.instant >= before)
            #expect(cut.playhead.instant <= cut.end.instant)
        }
        whole.tick(milliseconds: sum)
        #expect(whole == cut)
    }

    @Test(arguments: [1, 7, 300, 1_800, 3_600])
    func `a stretch without a report passes in two seconds and shows its time`(speed: Int) {
        var clock = clock(20_000, arrivals: [0, 9_000, 20_000], speed: speed)
        var seen: [Int64] = []
        for _ in 0..<20 {
            clock.tick(milliseconds: 100)
            seen.append(clock.playhead.instant)
        }
        #expect(clock.playhead.instant >= moment(9_000).instant)
        #expect(zip(seen, seen.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test func `a stretch of ten minutes keeps the pace, one second more does not`() {
        var kept = clock(2_000, arrivals: [0, 600, 1_200, 1_800, 2_000], speed: 1)
        kept.tick(milliseconds: 2_000)
        #expect(kept.playhead == moment(2))
        var quick = clock(601, speed: 1)
        quick.tick(milliseconds: 1_000)
        #expect(quick.playhead == moment(300))
        quick.tick(milliseconds: 1_000)
        #expect(quick.playhead == moment(601))
    }

    @Test func `a paused clock stands still`() {
        var clock = clock(900)
        clock.togglePause()
        clock.tick(milliseconds: 5_000)
        #expect(clock.playhead == moment(0))
        #expect(clock.isPaused)
        clock.togglePause()
        clock.tick(milliseconds: 5_000)
        #expect(clock.isAtEnd)
    }

    @Test func `time that goes back moves nothing`() {
        var clock = clock(900)
        clock.tick(milliseconds: -1)
        clock.tick(milliseconds: .min)
        #expect(clock.playhead == moment(0))
        clock.tick(milliseconds: .max)
        #expect(clock.isAtEnd)
    }

    @Test func `speed doubles and halves within 1 and 3600`() {
        var clock = clock(900)
        var seen: [Int] = []
        for _ in 0..<5 {
            clock.faster()
            seen.append(clock.speed)
        }
        #expect(seen == [600, 1_200, 2_400, 3_600, 3_600])
        for _ in 0..<20 { clock.slower() }
        #expect(clock.speed == 1)
        clock.resetSpeed()
        #expect(clock.speed == 300)
        #expect(self.clock(900, speed: 0).speed == 1)
        #expect(self.clock(900, speed: 9_999).speed == 3_600)
    }

    @Test func `seeking stays within the timeline`() {
        var clock = clock(1_000)
        clock.seek(to: moment(123))
        #expect(clock.playhead == moment(123))
        clock.seek(bySeconds: 77)
        #expect(clock.playhead == moment(200))
        clock.seek(bySeconds: -500)
        #expect(clock.playhead == moment(0))
        clock.seek(bySeconds: .max)
        #expect(clock.isAtEnd)
        clock.seek(bySeconds: .min)
        #expect(clock.playhead == moment(0))
        for tenth in 0...10 {
            clock.seek(toTenth: tenth)
            #expect(clock.playhead == moment(Int64(tenth) * 100))
        }
        clock.seek(toTenth: -1)
        #expect(clock.playhead == moment(0))
    }

    @Test func `events are stepped through one by one`() {
        let instants = [10, 20, 20, 35].map { $0 + ReplayClockTests.start }
        var clock = clock(100)
        #expect(clock.step(over: instants, forward: 4, back: 5) == [10, 20, 35, 100, 35, 20, 10, 0, 0])
    }

    @Test func `a timeline without length is at its end`() {
        var clock = ReplayClock(begin: moment(5), end: moment(1), arrivals: [])
        #expect(clock.isAtEnd)
        #expect(clock.end == moment(5))
        clock.tick(milliseconds: 1_000)
        clock.seek(toTenth: 10)
        #expect(clock.playhead == moment(5))
    }

    @Test func `the whole night of kz-2023 takes about three minutes`() throws {
        let night = try KazakhNight.made.get()
        let arrivals = night.reconstruction.arrivals
        let last = try #require(arrivals.last)
        let begin = try #require(night.election.units[night.election.country].pollsOpen)
        let end = Timestamp(instant: last, offsetMinutes: 360)
        var clock = ReplayClock(begin: begin, end: end, arrivals: arrivals)
        var milliseconds = 0
        while !clock.isAtEnd, milliseconds < 600_000 {
            clock.tick(milliseconds: 100)
            milliseconds += 100
        }
        #expect((60_000...240_000).contains(milliseconds), "\(milliseconds)")
    }
}

extension ReplayClock {
    /// Steps forward, then back; where the playhead was after each, in seconds since the beginning.
    mutating func step(over instants: [Int64], forward: Int, back: Int) -> [Int64] {
        (0..<forward + back).map { number in
            if number < forward { nextEvent(in: instants) } else { previousEvent(in: instants) }
            return playhead.instant - begin.instant
        }
    }
}
