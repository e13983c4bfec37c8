package import DashboardView
import ElectionModel
package import Tabulation

/// The night in one document: the result with its arithmetic, what was certain when, and what went wrong.
package struct NightReport {
    private let page: NightPage
    private let record: NightRecord
    private let ledger: [LedgerRow]

    /// - Parameters:
    ///   - subject: The last moment of the report.
    ///   - record: What the log says beyond it.
    ///   - ledger: What others had published by then, each held against the count.
    ///   - look: Gives the language.
    package init(_ subject: ExportSubject, record: NightRecord, ledger: [LedgerRow], look: Look) {
        page = NightPage(subject, look: look)
        self.record = record
        self.ledger = ledger
    }

    /// The report as HTML, complete in itself.
    package func html() -> [UInt8] { HTMLPage.bytes(document) }

    /// The report as plain text.
    package func text() -> [UInt8] { Array(PlainPage.text(document).utf8) }

    private var document: Document {
        let words = page.words
        return Document(
            language: page.look.language,
            title: page.election.card.name[page.look.language],
            kicker: words[.reportKicker],
            subtitle: page.subtitle,
            notices: page.notices,
            sections: sections
        )
    }

    private var sections: [Section] {
        let results = ResultSections(page: page)
        let units = UnitSections(page: page)
        let log = LogSections(page: page, record: record)
        let trouble = TroubleSections(page: page, record: record)
        let all: [Section?] = [
            results.overview, results.house, results.lists, seatSteps, log.certain, results.timeline,
            log.milestones, log.corrections, trouble.alarms, trouble.conflicts, trouble.refusals,
            log.decisions, LedgerSection(page: page, rows: ledger).published, units.regions, units.districts,
            results.quota, log.sources,
            page.origin(command: "report STORE --format html"),
        ]
        return all.compactMap { $0 }
    }

    private var seatSteps: Section? {
        guard page.subject.listBallot != nil, page.snapshot.seq > 0 else { return nil }
        let words = page.words
        var blocks: [Block] = [.note(words[.seatStepsNote])]
        blocks += WhyPart.ofHouse(in: page.snapshot, look: page.look).map { .explanation($0) }
        for party in page.election.parties.indices {
            let name = page.signs.short(party)
            blocks += WhyPart.ofList(party, in: page.snapshot, look: page.look).map {
                .explanation(WhyPart(heading: name + ": " + $0.heading, lines: $0.lines))
            }
        }
        return Section(id: "seats", title: words[.seatSteps], blocks: blocks)
    }
}
