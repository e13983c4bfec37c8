import CellGrid
import ElectionModel
import Tabulation

/// A figure as a person reads it.
extension Scene {
    /// What is added up, and where: `AMANAT, votes, Abai Region`.
    func name(of figure: Figure) -> String {
        guard figure.fits(election) else { return "" }
        return (parts(of: figure) + [unitName(figure.unit)]).joined(separator: ", ")
    }

    private func parts(of figure: Figure) -> [String] {
        let lines = figure.ballot.map { election.ballots[$0].selections } ?? []
        switch figure.measure {
        case .turnout: return [words[.turnout]]
        case .counted: return [words[.counted]]
        case .reported: return [words[.stations]]
        case .votes(let line): return [selectionName(lines[line]), words[.votes]]
        case .percent(let line): return [selectionName(lines[line]), words[.share]]
        case .seats(let party): return [partyName(party), words[.seatsOfList]]
        case .valid: return [words[.validBallots]]
        case .invalid: return [words[.invalidBallots]]
        case .found: return [words[.ballotsFound]]
        case .issued: return [words[.ballotsIssued]]
        case .listed: return [words[.votersListed]]
        }
    }

    /// A number, and what it is a share of: `3 431 510 of 6 366 441`.
    func text(_ value: UInt64, of base: UInt64?) -> String {
        guard let base else { return numbers.count(value) }
        return words.sentence(.ofTotal, numbers.count(value), numbers.count(base))
    }

    /// The same with the share, or with the seats that follow from the votes.
    func result(_ value: UInt64, of base: UInt64?, figure: Figure) -> String {
        if let base { return text(value, of: base) + " = " + numbers.percent(Share(value, of: base)) + " %" }
        guard case .seats(let party) = figure.measure else { return text(value, of: nil) }
        let seats = words[.columnSeats] + " " + numbers.count(seatRow(party)?.list)
        return text(value, of: nil) + " › " + seats
    }
}

/// The figures whose reports can be opened, at the end of the page that says why.
struct WhyFigures {
    let scene: Scene
    let figures: [Figure]

    /// The chosen one, of those there are.
    var choice: Int { min(max(0, scene.state.whyChoice), max(0, figures.count - 1)) }

    /// Writes how to ask, then a line a figure; nothing where there is none.
    func write(to page: inout TextPage) {
        guard !figures.isEmpty else { return }
        page.heading(scene.words[.whyFigures])
        page.text(scene.reportsBehind(figures[choice].words(in: scene.election)), ink: .dim)
        for (place, figure) in figures.enumerated() {
            page.add(line(figure, isChosen: place == choice, columns: page.columns))
        }
    }

    private func line(_ figure: Figure, isChosen: Bool, columns: Int) -> TextLine {
        let ink: Ink = isChosen ? .strong : .text
        let words = figure.words(in: scene.election)
        var line = TextLine(isChosen ? "▸" : "", ink: .accent).adding(words, ink: ink, column: 3)
        guard let value = value(of: figure), columns >= 60 else { return line }
        // The name where it has room, begun in one column where the words allow it.
        let start = max(36, TextWidth.columns(of: words) + 5)
        let room = columns - 3 - TextWidth.columns(of: value) - start
        if room >= 14 {
            line = line.adding(TextWidth.cut(scene.name(of: figure), to: room), ink: .dim, column: start)
        }
        return line.addingRight(value, ink: ink, end: columns - 1)
    }

    /// As the running count has it; nil where it would have to be added up for a line of a menu.
    private func value(of figure: Figure) -> String? {
        let election = scene.election
        let isWhole = figure.ballot.map { election.ballots[$0].unit } == figure.unit
        let isKept = isWhole || election.units[figure.unit].kind == .precinct
        guard isKept || figure.contest == election.listContest else { return nil }
        let (value, base) = scene.snapshot.shown(figure)
        return scene.result(value, of: base, figure: figure)
    }
}
