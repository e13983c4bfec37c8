package import ElectionModel
import Tabulation

/// What became of the last key, or why it did nothing: a line in the place of the keys, until the next one.
package enum Notice: Hashable, Sendable {
    /// A live night cannot be hastened, nor its future seen.
    case atEdge
    /// The moment that is shown was marked, or its mark taken away; or there are too many.
    case markSet(Timestamp), markGone(Timestamp), tooManyMarks
    /// What was typed is no clock time.
    case noSuchTime
    /// A clock time that the timeline does not have.
    case outsideNight
    /// An event about no station, district, region or list.
    case noPlace
    /// A row with no page of its own.
    case noPage
    /// The focused pane has no rows.
    case noRows
    /// The rows of the focused pane cannot be filtered.
    case noFilter
    /// The focused pane has one order only.
    case oneOrder
    /// Nothing is looked for yet.
    case nothingSought
    /// No row holds the text.
    case notFound(String)
    /// The chosen row is one of those that hold the text.
    case found(String, place: Int, of: Int)
    /// No station is open or chosen.
    case noStation
    /// A station was put on the watch list, or taken off it.
    case watched(Int, isOn: Bool)
    /// This screen makes no decisions.
    case noDecision
    /// Nothing stands at the station and nothing was refused that could be admitted.
    case nothingToDecide
    case reasonMissing
    /// The decision is on its way.
    case deciding
    /// The decision stands in the log, or stood there before.
    case decided(seq: Int, isRepeat: Bool)
    /// The decision was not made, with the reason as the program tells it.
    case undecided(String)
    /// The mouse selects text in the terminal now, or is ours again.
    case mouse(isReleased: Bool)
    /// A text was handed to the terminal's clipboard.
    case copied(String)
    /// The terminal takes no text for its clipboard.
    case notCopied
    /// A condition came true, of so many at once; in a replay, or in the night itself.
    case alert(String, more: Int, isReplay: Bool)
    /// There are no two units to compare.
    case noPair
    /// No station is in doubt; so many are to look at.
    case noDoubt(toLookAt: Int)
    /// Where what the pane shows was written to, or is being written.
    case kept(KeptNotice)

    func text(in scene: Scene) -> String {
        switch self {
        case .atEdge: return scene.words[.noticeEdge]
        case .markSet(let time): return scene.words.sentence(.noticeMarkSet, scene.clock(time))
        case .markGone(let time): return scene.words.sentence(.noticeMarkGone, scene.clock(time))
        case .tooManyMarks: return scene.words[.noticeManyMarks]
        case .noSuchTime: return scene.words[.noticeTime]
        case .outsideNight:
            let bounds = [scene.play.begin, scene.play.last ?? scene.play.end].map { time in
                time.map { scene.clock($0, withSeconds: false) } ?? NumberText.open
            }
            return scene.words.sentence(.noticeOutside, bounds[0], bounds[1])
        case .noPlace: return scene.words[.noticePlace]
        case .noPage: return scene.words[.noticePage]
        case .noDoubt(0): return scene.words[.noticeNoDoubt]
        case .noDoubt(let stations):
            return scene.words.sentence(.noticeWarnings, scene.numbers.count(stations))
        case .kept(let notice): return notice.text(in: scene)
        case .noRows, .noFilter, .oneOrder, .nothingSought, .notFound, .found: return ofRows(scene)
        case .noStation, .watched, .noDecision, .nothingToDecide, .reasonMissing, .deciding, .decided,
            .undecided:
            return ofStations(scene)
        case .noPair: return scene.words[.noticeNoPair]
        case .alert(let text, let more, let isReplay):
            let word: Word = isReplay ? .noticeAlertReplay : .noticeAlert
            let told = scene.words.sentence(word, scene.plain(text))
            return more == 0 ? told : told + " +" + scene.numbers.count(more)
        case .mouse(let isReleased): return scene.words[isReleased ? .noticeMouseOff : .noticeMouseOn]
        case .notCopied: return scene.words[.noticeNotCopied]
        case .copied(let text):
            let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
            let shown = line.split(separator: "\t").joined(separator: "  ")
            return scene.words.sentence(.noticeCopied, scene.plain(shown))
        }
    }

    /// About the rows of a table: searching, filtering, sorting.
    private func ofRows(_ scene: Scene) -> String {
        switch self {
        case .noRows: return scene.words[.noticeNoRows]
        case .noFilter: return scene.words[.noticeNoFilter]
        case .oneOrder: return scene.words[.noticeOneOrder]
        case .nothingSought: return scene.words[.noticeNoSearch]
        case .notFound(let text): return scene.words.sentence(.noticeNotFound, scene.plain(text))
        case .found(let text, let place, let count):
            let places = [place, count].map { scene.numbers.count($0) }
            return scene.words.sentence(.noticeFound, scene.plain(text), places[0], places[1])
        default: return ""
        }
    }

    /// About stations: watching them and deciding about them.
    private func ofStations(_ scene: Scene) -> String {
        switch self {
        case .noStation: return scene.words[.noticeNoStation]
        case .watched(let precinct, let isOn):
            return scene.words.sentence(
                isOn ? .noticeWatched : .noticeUnwatched,
                scene.stationPlace(precinct)
            )
        case .noDecision: return scene.words[.noticeNoDecision]
        case .nothingToDecide: return scene.words[.noticeNothingToDecide]
        case .reasonMissing: return scene.words[.noticeReason]
        case .deciding: return scene.words[.noticeDeciding]
        case .decided(let seq, let isRepeat):
            let word: Word = isRepeat ? .noticeDecidedBefore : .noticeDecided
            return scene.words.sentence(word, scene.numbers.count(seq))
        case .undecided(let why): return scene.words.sentence(.noticeRefused, scene.plain(why))
        default: return ""
        }
    }
}

extension PlayState {
    /// Whether the speed of what is shown can be changed.
    var hasSpeed: Bool { mode != .live || isFed || isBehindLive }

    /// Whether a decision can be made: at the edge of a live night that nobody plays.
    var takesDecisions: Bool { mode == .live && !isFed && !isBehindLive }

    /// Why a command cannot be carried out; nil where it can.
    ///
    /// At the live edge nothing is newer; a night that is fed can be sent forward and hastened.
    func refusal(of command: DashboardCommand) -> Notice? {
        if case .decide = command { return takesDecisions ? nil : .noDecision }
        guard mode == .live, !isBehindLive else { return nil }
        switch command {
        case .step(let step), .mark(let step, _): return step > 0 ? .atEdge : nil
        case _ where isFed: return nil
        case .faster, .slower, .normalSpeed: return .atEdge
        case .seek(let seconds): return seconds > 0 ? .atEdge : nil
        case .goTo(let time): return isAhead(time.instant) ? .atEdge : nil
        case .seekTenth(let tenth):
            guard let begin, let end else { return .atEdge }
            let span = end.instant - begin.instant
            return isAhead(begin.instant + span * Int64(tenth) / 10) ? .atEdge : nil
        default: return nil
        }
    }

    private func isAhead(_ instant: Int64) -> Bool { clock.map { instant > $0.instant } ?? true }
}
