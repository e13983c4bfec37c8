import ElectionModel
import ReportFormat
import Tabulation

extension JSONWriter {
    /// The member `progress`: counts, and what is expected, which is an estimate and says so by its name.
    ///
    /// Null without a list contest.
    mutating func members(of progress: CountProgress?, fall: ProgressFall?) {
        key("progress")
        guard let progress else { return null() }
        beginObject()
        member("reported", progress.unitsReported)
        member("total", progress.unitsTotal)
        member("votesCounted", progress.votesCounted)
        member("votesExpected", progress.votesToCome.map { progress.votesCounted &+ $0 })
        member("percentOfExpected", progress.share.percent())
        key("expectedBy")
        beginObject()
        member("ballotsIssued", progress.basis.issued)
        member("announcedTurnout", progress.basis.announced)
        member("countedStations", progress.basis.counted)
        member("nothing", progress.basis.unknown)
        endObject()
        key("fell")
        if let fall { write(fall) } else { null() }
        endObject()
    }

    private mutating func write(_ fall: ProgressFall) {
        beginObject()
        member("from", fall.from.percent())
        member("at", fall.at.iso8601)
        key("because")
        beginArray()
        for cause in fall.causes { string(cause == .counted ? "fewer-counted" : "more-expected") }
        endArray()
        endObject()
    }
}

/// How far the count is, as lines of text for people.
struct ProgressLines {
    let snapshot: NightSnapshot

    /// The line of expected votes, and one more where it was higher before; none without a list contest.
    var lines: [String] {
        guard let progress = snapshot.progress else { return [] }
        if progress.isComplete { return ["expected  every station is in: nothing is estimated"] }
        let votes = "\(progress.votesCounted) valid list votes counted"
        guard let toCome = progress.votesToCome, let percent = progress.share.percent() else {
            return ["expected  not known yet; " + votes]
        }
        let sum = progress.votesCounted &+ toCome
        let line = "expected  ≈\(percent) % of expected votes: \(votes) of ≈\(sum) expected"
        guard let fall = snapshot.progressFall else { return [line] }
        let causes = fall.causes.map {
            $0 == .counted ? "fewer votes are counted" : "more is expected from the missing stations"
        }
        let was = "          was ≈\(fall.from.percent() ?? "–") % at \(fall.at.iso8601): "
        return [line, was + causes.joined(separator: ", ")]
    }
}
