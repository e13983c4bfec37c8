import ElectionModel

/// A walk along the quarantine that recomputes what heads vouch for.
struct QuarantineWalk {
    /// Rows read at once.
    private static let page = 200

    /// Whether refusals and repeats are as they were written, and all there.
    ///
    /// - Parameters:
    ///   - reader: Of the store.
    ///   - heads: What is known of it, read before it was opened.
    /// - Returns: A failure by the number of the first row at fault.
    static func outcome(
        of reader: borrowing LogReader,
        against heads: [StoreHead]
    ) -> Verification.Outcome {
        do throws(StoreError) {
            let refusals = try QuarantineWalk(table: "refusal", ends: heads.map(\.refusals)).run {
                number throws(StoreError) in
                try reader.refusals(after: number, limit: page).map { ($0.number, $0.mark) }
            }
            if let refusals { return refusals }
            // Rows numbered below 1 are none that a writer made, and none that is read on from.
            for table in ["refusal", "repeat"] {
                guard try reader.firstNumber(in: table) >= 1 else {
                    return .failed(position: 0, "\(table) 0 or below")
                }
            }
            let repeats = try QuarantineWalk(table: "repeat", ends: heads.map(\.repeats)).run {
                number throws(StoreError) in
                try reader.repeats(after: number, limit: page).map { ($0.number, $0.mark) }
            }
            try reader.checkAgain()
            return repeats ?? .passed
        } catch {
            return .failed(position: error.place, error.description)
        }
    }

    private let table: String
    private let ends: [LogHead]

    /// Goes through a table; nil when all is as it should be.
    private func run(
        _ next: (Int) throws(StoreError) -> [(number: Int, mark: Int)]
    ) throws(StoreError) -> Verification.Outcome? {
        var end = LogHead.empty
        while true {
            let rows = try next(end.seq)
            for row in rows {
                guard row.number == end.seq + 1 else { return fail(end.seq + 1, "is missing") }
                end = end.after(mark: row.mark)
                if ends.contains(where: { $0.seq == end.seq && $0.hash != end.hash }) {
                    return fail(end.seq, "or one before it is not the one acknowledged")
                }
            }
            if rows.isEmpty { break }
        }
        guard let known = ends.map(\.seq).max(), known > end.seq else { return nil }
        return fail(end.seq + 1, "is missing, \(known) were acknowledged")
    }

    private func fail(_ number: Int, _ what: String) -> Verification.Outcome {
        .failed(position: number, "\(table) \(number) \(what)")
    }
}

extension StoreError {
    /// The row at fault, where it is known.
    var place: Int? {
        if case .badRow(_, _, let place, _) = self { place } else { nil }
    }
}
