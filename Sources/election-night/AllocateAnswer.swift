import ElectionLaw
import ReportFormat

/// Seats, margins and ranges for a request, as one JSON object.
struct AllocateAnswer {
    let request: AllocateRequest

    /// The object in one line, with a line feed.
    func bytes() -> [UInt8] {
        let allocation = allocate(
            request.lists,
            seats: request.seats,
            threshold: request.threshold,
            baseVotes: request.baseVotes,
            rule: request.rule
        )
        var json = JSONWriter()
        json.beginObject()
        json.member("status", AllocateAnswer.word(allocation.outcome))
        writeSeats(allocation, to: &json)
        writeTie(allocation, to: &json)
        writeMargins(to: &json)
        writeRanges(to: &json)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    private static func word(_ outcome: Allocation.Outcome) -> String {
        switch outcome {
        case .allocated: "allocated"
        case .tie: "tie"
        case .undefined, .noVotes: "undefined"
        }
    }

    /// Seats by list; null where a tie or the law leaves them open.
    private func writeSeats(_ allocation: Allocation, to json: inout JSONWriter) {
        json.key("seats")
        json.beginObject()
        for (index, id) in request.ids.enumerated() {
            let seats: Int?
            switch allocation.outcome {
            case .allocated: seats = allocation.seats[index]
            case .tie(let lists, _): seats = lists.contains(index) ? nil : allocation.seats[index]
            case .undefined, .noVotes: seats = nil
            }
            json.member(id, seats)
        }
        json.endObject()
    }

    private func writeTie(_ allocation: Allocation, to json: inout JSONWriter) {
        json.key("tie")
        guard case .tie(let lists, let seats) = allocation.outcome else { return json.null() }
        json.beginObject()
        json.key("lists")
        json.beginArray()
        for list in lists { json.string(request.ids[list]) }
        json.endArray()
        json.member("seats", seats)
        json.key("sure")
        json.beginObject()
        for (index, id) in request.ids.enumerated() { json.member(id, allocation.seats[index]) }
        json.endObject()
        json.endObject()
    }

    private func writeMargins(to json: inout JSONWriter) {
        let found = margins(
            request.lists,
            seats: request.seats,
            threshold: request.threshold,
            baseVotes: request.baseVotes,
            rule: request.rule
        )
        json.key("margins")
        json.beginArray()
        for (id, margin) in zip(request.ids, found) {
            json.beginObject()
            json.member("id", id)
            json.member("toGain", margin.toGain)
            json.member("toLose", margin.toLose)
            json.member("toThreshold", margin.toThreshold)
            json.endObject()
        }
        json.endArray()
    }

    private func writeRanges(to json: inout JSONWriter) {
        let ranges = seatRanges(
            request.lists,
            seats: request.seats,
            threshold: request.threshold,
            baseVotes: request.baseVotes,
            rule: request.rule,
            outstanding: request.outstanding
        )
        json.key("range")
        json.beginArray()
        for (index, range) in ranges.enumerated() {
            let status = thresholdStatus(
                votes: request.lists[index].votes,
                base: request.baseVotes,
                outstanding: request.outstanding,
                threshold: request.threshold
            )
            json.beginObject()
            json.member("id", request.ids[index])
            json.member("minimum", range.minimum)
            json.member("maximum", range.maximum)
            json.member("threshold", status.rawValue)
            json.endObject()
        }
        json.endArray()
    }
}
