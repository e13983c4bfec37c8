/// What checking a whole store found.
package struct Verification: Hashable, Sendable {
    /// What is checked, in this order.
    package enum Item: String, CaseIterable, Sendable {
        /// SQLite's own check of pages, rows and indexes.
        case pages
        /// Entries follow one another from 1.
        case positions
        /// Each hash is that of the entry before and the line.
        case chain
        /// Each entry is a report whose line would be accepted, with the same flags, and none stands there twice.
        case entries
        /// Times of arrival never go back.
        case arrival
        /// Refusals and repeats are as they were written, and all that heads vouch for are there.
        case quarantine
        /// The log holds what the head beside the store vouches for.
        case head
        /// The log holds what a head kept elsewhere vouches for.
        case anchor
    }

    /// What became of a check.
    package enum Outcome: Hashable, Sendable {
        case passed
        /// The first position at fault, where there is one, and what is wrong there.
        case failed(position: Int?, String)
        case notChecked(String)
    }

    /// One check and its outcome.
    package struct Check: Hashable, Sendable {
        package let item: Item
        package let outcome: Outcome
    }

    /// One an item, in the order of ``Item``.
    package let checks: [Check]
    /// Where the log ends.
    package let head: LogHead

    /// Whether no check failed.
    package var isSound: Bool {
        checks.allSatisfy { check in
            if case .failed = check.outcome { false } else { true }
        }
    }

    /// What became of one check.
    package subscript(item: Item) -> Outcome {
        checks.first { $0.item == item }?.outcome ?? .notChecked("")
    }

    /// Checks a store from its first byte to its last; it may be written meanwhile.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - anchor: A file with a head that was kept elsewhere.
    /// - Returns: One check an item; damage in the log is a failed check.
    /// - Throws: ``StoreError`` when the store, its head or the anchor cannot be opened, or is none.
    /// - Complexity: About 10 microseconds an entry.
    package static func run(path: String, anchor: String? = nil) throws(StoreError) -> Verification {
        let store = StorePath(file: path)
        try store.checkIsStore()
        var kept: StoreHead?
        if let anchor {
            kept = try StorePath.readHead(anchor)
            if kept == nil { throw .anchorMissing(path: anchor) }
        }
        return try run(store, beside: .beside(store), anchor: kept, isStill: false)
    }

    /// As ``run(path:anchor:)``, with the heads that were read before.
    static func run(
        _ store: StorePath,
        beside: Vouching,
        anchor kept: StoreHead?,
        isStill: Bool
    ) throws(StoreError) -> Verification {
        let reader = try LogReader.openUnvouched(path: store.file, isStill: isStill)
        var walk = LogWalk(of: reader)
        walk.run(reader)
        var outcomes = walk.outcomes
        let heads = [beside.head, kept].compactMap { $0 }
        outcomes[.quarantine] = QuarantineWalk.outcome(of: reader, against: heads)
        let anchored = kept.map { Vouching.outcome($0.log, of: reader) }
        outcomes[.anchor] = anchored ?? .notChecked("no anchor given")
        outcomes[.head] = beside.outcome(of: reader, anchored: outcomes[.anchor] == .passed)
        let checks = Item.allCases.map { Check(item: $0, outcome: outcomes[$0] ?? .passed) }
        return Verification(checks: checks, head: walk.head)
    }
}

/// What a head says against a log.
enum Vouching {
    case head(StoreHead)
    case missing
    case unreadable(StoreError)

    /// Reads the head beside a store; before the log, for a log may only be ahead of its head.
    ///
    /// - Throws: ``StoreError/readOrWrite(_:)`` when the kernel does not let us read it, which says nothing of the
    ///   store.
    static func beside(_ store: StorePath) throws(StoreError) -> Vouching {
        do throws(StoreError) {
            return try StorePath.readHead(store.head).map { .head($0) } ?? .missing
        } catch {
            guard case .headUnreadable = error else { throw error }
            return .unreadable(error)
        }
    }

    /// What it vouches for; nil when that is not known.
    var head: StoreHead? {
        if case .head(let head) = self { head } else { nil }
    }

    func outcome(of reader: borrowing LogReader, anchored: Bool) -> Verification.Outcome {
        switch self {
        case .head(let head):
            let outcome = Vouching.outcome(head.log, of: reader)
            guard outcome == .passed, let last = try? reader.lastSeq(), last > head.log.seq else {
                return outcome
            }
            let text = "it vouches up to entry \(head.log.seq); the next start of ingest brings it to \(last)"
            return .notChecked(text)
        case .unreadable(let error): return .failed(position: nil, error.description)
        case .missing:
            let text = "no head beside the store: nothing shows whether its end is missing"
            return anchored ? .notChecked(text) : .failed(position: nil, text)
        }
    }

    /// Whether the log holds what a head vouches for.
    static func outcome(_ head: LogHead, of reader: borrowing LogReader) -> Verification.Outcome {
        do throws(StoreError) {
            guard let hash = try reader.hash(at: head.seq) else {
                let last = try reader.lastSeq()
                return .failed(
                    position: last + 1,
                    "the log ends at \(last), entry \(head.seq) was acknowledged"
                )
            }
            guard hash == head.hash else {
                return .failed(position: head.seq, "another entry was acknowledged: \(head.hash.hex)")
            }
            return .passed
        } catch {
            return .failed(position: error.place, error.description)
        }
    }
}
