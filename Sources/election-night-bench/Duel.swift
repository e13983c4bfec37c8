import PosixIO

/// Runs contestants in turn, so that whatever else the machine does falls on all of them.
struct Duel {
    let runs: Int

    /// Measures each contestant in each run.
    ///
    /// - Parameter contestants: In the order in which they take turns.
    /// - Returns: By contestant, then by figure, the samples of all runs.
    /// - Throws: ``BenchError`` as a contestant fails.
    func fight(_ contestants: [Contestant]) throws(BenchError) -> [[Samples]] {
        var figures: [[[Double]]] = contestants.map { _ in [] }
        for _ in 0..<runs {
            for (place, contestant) in contestants.enumerated() {
                figures[place].append(try contestant.run())
            }
        }
        return figures.map { runs in
            runs[0].indices.map { figure in Samples(runs.map { $0[figure] }) }
        }
    }
}

/// One of those measured in turn.
struct Contestant {
    /// Runs once and answers its figures, the same number each time.
    let run: () throws(BenchError) -> [Double]
}

/// A part of the benchmarks that measures one row of the table or several.
protocol RowSource {
    /// The rows it measures.
    static var ids: [String] { get }

    init(material: Material)

    /// Measures the rows.
    ///
    /// - Returns: One for each of the ids, in that order.
    /// - Throws: ``BenchError``.
    func measure() throws(BenchError) -> [Row]
}

/// Times work in this process.
enum Stopwatch {
    /// Nanoseconds that a body takes.
    static func nanoseconds(_ body: () -> Void) -> Double {
        let begin = now
        body()
        return since(begin)
    }

    /// A moment to be measured from.
    static var now: Int64 { Clock.monotonicNanoseconds() }

    /// Nanoseconds since a moment.
    static func since(_ begin: Int64) -> Double { Double(now - begin) }
}
