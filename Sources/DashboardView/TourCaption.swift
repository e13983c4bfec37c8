import CellGrid
import ElectionModel
import Tabulation

/// What a tour of the night rests at: which stop of how many, what was announced, and how it goes on.
struct TourCaption {
    let scene: Scene
    let stop: TourStop

    /// Nil while no tour rests.
    init?(scene: Scene) {
        guard let stop = scene.play.stop else { return nil }
        (self.scene, self.stop) = (scene, stop)
    }

    /// One line of at most so many columns; what was announced is cut, and how it goes on stays.
    func text(columns: Int) -> String {
        let place = scene.numbers.count(stop.number) + "/" + scene.numbers.count(stop.count)
        let onward = scene.words[.tourOnward]
        let head = place + " " + (scene.play.clock.map { scene.clock($0, withSeconds: false) } ?? "") + " "
        let room = columns - TextWidth.columns(of: head) - TextWidth.columns(of: onward) - 3
        let told = announced.joined(separator: "; ")
        return head + TextWidth.cut(told, to: max(0, room)) + " · " + onward
    }

    /// What was announced at this moment, in the words of the events: figures first, then opened and closed.
    private var announced: [String] {
        let now = scene.snapshot.events.filter {
            $0.time.instant == scene.play.clock?.instant && EventGroup($0.kind) == .calendar
        }
        let events = now.filter { isFigure($0) } + now.filter { !isFigure($0) }
        return events.map { EventText(scene: scene, event: $0).text }
    }

    private func isFigure(_ event: NightEvent) -> Bool {
        switch event.kind {
        case .announced, .exitPoll, .results: true
        default: false
        }
    }
}
