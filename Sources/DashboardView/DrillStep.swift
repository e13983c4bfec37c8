package import Tabulation

/// A level of the way down the map, or a list that was opened.
package struct DrillStep: Hashable, Sendable {
    package let place: RowID
    package var cursor = Cursor()
    /// What its rows were filtered by when a deeper level was opened.
    var filter = ""
    /// Where the keys go when the way has been left by it; nil = the regions.
    package var origin: Pane?
    /// Whose reports a step lists; nil for all other steps.
    package var figure: Figure?
    /// What was seen before, where a step was opened from the overlay that says why.
    package var whence: Whence?

    package init(place: RowID, origin: Pane? = nil, figure: Figure? = nil, whence: Whence? = nil) {
        self.place = place
        self.origin = origin
        self.figure = figure
        self.whence = whence
    }
}

/// What was seen before the reports behind a figure were opened, to come back to.
package struct Whence: Hashable, Sendable {
    let focus: Pane
    let lower: Pane
    let isZoomed: Bool
    let detailFilter: String
    let whyTop: Int?
    let whyChoice: Int
}
