import ElectionModel

/// Where the protocols of each precinct stand in the log, for the rules that compare with them.
///
/// What the protocols of a station's two contests must agree in is kept, too: nearly each is compared so.
struct HeldProtocols {
    /// A revision of a series.
    fileprivate struct Held {
        let revision: UInt16
        /// Position of the protocol; 0 while only its annulment came.
        var seq = 0
        var voters = StationVoters(votersListed: 0, ballotsIssued: 0)
        var isAnnulled = false
    }

    private let list: Int?
    private let district: Int?
    /// Which of ``series`` is a source's for a contest at a precinct, from 1.
    private var places = IdentityTable()
    /// Each in the order of revisions.
    private var series: [[Held]] = []

    init(election: Election) {
        list = election.listContest
        district = election.districtContest
    }

    /// Notes an entry.
    ///
    /// - Parameters:
    ///   - key: What it is about.
    ///   - seq: Its position.
    ///   - voters: What it says of the station's voters; nil where it is no protocol.
    mutating func note(_ key: EntryKey, at seq: Int, voters: StationVoters?) {
        guard key.kind.isProtocol || key.kind.annuls else { return }
        let name = EntryIdentity.series(precinct: key.precinct, contest: key.contest, source: key.source)
        let place = places[name] ?? places.note(name)
        if place > series.count { series.append([]) }
        series[place - 1].update(key.revision) { held in
            guard let voters else {
                held.isAnnulled = true
                return
            }
            (held.seq, held.voters) = (seq, voters)
        }
    }

    /// What a protocol is compared with.
    struct Before {
        /// Position of the greatest smaller revision, annulled or not.
        var earlier: Int?
        /// What the greatest revision of the station's other contest says that was not annulled.
        var other: StationVoters?
    }

    /// What a protocol is compared with.
    ///
    /// - Parameters:
    ///   - report: An admitted one too.
    ///   - source: Row of its source; nil when the store has none yet.
    /// - Returns: What is held; nothing where that is none.
    func before(_ report: CountReport, source: Int?) -> Before {
        var before = Before()
        guard let source else { return before }
        let held = held(report.precinct, report.contest, source)
        before.earlier = held[..<held.place(of: report.revision)].last { $0.seq > 0 }?.seq
        let other = report.contest == list ? district : report.contest == district ? list : nil
        if let other {
            let held = self.held(report.precinct, other, source)
            before.other = held.last { $0.seq > 0 && !$0.isAnnulled }?.voters
        }
        return before
    }

    private func held(_ precinct: Int, _ contest: Int, _ source: Int) -> [Held] {
        places[.series(precinct: precinct, contest: contest, source: source)].map { series[$0 - 1] } ?? []
    }

    /// The rules V03, V04, T04, X01 and X02 that a report breaks with what its source sent before.
    ///
    /// - Parameters:
    ///   - report: A protocol.
    ///   - earlier: What stands at ``Before/earlier``.
    ///   - other: As ``Before/other``.
    /// - Returns: One finding a rule at most.
    func findings(for report: CountReport, earlier: CountReport?, other: StationVoters?) -> [Finding] {
        let findings = PrecinctRules.findings(for: report, after: earlier)
        guard let other else { return findings }
        return report.contest == list
            ? findings + PrecinctRules.findings(list: report.voters, district: other)
            : findings + PrecinctRules.findings(list: other, district: report.voters)
    }
}

extension [HeldProtocols.Held] {
    /// Where a revision stands, or would.
    fileprivate func place(of revision: UInt16) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].revision < revision { low = middle + 1 } else { high = middle }
        }
        return low
    }

    fileprivate mutating func update(_ revision: UInt16, _ change: (inout Element) -> Void) {
        let place = place(of: revision)
        if place == count || self[place].revision != revision {
            insert(HeldProtocols.Held(revision: revision), at: place)
        }
        change(&self[place])
    }
}
