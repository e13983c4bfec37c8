import ElectionModel
import NightDesk
import Tabulation
import TestSupport
import Testing

/// A night that is brought from moment to moment, with states saved on the way.
struct PlayedNightTests {
    @Test(arguments: UInt64(0)..<20, [1, 2, 7, 25, 1_000])
    func `whatever was saved on the way, a moment is what the log says as of it`(seed: UInt64, step: Int) {
        let night = RandomNight(seed: seed)
        var random = SplitMix64(seed: seed)
        var played = PlayedNight(election: night.recording.election, step: step)
        let range = night.recording.begin.instant...night.recording.end.instant + 60
        for _ in 0..<40 {
            let anywhere = Int64.random(in: range, using: &random)
            let arrival = night.recording.arrivals.randomElement(using: &random) ?? anywhere
            let moment = night.recording.begin.moved(to: Bool.random(using: &random) ? anywhere : arrival)
            played.count(to: moment, of: night.recording)
            let refused = night.recording.refusals.count { $0.time.instant <= moment.instant }
            #expect(Moment(played.night.snapshot()) == Moment(night.counted(to: moment).snapshot()))
            #expect(played.refused == refused)
        }
    }

    @Test(arguments: UInt64(0)..<10, [3, 40, 1_000])
    func `looking ahead in pieces says what the end says, and changes no moment`(seed: UInt64, step: Int) {
        let night = RandomNight(seed: seed)
        var random = SplitMix64(seed: seed)
        var played = PlayedNight(election: night.recording.election, step: step)
        var ahead: NightAhead?
        while ahead == nil {
            let moment = night.recording.begin.moved(
                to: night.recording.arrivals.randomElement(using: &random) ?? 0
            )
            played.count(to: moment, of: night.recording)
            #expect(Moment(played.night.snapshot()) == Moment(night.counted(to: moment).snapshot()))
            var left = 1
            ahead = played.lookAhead(of: night.recording) {
                left -= 1
                return left >= 0
            }
        }
        #expect(ahead == night.recording.ahead)
    }

    @Test func `a comparison that was broken off leaves the notes out, and is gone on with`() {
        let night = RandomNight(seed: 8)
        var played = PlayedNight(election: night.recording.election)
        played.count(to: night.recording.end, of: night.recording)
        let isWhole = [played.compare { false }, played.compare(), played.compare { false }]
        #expect(isWhole == [false, true, true])
        let whole = NightScreening(of: night.counted(to: night.recording.end)).notes
        #expect(played.snapshot.notes == whole)
    }

    @Test func `entries that arrived by the moment may be left out, and come in later`() {
        let night = RandomNight(seed: 3)
        var played = PlayedNight(election: night.recording.election, step: 5)
        for limit in [60, 12, 30, 0, 60] {
            played.count(to: night.recording.end, of: night.recording, limit: limit, canGrow: true)
            #expect(played.night.seq == limit)
        }
        let whole = night.counted(to: night.recording.end)
        #expect(played.night.country == whole.country && played.night.marks == whole.marks)
    }
}
