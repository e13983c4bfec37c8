/// What single slip of the pen would explain a protocol that does not add up; told, never applied.
///
/// A slip is one digit changed, added or dropped, two neighbouring digits exchanged (times or divided by
/// ten are such), or the figures of two fields exchanged. It counts when after it the rules R, C01 to C03
/// and A01 to A03 all hold, and every figure is still a plain number within its limit.
package struct RepairHint: Sendable {
    private let figures: [Figure]
    private let limits: Limits
    private let sums: Sums

    private struct Figure {
        let name: String
        let field: Sums.Field
        let value: Int64
    }

    package init(report: CountReport, ballot: Ballot, limits: Limits) {
        self.limits = limits
        let sums = Sums(report)
        self.sums = sums
        let paper = Sums.Field.paper.compactMap { field in
            sums[field].map { Figure(name: field.rawValue, field: field, value: $0) }
        }
        let votes = zip(ballot.ids, report.votes).map {
            Figure(name: "votes.\($0)", field: .votes, value: Int64($1))
        }
        figures = paper + votes
    }

    /// The one slip, else how many there are; nil when there is none.
    package var text: String? {
        let candidates = self.candidates
        guard candidates.count != 1 else { return "would balance with \(candidates[0])" }
        return candidates.isEmpty ? nil : "\(candidates.count) figures would balance it"
    }

    /// Each slip, as the hint says it.
    ///
    /// - Complexity: O(selections): a figure has one value at most that makes C01 and C02 hold, and to
    ///   exchange the votes of two selections changes no sum.
    private var candidates: [String] {
        guard !isAnyOverLimit else { return [] }
        var found: [String] = []
        for (place, figure) in figures.enumerated() {
            if let value = balancing(figure), isSlip(from: figure.value, to: value),
                isSound(sums.putting(value, for: figure.field, was: figure.value))
            {
                found.append("\(figure.name) = \(value)")
            }
            guard figure.field != .votes else { continue }
            for other in figures[(place + 1)...] where other.value != figure.value {
                let exchanged = sums.putting(other.value, for: figure.field, was: figure.value)
                    .putting(figure.value, for: other.field, was: other.value)
                if isSound(exchanged) { found.append("\(figure.name) and \(other.name) exchanged") }
            }
        }
        return found
    }

    /// The only value of a figure with which the votes add up; nil for one that no sum of votes holds.
    private func balancing(_ figure: Figure) -> Int64? {
        switch figure.field {
        case .ballotsFound: sums.votes + sums.invalid
        case .invalidBallots: sums.found - sums.votes
        case .validBallots: sums.found - sums.invalid
        case .votes: figure.value + sums.found - sums.invalid - sums.votes
        default: nil
        }
    }

    private var isAnyOverLimit: Bool {
        limits.perField.map { limit in figures.contains { $0.value > Int64(limit) } } ?? false
    }

    /// Whether one number is another with one slip, both written plainly.
    private func isSlip(from value: Int64, to other: Int64) -> Bool {
        guard other >= 0, other != value, other <= limits.perField.map({ Int64($0) }) ?? 999_999_999 else {
            return false
        }
        let (before, after) = (Array(String(value).utf8), Array(String(other).utf8))
        if before.count == after.count { return RepairHint.isOneChange(before, after) }
        return before.count < after.count
            ? RepairHint.isOneDropped(after, before) : RepairHint.isOneDropped(before, after)
    }

    private static func isOneChange(_ before: [UInt8], _ after: [UInt8]) -> Bool {
        let changed = before.indices.filter { before[$0] != after[$0] }
        guard changed.count == 2 else { return changed.count == 1 }
        let (left, right) = (changed[0], changed[1])
        return right == left + 1 && before[left] == after[right] && before[right] == after[left]
    }

    private static func isOneDropped(_ long: [UInt8], _ short: [UInt8]) -> Bool {
        guard long.count == short.count + 1 else { return false }
        let same = zip(long, short).prefix { $0 == $1 }.count
        return long[(same + 1)...].elementsEqual(short[same...])
    }

    /// Whether R03, R04, C01, C02 and A01 to A03 hold, and with C01 also C03.
    private func isSound(_ sums: Sums) -> Bool {
        guard sums.votes == sums.found - sums.invalid, sums.stated.map({ $0 == sums.votes }) ?? true else {
            return false
        }
        if let limit = limits.votersListed, sums.listed > Int64(limit) { return false }
        if let received = sums.received, let cancelled = sums.cancelled,
            received != sums.issued + cancelled
        {
            return false
        }
        return sums.found <= sums.issued && sums.issued <= sums.listed
    }
}

extension RepairHint {
    /// The figures of a protocol as far as its rules add them up.
    private struct Sums {
        enum Field: String {
            case votersListed, ballotsReceived, ballotsIssued, ballotsCancelled, ballotsFound
            case invalidBallots, validBallots, votes

            static let paper: [Field] = [
                .votersListed, .ballotsReceived, .ballotsIssued, .ballotsCancelled, .ballotsFound,
                .invalidBallots, .validBallots,
            ]
        }

        private(set) var listed: Int64
        private(set) var received: Int64?
        private(set) var issued: Int64
        private(set) var cancelled: Int64?
        private(set) var found: Int64
        private(set) var invalid: Int64
        private(set) var stated: Int64?
        /// Of all selections.
        private(set) var votes: Int64

        init(_ report: CountReport) {
            let ballots = report.ballots
            listed = Int64(ballots.votersListed)
            received = ballots.ballotsReceived.map { Int64($0) }
            issued = Int64(ballots.ballotsIssued)
            cancelled = ballots.ballotsCancelled.map { Int64($0) }
            found = Int64(ballots.ballotsFound)
            invalid = Int64(ballots.invalidBallots)
            stated = ballots.validBallotsStated.map { Int64($0) }
            votes = report.votes.reduce(Int64(0)) { $0 + Int64($1) }
        }

        subscript(field: Field) -> Int64? {
            switch field {
            case .votersListed: listed
            case .ballotsReceived: received
            case .ballotsIssued: issued
            case .ballotsCancelled: cancelled
            case .ballotsFound: found
            case .invalidBallots: invalid
            case .validBallots: stated
            case .votes: votes
            }
        }

        /// The sums with one figure put otherwise.
        func putting(_ value: Int64, for field: Field, was: Int64) -> Sums {
            var sums = self
            switch field {
            case .votersListed: sums.listed = value
            case .ballotsReceived: sums.received = value
            case .ballotsIssued: sums.issued = value
            case .ballotsCancelled: sums.cancelled = value
            case .ballotsFound: sums.found = value
            case .invalidBallots: sums.invalid = value
            case .validBallots: sums.stated = value
            case .votes: sums.votes += value - was
            }
            return sums
        }
    }
}
