import ElectionModel

/// The names of the options of one ballot, no two of which may look the same.
struct OptionNames {
    /// A name that an option has, with the row it stands in.
    private struct Taken {
        let text: String
        let line: Int
    }

    private var taken: [String: Taken]
    /// Names that several options have, byte for byte.
    private var shared: Set<String> = []

    /// Names of no option yet; what stands for against all is taken from the start.
    init() { taken = OptionNames.beginning }

    private static let beginning: [String: Taken] = {
        var taken: [String: Taken] = [:]
        for text in againstAll { taken[Lookalike.skeleton(of: text)] = Taken(text: text, line: 0) }
        return taken
    }()

    /// What the screen and the exports call against all, in their three languages.
    private static let againstAll = ["Against all", "Против всех", "Бәріне қарсы"]

    /// Takes the name of an option.
    ///
    /// - Parameters:
    ///   - column: Where the name stands in the row at hand; an empty field is no name.
    ///   - table: At a row; names of one row may look like one another.
    ///   - allowingEqual: Whether options may have one name, byte for byte; they are then told apart by
    ///     number (``numbered(_:)``).
    /// - Throws: ``FormatError/lookalike(field:text:other:firstLine:_:)`` when another option has it.
    mutating func take<Column>(
        _ column: Column,
        of table: borrowing CSVTable<Column>,
        allowingEqual: Bool = false
    ) throws(FormatError) {
        let text = table.raw(column)
        guard !text.isEmpty else { return }
        let skeleton = Lookalike.skeleton(of: text)
        guard !skeleton.isEmpty else { throw table.expected("a name that can be seen", in: column) }
        guard let other = taken[skeleton] else {
            taken[skeleton] = Taken(text: text, line: table.line)
            return
        }
        if allowingEqual, other.line > 0, other.text.utf8.elementsEqual(text.utf8) {
            if other.line != table.line { shared.insert(text) }
            return
        }
        guard other.line == table.line else {
            throw .lookalike(
                field: column.name,
                text: text,
                other: other.text,
                firstLine: other.line,
                table.place(column)
            )
        }
    }

    /// The lists, each name that several have followed by the number on the ballot: `БСП (12)`.
    ///
    /// Two lists of one name are no trick: the ballot itself tells them apart by their numbers.
    func numbered(_ parties: [Party]) -> [Party] {
        guard !shared.isEmpty else { return parties }
        return parties.map { party in
            func own(_ text: String) -> String {
                shared.contains(text) ? "\(text) (\(party.ballotNumber))" : text
            }
            return Party(
                id: party.id,
                ballotNumber: party.ballotNumber,
                short: own(party.short),
                name: LocalizedText(en: own(party.name.en), ru: own(party.name.ru), kk: own(party.name.kk)),
                colour: party.colour,
                registrationRank: party.registrationRank
            )
        }
    }
}
