import DashboardView

/// What `--page` takes: the panes, then the pages of the menu, then that of reports.
enum PageName {
    static let tables: [String: RowID] = Dictionary(
        uniqueKeysWithValues: Page.allCases.compactMap { page in page.place.map { (page.rawValue, $0) } }
    )
    /// Asked for together with a figure.
    static let reports = "reports"
    static let all = Pane.allCases.map(\.name) + tables.keys.sorted() + [reports]
}
