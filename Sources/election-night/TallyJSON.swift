import ElectionLaw
import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

/// What an export needs beyond the snapshot: where the log stood and what state that is.
struct TallyContext {
    /// 64 hex digits; zeros when the store is empty.
    let head: String
    let state: String
    let silence: WriterSilence?
}

/// The figures as one JSON object; its members are a contract (see `Formats.md`).
struct TallyJSON {
    let snapshot: NightSnapshot
    let context: TallyContext

    private var election: Election { snapshot.election }

    /// The object in one line, with a line feed.
    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("election", election.id)
        json.member("seq", snapshot.seq)
        json.member("asOf", snapshot.asOf?.iso8601)
        json.member("head", context.head)
        json.member("state", context.state)
        json.member("reconstructed", election.card.isReconstructed)
        json.members(of: context.silence)
        writeTurnout(to: &json)
        json.members(of: snapshot.progress, fall: snapshot.progressFall)
        json.key("contests")
        json.beginObject()
        for contest in election.contests.indices {
            TallyContest(contest: contest, snapshot: snapshot).write(to: &json)
        }
        json.endObject()
        writeSeats(to: &json)
        writeQuota(to: &json)
        writeRegions(to: &json)
        json.endObject()
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func writeTurnout(to json: inout JSONWriter) {
        let country = snapshot.country
        json.key("units")
        json.beginObject()
        json.member("reported", country.unitsReported)
        json.member("total", country.unitsTotal)
        json.endObject()
        json.key("turnout")
        json.beginObject()
        json.member("ballotsIssued", country.ballotsIssued)
        json.member("votersListed", country.votersListed)
        json.member("percent", country.turnout.percent())
        json.endObject()
        json.key("counted")
        json.beginObject()
        json.member("ballotsIssued", country.countedBallotsIssued)
        json.member("votersListed", country.votersListed)
        json.member("percent", country.counted.percent())
        json.member("percentInReported", country.countedInReported.percent())
        json.endObject()
    }

    private func writeSeats(to json: inout JSONWriter) {
        json.key("seats")
        json.beginArray()
        for row in snapshot.outcome.seats {
            json.beginObject()
            json.member("party", row.party.map { election.parties[$0].id } ?? "independent")
            json.member("list", row.list)
            json.member("district", row.district)
            json.member("total", row.total)
            json.endObject()
        }
        json.endArray()
    }

    private func writeQuota(to json: inout JSONWriter) {
        json.key("quota")
        json.beginArray()
        for row in snapshot.outcome.quota {
            json.beginObject()
            json.member("party", election.parties[row.party].id)
            json.member("listMembers", row.list.persons)
            write(range: row.list, key: "listQuota", to: &json)
            json.member("seats", row.seats?.persons)
            write(range: row.seats, key: "seatsQuota", to: &json)
            json.key("passes")
            json.beginObject()
            json.member("list", row.list.verdict.rawValue)
            json.member("seats", (row.seats?.verdict ?? .unknown).rawValue)
            json.endObject()
            json.endObject()
        }
        json.endArray()
    }

    private func write(range: QuotaCount?, key: String, to json: inout JSONWriter) {
        json.key(key)
        guard let range else { return json.null() }
        json.beginObject()
        json.member("minimum", range.minimum)
        json.member("maximum", range.maximum)
        json.endObject()
    }

    private func writeRegions(to json: inout JSONWriter) {
        let ids = election.mainBallot.map { election.ballots[$0].ids }
        json.key("regions")
        json.beginArray()
        for region in snapshot.regions {
            json.beginObject()
            json.member("id", election.units[region.unit].id)
            json.member("reported", region.unitsReported)
            json.member("total", region.unitsTotal)
            json.member("turnoutPercent", region.turnout.percent())
            json.member("countedPercent", region.counted.percent())
            json.key("selections")
            json.beginArray()
            for (index, id) in (ids ?? []).enumerated() {
                json.beginObject()
                json.member("id", id)
                json.member("votes", region.votes[index])
                json.member("percent", region.share(ofSelection: index).percent())
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
        json.endArray()
    }
}
