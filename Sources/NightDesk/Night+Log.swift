import ElectionModel
import Tabulation

/// The order of the log: what was refused is told between the entries it stood between.
extension Night {
    /// Counts entries, each after the refusals that stood before it; those told are taken off.
    mutating func count(
        _ entries: some Sequence<LogEntry>,
        after refusals: inout ArraySlice<RefusalMark>
    ) {
        for entry in entries {
            tell(&refusals) { $0.afterSeq < entry.seq }
            apply(entry)
        }
    }

    /// Notes refusals from the first on while a claim holds; those noted are taken off.
    mutating func tell(_ refusals: inout ArraySlice<RefusalMark>, while claim: (RefusalMark) -> Bool) {
        while let refusal = refusals.first, claim(refusal) {
            noteRefusal(
                at: refusal.time,
                code: refusal.code,
                precinct: refusal.precinct,
                contest: refusal.contest,
                number: refusal.number
            )
            refusals.removeFirst()
        }
    }
}
