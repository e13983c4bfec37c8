/// How far an unpacked stream may grow before it is taken for a bomb.
package struct ZstdLimits: Hashable, Sendable {
    /// The most bytes that may come out.
    package let total: Int
    /// How many times the bytes that went in may come out, once more than ``free`` have.
    package let ratio: Int
    /// Bytes that may come out whatever went in.
    package let free: Int

    package init(total: Int, ratio: Int, free: Int) {
        self.total = total
        self.ratio = ratio
        self.free = free
    }

    /// 4 GiB; after the first 64 MiB at most 1000 times the packed bytes.
    package static let standard = ZstdLimits(total: 4 << 30, ratio: 1_000, free: 64 << 20)

    /// The limit that is passed, nil when none is.
    func passed(packed: Int, unpacked: Int) -> ZstdError? {
        if unpacked > total { return .tooLarge(limit: total) }
        guard unpacked > free, unpacked / ratio > packed else { return nil }
        return .tooDense(ratio: ratio)
    }
}
