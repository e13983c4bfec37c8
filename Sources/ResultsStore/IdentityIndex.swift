/// Which number each identity was given, in eight bytes an identity: open addressing.
///
/// It keeps part of a hash and the number, not the identity, which stands elsewhere under that number: who looks
/// one up compares that. A writer of a long night would hold sixteen bytes more for each report.
struct IdentityIndex {
    /// The number in the lower half, a hash in the upper, whose first bits say where it belongs; 0 where nothing is.
    ///
    /// A power of two, an eighth of it free at least.
    private var slots: [UInt64]
    private var bits: UInt64
    /// Differs from run to run, so that nobody can send reports that all fall on one place.
    private let seed = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))

    /// How many were noted: the number of the last one, at most 2³² − 1.
    private(set) var count = 0

    /// An index with two to the `bits` slots at first.
    init(bits: UInt64) {
        self.bits = bits
        slots = [UInt64](repeating: 0, count: 1 << Int(bits))
    }

    /// Goes through the numbers whose identity may be this one: nearly always none or the one.
    ///
    /// - Parameters:
    ///   - identity: What is looked for.
    ///   - isThere: Whether it is the one of a number; the search ends there.
    /// - Throws: What the question does.
    func search<Failure: Error>(
        _ identity: EntryIdentity,
        _ isThere: (Int) throws(Failure) -> Bool
    ) throws(Failure) {
        let hash = hash(identity)
        var place = place(of: hash)
        while slots[place] != 0 {
            if slots[place] >> 32 == hash, try isThere(Int(slots[place] & 0xFFFF_FFFF)) { return }
            place = (place + 1) & (slots.count - 1)
        }
    }

    /// Gives an identity the next number, from 1.
    mutating func note(_ identity: EntryIdentity) {
        count += 1
        if count * 8 > slots.count * 7 { grow() }
        enter(hash(identity) << 32 | UInt64(count))
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        bits += 1
        for slot in old where slot != 0 { enter(slot) }
    }

    private mutating func enter(_ slot: UInt64) {
        var place = place(of: slot >> 32)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = slot
    }

    private func hash(_ identity: EntryIdentity) -> UInt64 { identity.hash(seed.0, seed.1) >> 32 }

    private func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> (32 - bits)) }
}
