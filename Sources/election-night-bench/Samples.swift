/// What one contestant took in each run, in the unit of its row.
struct Samples {
    private let sorted: [Double]

    /// Keeps the figures of the runs, of which there is at least one.
    init(_ figures: [Double]) {
        precondition(!figures.isEmpty, "a measurement has runs")
        sorted = figures.sorted()
    }

    /// From the lowest up.
    var figures: [Double] { sorted }
    var minimum: Double { sorted[0] }
    var maximum: Double { sorted[sorted.count - 1] }

    /// The middle one; the mean of the two in the middle when their number is even.
    var median: Double { (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2 }
}
