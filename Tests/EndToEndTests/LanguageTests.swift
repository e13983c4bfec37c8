import Testing

/// Pages for people follow the language asked for; what is searched for and compared stays as it is.
struct LanguageTests {
    /// Whole numbers of a text, in their order; what an entry's hash holds is left out.
    private func numbers(_ text: String) -> [Substring] {
        text.split(separator: "\n").filter { !$0.hasPrefix("head") && !$0.hasPrefix("state") }
            .flatMap { $0.split { !$0.isNumber } }
    }

    @Test(arguments: [
        (
            "ru",
            ["РЕКОНСТРУКЦИЯ", "явка", "54,19 %", "точно проходит", "самовыдвиженцы", "Актюбинская область"]
        ),
        ("kk", ["РЕКОНСТРУКЦИЯ", "қатысу", "54,19 %", "анық өтті", "өзін-өзі ұсынғандар", "Ақтөбе облысы"]),
    ])
    func `the page of figures speaks the language asked for, with the same figures`(
        language: String,
        words: [String]
    ) throws {
        let store = try FilledStore.shared().store
        let english = try Command.run(["tally", store])
        let other = try Command.run(["tally", store, "--lang", language])
        #expect(other.status == 0 && other.errors.isEmpty)
        for word in words { #expect(other.text.contains(word), "\(word) is not in\n\(other.text)") }
        #expect(other.lines.count == english.lines.count)
        #expect(numbers(other.text).sorted() == numbers(english.text).sorted())
    }

    @Test(arguments: ["ru", "kk"])
    func `a page in ASCII holds nothing else`(language: String) throws {
        let store = try FilledStore.shared().store
        let page = try Command.run(["tally", store, "--lang", language, "--ascii"])
        #expect(page.bytes.allSatisfy { $0 == 10 || (0x20...0x7E).contains($0) }, "\(page.text)")
    }

    @Test(arguments: [
        ["tally", "--format", "json"], ["tally", "--format", "csv"], ["log", "--refused"],
        ["log", "--unit", "abai-0001"],
        ["verify"],
    ])
    func `what programs read and people search for is the same in every language`(words: [String]) throws {
        let store = try FilledStore.shared().store
        let command = [words[0], store] + words.dropFirst()
        let english = try Command.run(command)
        #expect(english.status == 0 && !english.bytes.isEmpty)
        for language in ["ru", "kk"] {
            let other = try Command.run(command + ["--lang", language])
            #expect(other.bytes == english.bytes, "\(words) \(language)")
        }
    }
}
