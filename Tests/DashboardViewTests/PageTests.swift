import CellGrid
import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation
import Testing

/// The final figures of 19 March 2023 and what leads to them.
@Suite struct `Pages that explain` {
    /// All that a page says, at a width at which nothing is wrapped away.
    private func text(_ night: FinalNight, columns: Int = 120, _ keys: Key...) -> [String] {
        var desk = Desk(rows: 90, columns: columns, snapshot: night.snapshot)
        for key in keys { desk.press(key) }
        return desk.glyphs
    }

    static let seats: [(place: Int, sum: String, quotient: String)] = [
        (0, "39 + 1 = 40", "39.6493"), (1, "8 + 0 = 8", "8.0181"), (2, "6 + 0 = 6", "6.3221"),
        (3, "6 + 0 = 6", "6.1832"), (4, "5 + 0 = 5", "5.0022"), (5, "3 + 1 = 4", "3.8252"),
    ]

    @Test(arguments: seats)
    func `why shows every step from votes to seats`(place: Int, sum: String, quotient: String) {
        var desk = Desk(rows: 90, snapshot: FinalNight.final.snapshot)
        for _ in 0..<place { desk.press(.down) }
        desk.press(.character("w"))
        #expect(desk.shows("5 971 719 / 69 = 86 546.652"))
        #expect(desk.shows("/ 86 546.652 = " + quotient))
        #expect(desk.shows("67 in all, 2 seats left"))
        #expect(desk.shows("NSDP 0.8252, Amanat 0.6493"))
        #expect(desk.shows(" " + sum + " "))
        #expect(desk.shows("art. 97-1 p. 1–4"))
    }

    @Test func `why proves the threshold in integers`() {
        let lines = text(.final, .character("w"))
        #expect(lines.contains { $0.contains("✓ 20 × 3 431 510 = 68 630 200 ≥ 1 × 6 366 441 = 6 366 441") })
        #expect(lines.contains { $0.contains("§ art. 97-1 p. 1, art. 43 p. 5") })
        #expect(lines.contains { $0.contains("Constitutional Law on Elections of 28 September 1995") })
        let out = text(.final, .end, .up, .character("w"))
        #expect(out.contains { $0.contains("✗ 20 × 146 431 = 2 928 620 < 1 × 6 366 441 = 6 366 441") })
        #expect(out.contains { $0.contains("the list takes no part in the seats") })
    }

    @Test func `one list alone, and none, are said in words`() {
        let small: [UInt64] = [900_000, 20_000, 10_000, 10_000, 10_000, 10_000, 10_000, 30_000]
        let alone = text(FinalNight(votes: small), .character("w"))
        #expect(alone.contains { $0.contains("one list alone passed: the next one joins it") })
        #expect(alone.contains { $0.contains("7/10, at least 2 seats") })
        #expect(alone.contains { $0.contains("art. 97-1 p. 2–4") })
        let even: [UInt64] = [40, 40, 40, 40, 40, 40, 40, 9_720]
        let none = text(FinalNight(votes: even), .character("w"))
        #expect(none.contains { $0.contains("no list passed: the law gives no rule") })
    }

    @Test func `a tie is said in words`() {
        var desk = Desk(rows: 90, snapshot: ShapedNight.complete.snapshot(isTied: true))
        desk.press(.character("w"))
        #expect(desk.shows("1 seat by lot: RES = AQJ"))
        #expect(desk.shows("the order of registration does not decide"))
    }

    /// The word of a status as the proof on the page says it.
    static let proofs: [ThresholdStatus: String] = [
        .certainIn: "certain: in even if all", .certainOut: "certain: out even if all",
        .in: "not certain: out if all", .out: "not certain: in if all",
    ]

    @Test(arguments: 1...4)
    func `the arithmetic on the page proves what the law's word claims`(seed: UInt64) {
        var generator = SplitMix64(state: seed)
        for _ in 0..<5 {
            let votes = (0..<8).map { _ in
                UInt64.random(in: 0...(1 << UInt64.random(in: 1...22)), using: &generator)
            }
            let night = FinalNight(
                votes: votes,
                outstanding: UInt64.random(in: 1...2_000_000, using: &generator)
            )
            let snapshot = night.snapshot
            var desk = Desk(rows: 60, columns: 100, snapshot: snapshot)
            desk.press(.character("s"))
            for party in 0..<7 {
                desk.state.partyCursor.selected = .party(party)
                desk.press(.character("w"))
                let word = Self.proofs[snapshot.outcome.thresholds[party]]
                let page = desk.glyphs.joined()
                let shown = Self.proofs.values.filter { page.contains($0) }
                #expect(shown == [word].compactMap { $0 }, "\(votes) \(night.outstanding) \(party)")
                desk.press(.escape)
            }
        }
    }

    @Test func `a proof leaves disputed protocols out and says so`() {
        var night = FinalNight.late
        night.disputed = [1_000, 0, 0, 0, 0, 0, 50, 10]
        let lines = text(night, .end, .up, .up, .character("w"))
        #expect(lines.contains { $0.contains("proofs leave disputed protocols out") })
        // 264 846 − 50 of 5 093 150 − 1 060, with everything outstanding against it.
        #expect(
            lines.contains {
                $0.contains("20 × 264 796 = 5 295 920 < 1 × (5 092 090 + 1 400 000) = 6 492 090")
            }
        )
        let firm = text(.late, .end, .up, .up, .character("w"))
        #expect(
            firm.contains {
                $0.contains("20 × 264 846 = 5 296 920 < 1 × (5 093 150 + 1 400 000) = 6 493 150")
            }
        )
    }

    @Test func `articles stand only where the law is the one they are of`() {
        let election = ShapedElection.election
        let card = election.card
        let other = Election(
            card: ElectionCard(
                id: card.id,
                date: card.date,
                offsetMinutes: card.offsetMinutes,
                name: card.name,
                isReconstructed: false,
                law: "Another law",
                contests: card.contests,
                quota: card.quota,
                limits: card.limits,
                sources: [],
                seatsTotal: 98,
                majorities: [50]
            ),
            units: election.units,
            parties: election.parties,
            candidates: election.candidates,
            published: []
        )
        for key in ["1", "2", "3", "4"] {
            var desk = Desk(rows: 90, snapshot: HostileNight.bare(other))
            desk.press(.character(Character(key)), .character("w"))
            #expect(desk.shows("Another law"))
            #expect(!desk.shows("art. "))
        }
    }

    @Test func `a list says what it has and what could change it`() {
        let lines = text(.final, .end, .up, .up, .enter, .character("z"))
        for part in [
            "no. 7 on the ballot · registered no. 2", "331 058 of 6 366 441 valid, 5.20 %",
            "✓ certain in", "may lose 13 406 votes", "−13 407 votes", "4 of 69", "won 0, leads in 0",
            "✗ out of reach", "✗ 1 of 4, required 2", "women apart: 1",
            "short by 1; first eligible below the line is no. 7",
        ] {
            #expect(lines.contains { $0.contains(part) }, "\(part)")
        }
        let first = text(.final, .enter, .character("z"))
        for part in ["40 of 69", "won 22, leads in 0", "seats altogether", "✓ certain"] {
            #expect(first.contains { $0.contains(part) }, "\(part)")
        }
        let shared = text(.final, .down, .enter, .character("z"))
        #expect(
            shared.contains { $0.contains("registered no. 3 (shared), order not known") }
        )
    }

    @Test func `a list that is not certain says from where it would be`() {
        let lines = text(.late, .end, .up, .up, .enter, .character("z"))
        #expect(lines.contains { $0.contains("✓ in") })
        #expect(lines.contains { $0.contains("certain in from about 97.9") })
    }

    @Test(arguments: Language.allCases)
    func `no page cuts its text on the smallest width`(language: Language) {
        let look = Look(language: language)
        for keys: [Key] in [
            [.enter], [.character("w")], [.enter, .character("w")],
            [.character("4"), .character("w")],
        ] {
            let shot = PageShot(name: "", night: .late, rows: 90, columns: 48, look: look, keys: keys)
            // Every line of a page stands between borders.
            let page = Picture.glyphs(shot.grid()).filter { $0.hasPrefix("│") }
            #expect(page.count > 10)
            for line in page { #expect(!line.contains("…"), "\(line)") }
        }
    }

    @Test func `the majority says whether it is certain`() {
        #expect(text(.final, .character("4"), .character("z")).contains { $0.contains("AMA +12, certain") })
        #expect(text(.late, .character("4"), .character("z")).contains { $0.contains("AMA +12, possible") })
    }
}
