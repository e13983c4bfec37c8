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

/// What `--page` takes: the panes, then the tables that take a pane's place.
enum PageName {
    static let tables: [String: RowID] = [
        "districts": .allDistricts, "alarms": .alarms, "hours": .hours,
    ]
    /// Asked for together with a figure.
    static let reports = "reports"
    static let all = Pane.allCases.map(\.name) + tables.keys.sorted() + [reports]
}
