package import ElectionModel

/// A condition over the night that somebody wants to be told of, as a line of words.
///
/// - `list ID in|out|certain-in|certain-out`: the list's word at the threshold.
/// - `list ID share above|below PERCENT`, `list ID seats above|below N`.
/// - `list ID margin below N`: fewer votes than that between the list and the other side of the threshold.
/// - `reported UNIT above PERCENT`: stations with a protocol; `turnout UNIT above|below PERCENT`.
/// - `district UNIT won`, `district UNIT leads ID`; `question ID yes|no|certain-yes|certain-no`.
/// - `disputed above N`, `alarms above N`: stations; `correction above N`: votes that one correction moves.
/// - `quiet N`: no report for so many minutes while stations are outstanding.
package struct AlertCondition: Hashable, Sendable {
    /// What is looked at.
    enum Subject: Hashable, Sendable {
        case word(party: Int, Set<String>)
        case won(ballot: Int)
        case leads(ballot: Int, line: Int)
        case answer(ballot: Int, Set<String>)
        case number(Number, isAbove: Bool, bar: PublishedNumber)
        case quiet(seconds: Int64)
        case correction(votes: UInt64)
    }

    /// A number of the night that is held against a bar.
    enum Number: Hashable, Sendable {
        case share(party: Int)
        case seats(party: Int)
        case margin(party: Int)
        /// Row of a country, region or district.
        case reported(unit: Int)
        case turnout(unit: Int)
        case disputed, alarms
    }

    /// The line as it was written, without what stands around it.
    package let text: String
    let subject: Subject

    /// Reads a line.
    ///
    /// - Parameters:
    ///   - text: Words with blanks between.
    ///   - election: Knows lists, units and questions.
    /// - Throws: ``AlertFault`` at the first word that does not fit.
    package init(_ text: String, in election: Election) throws(AlertFault) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\t" }).map { String($0) }
        self.text = words.joined(separator: " ")
        var reader = AlertReader(words: words, election: election)
        subject = try reader.subject()
        if let word = reader.rest.first { throw .wordTooMany(word) }
    }
}

/// Why a line is no condition.
package enum AlertFault: Error, Hashable, CustomStringConvertible {
    /// A word that cannot stand there, and what can.
    case unknown(String, wanted: String)
    case missing(wanted: String)
    case wordTooMany(String)

    package var description: String {
        switch self {
        case .unknown(let word, let wanted): "\"\(word)\" is not \(wanted)"
        case .missing(let wanted): "\(wanted) is missing"
        case .wordTooMany(let word): "\"\(word)\" comes after the condition is complete"
        }
    }
}

/// Takes the words of a condition one by one.
private struct AlertReader {
    private(set) var rest: ArraySlice<String>
    let election: Election

    init(words: [String], election: Election) {
        rest = words[...]
        self.election = election
    }

    private static let subjects =
        "list, reported, turnout, district, question, disputed, alarms, correction or quiet"

    mutating func subject() throws(AlertFault) -> AlertCondition.Subject {
        switch try word(AlertReader.subjects) {
        case "list": return try list()
        case "reported":
            let unit = try unit()
            return .number(.reported(unit: unit), isAbove: try isAbove(), bar: try bar())
        case "turnout":
            let unit = try unit()
            return .number(.turnout(unit: unit), isAbove: try isAbove(), bar: try bar())
        case "district": return try district()
        case "question": return try question()
        case "disputed": return .number(.disputed, isAbove: try isAbove(), bar: try whole())
        case "alarms": return .number(.alarms, isAbove: try isAbove(), bar: try whole())
        case "correction":
            guard try isAbove() else { throw .unknown("below", wanted: "above") }
            return .correction(votes: try whole().digits)
        case "quiet":
            let minutes = try whole().digits
            guard (1...1_440).contains(minutes) else {
                throw .unknown("\(minutes)", wanted: "a number of minutes from 1 to 1440")
            }
            return .quiet(seconds: Int64(minutes) * 60)
        case let other: throw .unknown(other, wanted: AlertReader.subjects)
        }
    }

    private mutating func list() throws(AlertFault) -> AlertCondition.Subject {
        let id = try word("a list's id")
        guard let party = election.parties.firstIndex(where: { $0.id == id }), election.listContest != nil
        else { throw .unknown(id, wanted: "a list of this election") }
        let wanted = "in, out, certain-in, certain-out, share, seats or margin"
        switch try word(wanted) {
        case "in": return .word(party: party, ["in", "certain-in"])
        case "out": return .word(party: party, ["out", "certain-out"])
        case "certain-in": return .word(party: party, ["certain-in"])
        case "certain-out": return .word(party: party, ["certain-out"])
        case "share": return .number(.share(party: party), isAbove: try isAbove(), bar: try bar())
        case "seats": return .number(.seats(party: party), isAbove: try isAbove(), bar: try whole())
        case "margin": return .number(.margin(party: party), isAbove: try isAbove(), bar: try whole())
        case let other: throw .unknown(other, wanted: wanted)
        }
    }

    private mutating func district() throws(AlertFault) -> AlertCondition.Subject {
        let id = try word("a district's id")
        let ballot = election.ballots.indices.first {
            election.units[election.ballots[$0].unit].id == id
                && election.contests[election.ballots[$0].contest].kind == .candidate
        }
        guard let ballot else { throw .unknown(id, wanted: "a unit in which candidates stand") }
        switch try word("won or leads") {
        case "won": return .won(ballot: ballot)
        case "leads":
            let line = try word("a candidate's id")
            guard let place = election.ballots[ballot].ids.firstIndex(of: line) else {
                throw .unknown(line, wanted: "a line of that ballot")
            }
            return .leads(ballot: ballot, line: place)
        case let other: throw .unknown(other, wanted: "won or leads")
        }
    }

    private mutating func question() throws(AlertFault) -> AlertCondition.Subject {
        let id = try word("a question's id")
        let ballot = election.ballots.indices.first {
            let contest = election.contests[election.ballots[$0].contest]
            return contest.id == id && contest.measureThreshold != nil
        }
        guard let ballot else { throw .unknown(id, wanted: "a question of this election") }
        let wanted = "yes, no, certain-yes or certain-no"
        switch try word(wanted) {
        case "yes": return .answer(ballot: ballot, ["yes", "certain-yes"])
        case "no": return .answer(ballot: ballot, ["no", "certain-no"])
        case "certain-yes": return .answer(ballot: ballot, ["certain-yes"])
        case "certain-no": return .answer(ballot: ballot, ["certain-no"])
        case let other: throw .unknown(other, wanted: wanted)
        }
    }

    private mutating func unit() throws(AlertFault) -> Int {
        let id = try word("a unit's id")
        guard let unit = election.unitIndex(of: id), election.units[unit].kind != .precinct else {
            throw .unknown(id, wanted: "the country, a region or a district")
        }
        return unit
    }

    private mutating func isAbove() throws(AlertFault) -> Bool {
        switch try word("above or below") {
        case "above": return true
        case "below": return false
        case let other: throw .unknown(other, wanted: "above or below")
        }
    }

    private mutating func bar() throws(AlertFault) -> PublishedNumber {
        let text = try word("a number")
        guard let number = PublishedNumber(text) else {
            throw .unknown(text, wanted: "a number such as 5 or 5.25")
        }
        return number
    }

    private mutating func whole() throws(AlertFault) -> PublishedNumber {
        let text = try word("a whole number")
        guard let number = PublishedNumber(text), number.decimals == 0 else {
            throw .unknown(text, wanted: "a whole number")
        }
        return number
    }

    private mutating func word(_ wanted: String) throws(AlertFault) -> String {
        guard let word = rest.popFirst() else { throw .missing(wanted: wanted) }
        return word
    }
}
