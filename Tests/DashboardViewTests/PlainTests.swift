import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import Testing

@Suite struct `A night told line by line` {
    static let nights: [ShapedNight] = [.empty, .noon, .counting, .complete]

    /// Letters, digits, and the punctuation that screen readers read as such.
    private func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        (0x20...0x7E).contains(scalar.value) || "№«»’".unicodeScalars.contains(scalar)
            || scalar.properties.isAlphabetic && !(0x2500...0x28FF).contains(scalar.value)
    }

    private func lines(_ night: ShapedNight, _ look: Look) -> [String] {
        let snapshot = night.snapshot()
        let text = PlainText(snapshot, play: night.play, look: look)
        return [text.title] + text.summary + snapshot.events.map { text.line($0) }
            + PlainWord.allCases.map { text.line($0, "1", "2", "5", "21") }
    }

    @Test(arguments: nights.indices, Language.allCases)
    func `no line holds a drawing sign, and each has its time and its kind`(night: Int, language: Language) {
        for line in lines(Self.nights[night], Look(language: language)) {
            let strange = line.unicodeScalars.filter { !isSpoken($0) }
            #expect(strange.isEmpty, "\(line): \(strange)")
            #expect(line.prefixMatch(of: /(\d\d:\d\d:\d\d|--:--:--) [\p{L} ]+: \S/) != nil, "\(line)")
            #expect(!line.contains("  ") && !line.contains("%1") && !line.contains(" ,"), "\(line)")
        }
    }

    @Test(arguments: nights.indices, Language.allCases)
    func `in ASCII nothing else is told`(night: Int, language: Language) {
        for line in lines(Self.nights[night], Look(glyphs: .ascii, language: language)) {
            #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
        }
    }

    @Test(arguments: Language.allCases)
    func `every word is there in every language with the same places`(language: Language) {
        let words = Wording(look: Look(language: language))
        let english = Wording(look: Look())
        for word in PlainWord.allCases {
            #expect(!words[plain: word].isEmpty && words[plain: word] != "?", "\(word)")
            for place in ["%1", "%2", "%3", "%4"] {
                #expect(words[plain: word].contains(place) == english[plain: word].contains(place), "\(word)")
            }
            let said = words.sentence(plain: word, ["1", "2", "5", "21"])
            #expect(!said.contains { "{}|".contains($0) }, "\(said)")
        }
    }

    @Test func `a summary says what the screen says, numbers in one piece`() {
        let night = ShapedNight.counting
        let text = PlainText(night.snapshot(), play: night.play, look: Look()).summary.joined(separator: "\n")
        for part in [
            "21:04:11 summary: RECONSTRUCTION, turnout 54.01 %, counted 24.42 % of voters, stations 4630 of 10233",
            "summary: Amanat certain in, 50.55 %,",
            "summary: House of 98 seats, majority 50, majority held by AMA +12",
            "summary: lines refused: 3",
        ] { #expect(text.contains(part), "\(part) is not in\n\(text)") }
    }

    @Test func `the first frame is summed up and each event after it is told once`() {
        let night = ShapedNight.counting
        let whole = night.snapshot()
        var narrator = PlainNarrator(look: Look(), interval: 0)
        let first = narrator.lines(whole.telling(Array(whole.events.prefix(3))), night.play)
        #expect(first.first?.contains("RECONSTRUCTION") == true && first.count > 5)
        let news = narrator.lines(whole, night.play)
        let text = PlainText(whole, play: night.play, look: Look())
        #expect(news == whole.events.dropFirst(3).map { text.line($0) } && !news.isEmpty)
        #expect(narrator.lines(whole, night.play) == [])
    }

    @Test func `a turned page of events is said, and what is later is told`() throws {
        let night = ShapedNight.counting
        let whole = night.snapshot()
        var narrator = PlainNarrator(look: Look(), interval: 0)
        _ = narrator.lines(whole.telling(Array(whole.events.prefix(1))), night.play)
        let rest = Array(whole.events.dropFirst(2))
        let lines = narrator.lines(whole.telling(rest), night.play)
        #expect(lines.first?.contains("more happened than could be told") == true)
        #expect(lines.count == rest.count + 1)
    }

    @Test func `a summary comes with each interval of the night, a step back is said`() {
        let night = ShapedNight.counting
        let snapshot = night.snapshot()
        var narrator = PlainNarrator(look: Look(), interval: 1_800)
        var play = night.play
        func tell(_ hour: Int, _ minute: Int) -> [String] {
            play.clock = ShapedElection.time(hour, minute)
            return narrator.lines(snapshot, play)
        }
        _ = tell(20, 10)
        #expect(tell(20, 29) == [])
        #expect(tell(20, 30).contains { $0.contains("20:30:00 summary: ") })
        #expect(tell(20, 59) == [])
        #expect(tell(21, 1).contains { $0.contains("21:01:00 summary: ") })
        #expect(tell(20, 0).first == "20:00:00 notice: back to 20:00:00")
        play.isPaused = true
        #expect(tell(20, 1) == ["20:01:00 notice: paused"])
    }

    @Test func `figures that become old say so, for each reason once, and when they are fresh again`() {
        let night = ShapedNight.counting
        let snapshot = night.snapshot()
        var narrator = PlainNarrator(look: Look(), interval: 0)
        var play = night.play
        play.mode = .live
        play.speed = 1
        func tell(_ freshness: PlayState.Freshness) -> [String] {
            play.freshness = freshness
            return narrator.lines(snapshot, play)
        }
        _ = tell(.fresh)
        #expect(tell(.quiet(seconds: 12)) == [])
        #expect(tell(.stale(seconds: 10, .writer)) == ["21:04:11 notice: live, stale 10 s, writer silent"])
        #expect(tell(.stale(seconds: 11, .writer)) == [])
        #expect(tell(.stale(seconds: 12, .store)) == ["21:04:11 notice: live, stale 12 s, store unreadable"])
        #expect(tell(.fresh) == ["21:04:11 notice: live"])
    }

    @Test func `a night that is watched while it happens is summed up after the last report, too`() {
        let night = ShapedNight.counting
        let snapshot = night.snapshot()
        var play = night.play
        play.mode = .live
        play.end = ShapedElection.time(21, 0)
        for (isFed, isTold) in [(false, true), (true, false)] {
            play.isFed = isFed
            var narrator = PlainNarrator(look: Look(), interval: 60)
            play.clock = ShapedElection.time(22, 0)
            _ = narrator.lines(snapshot, play)
            play.clock = ShapedElection.time(22, 1)
            #expect(narrator.lines(snapshot, play).contains { $0.contains("22:01:00 summary: ") } == isTold)
        }
    }
}
