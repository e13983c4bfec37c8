/// What stands in one cell of the night, by log positions: a row of the store's state.
package struct StateRow: Hashable, Sendable {
    /// Index in ``Election/precincts``.
    package let precinct: Int
    /// Index in ``Election/contests``.
    package let contest: Int
    /// Position of the standing protocol; nil without one.
    package let protocolSeq: Int?
    /// Position of the precinct's newest turnout report, the same for all its contests; nil without one.
    package let turnoutSeq: Int?
    package let isDisputed: Bool
    package let isConfirmed: Bool

    package init(
        precinct: Int,
        contest: Int,
        protocolSeq: Int?,
        turnoutSeq: Int?,
        isDisputed: Bool,
        isConfirmed: Bool = false
    ) {
        self.isConfirmed = isConfirmed
        self.precinct = precinct
        self.contest = contest
        self.protocolSeq = protocolSeq
        self.turnoutSeq = turnoutSeq
        self.isDisputed = isDisputed
    }
}

/// The state that is digested: what stands, in an order that no arrival enters.
extension Night {
    /// Bytes that a chunk of the state holds at least, but for the last.
    package static let stateChunk = 65_536

    /// One row a precinct and contest, precincts in `units.csv` order; contests not held stand empty.
    package func stateRows() -> [StateRow] {
        var rows: [StateRow] = []
        rows.reserveCapacity(opening.count * map.contests)
        for precinct in opening.indices {
            for contest in 0..<map.contests { rows.append(stateRow(precinct: precinct, contest: contest)) }
        }
        return rows
    }

    private func stateRow(precinct: Int, contest: Int) -> StateRow {
        let standing = stations.standing(contest: contest, precinct: precinct)
        return StateRow(
            precinct: precinct,
            contest: contest,
            protocolSeq: standing?.seq,
            turnoutSeq: stations.turnout(ofPrecinct: precinct)?.seq,
            isDisputed: standing?.isDisputed ?? false,
            isConfirmed: standing?.isConfirmed ?? false
        )
    }

    /// Hands the text that is digested to a sink, in chunks of whole lines.
    ///
    /// For each row of ``stateRows()`` three lines ended by LF: the standing protocol's canonical line
    /// or `-`, the newest turnout report's or `-`, and `disputed`, `confirmed`, both with a blank between,
    /// or `-`. An admitted protocol has its count's line. Concatenated, the chunks are the text; an election without precincts or contests has none.
    ///
    /// - Parameters:
    ///   - canonicalLine: The canonical line of a log position, without its LF.
    ///   - sink: Takes the next chunk, which is not empty.
    /// - Throws: What the closures throw, at once.
    package func stateBytes<Failure: Error>(
        canonicalLine: (Int) throws(Failure) -> [UInt8],
        sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        var chunk: [UInt8] = []
        for precinct in opening.indices {
            var turnoutLine = Night.absent
            if map.contests > 0, let turnout = stations.turnout(ofPrecinct: precinct) {
                turnoutLine = try canonicalLine(turnout.seq)
            }
            for contest in 0..<map.contests {
                let row = stateRow(precinct: precinct, contest: contest)
                if let seq = row.protocolSeq {
                    chunk += try canonicalLine(seq)
                } else {
                    chunk += Night.absent
                }
                chunk.append(Night.lineFeed)
                chunk += turnoutLine
                chunk.append(Night.lineFeed)
                chunk += row.marks
                chunk.append(Night.lineFeed)
                guard chunk.count >= Night.stateChunk else { continue }
                try sink(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
        }
        if !chunk.isEmpty { try sink(chunk) }
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let absent = [UInt8]("-".utf8)
}

extension StateRow {
    fileprivate var marks: [UInt8] {
        let marks = (isDisputed ? ["disputed"] : []) + (isConfirmed ? ["confirmed"] : [])
        return Array((marks.isEmpty ? "-" : marks.joined(separator: " ")).utf8)
    }
}
