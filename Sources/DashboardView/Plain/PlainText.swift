import ElectionModel
package import Tabulation

/// A moment of the night as lines of text, each with its time and its kind in words.
///
/// Nothing in them stands for something by its place or its colour; there is no drawing sign, and numbers are
/// not grouped, so that they are read as one.
package struct PlainText {
    private let scene: Scene
    private let spoken: Spoken

    /// Prepares the text of a moment.
    ///
    /// - Parameters:
    ///   - snapshot: The night.
    ///   - play: Where it stands in time.
    ///   - look: Letters and language; colours do not count.
    package init(_ snapshot: NightSnapshot, play: PlayState, look: Look) {
        var plain = look
        plain.isSpoken = true
        scene = Scene(snapshot: snapshot, play: play, state: ScreenState(), look: plain)
        spoken = Spoken(words: scene.words)
    }

    /// A line about something that happened.
    package func line(_ event: NightEvent) -> String {
        line(at: event.time, kind(of: event.kind), EventText(scene: scene, event: event).text)
    }

    /// A line of our own about what the program does, at the clock of the night.
    package func line(_ word: PlainWord, _ arguments: String...) -> String {
        line(at: now, scene.words[plain: .notice], scene.words.sentence(plain: word, arguments))
    }

    /// What the program does and how old the figures are, told when that changes.
    package var state: String { line(at: now, scene.words[plain: .notice], stateText) }

    /// What is told first: the night, and that it is made up if it is.
    package var title: String {
        let card = scene.election.card
        var parts = ["election-night", scene.election.id]
        if card.isReconstructed { parts.append(scene.words[.reconstruction]) }
        parts.append(scene.name(card.name))
        return line(at: now, scene.words[plain: .notice], parts.joined(separator: ", "))
    }

    /// How things stand, a handful of lines.
    package var summary: [String] {
        let texts = [figures] + lists + seats + rest
        return texts.map { line(at: now, scene.words[plain: .summary], $0) }
    }

    /// The clock of the night.
    package var clock: String { now.map { scene.clock($0) } ?? "--:--:--" }

    private var now: Timestamp? { scene.now }

    private func line(at time: Timestamp?, _ kind: String, _ text: String) -> String {
        let clock = time.map { scene.clock($0) } ?? "--:--:--"
        return clock + " " + kind + ": " + spoken.text(text)
    }

    private func kind(of kind: NightEvent.Kind) -> String {
        switch kind {
        case .firstProtocol, .regionComplete, .allReported, .reportedPassed: scene.words[plain: .milestone]
        case .threshold, .listSeats, .overtook, .districtLeader, .districtWon: scene.words[plain: .change]
        case .corrected, .annulled, .decided, .disputed: scene.words[plain: .correction]
        case .alarm, .refused, .alert: scene.words[plain: .alarm]
        case .announced, .pollsClosed, .pollsOpened, .exitPoll, .results: scene.words[plain: .notice]
        }
    }

    private var figures: String {
        let country = scene.snapshot.country
        let text = scene.words.sentence(
            plain: .turnout,
            [
                scene.numbers.percent(country.turnout), scene.numbers.percent(country.counted),
                scene.numbers.count(country.unitsReported), scene.numbers.count(country.unitsTotal),
            ]
        )
        // Every export of a made-up night says so.
        return scene.election.card.isReconstructed ? scene.words[.reconstruction] + ", " + text : text
    }

    private var lists: [String] {
        let country = scene.snapshot.country
        return scene.partyRows().compactMap { row in
            switch row {
            case .party(let party):
                let status = scene.status(of: party).map { scene.words[StatusText($0).word] }
                return votes(scene.partyName(party), status, party, country)
            case .againstAll:
                return votes(scene.words[.againstAll], nil, scene.election.parties.count, country)
            default: return nil
            }
        }
    }

    private func votes(_ name: String, _ status: String?, _ selection: Int, _ figures: UnitFigures) -> String
    {
        scene.words.sentence(
            plain: .votes,
            [
                name, status ?? scene.words[.notApplicable],
                scene.numbers.percent(scene.share(selection, in: figures)),
                scene.numbers.count(scene.votes(selection, in: figures)),
            ]
        )
    }

    private var seats: [String] {
        let rows = scene.snapshot.outcome.seats.filter { ($0.list ?? 0) + ($0.district ?? 0) > 0 }
        guard !rows.isEmpty, let majority = scene.majority else { return [] }
        let total = scene.numbers.count(scene.seatsTotal)
        let house = scene.words.sentence(plain: .house, [total, scene.numbers.count(majority)])
        let holder = scene.majorityLongText.map { scene.words.sentence(plain: .majority, [$0]) }
        let parts = rows.map { row in
            scene.words.sentence(
                plain: .seats,
                [
                    row.party.map { scene.partyName($0) } ?? scene.words[.independents],
                    scene.numbers.count(row.total), scene.numbers.count(row.list),
                    scene.numbers.count(row.district),
                ]
            )
        }
        return [house + ", " + (holder ?? scene.words[.noMajority])] + parts
    }

    private var rest: [String] {
        var texts: [String] = []
        if let open = scene.snapshot.alarms?.country, open.alarms + open.disputed + open.quarantined > 0 {
            let counts = [open.alarms, open.disputed, open.quarantined].map { scene.numbers.count($0) }
            texts.append(scene.words.sentence(plain: .inDoubt, counts))
        }
        if scene.play.refused > 0 {
            texts.append(scene.words.sentence(plain: .refused, [scene.numbers.count(scene.play.refused)]))
        }
        let position = scene.words.sentence(plain: .head, [scene.numbers.count(scene.snapshot.seq)])
        return texts + [position + ", " + stateText]
    }

    private var stateText: String {
        String((PlayText(scene: scene).forms.first ?? "").drop { !$0.isLetter && !$0.isNumber })
    }
}
