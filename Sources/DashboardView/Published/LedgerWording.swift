package import ElectionModel
package import Tabulation

/// Published figures held against the count, in the words of a language.
package struct LedgerWording {
    private let election: Election
    private let words: Wording
    private let numbers: NumberText
    private let language: Language
    private let isASCII: Bool

    package init(election: Election, look: Look) {
        self.election = election
        words = Wording(look: look)
        numbers = NumberText(language: look.language)
        language = look.language
        isASCII = look.glyphs == .ascii
    }

    /// How many figures there are, by verdict.
    package func counts(of rows: [LedgerRow]) -> String {
        func count(_ isMeant: (LedgerVerdict) -> Bool) -> String { "\(rows.count { isMeant($0.verdict) })" }
        return words.sentence(
            .ledgerCounts,
            "\(rows.count)",
            count { $0 == .matches },
            count { $0 == .differs },
            count { if case .differsByDefinition = $0 { true } else { false } },
            count { if case .notComputable = $0 { true } else { false } }
        )
    }

    /// The verdict without its reasons.
    package func verdict(_ verdict: LedgerVerdict) -> String {
        switch verdict {
        case .matches: words[.verdictMatches]
        case .differs: words[.verdictDiffers]
        case .differsByDefinition: words[.verdictDefinition]
        case .notComputable: words[.verdictNotComputable]
        }
    }

    package func status(_ status: PublishedFigure.Status) -> String {
        switch status {
        case .announced: words[.statusAnnounced]
        case .final: words[.statusFinal]
        case .article: words[.statusArticle]
        case .disputed: words[.statusDisputed]
        }
    }

    /// A printed value as numbers are written: grouped, or with the language's decimal sign.
    package func printed(_ value: String) -> String {
        guard let number = PublishedNumber(value) else { return plain(value) }
        return number.decimals == 0 ? numbers.count(number.digits) : numbers.decimal(value)
    }

    /// The computed value to the printed digits; the sign for an open number without one.
    package func computed(_ row: LedgerRow) -> String {
        row.computedText.map { row.decimals == 0 ? printed($0) : numbers.decimal($0) } ?? NumberText.open
    }

    package func difference(_ row: LedgerRow) -> String {
        guard let text = row.differenceText else { return NumberText.open }
        guard row.decimals == 0, let difference = row.difference, difference != 0 else {
            return numbers.signed(text)
        }
        return (difference < 0 ? "−" : "+") + numbers.count(difference.magnitude)
    }

    /// Why the verdict is what it is, then the notes, a line each.
    package func remarks(on row: LedgerRow) -> [String] {
        reasons(of: row.verdict) + row.notes.map(note)
    }

    private func reasons(of verdict: LedgerVerdict) -> [String] {
        switch verdict {
        case .matches, .differs: []
        case .differsByDefinition(let followed, let own):
            [words.sentence(.verdictFollows, words[word(followed)], words[word(own)])]
        case .notComputable(let gap): [words.sentence(.verdictMissing, words[word(gap)])]
        }
    }

    /// A note in a sentence; formulas stay as they are.
    private func note(_ note: LedgerNote) -> String {
        switch note {
        case .arithmetic(let formula): return numbers.decimal(formula)
        case .other(let figure):
            let other = election.published[figure]
            return words.sentence(.noteOther, plain(other.source), printed(other.value))
        case .needs(let range, let whole) where range.count == 1:
            return words.sentence(.noteNeedsOne, numbers.count(range.lowerBound), numbers.count(whole))
        case .needs(let range, let whole):
            return words.sentence(
                .noteNeeds,
                numbers.count(range.lowerBound),
                numbers.count(range.upperBound),
                numbers.count(whole)
            )
        case .noWholeNumber(let whole): return words.sentence(.noteNoWhole, numbers.count(whole))
        case .digitsSwapped: return words[.noteSwapped]
        case .digitChanged: return words[.noteChanged]
        case .sameAs(let figure): return words.sentence(.noteSameAs, unit(of: figure))
        case .belowEarlier(let figure):
            return words.sentence(.noteBelow, value(of: figure), clock(of: figure))
        case .aboveLater(let figure): return words.sentence(.noteAbove, value(of: figure), clock(of: figure))
        case .exceptions(let count): return words.sentence(.noteExceptions, numbers.count(count))
        }
    }

    private func value(of figure: Int) -> String { printed(election.published[figure].value) }

    private func clock(of figure: Int) -> String {
        election.published[figure].time.map { String($0.iso8601.dropFirst(11).prefix(5)) } ?? NumberText.open
    }

    private func unit(of figure: Int) -> String {
        let scope = election.published[figure].scope
        return plain(election.unitIndex(of: scope).map { election.units[$0].name[language] } ?? scope)
    }

    private func plain(_ text: String) -> String { isASCII ? Transliteration.ascii(text) : text }

    private func word(_ gap: LedgerGap) -> Word {
        switch gap {
        case .register: .gapRegister
        case .countries: .gapCountries
        case .nominations: .gapNominations
        case .elected: .gapElected
        case .accreditations: .gapAccreditations
        case .councils: .gapCouncils
        case .lawBefore: .gapLawBefore
        case .respondents: .gapRespondents
        case .polls: .gapPolls
        case .unit: .gapUnit
        case .nothing: .gapNothing
        case .number: .gapNumber
        case .measure: .gapMeasure
        }
    }

    private func word(_ definition: LedgerDefinition) -> Word {
        switch definition {
        case .issuedOfListed: .definitionIssuedOfListed
        case .validOfListed: .definitionValidOfListed
        case .foundOfListed: .definitionFoundOfListed
        case .countedOfListed: .definitionCountedOfListed
        case .issued: .definitionIssued
        case .valid: .definitionValid
        case .found: .definitionFound
        case .ofValid: .definitionOfValid
        case .ofLists: .definitionOfLists
        case .ofFound: .definitionOfFound
        case .ofIssued: .definitionOfIssued
        case .ofListed: .definitionOfListed
        case .registered: .definitionRegistered
        case .nominated: .definitionNominated
        case .poll: .definitionPoll
        case .count: .definitionCount
        }
    }
}
