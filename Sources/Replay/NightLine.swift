/// One line of the night: what it says and when it arrives.
struct NightLine: Sendable {
    /// Instant of arrival.
    var arrived: Int64
    var content: Content

    enum Content: Sendable {
        /// The turnout of a station at a time of the plan.
        case turnout(time: Int, precinct: Int)
        /// The right protocol of a station: index of the contest's figures, and when it was signed.
        case count(figures: Int, precinct: Int, signed: Int64)
        /// A report out of the ordinary, by its place in the list of those.
        case special(Int)
    }
}
