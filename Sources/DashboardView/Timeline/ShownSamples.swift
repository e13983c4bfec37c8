import ElectionModel
import Tabulation

/// Samples up to the clock, then those of another timeline after it.
struct ShownSamples: Sequence, IteratorProtocol {
    private var past: Timeline.Iterator
    private var ahead: Timeline.Iterator
    private let clock: Int64

    init(_ past: Timeline, ahead: Timeline, clock: Int64) {
        self.past = past.makeIterator()
        self.ahead = ahead.makeIterator()
        self.clock = clock
    }

    mutating func next() -> TimelineSample? {
        if let sample = past.next(), sample.time.instant <= clock { return sample }
        past = Timeline().makeIterator()
        while let sample = ahead.next() {
            if sample.time.instant > clock { return sample }
        }
        return nil
    }
}
