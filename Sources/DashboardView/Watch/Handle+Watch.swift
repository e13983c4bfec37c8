import ElectionModel
import Tabulation

/// The watch list, and what came while nobody looked.
extension KeyDesk {
    /// The most stations that are watched at once.
    static let mostWatched = 200

    /// Puts the station under the cursor on the watch list, or takes it off.
    mutating func toggleWatch() {
        guard let precinct = stationAtHand else {
            state.notice = .noStation
            return
        }
        if let place = state.watched.firstIndex(of: precinct) {
            state.watched.remove(at: place)
            state.notice = .watched(precinct, isOn: false)
        } else if state.watched.count < KeyDesk.mostWatched {
            state.watched.append(precinct)
            state.notice = .watched(precinct, isOn: true)
        }
    }

    /// The station that is open, chosen, or told of by the chosen event.
    var stationAtHand: Int? {
        if table == .detail, case .station(let precinct)? = state.path.last?.place { return precinct }
        guard let list else { return nil }
        switch list.id(at: list.window(cursor, visible: visibleRows(of: table)).selected) {
        case .station(let precinct)?: return precinct
        case .report(let seq)?: return scene.reports?.precinct(ofIdle: seq)
        case .line(let index)? where table == .events:
            return scene.snapshot.events.element(index).flatMap(scene.station)
        default: return nil
        }
    }

    /// The terminal's window was left or came back.
    mutating func look(isAway: Bool) {
        if isAway {
            state.wentAway = scene.play.clock ?? scene.snapshot.asOf
        } else if let time = state.wentAway {
            state.lookedAway = time
            state.wentAway = nil
        }
    }
}
