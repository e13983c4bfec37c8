package import ElectionModel
package import Tabulation

/// What the focused pane shows, to be kept in files: all its rows as values, and the pane as it is drawn.
package struct KeptView: Sendable {
    /// A value of a row, exact; how it is written is the file's affair.
    package enum Value: Hashable, Sendable {
        case text(String)
        case count(UInt64)
        case share(Share)
        case time(Timestamp)
        /// Nothing is known, or nothing belongs there.
        case open
    }

    /// Letters, digits, `.`, `-` and `_` of ASCII, for the name of a file: `regions`, `region-abai`, `alarms`.
    package let name: String
    /// As the screen calls it.
    package let title: String
    /// Names of the values of a row; the same in every language.
    package let columns: [String]
    /// In the order of the screen, those out of sight included.
    package let rows: [[Value]]
    /// The whole pane as it is drawn, as wide as the screen; lines end with a line feed.
    package let picture: String

    package init(name: String, title: String, columns: [String], rows: [[Value]], picture: String) {
        self.name = name
        self.title = title
        self.columns = columns
        self.rows = rows
        self.picture = picture
    }
}

extension KeptView {
    /// The pane that has the keys.
    ///
    /// - Parameters:
    ///   - snapshot: The night as it is on the screen.
    ///   - play: Where the screen stands in time.
    ///   - state: What is chosen to be seen.
    ///   - look: Characters, colours and language.
    ///   - reports: The page of reports drawn before, if one is open.
    ///   - receipts: Hashes of the log that pages show.
    ///   - screen: Rows and columns of the screen.
    /// - Returns: nil where the screen is too small to show a pane.
    package static func focused(
        _ snapshot: NightSnapshot,
        play: PlayState,
        state: ScreenState,
        look: Look,
        reports: ReportsPage?,
        receipts: Receipts = Receipts(),
        screen: (rows: Int, columns: Int)
    ) -> KeptView? {
        let scene = Scene(
            snapshot: snapshot,
            play: play,
            state: state,
            look: look,
            kept: reports,
            receipts: receipts
        )
        let layout = scene.layout(rows: max(0, screen.rows), columns: max(0, screen.columns))
        guard layout.sizeClass != .tooSmall else { return nil }
        let pane = KeptPane(scene: scene, layout: layout)
        let table = KeptTable(scene: scene, pane: pane.table, columns: pane.inside)
        return KeptView(
            name: pane.name,
            title: pane.title,
            columns: table.columns,
            rows: table.rows,
            picture: pane.picture
        )
    }
}
