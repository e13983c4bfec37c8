import ElectionModel

/// A value of the ledger.
package enum LedgerValue: Hashable, Sendable {
    case number(ExactValue)
    /// An hour of the day in minutes: 420 is 07:00.
    case clock(minutes: Int)
}

/// Which of two measures a figure follows, where they are mixed up.
package enum LedgerDefinition: String, Hashable, Sendable, CaseIterable {
    case issuedOfListed = "ballots-issued-of-voters-listed"
    case validOfListed = "valid-ballots-of-voters-listed"
    case foundOfListed = "ballots-found-of-voters-listed"
    case countedOfListed = "ballots-issued-by-protocols-of-voters-listed"
    case issued = "ballots-issued"
    case valid = "valid-ballots"
    case found = "ballots-found"
    case ofValid = "votes-of-valid-ballots"
    case ofLists = "votes-of-votes-for-lists"
    case ofFound = "votes-of-ballots-found"
    case ofIssued = "votes-of-ballots-issued"
    case ofListed = "votes-of-voters-listed"
    case registered = "candidates-registered"
    case nominated = "candidates-nominated"
    case poll = "answers-in-a-poll"
    case count = "the-count"
}

/// What a published figure is worth against the count.
package enum LedgerVerdict: Hashable, Sendable {
    /// The computed value, rounded half up to the printed digits, is the printed one.
    case matches
    case differs
    /// It is another measure than the one it is printed as: which it follows, and which is computed.
    case differsByDefinition(LedgerDefinition, LedgerDefinition)
    case notComputable(LedgerGap)
}

/// Something about a published figure that is plain arithmetic or comparison; never a verdict.
package enum LedgerNote: Hashable, Sendable {
    /// A sum or a share of published figures: `10146 + 77 = 10223`.
    case arithmetic(String)
    /// Another source, or the same later, has another value of the same thing.
    case other(figure: Int)
    /// Parts of a whole whose percent would be printed so.
    case needs(ClosedRange<UInt64>, of: UInt64)
    /// No whole number of so many gives the percent.
    case noWholeNumber(of: UInt64)
    /// Two digits that stand together changed places, against the computed value.
    case digitsSwapped
    /// One digit is another, against the computed value.
    case digitChanged
    /// It is what another unit has for the same moment.
    case sameAs(figure: Int)
    /// It is below a figure of the same unit that was announced before it.
    case belowEarlier(figure: Int)
    /// It is above a figure of the same unit that was announced after it.
    case aboveLater(figure: Int)
    /// Stations that the computed hour does not hold for.
    case exceptions(Int)
}

/// A published figure held against the count.
package struct LedgerRow: Hashable, Sendable {
    /// Index in ``Election/published``.
    package let figure: Int
    package let measure: LedgerMeasure
    /// nil where the verdict is *not computable*.
    package let computed: LedgerValue?
    /// Decimals of the printed value, to which the computed one is rounded.
    package let decimals: Int
    /// Printed less computed, in the last printed digit; nil without two numbers.
    package let difference: Int128?
    package let verdict: LedgerVerdict
    package let notes: [LedgerNote]

    /// The computed value as it would be printed: `54.19`, `07:00`.
    package var computedText: String? {
        switch computed {
        case .number(let value):
            PublishedNumber.text(value.rounded(decimals: decimals), decimals: decimals)
        case .clock(let minutes): LedgerRow.clock(minutes)
        case nil: nil
        }
    }

    /// The difference with its sign: `-10.00`, `+3`, `0`.
    package var differenceText: String? {
        guard let difference else { return nil }
        let digits = PublishedNumber.text(difference.magnitude, decimals: decimals)
        return difference == 0 ? digits : (difference < 0 ? "-" : "+") + digits
    }

    static func clock(_ minutes: Int) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return two(minutes / 60) + ":" + two(minutes % 60)
    }
}
