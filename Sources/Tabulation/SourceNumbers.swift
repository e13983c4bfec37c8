import ElectionModel

/// Numbers that a source has given its reports and that have not come: between its lowest and highest.
package struct SourceGap: Hashable, Sendable {
    package let source: String
    package let numbers: ClosedRange<UInt32>

    package init(source: String, numbers: ClosedRange<UInt32>) {
        self.source = source
        self.numbers = numbers
    }
}

/// The numbers seen of each source, as ranges; no order of arrival enters.
///
/// What was refused has not come. A gap closes by itself when the report arrives.
struct SourceNumbers: Sendable {
    private var ranges: [String: [ClosedRange<UInt32>]] = [:]

    /// Notes a number; one seen before changes nothing.
    ///
    /// - Complexity: O(1) in the order of the source, O(gaps of the source) out of it.
    mutating func note(_ number: UInt32, of source: String) {
        ranges[source, default: []].note(number)
    }

    /// Every gap, by source and number.
    var gaps: [SourceGap] {
        ranges.sorted { $0.key < $1.key }.flatMap { source, seen in
            zip(seen, seen.dropFirst()).map { low, high in
                SourceGap(source: source, numbers: low.upperBound + 1...high.lowerBound - 1)
            }
        }
    }
}

extension [ClosedRange<UInt32>] {
    /// Adds a number to ascending ranges that never touch.
    fileprivate mutating func note(_ number: UInt32) {
        var place = count
        while place > 0, self[place - 1].upperBound >= number { place -= 1 }
        // Ranges before `place` end below the number; the one at `place` may hold it.
        if place < count, self[place].contains(number) { return }
        let joinsBelow = place > 0 && self[place - 1].upperBound == number - 1
        let joinsAbove = place < count && number < .max && self[place].lowerBound == number + 1
        let low = joinsBelow ? self[place - 1].lowerBound : number
        let high = joinsAbove ? self[place].upperBound : number
        replaceSubrange(place - (joinsBelow ? 1 : 0)..<place + (joinsAbove ? 1 : 0), with: [low...high])
    }
}

extension SourceNumbers: Saved {
    func save(to state: inout SavedWriter) {
        state(ranges.mapValues { seen in seen.flatMap { [$0.lowerBound, $0.upperBound] } })
    }

    init(from state: inout SavedReader) throws(SavedFault) {
        let bounds: [String: [UInt32]] = try state()
        for (source, ends) in bounds {
            guard ends.count % 2 == 0, zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else {
                throw SavedFault()
            }
            ranges[source] = stride(from: 0, to: ends.count, by: 2).map { ends[$0]...ends[$0 + 1] }
        }
    }
}
