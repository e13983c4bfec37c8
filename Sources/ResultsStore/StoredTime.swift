import ElectionModel

extension Timestamp {
    /// A stamp out of a store, whose numbers may be damaged; nil unless it can be written as text.
    init?(storedInstant instant: Int64, offset: Int16) {
        guard instant.magnitude < 1 << 40, (-1_439...1_439).contains(offset) else { return nil }
        let stamp = Timestamp(instant: instant, offsetMinutes: offset)
        guard stamp.isWritable else { return nil }
        self = stamp
    }

    /// The same stamp, or a later one's moment, in its own offset where that can be written.
    func notBefore(_ last: Timestamp?) -> Timestamp {
        guard let last, last.instant > instant else { return self }
        let moved = last.shifted(to: offsetMinutes)
        return moved.isWritable ? moved : last
    }

    /// Whether its day lies in the years 1 to 9999 of its own offset.
    private var isWritable: Bool {
        let local = instant + Int64(offsetMinutes) * 60
        return (-62_135_596_800...253_402_300_799).contains(local)
    }
}
