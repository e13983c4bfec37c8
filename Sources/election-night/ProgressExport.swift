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
