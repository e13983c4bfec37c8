import CellGrid
import DashboardView
import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Screens of the page.
enum HoursShot {
    struct Size: Sendable, CustomTestStringConvertible {
        let name: String
        let rows: Int
        let columns: Int
        var testDescription: String { name }
    }

    static let sizes = [
        Size(name: "compact", rows: 14, columns: 48), Size(name: "medium", rows: 24, columns: 80),
        Size(name: "large", rows: 40, columns: 120), Size(name: "extra-large", rows: 60, columns: 200),
    ]

    static func grid(_ size: Size, _ look: Look, keys: [Key] = [.character("u"), .down]) -> Grid {
        var state = ScreenState()
        let snapshot = ShapedNight.counting.snapshot()
        let play = ShapedNight.counting.play
        let (rows, columns) = (size.rows, size.columns)
        for key in keys {
            _ = handle(
                key,
                state: &state,
                snapshot: snapshot,
                play: play,
                look: look,
                rows: rows,
                columns: columns
            )
        }
        return screenful(snapshot, play: play, state: state, look: look, rows: rows, columns: columns)
    }

    /// A turnout of the country announced at 20:00.
    static func figure(_ value: String, at seconds: Int = 0) -> PublishedFigure {
        PublishedFigure(
            id: "turnout-\(seconds)",
            scope: Builders.election().units[0].id,
            contest: "",
            measure: "turnout-percent",
            value: value,
            time: Builders.time(seconds),
            source: "CEC",
            status: .announced
        )
    }

    /// The page of a small night.
    static func desk(_ election: Election, _ hours: TurnoutHours) -> Desk {
        let plain = Night(election: election).snapshot()
        let snapshot = NightSnapshot(
            election: election,
            seq: 1,
            asOf: Builders.time(60),
            country: plain.country,
            regions: plain.regions,
            districts: plain.districts,
            stations: plain.stations,
            outcome: plain.outcome,
            events: [],
            timeline: [],
            hours: hours
        )
        var desk = Desk(snapshot: snapshot)
        desk.play = PlayState(mode: .still, clock: Builders.time(60))
        desk.press(.character("u"))
        return desk
    }
}
