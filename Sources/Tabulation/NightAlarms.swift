package import ElectionModel

/// What is open at stations: alarms, disputes, and apart from them warnings.
///
/// An alarm stays until its report is replaced, annulled or otherwise dealt with; then it is gone from
/// here by itself, for only what stands is looked at.
package struct NightAlarms: Hashable, Sendable {
    /// What is open at one station.
    package struct Station: Hashable, Sendable {
        package let precinct: Int
        /// Codes of alarm severity on its standing protocols and turnout report, each once.
        package let alarms: [RuleCode]
        /// Codes of warning severity, those of its notes included, each once.
        package let warnings: [RuleCode]
        /// Until when X01 is only a warning, since one of two protocols that differ may be late; else nil.
        package let pairWait: Timestamp?
        package let isDisputed: Bool
        /// A line of the station was refused and no protocol of that ballot has come since.
        package let isQuarantined: Bool

        /// Whether its figures are in doubt: an alarm, one that waits, a dispute or a refused line.
        package var isDoubtful: Bool {
            !alarms.isEmpty || pairWait != nil || isDisputed || isQuarantined
        }
    }

    /// A refused line of a station.
    package struct Refused: Hashable, Sendable {
        private let cell: RefusedCell
        /// The rule that refused it.
        package let code: RuleCode
        private let known: UInt32

        init(_ cell: RefusedCell, _ line: RefusedLine) {
            self.cell = cell
            code = line.code
            known = line.number.flatMap { UInt32(exactly: $0) } ?? 0
        }

        package var precinct: Int { cell.precinct }
        /// Its number in the quarantine, from 1; nil where that is not known.
        package var number: Int? { known > 0 ? Int(known) : nil }
        /// Index in ``Election/contests``; nil where the line does not say.
        package var contest: Int? { cell.contest }

        /// Whether a decision could count it all the same: its rule leaves figures to count.
        package var isAdmissible: Bool {
            switch code {
            case .voteSum, .validSum, .fieldLimit, .beforeClosing, .sourceNumber: contest != nil
            default: false
            }
        }
    }

    /// How many stations of a unit have something open.
    package struct Counts: Hashable, Sendable {
        package internal(set) var alarms = 0
        package internal(set) var disputed = 0
        package internal(set) var quarantined = 0
        package internal(set) var warnings = 0

        package init() {}

        /// One station alone.
        package init(_ station: Station) { add(station) }

        mutating func add(_ station: Station) {
            alarms += station.alarms.isEmpty ? 0 : 1
            disputed += station.isDisputed ? 1 : 0
            quarantined += station.isQuarantined ? 1 : 0
            warnings += station.warnings.isEmpty ? 0 : 1
        }
    }

    /// Stations with anything open, by precinct.
    package private(set) var stations: [Station] = []
    /// Refused lines that nothing has settled since, the last of each ballot, by station and number.
    package let refusals: [Refused]
    package private(set) var country = Counts()
    /// In the order of ``Election/regions``.
    package private(set) var regions: [Counts]
    /// In the order of ``Election/districts``.
    package private(set) var districts: [Counts]
    /// Numbers of sources that have not come (``RuleCode/numberGap``); of no station.
    package let gaps: [SourceGap]

    /// What is open at one station; nil where nothing is.
    ///
    /// - Complexity: O(log n).
    package func station(_ precinct: Int) -> Station? {
        var (low, high) = (0, stations.count)
        while low < high {
            let middle = (low + high) / 2
            if stations[middle].precinct < precinct { low = middle + 1 } else { high = middle }
        }
        return low < stations.count && stations[low].precinct == precinct ? stations[low] : nil
    }

    /// Refused lines of one station that nothing has settled since, as far as their number is known.
    ///
    /// - Complexity: O(n)
    package func refusals(ofPrecinct precinct: Int) -> [Refused] {
        refusals.filter { $0.precinct == precinct && $0.number != nil }
    }

    init(election: Election, gaps: [SourceGap], refusals: [Refused]) {
        self.refusals = refusals
        regions = [Counts](repeating: Counts(), count: election.regions.count)
        districts = [Counts](repeating: Counts(), count: election.districts.count)
        self.gaps = gaps
    }

    mutating func add(_ station: Station, region: Int, district: Int) {
        stations.append(station)
        country.add(station)
        if region >= 0 { regions[region].add(station) }
        if district >= 0 { districts[district].add(station) }
    }
}

extension StandingProtocol {
    /// Alarms of the protocol that nobody has dealt with yet.
    ///
    /// The rule that an admission overrode is one of them.
    package var openAlarms: [RuleCode] { isConfirmed ? [] : flags.filter { $0.severity != .warning } }
}

extension Night {
    /// What is open now, with the notes of a comparison of stations.
    ///
    /// - Complexity: O(m log m) in the stations that are marked, noted or quarantined.
    package func alarms(notes: NightNotes) -> NightAlarms {
        var alarms = NightAlarms(election: election, gaps: numbers.gaps, refusals: openRefusals)
        var (noted, refused) = (notes.notes[...], alarms.refusals[...])
        let places = marked + noted.map { $0.precinct } + refused.map { $0.precinct }
        var last: Int?
        for precinct in places.sorted() where precinct != last {
            last = precinct
            let isQuarantined = refused.first?.precinct == precinct
            while refused.first?.precinct == precinct { refused.removeFirst() }
            var own: [RuleCode] = []
            while let note = noted.first, note.precinct == precinct {
                own.append(note.code)
                noted.removeFirst()
            }
            let station = station(precinct, notes: own, isQuarantined: isQuarantined)
            guard station.isDoubtful || !station.warnings.isEmpty else { continue }
            alarms.add(station, region: Int(map.region[precinct]), district: Int(map.district[precinct]))
        }
        return alarms
    }

    private func station(_ precinct: Int, notes: [RuleCode], isQuarantined: Bool) -> NightAlarms.Station {
        let row = stations[precinct]
        let protocols = row.protocols.compactMap { $0 }
        let turnout = row.turnout?.flags ?? []
        let pair = row.openPairCodes(in: election)
        let wait = pair.contains(.listedDiffer) ? pairWait(ofPrecinct: precinct) : nil
        let due = turnout + (wait == nil ? pair : [])
        let alarms = protocols.flatMap(\.openAlarms) + due.filter { $0.severity == .alarm }
        let marks = protocols.flatMap(\.flags) + turnout
        let warnings = marks.filter { $0.severity == .warning } + pair.filter { !alarms.contains($0) } + notes
        return NightAlarms.Station(
            precinct: precinct,
            alarms: Night.once(alarms),
            warnings: Night.once(warnings),
            pairWait: wait,
            isDisputed: protocols.contains(where: \.isDisputed),
            isQuarantined: isQuarantined
        )
    }

    private static func once(_ codes: [RuleCode]) -> [RuleCode] {
        RuleCode.allCases.filter(codes.contains)
    }
}
