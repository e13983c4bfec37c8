import Tabulation

/// Looking for rows by a text, and going from one to the next.
extension KeyDesk {
    /// Begins to type what to look for, where the pane has rows.
    mutating func beginSearch() {
        guard list != nil else {
            state.notice = .noRows
            return
        }
        var entry = TextEntry(purpose: .search)
        entry.start = list.map { place(in: $0) } ?? 0
        state.entry = entry
    }

    /// Chooses the first row that holds what was typed so far, from the one where the typing began on.
    ///
    /// Where there is none, that one is chosen again.
    mutating func seek(_ text: String) {
        state.search = text
        guard let list else { return }
        let places = self.places(in: list)
        let start = state.entry?.start ?? 0
        select(place: places.first { $0 >= start } ?? places.first ?? start, in: list)
    }

    /// Ends the typing; says where nothing was found.
    mutating func endSearch() {
        guard !state.search.isEmpty, let list else { return }
        tell(places(in: list), in: list)
    }

    /// Goes to the next or the previous row that holds the text; after the last comes the first.
    mutating func find(by step: Int) {
        guard !state.search.isEmpty else {
            state.notice = .nothingSought
            return
        }
        guard let list else {
            state.notice = .noRows
            return
        }
        let places = self.places(in: list)
        let start = place(in: list)
        let next = step > 0 ? places.first { $0 > start } : places.last { $0 < start }
        if let next = next ?? (step > 0 ? places.first : places.last) { select(place: next, in: list) }
        tell(places, in: list)
    }

    private mutating func tell(_ places: [Int], in list: RowList) {
        let chosen = place(in: list)
        guard let found = places.firstIndex(of: chosen) else {
            state.notice = .notFound(state.search)
            return
        }
        state.notice = .found(state.search, place: found + 1, of: places.count)
    }

    private func places(in list: RowList) -> [Int] {
        RowSearch(scene: scene.with(state), table: table, columns: textColumns).places(in: list)
    }

    /// The row that was chosen last, also where a text cannot scroll as far.
    private func place(in list: RowList) -> Int {
        let window = list.window(cursor, visible: visibleRows(of: table))
        return cursor.selected.flatMap { list.place(of: $0) } ?? window.selected
    }
}
