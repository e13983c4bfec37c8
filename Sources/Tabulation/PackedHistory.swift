/// A cell's history in a third of its memory: the corrections of a long night stay for all of it.
struct PackedHistory: Sendable {
    private let packed: Packed<CellHistory>
    /// Protocols in it.
    let protocols: Int

    init(_ history: CellHistory) {
        packed = Packed(history)
        protocols = history.kept.count
    }

    /// The history as it was packed.
    var history: CellHistory { packed.value }
}

extension PackedHistory: Saved {
    func save(to state: inout SavedWriter) { history.save(to: &state) }
    init(from state: inout SavedReader) throws(SavedFault) { self.init(try CellHistory(from: &state)) }
}
