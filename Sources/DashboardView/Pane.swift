/// A part of the screen with a number of its own.
package enum Pane: Int, Hashable, Sendable, CaseIterable {
    case parties = 1
    case regions, quota, house, timeline, events
    /// What is drilled into, beside the regions where there is room.
    case detail

    /// The number as a title shows it.
    var sign: String { ["¹", "²", "³", "⁴", "⁵", "⁶", "⁷"][rawValue - 1] }

    /// What it is called on a command line.
    package var name: String {
        switch self {
        case .parties: "parties"
        case .regions: "regions"
        case .quota: "quota"
        case .house: "house"
        case .timeline: "timeline"
        case .events: "events"
        case .detail: "detail"
        }
    }

    /// The pane of a digit key; nil when there is none.
    static func numbered(_ digit: Int) -> Pane? { Pane(rawValue: digit) }
}
