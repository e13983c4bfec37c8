import ElectionModel
import Tabulation

/// Why the last key did nothing: a short line in the place of the keys, until the next one.
package enum Notice: Hashable, Sendable {
    /// A live screen has no playhead to move.
    case liveOnly
    /// A night that is handed over as its clock passes goes forward only.
    case forwardOnly
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
        case .liveOnly: return scene.words[.noticeLive]
        case .forwardOnly: return scene.words[.noticeForward]
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
    /// Whether there is a playhead that keys can move or hold.
    var hasPlayer: Bool { mode != .live || isFed }

    /// Why a command cannot be carried out; nil where it can.
    func refusal(of command: DashboardCommand) -> Notice? {
        guard mode == .live else { return nil }
        switch command {
        case .quit, .suspend, .redraw: return nil
        case _ where !isFed: return .liveOnly
        case .togglePause, .faster, .slower, .normalSpeed: return nil
        case .seek(let seconds): return seconds > 0 ? nil : .forwardOnly
        case .goTo(let time): return isAhead(time.instant) ? nil : .forwardOnly
        case .seekTenth(let tenth):
            guard let begin, let end else { return .forwardOnly }
            let span = end.instant - begin.instant
            return isAhead(begin.instant + span * Int64(tenth) / 10) ? nil : .forwardOnly
        case .step, .liveEdge: return .forwardOnly
        }
    }

    private func isAhead(_ instant: Int64) -> Bool { clock.map { instant >= $0.instant } ?? true }
}
