/// Numbers identities in the order in which they are noted, from 1, and finds them: open addressing.
///
/// A dictionary would do; it takes four times as long for a million that lie anywhere in it.
struct IdentityTable {
    /// By number.
    private var identities: [EntryIdentity] = []
    /// A number in the lower half, part of the hash in the upper; 0 where nothing is.
    ///
    /// A power of two, at least twice the identities.
    private var slots = [UInt64](repeating: 0, count: 1_024)
    /// Differs from run to run, so that nobody can send reports that all fall on one place.
    private let seed = (UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max))

    /// How many were noted.
    var count: Int { identities.count }

    /// The number of an identity, the first where it was noted twice; nil where it was not.
    subscript(identity: EntryIdentity) -> Int? {
        let hash = identity.hash(seed.0, seed.1)
        var place = IdentityTable.place(of: hash, in: slots)
        while slots[place] != 0 {
            let number = Int(slots[place] & 0xFFFF_FFFF)
            if slots[place] >> 32 == hash >> 32, identities[number - 1] == identity { return number }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }

    /// Notes an identity.
    ///
    /// - Returns: Its number.
    @discardableResult
    mutating func note(_ identity: EntryIdentity) -> Int {
        identities.append(identity)
        if identities.count * 2 > slots.count {
            slots = [UInt64](repeating: 0, count: slots.count * 2)
            for number in 1..<identities.count { enter(number) }
        }
        enter(identities.count)
        return identities.count
    }

    private mutating func enter(_ number: Int) {
        let hash = identities[number - 1].hash(seed.0, seed.1)
        var place = IdentityTable.place(of: hash, in: slots)
        while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
        slots[place] = hash & ~0xFFFF_FFFF | UInt64(number)
    }

    private static func place(of hash: UInt64, in slots: [UInt64]) -> Int {
        Int(truncatingIfNeeded: hash) & (slots.count - 1)
    }
}
