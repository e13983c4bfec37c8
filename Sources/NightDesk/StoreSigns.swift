package import Tabulation

/// What a live desk has seen of a store and its writer, and how fresh that makes its figures.
///
/// Ages are measured by the monotonic clock, in milliseconds: a wall clock that is set neither hides a
/// silence nor makes one. Only how old the writer's sign was at the first look comes from the wall clock.
package struct StoreSigns: Hashable, Sendable {
    /// Without a report for longer than this the screen says *quiet*.
    package static let quietAfter: Int64 = 10_000
    /// Without a sign of the writer for this long, the figures are *stale*.
    package static let staleAfter: Int64 = 10_000
    /// When the store cannot be read for this long, they are too: a busy moment is shorter.
    package static let unreadableAfter: Int64 = 2_000

    /// Whether the night is over: nobody writes, and no report is missed.
    private let isOver: Bool
    private var lastRead: Int64
    private var lastSign: Int64
    private var sign: Int64?

    /// Begins with a store that was just read.
    ///
    /// - Parameters:
    ///   - now: Monotonic milliseconds.
    ///   - wall: Seconds since 1970, to tell how old the writer's sign is.
    ///   - sign: When the writer last gave one, in seconds since 1970; nil where none ever did.
    ///   - isOver: Whether the store is of a night that is over.
    package init(now: Int64, wall: Int64, sign: Int64?, isOver: Bool) {
        self.isOver = isOver
        lastRead = now
        self.sign = sign
        let age = sign.map { max(0, min(wall - $0, 1_000_000_000)) } ?? 0
        lastSign = now - age * 1_000
    }

    /// Notes that the store was read.
    package mutating func wasRead(now: Int64) { lastRead = now }

    /// Notes the writer's sign; one that has not moved is none, nor is a lock file that went away.
    package mutating func saw(sign: Int64?, now: Int64) {
        guard let sign, sign != self.sign else { return }
        self.sign = sign
        lastSign = now
    }

    /// The word for the screen.
    ///
    /// - Parameters:
    ///   - now: Monotonic milliseconds.
    ///   - lastReport: When a report last came.
    /// - Returns: *stale* before *quiet*, with whole seconds since. When both the writer is silent and the
    ///   store cannot be read, since the first of them, so that the seconds only grow.
    package func freshness(now: Int64, lastReport: Int64) -> PlayState.Freshness {
        let isSilent = !isOver && now - lastSign >= StoreSigns.staleAfter
        if now - lastRead >= StoreSigns.unreadableAfter {
            return .stale(seconds: seconds(now - (isSilent ? min(lastRead, lastSign) : lastRead)), .store)
        }
        if isSilent { return .stale(seconds: seconds(now - lastSign), .writer) }
        guard !isOver else { return .fresh }
        guard now - lastReport > StoreSigns.quietAfter else { return .fresh }
        return .quiet(seconds: seconds(now - lastReport))
    }

    private func seconds(_ milliseconds: Int64) -> Int { Int(clamping: milliseconds / 1_000) }
}
