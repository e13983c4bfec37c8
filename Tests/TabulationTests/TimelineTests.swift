import ElectionModel
import Tabulation
import TestSupport
import Testing

struct TimelineTests {
    /// Samples whose figures take one byte and all of them, with and without progress, of any number of lists.
    private func samples(_ count: Int, seed: UInt64) -> [TimelineSample] {
        var random = SplitMix64(state: seed)
        func number() -> UInt64 {
            UInt64.random(in: 0...UInt64.max, using: &random) >> Int.random(in: 0...63, using: &random)
        }
        return (0..<count).map { place in
            let isTold = Bool.random(using: &random)
            let basis = CountProgress.Basis(issued: place, announced: 0, counted: 3, unknown: 1)
            return TimelineSample(
                time: Builders.time(place * 60 - 6_000),
                seq: place,
                turnout: Share(number(), of: number()),
                counted: Share(number(), of: number()),
                unitsReported: Int(number() >> 1),
                votes: (0..<Int.random(in: 0...9, using: &random)).map { _ in number() },
                progress: isTold
                    ? CountProgress(
                        unitsReported: place,
                        unitsTotal: 10_233,
                        votesCounted: number(),
                        votesToCome: Bool.random(using: &random) ? number() : nil,
                        basis: basis
                    ) : nil
            )
        }
    }

    @Test(arguments: [0, 1, 2, 63, 64, 65, 127, 128, 129, 500])
    func `a timeline gives back what was put in, in its order`(count: Int) {
        let samples = samples(count, seed: UInt64(count))
        let timeline = Timeline(samples)
        #expect(Array(timeline) == samples)
        #expect(timeline.count == count && timeline.first == samples.first && timeline.last == samples.last)
        #expect(Array(timeline.dropLast()) == samples.dropLast())
    }

    @Test
    func `a copy stays as it was while the other grows`() {
        let samples = samples(200, seed: 9)
        var timeline = Timeline()
        var copies: [Timeline] = []
        for sample in samples {
            timeline.append(sample)
            copies.append(timeline)
        }
        for (place, copy) in copies.enumerated() { #expect(Array(copy) == Array(samples[...place])) }
        #expect(Set(copies).count == samples.count)
    }
}
