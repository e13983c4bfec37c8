/// The quota of women, youth and persons with disabilities, counted together, a person once.
///
/// - SeeAlso: Constitutional Law on Elections, art. 89 p. 4 (lists) and art. 97-1 p. 5 (mandates).
package struct QuotaRule: Hashable, Sendable {
    /// A group that the quota counts.
    package enum Group: String, Sendable, CaseIterable {
        case woman, youth, disability
    }

    package let value: Fraction
    package let groups: [Group]
    /// Youth is younger than this many whole years on election day.
    package let youthUnder: Int

    package init(value: Fraction, groups: [Group], youthUnder: Int) {
        self.value = value
        self.groups = groups
        self.youthUnder = youthUnder
    }
}

/// Hard limits on figures of a report; nil = no limit.
package struct Limits: Hashable, Sendable {
    /// Voters on one list (article 23, paragraph 2: 3,000).
    package let votersListed: UInt32?
    /// Any single figure of a report.
    package let perField: UInt32?
    /// Ballots and voters beyond the opening list that a precinct may still bring (article 37, paragraph 2: 1/100).
    package let ballotReserve: Fraction?

    package init(votersListed: UInt32?, perField: UInt32?, ballotReserve: Fraction?) {
        self.votersListed = votersListed
        self.perField = perField
        self.ballotReserve = ballotReserve
    }
}

/// A sender of reports and its rank; rank 0 is shown, never counted.
package struct ReportSource: Hashable, Sendable {
    package let id: String
    package let rank: Int

    package init(id: String, rank: Int) {
        self.id = id
        self.rank = rank
    }
}

/// A figure that others announced, held against the count.
package struct PublishedFigure: Hashable, Sendable {
    /// How sure a published figure was when it came out.
    package enum Status: String, Sendable, CaseIterable {
        case announced, final, article, disputed
    }

    package let id: String
    /// A unit's id, or another word where the figure is about no unit.
    package let scope: String
    package let contest: String
    package let measure: String
    package let value: String
    package let time: Timestamp?
    package let source: String
    package let status: Status

    package init(
        id: String,
        scope: String,
        contest: String,
        measure: String,
        value: String,
        time: Timestamp?,
        source: String,
        status: Status
    ) {
        self.id = id
        self.scope = scope
        self.contest = contest
        self.measure = measure
        self.value = value
        self.time = time
        self.source = source
        self.status = status
    }
}
