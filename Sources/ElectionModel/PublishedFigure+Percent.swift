extension PublishedFigure {
    /// A published percent as an exact share; nil when it is not a plain decimal number above 0, at most 100.
    package var percent: Share? {
        let parts = value.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count <= 6 }),
            let whole = UInt64(parts[0])
        else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard let fraction = decimals.isEmpty ? 0 : UInt64(decimals) else { return nil }
        var scale: UInt64 = 1
        for _ in decimals.utf8 { scale *= 10 }
        let number = whole * scale + fraction
        guard number > 0, number <= 100 * scale else { return nil }
        return Share(number, of: 100 * scale)
    }
}
