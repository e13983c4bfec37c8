/// Numbers identities in the order in which they are noted, from 1, and finds them.
///
/// A dictionary would do; it takes four times as long for a million that lie anywhere in it.
struct IdentityTable {
    /// By number.
    private var identities: [EntryIdentity] = []
    private var index = IdentityIndex(bits: 10)

    /// How many were noted.
    var count: Int { identities.count }

    /// The number of an identity, any where it was noted twice; nil where it was not.
    subscript(identity: EntryIdentity) -> Int? {
        var found: Int?
        index.search(identity) { number in
            guard identities[number - 1] == identity else { return false }
            found = number
            return true
        }
        return found
    }

    /// Notes an identity.
    ///
    /// - Returns: Its number.
    @discardableResult
    mutating func note(_ identity: EntryIdentity) -> Int {
        identities.append(identity)
        index.note(identity)
        return identities.count
    }
}
