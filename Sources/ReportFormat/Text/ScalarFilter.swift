/// Follows a text and says of each scalar whether it may stand, as it is, where it stands.
struct ScalarFilter {
    /// Marks that may stand on one letter.
    static let marksALetter = 2

    private var marksLeft = 0

    /// Whether the next scalar of the text prints by itself, or is one of two marks on a letter.
    mutating func lets(_ scalar: Unicode.Scalar) -> Bool {
        switch ScalarClass(scalar) {
        case .letter:
            marksLeft = ScalarFilter.marksALetter
            return true
        case .printable:
            marksLeft = 0
            return true
        case .mark where marksLeft > 0:
            marksLeft -= 1
            return true
        case .mark, .hidden:
            marksLeft = 0
            return false
        }
    }
}
