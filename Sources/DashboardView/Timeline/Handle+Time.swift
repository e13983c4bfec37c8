import CellGrid
import ElectionModel
import Tabulation

/// The keys of the time machine.
extension KeyDesk {
    /// The most marks that a viewer can set.
    static let mostMarks = 100

    /// Keys that move the playhead; nil when the key is not one of them.
    mutating func steer(_ key: Key) -> [DashboardCommand]? {
        switch key {
        case .left: return [.seek(seconds: -10)]
        case .right: return [.seek(seconds: 10)]
        case .shiftLeft: return [.seek(seconds: -60)]
        case .shiftRight: return [.seek(seconds: 60)]
        case .character(let character): return steer(character)
        default: return nil
        }
    }

    private mutating func steer(_ character: Character) -> [DashboardCommand]? {
        switch character {
        case " ": return [.togglePause]
        case "-": return [.slower]
        case "+": return [.faster]
        case "=": return [.normalSpeed]
        case ",": return [.step(-1)]
        case ".": return [.step(1)]
        case "[": return [.mark(-1, own: state.ownMarks)]
        case "]": return [.mark(1, own: state.ownMarks)]
        case "m":
            setMark()
            return []
        case "L": return [.liveEdge]
        case "q": return [.quit]
        case "0"..."9":
            guard let digit = character.wholeNumberValue else { return [] }
            if layout.focus == .timeline { return [.seekTenth(digit)] }
            focus(number: digit)
            return []
        default: return nil
        }
    }

    /// Keys that go to the ends of the night while the timeline has them; nil elsewhere.
    func steerTimeline(_ key: Key) -> [DashboardCommand]? {
        guard layout.focus == .timeline else { return nil }
        switch key {
        case .end, .character("G"): return [.liveEdge]
        case .home, .character("g"): return [.seekTenth(0)]
        default: return nil
        }
    }

    /// Marks the moment that is shown; on a marked one the mark goes away.
    private mutating func setMark() {
        guard let now = scene.now else { return }
        if let place = state.ownMarks.firstIndex(of: now.instant) {
            state.ownMarks.remove(at: place)
            state.notice = .markGone(now)
        } else if state.ownMarks.count < KeyDesk.mostMarks {
            let place = state.ownMarks.firstIndex { $0 > now.instant } ?? state.ownMarks.count
            state.ownMarks.insert(now.instant, at: place)
            state.notice = .markSet(now)
        } else {
            state.notice = .tooManyMarks
        }
    }

    /// To the moment under the pointer; nil where it is not on a rail.
    ///
    /// While the button that went down on one is held, every column of the screen counts.
    func scrub(_ event: MouseEvent) -> [DashboardCommand]? {
        if let region = layout.region(of: .timeline), let axis = TimeAxis(scene: scene) {
            let chart = TimelinePanel.chart(in: region.inset(by: 1))
            let columns = chart.columns - TimelinePanel.left - TimelinePanel.right
            let isInside = chart.contains(row: event.row, column: event.column)
            guard columns > 1, state.isScrubbing || isInside else { return nil }
            return [.goTo(axis.time(at: event.column - chart.column - TimelinePanel.left, of: columns))]
        }
        guard let strip = layout.strip, let rail = TimeStrip(scene: scene).rail(columns: strip.columns),
            state.isScrubbing || strip.contains(row: event.row, column: event.column)
        else { return nil }
        let place = event.column - strip.column - rail.start
        return [.goTo(rail.axis.time(at: place, of: rail.columns))]
    }
}
