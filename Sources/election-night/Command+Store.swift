extension Command {
    /// Whether the first operand is a store that is read and not written.
    var readsStore: Bool {
        [
            .watch, .replay, .tally, .doubt, .explain, .screen, .log, .verify, .backup, .export, .report,
            .ledger,
        ].contains(name)
    }
}
