import ElectionModel
import NightDesk
import Tabulation

/// What one report, one snapshot, one frame and one jump cost in the night of a store, whatever its size.
struct Growth {
    private let recording: Recording

    private static let (applied, slice, snapshots, frames, jumps) = (50_000, 500, 100, 5, 20)

    /// Reads the store.
    ///
    /// - Parameter store: Its file.
    /// - Throws: ``BenchError/desk(_:)`` when it cannot be read; ``BenchError/tooFewReports(store:least:)``.
    init(store: String) throws(BenchError) {
        do throws(DeskError) { recording = try Recording(store: store) } catch { throw .desk(error) }
        let least = 2 * (Growth.snapshots + Growth.slice)
        guard recording.entries.count >= least else { throw .tooFewReports(store: store, least: least) }
    }

    /// A line of five numbers, the first four of them medians.
    ///
    /// Nanoseconds a report, microseconds a report with its snapshot, microseconds a frame, milliseconds of a
    /// jump and of the slowest jump.
    var text: String {
        let entries = recording.entries
        let edge = entries.count - Growth.snapshots
        let beginning = edge - min(Growth.applied, entries.count / 2)
        var night = recording.night(at: beginning, clock: nil)
        let apply = Growth.apply(entries[beginning..<edge], to: &night)
        let snapshot = Growth.snapshot(entries[edge...], of: &night)
        let half = recording.night(at: entries.count / 2, clock: nil)
        let moments = [half.snapshot(), night.snapshot()]
        let frame = (0..<Growth.frames).map { _ in FullFrameRow.microseconds(moments) }
        let jumps = Samples(jumps())
        return [apply.median, snapshot.median, Samples(frame).median, jumps.median, jumps.maximum]
            .map { FigureText.plain($0) }
            .joined(separator: " ") + "\n"
    }

    /// Nanoseconds a report, by slices of the night.
    private static func apply(_ entries: ArraySlice<LogEntry>, to night: inout Night) -> Samples {
        var spent: [Double] = []
        var rest = entries
        while !rest.isEmpty {
            let slice = rest.prefix(Growth.slice)
            let begin = Stopwatch.now
            for entry in slice { night.apply(entry) }
            spent.append(Stopwatch.since(begin) / Double(slice.count))
            rest = rest.dropFirst(slice.count)
        }
        return Samples(spent)
    }

    /// Microseconds a report with the snapshot after it; the one before is still shown meanwhile.
    private static func snapshot(_ entries: ArraySlice<LogEntry>, of night: inout Night) -> Samples {
        var shown = night.snapshot()
        let spent = entries.map { entry in
            let begin = Stopwatch.now
            night.apply(entry)
            shown = night.snapshot()
            return Stopwatch.since(begin) / 1e3
        }
        precondition(shown.seq == night.seq, "the last report is in the snapshot")
        return Samples(spent)
    }

    /// Milliseconds from one moment to another with its snapshot, states kept on the way as on a screen.
    private func jumps() -> [Double] {
        var played = PlayedNight(election: recording.election)
        played.count(to: recording.end, of: recording)
        let (first, last) = (recording.arrivals.first ?? 0, recording.end.instant)
        return (0..<Growth.jumps).map { number in
            // Far from each other, forwards and backwards, the same each time.
            let part = Int64(number * 7_919 % 997)
            let moment = recording.end.moved(to: first + (last - first) * part / 997)
            let begin = Stopwatch.now
            played.count(to: moment, of: recording)
            let seq = played.night.snapshot().seq
            let spent = Stopwatch.since(begin) / 1e6
            precondition(seq == recording.position(asOf: moment.instant), "the moment is shown")
            return spent
        }
    }
}
