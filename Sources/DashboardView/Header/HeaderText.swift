import CellGrid
import ElectionLaw
import ElectionModel
import Tabulation

/// What the first row says, as far as it has room: what no frame may lack first, the rest by its weight.
struct HeaderText {
    /// A piece of the row.
    struct Part {
        let text: String
        let ink: Ink
        var isBold = false
    }

    /// What may stand in the row, in the order of its weight: first a short form, later a fuller one.
    private enum Item: Int, CaseIterable {
        case mark, clock, play, counts, seq, standing, playMiddle, seconds, age, offset, head, id, playLong
        case program, standingLong, ageLong, refused, reason, name
    }

    private(set) var left: [Part] = []
    private(set) var right: [Part] = []
    /// Columns between the pieces on the right.
    private(set) var gap = 2
    /// Columns after the last one.
    private(set) var edge = 1
    private var hasProgram = false

    init(scene: Scene, sizeClass: SizeClass, columns: Int) {
        let words = HeaderWords(scene: scene, sizeClass: sizeClass)
        var chosen: Set<Item> = []
        for item in Item.allCases {
            let more = chosen.union([item])
            guard HeaderText.isThere(item, words) else { continue }
            // What matters most may stand closer together.
            let isTight = item.rawValue <= Item.id.rawValue
            let most = columns - (item == .name ? 12 : 0)
            if HeaderText.width(more, words, gap: isTight ? 1 : 2) <= most { chosen = more }
        }
        (left, right) = HeaderText.parts(chosen, words)
        gap = HeaderText.width(chosen, words, gap: 2) <= columns ? 2 : 1
        edge = 1
        hasProgram = chosen.contains(.program)
        guard chosen.contains(.name) else { return }
        let room = columns - HeaderText.width(chosen, words, gap: 2) - 3
        left.append(Part(text: TextWidth.cut(words.name, to: room), ink: .dim))
    }

    /// What stands before a piece on the left.
    func joint(_ place: Int) -> String { hasProgram && place == 1 ? "  " : " · " }

    private static func isThere(_ item: Item, _ words: HeaderWords) -> Bool {
        switch item {
        case .mark: !words.mark.isEmpty
        case .counts: !words.counts.isEmpty
        case .head: !words.head.isEmpty
        case .refused: !words.refused.isEmpty
        case .age, .ageLong: !words.ages[0].isEmpty
        case .id: !words.id.isEmpty
        default: true
        }
    }

    private static func parts(_ chosen: Set<Item>, _ words: HeaderWords) -> (left: [Part], right: [Part]) {
        var left: [Part] = []
        if chosen.contains(.program) { left.append(Part(text: words.program, ink: .strong)) }
        if chosen.contains(.id) { left.append(Part(text: words.id, ink: .accent)) }
        if chosen.contains(.mark) { left.append(Part(text: words.mark, ink: .warn, isBold: true)) }
        var right: [Part] = []
        if chosen.contains(.seq) {
            var pieces = [words.seq]
            if chosen.contains(.age) { pieces.append(fullest(words.ages, [.ageLong], chosen)) }
            if chosen.contains(.head) { pieces.append(words.head) }
            if chosen.contains(.refused) { pieces.append(words.refused) }
            right.append(Part(text: pieces.joined(separator: " · "), ink: .dim))
        }
        if chosen.contains(.standing) {
            let text = chosen.contains(.standingLong) ? words.standing.long : words.standing.short
            right.append(Part(text: text, ink: words.standing.ink))
        }
        if chosen.contains(.counts) { right.append(Part(text: words.counts, ink: .bad)) }
        right.append(Part(text: fullest(words.clocks, [.seconds, .offset], chosen), ink: .strong))
        let play = fullest(words.plays, [.playMiddle, .playLong, .reason], chosen)
        right.append(Part(text: play, ink: words.playInk))
        return (left, right)
    }

    /// The fullest of some forms, shortest first, whose items were all chosen.
    private static func fullest(_ forms: [String], _ items: [Item], _ chosen: Set<Item>) -> String {
        let steps = items.prefix { chosen.contains($0) }.count
        return forms.element(min(steps, forms.count - 1)) ?? ""
    }

    /// Columns that the pieces take, a blank at both ends and two between the halves included.
    private static func width(_ chosen: Set<Item>, _ words: HeaderWords, gap: Int) -> Int {
        let (left, right) = parts(chosen, words)
        let joints = 3 * max(0, left.count - 1) - (chosen.contains(.program) && left.count > 1 ? 1 : 0)
        let all = (left + right).reduce(0) { $0 + TextWidth.columns(of: $1.text) }
        return 2 + all + joints + gap * max(0, right.count - 1) + (left.isEmpty ? 0 : gap)
    }
}

/// The words of the first row.
struct HeaderWords {
    let program = "ELECTION-NIGHT"
    let id: String
    /// That the night is made up; empty for a real one, and where another row says so.
    let mark: String
    let name: String
    let seq: String
    let head: String
    let refused: String
    let counts: String
    let standing: (long: String, short: String, ink: Ink)
    /// The age of the last report, the clock, and what it does: from the shortest form to the fullest.
    let ages: [String]
    let clocks: [String]
    let plays: [String]
    let playInk: Ink

    /// Hex digits of the head, by size.
    private static func digits(_ sizeClass: SizeClass) -> Int { sizeClass > .medium ? 8 : 6 }

    init(scene: Scene, sizeClass: SizeClass) {
        let whole = scene.election.id
        // A name cut to a letter or two names nothing.
        id = TextWidth.cut(whole, to: sizeClass > .medium ? 24 : 16)
        let isMade = scene.election.card.isReconstructed
        mark = isMade && sizeClass > .compact ? scene.words[.reconstruction] : ""
        name = scene.name(scene.election.card.name)
        seq = scene.words[.seq] + " " + scene.numbers.count(scene.snapshot.seq)
        head = scene.play.head.map { scene.plain(String($0.prefix(HeaderWords.digits(sizeClass)))) } ?? ""
        let lines = scene.play.refused
        refused = lines > 0 ? scene.words.sentence(.refusedLines, scene.numbers.count(lines)) : ""
        counts = AlarmCounts(scene: scene).doubtful
        standing = scene.standing
        let play = PlayText(scene: scene)
        // There it stands in the second row.
        ages = sizeClass > .compact ? [scene.shortReportAge, scene.reportAge] : ["", ""]
        clocks = [play.shortestClock, play.shortClock, play.clock]
        plays = play.forms.reversed()
        playInk = play.ink
    }
}

extension Scene {
    /// Whether the outcome could still change: certain, or provisional, in a word and a shorter one.
    ///
    /// *Certain* is what is proved of every list's place and seats and of every district.
    var standing: (long: String, short: String, ink: Ink) {
        isCertain
            ? (words[.outcomeCertain], words[.outcomeCertainShort], .good)
            : (words[.outcomeProvisional], words[.outcomeProvisionalShort], .warn)
    }

    private var isCertain: Bool {
        let outcome = snapshot.outcome
        guard snapshot.country.unitsReported > 0 else { return false }
        let lists = outcome.thresholds.allSatisfy { $0 == .certainIn || $0 == .certainOut }
        let ranges = snapshot.prospects?.ranges ?? []
        let seats = ranges.allSatisfy { $0.minimum == $0.maximum }
        let isKnown = election.listContest == nil || ranges.count == election.parties.count
        let hasDistricts = election.districtContest != nil
        return lists && seats && isKnown
            && (!hasDistricts || outcome.districts.allSatisfy { $0.status == .won })
    }
}
