/// The samples of a night, one a minute of arrival, oldest first.
///
/// A week has ten thousand of them, and every frame holds them all: they lie packed in pieces that copies
/// share, and only the newest, at most ``piece``, are copied with a frame. Going through unpacks a piece at a
/// time; there is no way to the middle.
package struct Timeline: Sequence, Hashable, Sendable {
    package private(set) var first: TimelineSample?
    /// Full pieces, never changed.
    private var packed: [Packed<[TimelineSample]>] = []
    /// The newest samples; none only where there are none at all.
    private var open: [TimelineSample] = []

    private static let piece = 64

    package init() {}

    package init(_ samples: some Sequence<TimelineSample>) {
        for sample in samples { append(sample) }
    }

    package var last: TimelineSample? { open.last }
    package var count: Int { packed.count * Timeline.piece + open.count }
    package var underestimatedCount: Int { count }

    package mutating func append(_ sample: TimelineSample) {
        if open.count == Timeline.piece {
            packed.append(Packed(open))
            open = []
        }
        if first == nil { first = sample }
        open.append(sample)
    }

    package func makeIterator() -> Iterator { Iterator(packed: packed, open: open) }

    package struct Iterator: IteratorProtocol {
        private let packed: [Packed<[TimelineSample]>]
        private let open: [TimelineSample]
        private var nextPiece = 0
        private var samples: [TimelineSample] = []
        private var place = 0

        fileprivate init(packed: [Packed<[TimelineSample]>], open: [TimelineSample]) {
            (self.packed, self.open) = (packed, open)
        }

        package mutating func next() -> TimelineSample? {
            if place == samples.count {
                guard nextPiece <= packed.count else { return nil }
                samples = nextPiece < packed.count ? packed[nextPiece].value : open
                (nextPiece, place) = (nextPiece + 1, 0)
                guard !samples.isEmpty else { return nil }
            }
            place += 1
            return samples[place - 1]
        }
    }
}

extension Timeline: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: TimelineSample...) { self.init(elements) }
}

extension Timeline: Saved {
    func save(to state: inout SavedWriter) {
        state(count)
        for sample in self { sample.save(to: &state) }
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let count: Int = try state()
        guard count >= 0, count <= state.rest else { throw SavedFault() }
        for _ in 0..<count { append(try state()) }
    }
}
