import ElectionModel
import TestSupport

/// Every slip of the pen on a protocol, tried out one by one: the long way to a repair hint.
enum SlipSearch {
    /// Writes one figure, or two, otherwise.
    static func spoil(_ one: inout OneReport, _ random: inout SplitMix64) {
        var figures = figures(of: one)
        let place = Int.random(in: figures.indices, using: &random)
        guard let value = figures[place] else { return }
        if Int.random(in: 0..<4, using: &random) == 0 {
            let other = Int.random(in: figures.indices, using: &random)
            guard figures[other] != nil else { return }
            figures.swapAt(place, other)
        } else {
            figures[place] = slips(of: value).sorted().randomElement(using: &random) ?? value
        }
        put(figures, into: &one)
    }

    /// How many slips make the rules R, C01 to C03 and A01 to A03 hold.
    static func balancing(_ one: OneReport) -> Int {
        let figures = figures(of: one)
        var found = 0
        for place in figures.indices {
            guard let value = figures[place] else { continue }
            for slip in slips(of: value) {
                var tried = figures
                tried[place] = slip
                if isSound(one, tried) { found += 1 }
            }
            for other in figures.indices where other > place && figures[other] != value {
                guard figures[other] != nil else { continue }
                var tried = figures
                tried.swapAt(place, other)
                if isSound(one, tried) { found += 1 }
            }
        }
        return found
    }

    /// Whether the count itself is broken; only then is there a hint.
    static func isBroken(_ one: OneReport) -> Bool {
        one.findings.contains { [.voteSum, .validSum, .partOfWhole].contains($0.code) }
    }

    private static func figures(of one: OneReport) -> [UInt32?] {
        [one.listed, one.received, one.issued, one.cancelled, one.found, one.invalid, one.stated]
            + one.votes.map { Optional($0) }
    }

    private static func put(_ figures: [UInt32?], into one: inout OneReport) {
        one.listed = figures[0] ?? 0
        one.received = figures[1]
        one.issued = figures[2] ?? 0
        one.cancelled = figures[3]
        one.found = figures[4] ?? 0
        one.invalid = figures[5] ?? 0
        one.stated = figures[6]
        one.votes = figures[7...].map { $0 ?? 0 }
    }

    /// The rules in the words of the law, over figures in the order of the protocol.
    private static func isSound(_ one: OneReport, _ figures: [UInt32?]) -> Bool {
        let numbers = figures.map { $0.map(Int.init) }
        let (listed, received, issued) = (numbers[0] ?? 0, numbers[1], numbers[2] ?? 0)
        let (found, invalid) = (numbers[4] ?? 0, numbers[5] ?? 0)
        let votes = numbers[7...].map { $0 ?? 0 }
        guard numbers.allSatisfy({ ($0 ?? 0) <= 20_000 }), listed <= 3_000 else { return false }
        guard invalid <= found, votes.allSatisfy({ $0 <= found - invalid }) else { return false }
        guard votes.reduce(0, +) == found - invalid, found <= issued, issued <= listed else { return false }
        if let stated = numbers[6], stated != found - invalid { return false }
        if let received, let cancelled = numbers[3], received != issued + cancelled { return false }
        return true
    }

    /// All numbers that one slip makes of a number, each written plainly.
    private static func slips(of value: UInt32) -> Set<UInt32> {
        let digits = String(value).map { String($0) }
        var texts: [String] = [String(value) + "0"]
        for place in digits.indices {
            let (before, after) = (digits[..<place].joined(), digits[(place + 1)...].joined())
            texts.append(before + after)
            for digit in 0...9 {
                texts.append(before + String(digit) + after)
                texts.append(before + String(digit) + digits[place] + after)
                texts.append(before + digits[place] + String(digit) + after)
            }
            if place + 1 < digits.count {
                texts.append(before + digits[place + 1] + digits[place] + digits[(place + 2)...].joined())
            }
        }
        let numbers = texts.compactMap { text in UInt32(text).flatMap { String($0) == text ? $0 : nil } }
        return Set(numbers).subtracting([value])
    }
}
