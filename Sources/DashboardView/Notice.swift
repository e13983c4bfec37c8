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
    /// No station is in doubt; so many are to look at.
    case noDoubt(toLookAt: Int)

    func text(in scene: Scene) -> String {
        switch self {
        case .atEdge: return scene.words[.noticeEdge]
        case .markSet(let time): return scene.words.sentence(.noticeMarkSet, scene.clock(time))
        case .markGone(let time): return scene.words.sentence(.noticeMarkGone, scene.clock(time))
        case .tooManyMarks: return scene.words[.noticeManyMarks]
        case .noSuchTime: return scene.words[.noticeTime]
        case .outsideNight:
            let bounds = [scene.play.begin, scene.play.end].map { time in
                time.map { scene.clock($0, withSeconds: false) } ?? NumberText.open
            }
            return scene.words.sentence(.noticeOutside, bounds[0], bounds[1])
        case .noPlace: return scene.words[.noticePlace]
        case .noPage: return scene.words[.noticePage]
        case .noDoubt(0): return scene.words[.noticeNoDoubt]
        case .noDoubt(let stations):
            return scene.words.sentence(.noticeWarnings, scene.numbers.count(stations))
        }
    }
}

extension PlayState {
    /// Whether the speed of what is shown can be changed.
    var hasSpeed: Bool { mode != .live || isFed || isBehindLive }

    /// Why a command cannot be carried out; nil where it can.
    ///
    /// At the live edge nothing is newer; a night that is fed can be sent forward and hastened.
    func refusal(of command: DashboardCommand) -> Notice? {
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
