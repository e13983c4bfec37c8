/// A party with a list, one row of `parties.csv`.
package struct Party: Hashable, Sendable {
    package let id: String
    package let ballotNumber: Int
    package let short: String
    package let name: LocalizedText
    package let colour: RGB
    /// Smaller = registered earlier; equal ranks = order unknown; nil = not stated.
    package let registrationRank: Int?

    package init(
        id: String,
        ballotNumber: Int,
        short: String,
        name: LocalizedText,
        colour: RGB,
        registrationRank: Int?
    ) {
        self.id = id
        self.ballotNumber = ballotNumber
        self.short = short
        self.name = name
        self.colour = colour
        self.registrationRank = registrationRank
    }
}

/// A colour of 24 bits.
package struct RGB: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }
}

/// A person on a list or in a district, with the attributes of the quota; nil = unknown.
package struct Candidate: Hashable, Sendable {
    /// Index in ``Election/contests``.
    package let contest: Int
    /// Index in ``Election/units``.
    package let unit: Int
    /// Index in ``Election/parties``; nil for an independent.
    package let party: Int?
    /// Place on the list or on the district's ballot, from 1.
    package let position: Int
    package let label: String
    package let isWoman: Bool?
    package let birthDate: CivilDate?
    package let hasDisability: Bool?
    package let isSelfNominated: Bool?

    package init(
        contest: Int,
        unit: Int,
        party: Int?,
        position: Int,
        label: String,
        isWoman: Bool?,
        birthDate: CivilDate?,
        hasDisability: Bool?,
        isSelfNominated: Bool?
    ) {
        self.contest = contest
        self.unit = unit
        self.party = party
        self.position = position
        self.label = label
        self.isWoman = isWoman
        self.birthDate = birthDate
        self.hasDisability = hasDisability
        self.isSelfNominated = isSelfNominated
    }
}

/// A line of a ballot that can be chosen.
///
/// - SeeAlso: NIST SP 1500-100 v2, ContestSelection.
package enum Selection: Hashable, Sendable {
    /// Index in ``Election/parties``.
    case party(Int)
    /// Index in ``Election/candidates``.
    case candidate(Int)
    /// The line «Против всех».
    case againstAll
    /// An answer of a ballot measure.
    case answer(String)
}

/// The ballot of one contest in one electorate: its lines in ballot order, with their ids in reports.
package struct Ballot: Hashable, Sendable {
    package let contest: Int
    /// Index in ``Election/units`` of the electorate.
    package let unit: Int
    package let selections: [Selection]
    /// As reports name them, in the same order; `against-all` for that line.
    package let ids: [String]

    package init(contest: Int, unit: Int, selections: [Selection], ids: [String]) {
        self.contest = contest
        self.unit = unit
        self.selections = selections
        self.ids = ids
    }

    /// Index of the line "against all", if the ballot has it.
    package var againstAll: Int? { selections.firstIndex(of: .againstAll) }
}
