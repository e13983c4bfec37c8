/// What a scenario fixes of a precinct before the night, as far as the rules of reception ask for it.
package struct PrecinctOpening: Hashable, Sendable {
    /// Voters on the list at opening.
    package let votersListed: UInt32
    /// nil where the scenario names no hour; then the rules about closing are silent.
    package let pollsClose: Timestamp?
    /// Whether the law lets it close before its hour; the real hour is not known then.
    package let mayCloseEarly: Bool

    package init(votersListed: UInt32, pollsClose: Timestamp?, mayCloseEarly: Bool = false) {
        self.votersListed = votersListed
        self.pollsClose = pollsClose
        self.mayCloseEarly = mayCloseEarly
    }

    package init(of unit: GpUnit) {
        self.init(
            votersListed: unit.votersListed,
            pollsClose: unit.pollsClose,
            mayCloseEarly: unit.mayCloseEarly
        )
    }
}
