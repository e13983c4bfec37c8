import DashboardView
import ElectionModel
import Testing

@Suite struct `Words and numbers` {
    @Test(arguments: Language.allCases)
    func `every word is there in every language`(language: Language) {
        let words = Wording(look: Look(language: language))
        let ascii = Wording(look: Look(glyphs: .ascii, language: language))
        for word in Word.allCases {
            #expect(!words[word].isEmpty && words[word] != "?", "\(word)")
            #expect(ascii[word].utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(word): \(ascii[word])")
            #expect(!ascii[word].contains("?"), "\(word): \(ascii[word])")
        }
    }

    @Test(arguments: Word.allCases)
    func `a sentence has the same places in every language`(word: Word) {
        func places(_ language: Language) -> Set<String> {
            let text = Wording(look: Look(language: language))[word]
            return Set(["%1", "%2", "%3", "%4"].filter { text.contains($0) })
        }
        #expect(places(.ru) == places(.en))
        #expect(places(.kk) == places(.en))
    }

    @Test func `a sentence takes its arguments as they are`() {
        let words = Wording(look: Look())
        #expect(words.sentence(.ofTotal, "%2", "3") == "%2 of 3")
        #expect(words.sentence(.thresholdNote, "5") == "5 % threshold")
    }

    @Test(arguments: [
        (Language.en, 1, "1 vote"), (.en, 2, "2 votes"), (.en, 0, "0 votes"), (.en, 21, "21 votes"),
        (.ru, 1, "1 голос"), (.ru, 2, "2 голоса"), (.ru, 4, "4 голоса"), (.ru, 5, "5 голосов"),
        (.ru, 11, "11 голосов"), (.ru, 14, "14 голосов"), (.ru, 21, "21 голос"), (.ru, 111, "111 голосов"),
        (.ru, 37_692, "37 692 голоса"), (.ru, 0, "0 голосов"), (.kk, 1, "1 дауыс"), (.kk, 5, "5 дауыс"),
    ])
    func `a word takes the form that its number asks for`(language: Language, number: Int, text: String) {
        let words = Wording(look: Look(language: language))
        let count = NumberText(language: language).count(number)
        #expect(words.sentence(.marginVotes, count) == text)
        #expect(words.sentence(.marginVotes, "+" + count) == "+" + text)
    }

    @Test func `the form follows its own number, and no number takes the last form`() {
        let words = Wording(look: Look(language: .ru))
        #expect(words.sentence(.doubtDepends, "1", "21").contains("21 участка "))
        #expect(words.sentence(.doubtDepends, "21", "12").contains("12 участков "))
        #expect(words.sentence(.marginVotes, "–") == "– голосов")
        #expect(words.sentence(.marginVotes) == " голосов")
    }

    @Test(arguments: Word.allCases, Language.allCases)
    func `no sentence shows how its forms are written`(word: Word, language: Language) {
        for glyphs in Glyphs.allCases {
            let words = Wording(look: Look(glyphs: glyphs, language: language))
            for number in ["1", "2", "5"] {
                let text = words.sentence(word, number, number, number, number)
                #expect(!text.contains { "{}|".contains($0) }, "\(text)")
            }
        }
    }

    @Test(arguments: [
        (0, "0"), (999, "999"), (9_082, "9 082"), (12_032_550, "12 032 550"), (-1_000, "-1 000"),
    ])
    func `a count is grouped by threes`(number: Int, text: String) {
        #expect(NumberText(language: .en).count(number) == text)
    }

    @Test func `a percent is rounded half up with the sign of its language`() {
        let share = Share(6_521_860, of: 12_035_578)
        #expect(NumberText(language: .en).percent(share) == "54.19")
        #expect(NumberText(language: .ru).percent(share) == "54,19")
        #expect(NumberText(language: .en).percent(share, decimals: 1) == "54.2")
        #expect(NumberText(language: .en).percent(Share(0, of: 0)) == "–")
    }

    static let letters: [(String, String)] = [
        ("Қазақстан", "Qazaqstan"), ("Түркістан облысы", "Turkistan oblysy"), ("№ 1 округ", "No. 1 okrug"),
        ("область Ұлытау", "oblast Ulytau"), ("Щучинск", "Shchuchinsk"),
        ("Ә Ғ Қ Ң Ө Ұ Ү Һ І", "A G Q N O U U H I"),
        ("Østfold", "Ostfold"), ("plain", "plain"), ("選", "?"), ("e\u{301}", "e"), ("a\tb", "a?b"),
    ]

    @Test(arguments: letters)
    func `names are written in ASCII letters`(text: String, plain: String) {
        #expect(Transliteration.ascii(text) == plain)
    }

    @Test func `codes and letters of parties are unique`() {
        let names = ["Amanat", "Auyl", "Respublica", "People's Party", "Baytaq", "Aq Jol", "NSDP"]
        let codes = PartyCodes(names: names, reserved: ["IND"])
        #expect(codes.codes == ["AMA", "AUY", "RES", "PEO", "BAY", "AQJ", "NSD"])
        #expect(String(String.UnicodeScalarView(codes.letters)) == "AURPBQN")
    }

    @Test func `many parties of one name still differ`() {
        let names = [String](repeating: "Party", count: 30) + ["", "I", "Independents"]
        let codes = PartyCodes(names: names, reserved: ["IND"])
        #expect(Set(codes.codes).count == names.count)
        #expect(Set(codes.letters).count == names.count)
        #expect(!codes.codes.contains("IND"))
    }
}
