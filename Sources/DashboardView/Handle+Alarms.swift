import ElectionModel
import Tabulation

/// The page of what is open, and going from one station in doubt to the next.
extension KeyDesk {
    /// Opens the page, or goes back to it.
    mutating func showAlarms() {
        if state.path.first?.place == .alarms {
            cutPath()
            focus(.detail)
        } else {
            let origin = state.path.isEmpty ? layout.focus : nil
            state.path = []
            descend(to: DrillStep(place: .alarms, origin: origin))
        }
    }

    /// Opens the next or the previous station in doubt, after the last one the first.
    mutating func goToAlarm(by step: Int) {
        let stations = (scene.snapshot.alarms?.stations ?? []).filter(\.isDoubtful).map(\.precinct)
        guard !stations.isEmpty else {
            let toLookAt = scene.snapshot.alarms?.stations.count ?? 0
            state.notice = .noDoubt(toLookAt: toLookAt)
            return
        }
        var place = step > 0 ? 0 : stations.count - 1
        if case .station(let shown)? = state.path.last?.place, let known = stations.firstIndex(of: shown) {
            place = (known + step + stations.count) % stations.count
        }
        showAlarms()
        let station = RowID.station(stations[place])
        if !scene.with(state).alarmRows().contains(station) { state.detailFilter = "" }
        state.path[0].cursor.selected = station
        descend(to: DrillStep(place: station))
    }
}
