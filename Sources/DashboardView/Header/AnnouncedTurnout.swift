import ElectionModel
import Tabulation

/// A turnout that the commission announced.
struct AnnouncedTurnout {
    let text: String
    let share: Share
    let time: Timestamp?
    /// Whether it is that of the whole day.
    let isFinal: Bool
}

/// What was announced by the moment that is shown: the future of a recording is nobody's to see.
extension Scene {
    /// The final turnout, from its announcement on; nil before, and when none is published.
    var announcedTurnout: AnnouncedTurnout? {
        election.published.first { $0.id == Scene.final }.flatMap { isKnown($0) ? announced($0) : nil }
    }

    /// The country's turnouts announced by now, the newest last.
    var announcedTurnouts: [AnnouncedTurnout] {
        let country = election.units[election.country].id
        let known = election.published.filter { figure in
            figure.measure == "turnout-percent" && figure.scope == country && figure.status == .announced
                && figure.time != nil && isKnown(figure)
        }
        let figures = known.compactMap { announced($0) }
        return figures.indices.sorted { left, right in
            (figures[left].time?.instant ?? 0, left) < (figures[right].time?.instant ?? 0, right)
        }.map { figures[$0] }
    }

    /// What the gauge marks: the final turnout once it is known, else the newest announced.
    var markedTurnout: AnnouncedTurnout? { announcedTurnout ?? announcedTurnouts.last }

    /// Whether a figure was out by the moment shown; one without a time is not before the night ends.
    private func isKnown(_ figure: PublishedFigure) -> Bool {
        guard play.ahead == nil else { return true }
        guard let now else { return false }
        if let time = figure.time { return time.instant <= now.instant }
        return play.end.map { now.instant >= $0.instant } ?? false
    }

    private static let final = "turnout-final"

    /// A published percent as a share; nil when its text is not a plain decimal number above zero.
    func announced(_ figure: PublishedFigure) -> AnnouncedTurnout? {
        figure.percent.map {
            AnnouncedTurnout(
                text: plain(figure.value),
                share: $0,
                time: figure.time,
                isFinal: figure.id == Scene.final
            )
        }
    }

    /// `54.09 announced 20:10`, or without the word: a figure never stands without its time.
    func text(_ figure: AnnouncedTurnout, hasWord: Bool) -> String {
        let word = hasWord || figure.time == nil ? " " + words[.announced] : ""
        let time = figure.time.map { " " + clock($0, withSeconds: false) } ?? ""
        return numbers.decimal(figure.text) + word + time
    }
}
