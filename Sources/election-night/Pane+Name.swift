import DashboardView

extension Pane {
    /// The name that `--page` takes.
    var name: String {
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
}
