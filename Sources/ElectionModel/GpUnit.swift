/// A unit of the map: the country, a region, a single-member district or a precinct.
///
/// - SeeAlso: NIST SP 1500-100 v2, GpUnit and ReportingUnit; Constitutional Law on Elections, art. 21–23.
package struct GpUnit: Hashable, Sendable {
    /// The level of a unit.
    package enum Kind: String, Sendable, CaseIterable {
        case country, region, district, precinct
    }

    /// `[a-z0-9][a-z0-9-]{0,62}`.
    package let id: String
    package let kind: Kind
    package let name: LocalizedText
    /// Index of the parent in ``Election/units``; nil for the country.
    package let parent: Int?
    /// Index in ``Election/units`` of a precinct's single-member district, if the election has districts.
    package let district: Int?
    /// Minutes east of UTC.
    package let offsetMinutes: Int16
    package let pollsOpen: Timestamp?
    package let pollsClose: Timestamp?
    /// Whether the law lets the precinct close before its hour (article 38, paragraph 3).
    package let mayCloseEarly: Bool
    /// Voters on the list at opening.
    package let votersListed: UInt32
    package let isAbroad: Bool
    /// Seats filled in the unit where `units.csv` states them.
    package let seats: Int?

    package init(
        id: String,
        kind: Kind,
        name: LocalizedText,
        parent: Int?,
        district: Int? = nil,
        offsetMinutes: Int16,
        pollsOpen: Timestamp? = nil,
        pollsClose: Timestamp? = nil,
        mayCloseEarly: Bool = false,
        votersListed: UInt32,
        isAbroad: Bool = false,
        seats: Int? = nil
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.parent = parent
        self.district = district
        self.offsetMinutes = offsetMinutes
        self.pollsOpen = pollsOpen
        self.pollsClose = pollsClose
        self.mayCloseEarly = mayCloseEarly
        self.votersListed = votersListed
        self.isAbroad = isAbroad
        self.seats = seats
    }
}
