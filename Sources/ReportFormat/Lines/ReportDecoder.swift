package import ElectionModel

/// What became of a line.
package enum Decoded: Hashable, Sendable {
    /// A report that may be counted, with the time of arrival it carried and the alarms it raises.
    case report(Report, receivedAt: Timestamp?, findings: [Finding])
    /// Refused to the quarantine, for one reason; with the protocol where the line could be read as one.
    case refused(Finding, reading: CountReport? = nil)
}

/// Reads reports from JSON Lines, strictly: what the format does not allow is refused, never a trap.
///
/// A line is judged in this order, and refused for the first fault: form (S01), members (S02), numbers
/// (S03), then texts and what they name (S04, D01, D04, D05), revision (V02), times (T01, T02),
/// and the arithmetic of the protocol (R02, then C03, C02, C01). Immutable and cheap to copy.
package struct ReportDecoder: Sendable {
    /// The longest line in bytes, without its end.
    package static let maximumLineLength = 65_536

    let election: Election
    let names: ByteTable
    /// The id of the election alone.
    let elections: ByteTable
    let contests: ByteTable
    let units: ByteTable
    /// For each unit its index among the precincts, -1 when it is none.
    let precinctOfUnit: [Int32]
    let sources: ByteTable
    /// As in ``ElectionModel/ElectionCard/sources``, so that reports share one string a source.
    let sourceTexts: [String]
    /// For each ballot the table of its selections.
    let ballots: [ByteTable]
    /// By precinct.
    let openings: [PrecinctOpening]
    let rules: ProtocolRules

    package init(election: Election) {
        self.election = election
        names = ByteTable(ReportMember.names)
        elections = ByteTable([election.id])
        contests = ByteTable(election.contests.map(\.id))
        units = ByteTable(election.units.map(\.id))
        precinctOfUnit = election.units.indices.map {
            election.units[$0].kind == .precinct ? Int32(election.placeOfUnit[$0]) : -1
        }
        sourceTexts = election.card.sources.map(\.id)
        sources = ByteTable(sourceTexts)
        ballots = election.ballots.map { ByteTable($0.ids) }
        openings = election.precincts.map { PrecinctOpening(of: election.units[$0]) }
        rules = ProtocolRules(limits: election.card.limits)
    }

    /// Reads one line, given without its LF; blanks around it are allowed, a CR among them.
    ///
    /// - Parameters:
    ///   - line: The line.
    ///   - canonicalLength: Becomes the number of bytes at the front of the line that are the canonical line
    ///     of its report but for the closing brace; 0 where the line is written in any other way.
    /// - Returns: What it says, or why it is refused.
    package func decode(_ line: Span<UInt8>, canonicalLength: inout Int) -> Decoded {
        canonicalLength = 0
        do throws(LineFault) {
            try ReportDecoder.checkFrame(line)
            let members = try LineMembers(line, names: names)
            guard members.hasEscapes else {
                var isPlain = members.isPlain
                let decoded = try judged(members, line, isPlain: &isPlain)
                if isPlain { canonicalLength = members.canonicalLength(of: line.count) }
                return decoded
            }
            let (plain, bytes) = try members.resolvingEscapes(in: line)
            var isPlain = false
            return try judged(plain, bytes.span, isPlain: &isPlain)
        } catch {
            return .refused(Finding(error))
        }
    }

    /// Reads one line, given without its LF.
    package func decode(_ line: [UInt8]) -> Decoded {
        var length = 0
        return decode(line.span, canonicalLength: &length)
    }

    private static func checkFrame(_ line: Span<UInt8>) throws(LineFault) {
        guard line.count <= maximumLineLength else {
            throw LineFault(reason: .tooLong, position: maximumLineLength)
        }
        let hasMark = line.count >= 3 && line[0] == 0xEF && line[1] == 0xBB && line[2] == 0xBF
        guard !hasMark else { throw LineFault(reason: .byteOrderMark, position: 0) }
    }

    private func judged(
        _ members: LineMembers,
        _ line: Span<UInt8>,
        isPlain: inout Bool
    ) throws(LineFault) -> Decoded {
        do throws(Refusal) {
            return try decoded(members, line, isPlain: &isPlain)
        } catch {
            switch error {
            case .fault(let fault): throw fault
            case .finding(let finding): return .refused(finding)
            }
        }
    }
}

extension LineMembers {
    /// How much of a plain line its canonical line begins with: all but the brace, and but the time of arrival.
    fileprivate func canonicalLength(of length: Int) -> Int {
        guard present.contains(.receivedAt) else { return length - 1 }
        return Int(self[.receivedAt].start) - ",\"receivedAt\":\"".utf8.count
    }

    /// The same members with texts that hold no escapes, over bytes of their own.
    ///
    /// Resolved texts stand behind the line; everything else keeps its place.
    func resolvingEscapes(in line: Span<UInt8>) throws(LineFault) -> (LineMembers, [UInt8]) {
        var members = self
        var bytes = line.copied
        for member in ReportMember.allCases where members[member].form == .escapedText {
            let text = try TextEscape.resolved(line, members[member].range)
            members[member] = LineToken(
                form: .text,
                start: Int32(bytes.count),
                end: Int32(bytes.count + text.count)
            )
            bytes.append(contentsOf: text)
        }
        return (members, bytes)
    }
}
