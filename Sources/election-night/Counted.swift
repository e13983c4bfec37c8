/// A number with what it counts, in English: `1 station`, `2 stations`.
enum Counted {
    /// Writes both.
    ///
    /// - Parameters:
    ///   - number: How many.
    ///   - one: The word for one; more take an `s`.
    ///   - many: The words for more where an `s` is not enough.
    /// - Returns: The number and the word.
    static func text(_ number: some BinaryInteger, _ one: String, _ many: String? = nil) -> String {
        "\(number) " + (number == 1 ? one : many ?? one + "s")
    }
}
