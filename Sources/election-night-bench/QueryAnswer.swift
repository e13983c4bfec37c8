/// A query's answers and what it took.
struct QueryAnswer {
    /// The rows it printed, field by field.
    let rows: [[String]]
    /// Nanoseconds, the mean of the repetitions.
    let nanoseconds: Double
}
