import ElectionModel

/// Every word of the screen, in the language and letters of a look.
package struct Wording: Hashable, Sendable {
    private let language: Language
    private let isASCII: Bool

    package init(look: Look) {
        language = look.language
        isASCII = look.glyphs == .ascii
    }

    package subscript(word: Word) -> String {
        let text = Word.texts[word.rawValue][language]
        return isASCII ? Transliteration.ascii(text) : text
    }

    /// A sentence with its places `%1`, `%2` … filled; the arguments are taken as they are.
    ///
    /// `{1:vote|votes}` is the form that the number in the first argument asks for.
    package func sentence(_ word: Word, _ arguments: String...) -> String {
        fill(self[word], arguments)
    }

    package subscript(plain word: PlainWord) -> String {
        let text = PlainWord.texts[word.rawValue][language]
        return isASCII ? Transliteration.ascii(text) : text
    }

    /// As ``sentence(_:_:)-(Word,String...)``.
    package func sentence(plain word: PlainWord, _ arguments: [String]) -> String {
        fill(self[plain: word], arguments)
    }

    package subscript(tally word: TallyWord) -> String {
        let text = TallyWord.texts[word.rawValue][language]
        return isASCII ? Transliteration.ascii(text) : text
    }

    /// As ``sentence(_:_:)-(Word,String...)``.
    package func sentence(tally word: TallyWord, _ arguments: String...) -> String {
        fill(self[tally: word], arguments)
    }

    private func fill(_ sentence: String, _ arguments: [String]) -> String {
        let pattern = Plural(language: language, arguments: arguments).resolved(sentence)
        var text = ""
        var isPlace = false
        for character in pattern {
            if isPlace, let digit = character.wholeNumberValue {
                text += arguments.indices.contains(digit - 1) ? arguments[digit - 1] : ""
                isPlace = false
            } else if character == "%", !isPlace {
                isPlace = true
            } else {
                if isPlace { text += "%" }
                isPlace = false
                text.append(character)
            }
        }
        return isPlace ? text + "%" : text
    }
}
