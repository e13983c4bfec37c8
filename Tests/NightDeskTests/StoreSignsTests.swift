import NightDesk
import Tabulation
import Testing

/// When figures are called quiet, and when stale.
struct StoreSignsTests {
    /// Read, signed and reported at 100 s by the monotonic clock.
    private func signs(isOver: Bool = false, age: Int64 = 0) -> StoreSigns {
        StoreSigns(now: 100_000, wall: 5_000, sign: 5_000 - age, isOver: isOver)
    }

    @Test(arguments: [
        (Int64(0), PlayState.Freshness.fresh), (10_000, .fresh), (10_001, .quiet(seconds: 10)),
        (61_500, .quiet(seconds: 61)),
    ])
    func `without a report for more than ten seconds it is quiet`(
        silence: Int64,
        word: PlayState.Freshness
    ) {
        var signs = signs()
        signs.wasRead(now: 100_000 + silence)
        signs.saw(sign: 5_001, now: 100_000 + silence)
        #expect(signs.freshness(now: 100_000 + silence, lastReport: 100_000) == word)
    }

    @Test(arguments: [
        (Int64(9_999), PlayState.Freshness.fresh), (10_000, .stale(seconds: 10)),
        (75_000, .stale(seconds: 75)),
    ])
    func `a writer that gives no sign for ten seconds makes it stale, reports or not`(
        silence: Int64,
        word: PlayState.Freshness
    ) {
        var signs = signs()
        signs.wasRead(now: 100_000 + silence)
        signs.saw(sign: 5_000, now: 100_000 + silence)
        #expect(signs.freshness(now: 100_000 + silence, lastReport: 100_000 + silence) == word)
    }

    @Test(arguments: [(Int64(1_999), PlayState.Freshness.fresh), (2_000, .stale(seconds: 2, .store))])
    func `a store that cannot be read is stale, of a night that is over too`(
        silence: Int64,
        word: PlayState.Freshness
    ) {
        for isOver in [false, true] {
            var signs = signs(isOver: isOver)
            signs.saw(sign: 5_001, now: 100_000 + silence)
            let now = 100_000 + silence
            #expect(signs.freshness(now: now, lastReport: now) == word)
        }
    }

    @Test func `a night that is over is neither quiet nor without a writer`() {
        var signs = signs(isOver: true, age: 86_400)
        signs.wasRead(now: 900_000)
        #expect(signs.freshness(now: 900_000, lastReport: 100_000) == .fresh)
    }

    /// The first look learns the age of the sign from the wall clock, later ones from the monotonic.
    @Test(arguments: [
        (Int64(9), PlayState.Freshness.fresh), (40, .stale(seconds: 40)), (-3_600, .fresh),
        (.max / 2, .stale(seconds: 1_000_000_000)),
    ])
    func `a sign given long ago makes it stale at once`(age: Int64, word: PlayState.Freshness) {
        #expect(signs(age: age).freshness(now: 100_000, lastReport: 100_000) == word)
    }

    @Test func `a new sign makes it fresh again`() {
        var signs = signs(age: 40)
        signs.saw(sign: 5_002, now: 101_000)
        signs.wasRead(now: 101_000)
        #expect(signs.freshness(now: 101_000, lastReport: 101_000) == .fresh)
    }

    /// Silent from 100 s on, then unreadable from 130 s, read again at 140 s, signed again at 150 s.
    @Test func `the seconds go on when the reason changes, and the reason is told`() {
        var signs = signs()
        var words: [PlayState.Freshness] = []
        for now in stride(from: Int64(102_000), through: 152_000, by: 2_000) {
            if !(130_000..<140_000).contains(now) { signs.wasRead(now: now) }
            // A store that was moved away has no lock file to look at.
            let old: Int64? = (130_000..<140_000).contains(now) ? nil : 5_000
            signs.saw(sign: now >= 150_000 ? 5_050 : old, now: now)
            words.append(signs.freshness(now: now, lastReport: now))
        }
        let wanted = stride(from: 2, through: 52, by: 2).map { second -> PlayState.Freshness in
            switch second {
            case ..<10: .fresh
            case 30..<40: .stale(seconds: second, .store)
            case 50...: .fresh
            default: .stale(seconds: second, .writer)
            }
        }
        #expect(words == wanted)
    }
}
