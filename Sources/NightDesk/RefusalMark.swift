package import ElectionModel
import ResultsStore

/// When something was refused, and by which rule.
package struct RefusalMark: Hashable, Sendable {
    package let time: Timestamp
    /// The log's last entry when it came.
    package let afterSeq: Int
    package let code: RuleCode
    /// The precinct it names; nil where it names none.
    package let precinct: Int?
    /// The contest it names; nil where it names none.
    package let contest: Int?
    /// Its number in the quarantine, from 1; nil where that is not known.
    package let number: Int?

    package init(
        time: Timestamp,
        afterSeq: Int,
        code: RuleCode,
        precinct: Int? = nil,
        contest: Int? = nil,
        number: Int? = nil
    ) {
        self.number = number
        self.contest = contest
        self.time = time
        self.afterSeq = afterSeq
        self.code = code
        self.precinct = precinct
    }

    /// The mark of a row of the quarantine.
    init(_ refusal: RefusalTime, number: Int, in election: Election) {
        self.init(
            time: refusal.receivedAt,
            afterSeq: refusal.afterSeq,
            code: refusal.code,
            precinct: refusal.precinct(in: election),
            contest: refusal.contest(in: election),
            number: number
        )
    }

    /// Marks with times that never go back and lie between the arrivals they stood between.
    ///
    /// A line refused in a recorded night may state any time; its place in the log is what is known.
    static func inOrder(_ marks: [RefusalMark], arrivals: [Int64]) -> [RefusalMark] {
        var last = Int64.min
        return marks.map { mark in
            let place = min(max(0, mark.afterSeq), arrivals.count)
            let earliest = place > 0 ? max(last, arrivals[place - 1]) : last
            let latest = place < arrivals.count ? arrivals[place] : Int64.max
            last = min(max(mark.time.instant, earliest), latest)
            return RefusalMark(
                time: mark.time.moved(to: last),
                afterSeq: place,
                code: mark.code,
                precinct: mark.precinct,
                contest: mark.contest,
                number: mark.number
            )
        }
    }
}
