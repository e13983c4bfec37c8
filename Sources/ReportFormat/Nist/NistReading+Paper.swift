import ElectionModel

/// Ballots and voters of stations, which the specification states apart from votes.
extension NistReading {
    /// Why the paper figures of a station cannot be taken.
    struct Reason: Error {
        let text: String
    }

    /// The paper figures; where the document has none, ballots found are the votes, issued those found, and
    /// listed the opening list.
    func paper(
        _ ballot: Ballot,
        _ precinct: Int,
        votes: [UInt32]
    ) -> Result<BallotCounts, Reason> {
        let unit = unitOfPrecinct[precinct]
        let entries = unit.flatMap { ballots[$0.id] } ?? [:]
        let own = entries[election.contests[ballot.contest].id] ?? entries["total"]
        let sum = votes.reduce(UInt64(0)) { $0 + UInt64($1) }
        func figure(_ text: String?, _ name: String, or stand: UInt64) -> Result<UInt32, Reason> {
            guard let text else { return .success(UInt32(clamping: stand)) }
            return NistReading.number(text).map { .success($0) }
                ?? .failure(Reason(text: "\(name) is \"\(text)\", no whole number"))
        }
        return figure(own?.rejected, "BallotsRejected", or: 0).flatMap { invalid in
            figure(own?.cast, "BallotsCast", or: sum + UInt64(invalid)).flatMap { found in
                figure(unit?.participated, "VotersParticipated", or: UInt64(found)).flatMap { issued in
                    let opening = UInt64(election.precinct(precinct).votersListed)
                    return figure(unit?.registered, "VotersRegistered", or: opening).map { listed in
                        BallotCounts(
                            votersListed: listed,
                            ballotsIssued: issued,
                            ballotsFound: found,
                            invalidBallots: invalid
                        )
                    }
                }
            }
        }
    }

    /// Turnout of the stations that voted and sent no list protocol.
    func turnouts(without counted: Set<Int>) -> [ImportedRow] {
        document.units.compactMap { unit in
            guard let precinct = precincts[unit.id], !counted.contains(precinct),
                let participated = unit.participated
            else { return nil }
            let id = election.precinct(precinct).id
            guard let issued = NistReading.number(participated),
                let listed = unit.registered.map({ NistReading.number($0) })
                    ?? election.precinct(precinct).votersListed
            else {
                let text = "\(id): VotersRegistered or VotersParticipated is no whole number"
                return ImportedRow(line: unit.line, outcome: .refused(text))
            }
            let report = TurnoutReport(
                precinct: precinct,
                source: source,
                reportedAt: reportedAt,
                votersListed: listed,
                ballotsIssued: issued
            )
            return ImportedRow(line: unit.line, outcome: .report(.turnout(report)))
        }
    }

    /// A whole number as XML's double and JSON's number write it: `244`, `244.0`; at most nine digits.
    static func number(_ text: String) -> UInt32? {
        var whole = Substring(text)
        if let point = text.firstIndex(of: ".") {
            let rest = text[text.index(after: point)...]
            guard !rest.isEmpty, rest.allSatisfy({ $0 == "0" }) else { return nil }
            whole = text[..<point]
        }
        let bytes = Array(whole.utf8)
        return PlainNumber.read(bytes.span)
    }
}
