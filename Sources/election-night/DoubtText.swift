import DashboardView
import ElectionModel
import NightDesk
import Tabulation

/// The verdicts as a page of text for people.
struct DoubtText {
    let snapshot: NightSnapshot
    let silence: WriterSilence?
    let language: Language
    let words: Wording
    private let isASCII: Bool

    /// - Parameters:
    ///   - snapshot: The night with its doubt.
    ///   - silence: Why the figures may be old.
    ///   - look: Gives language and letters.
    init(snapshot: NightSnapshot, silence: WriterSilence?, look: Look) {
        self.snapshot = snapshot
        self.silence = silence
        language = look.language
        isASCII = look.glyphs == .ascii
        words = Wording(look: look)
    }

    /// Stations listed at most.
    private static let longest = 20

    /// The page, LF after each line.
    func text() -> String {
        let parts = [heading(), outcomes(), stations(), notes(), gaps()]
        let pages = parts.filter { !$0.isEmpty }.map { $0.map(plain).joined(separator: "\n") }
        return pages.joined(separator: "\n\n") + "\n"
    }

    private var election: Election { snapshot.election }

    private func heading() -> [String] {
        var lines = [plain(election.card.name[language])]
        if election.card.isReconstructed { lines.append(words[.doubtMadeUp]) }
        let time = snapshot.asOf?.iso8601 ?? words[.nothingReported]
        lines.append(words.sentence(.doubtAsOf, time, "\(snapshot.seq)"))
        if let silence { lines.append(silence.line(words)) }
        if let open = snapshot.alarms?.country {
            let counts = [open.alarms, open.disputed, open.quarantined, open.warnings].map { String($0) }
            lines.append(words.sentence(.doubtOpenAt, counts[0], counts[1], counts[2], counts[3]))
        }
        lines.append(words.sentence(.doubtCounted, "\(snapshot.doubt?.stations.count ?? 0)"))
        return lines
    }

    private func outcomes() -> [String] {
        guard let doubt = snapshot.doubt, !doubt.verdicts.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .left, .left, .left])
        let heads: [Word] = [.now, .doubtAnythingColumn, .doubtAnnulledColumn]
        table.add([words[.outcomeColumn], ""] + heads.map { words[$0] })
        let open = doubt.verdicts.filter { !$0.isFirm || !$0.annulledBy.isEmpty }
        let firm = doubt.verdicts.count - open.count
        guard !open.isEmpty else { return [words.sentence(.doubtAllFirm, "\(firm)")] }
        for verdict in open {
            let cells = DoubtCells(DoubtRow(verdict, in: snapshot), in: self)
            let annulled = verdict.annulledBy.isEmpty ? words[.unchanged] : cells.annulled
            table.add([cells.kind, cells.name, cells.now, word(verdict), annulled])
        }
        return table.lines + [words.sentence(.doubtOthersFirm, "\(firm)")]
    }

    /// `firm`, or how many stations it hangs on; at most so many where the number is a bound.
    private func word(_ verdict: Doubt.Verdict) -> String {
        let count = verdict.dependsOn.count
        guard count > 0 else { return words[.firm] }
        return words.sentence(count == 1 || verdict.subject.isExact ? .hangsOn : .hangsOnMost, "\(count)")
    }

    private func stations() -> [String] {
        guard let doubt = snapshot.doubt, !doubt.stations.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .right])
        table.add([words[.doubtfulStation], words[.whyColumn], words[.outcomesOnIt]])
        for precinct in doubt.stations.prefix(DoubtText.longest) {
            let outcomes = doubt.verdicts.count { $0.dependsOn.contains(precinct) }
            table.add([election.precinct(precinct).id, reasons(precinct), String(outcomes)])
        }
        let more = doubt.stations.count - DoubtText.longest
        return table.lines + (more > 0 ? [words.sentence(.doubtMore, "\(more)")] : [])
    }

    private func reasons(_ precinct: Int) -> String {
        guard let open = snapshot.alarms?.stations.first(where: { $0.precinct == precinct }) else {
            return ""
        }
        let reasons = open.alarms.map(\.rawValue) + (open.isDisputed ? [words[.disputed]] : [])
        return (reasons + (open.isQuarantined ? [words[.refusedLine]] : [])).joined(separator: " ")
    }

    private func notes() -> [String] {
        let notes = snapshot.notes
        guard notes.compared > 0 || !notes.notes.isEmpty else { return [] }
        var table = TextTable(columns: [.left, .left, .right, .right])
        table.add([words[.unlikeTitle], "", words[.stationsColumn], words[.usualColumn]])
        for code in StationNote.codes {
            let usual = StationNote.usual(code, among: snapshot.country.unitsReported)
            table.add([
                code.rawValue, words[Word.rule(code)], String(notes.stations(with: code)),
                usual.map { words.sentence(.about, "\($0)") } ?? "–",
            ])
        }
        return table.lines + [words.sentence(.comparedWith, "\(notes.compared)", "\(notes.tests)")]
    }

    private func gaps() -> [String] {
        (snapshot.alarms?.gaps ?? []).prefix(DoubtText.longest).map { gap in
            let (first, last) = (gap.numbers.lowerBound, gap.numbers.upperBound)
            return RuleCode.numberGap.rawValue + "  "
                + words.sentence(.notSeen, gap.source, "\(first)", "\(last)")
        }
    }

    /// Text of the election's definition in the letters of the page.
    func plain(_ text: String) -> String { isASCII ? Transliteration.ascii(text) : text }
}
