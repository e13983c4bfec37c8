package import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation

/// The results of a moment as one page, for a press room and for a printer.
package struct NightPage {
    let subject: ExportSubject
    let look: Look
    let words: PageWording
    let numbers: NumberText
    let signs: PartySigns

    /// - Parameters:
    ///   - subject: The moment.
    ///   - look: Gives the language; colours and letters are the page's own.
    package init(_ subject: ExportSubject, look: Look) {
        self.subject = subject
        self.look = look
        words = PageWording(language: look.language)
        numbers = NumberText(language: look.language)
        signs = PartySigns(election: subject.election, look: look)
    }

    /// The page as HTML, complete in itself.
    package func html() -> [UInt8] { HTMLPage.bytes(document) }

    /// The page as plain text.
    package func text() -> [UInt8] { Array(PlainPage.text(document).utf8) }

    var election: Election { subject.election }
    var snapshot: NightSnapshot { subject.snapshot }

    private var document: Document {
        Document(
            language: look.language,
            title: election.card.name[look.language],
            kicker: words[.resultsKicker],
            subtitle: subtitle,
            notices: notices,
            sections: sections
        )
    }

    private var sections: [Section] {
        let results = ResultSections(page: self)
        let tables = UnitSections(page: self)
        let all = [
            results.overview, results.house, results.lists, results.timeline, tables.regions,
            tables.districts, results.quota, events, origin(command: "export STORE --format html"),
        ]
        return all.compactMap { $0 }
    }

    /// The day, the clock and the position: `19 March 2023 at 23:20:00 (+06:00), entry 83 713`.
    var subtitle: String {
        let day = DateWords.text(election.card.date, look.language)
        guard snapshot.seq > 0 else { return words.sentence(.dated, day) }
        let moment = subject.moment
        let date = DateWords.text(moment.civil.date, look.language)
        let clock = moment.civil.clock(withSeconds: true) + " (" + moment.offsetText + ")"
        return words.sentence(.asOf, date, clock, numbers.count(snapshot.seq))
    }

    var notices: [String] {
        var notices: [String] = []
        if subject.madeUp != nil { notices.append(words[.madeUpNotice]) }
        if let stale = subject.staleSince { notices.append(words.sentence(.staleNotice, stale.iso8601)) }
        return notices
    }

    /// Events shown at most.
    private static let longest = 40

    private var events: Section {
        let newest = Array(snapshot.events.suffix(NightPage.longest).reversed())
        let lines = ToldEvent.lines(newest, in: snapshot, look: look)
        let blocks: [Block] =
            lines.isEmpty
            ? [.paragraph(words[.eventsNone])]
            : [.note(words.sentence(.eventsNote, numbers.count(lines.count))), .events(lines)]
        return Section(id: "events", title: words[.events], blocks: blocks)
    }

    /// Where the figures come from, and how to make the page again.
    ///
    /// - Parameter command: The words after the program's name, without the position.
    /// - Returns: The last section of a page.
    func origin(command: String) -> Section {
        Section(
            id: "origin",
            title: words[.origin],
            blocks: [
                .paragraph(words[.preliminary]), .facts(stamp),
                .note(words.sentence(.checkNote, command + " --seq \(snapshot.seq)")),
            ]
        )
    }

    /// What every export carries.
    var stamp: [Fact] {
        var facts = [
            Fact(
                label: words[.sequence],
                value: numbers.count(snapshot.seq),
                key: "seq",
                raw: String(snapshot.seq)
            ),
            Fact(label: words[.head], value: subject.head, key: "head", isCode: true),
            Fact(label: words[.state], value: subject.state, key: "state", isCode: true),
            Fact(label: words[.law], value: election.card.law, key: "law"),
        ]
        if let madeUp = subject.madeUp {
            facts.append(Fact(label: words[.madeUpFact], value: madeUp, key: "made-up"))
        }
        if let stale = subject.staleSince {
            facts.append(Fact(label: words[.stale], value: stale.iso8601, key: "stale-since"))
        }
        facts.append(Fact(label: words[.producer], value: subject.producer, key: "producer"))
        return facts
    }
}

extension NightPage {
    /// The clock of a moment at the election's own offset.
    func clock(_ time: Timestamp) -> String {
        time.shifted(to: election.card.offsetMinutes).civil.clock(withSeconds: false)
    }

    /// The day and the clock of a moment at the election's own offset: `2023-03-19 22:10`.
    func dayAndClock(_ time: Timestamp) -> String {
        let own = time.shifted(to: election.card.offsetMinutes)
        return own.iso8601.prefix(10) + " " + own.civil.clock(withSeconds: false)
    }

    /// A station with its region.
    func stationName(_ precinct: Int) -> String {
        guard election.precincts.indices.contains(precinct) else { return NumberText.open }
        let name = election.precinct(precinct).name[look.language]
        guard let region = election.regionPlace(ofPrecinct: precinct) else { return name }
        return election.units[election.regions[region]].name[look.language] + " / " + name
    }

    /// What a contest's ballot is called.
    func ballotWord(_ contest: Int) -> String {
        switch election.contests[contest].kind {
        case .partyList: words[.listBallot]
        case .candidate: words[.districtBallot]
        case .ballotMeasure: words[.measureBallot]
        }
    }
}
