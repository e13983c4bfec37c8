/// Hashes of the log at positions, as far as they are known: what a receipt of an entry says.
package struct Receipts: Hashable, Sendable {
    /// 64 hex digits, or the first of them, by position.
    package private(set) var hashes: [Int: String] = [:]

    package init(_ hashes: [Int: String] = [:]) {
        self.hashes = hashes
    }

    /// The first digits of the hash at a position; nil where it is not known.
    package func short(_ seq: Int, digits: Int = 12) -> String? {
        hashes[seq].map { String($0.prefix(digits)) }
    }

    /// Learns more hashes; what is known never changes.
    package mutating func learn(_ more: [Int: String]) {
        hashes.merge(more) { known, _ in known }
    }
}
