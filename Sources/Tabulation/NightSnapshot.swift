package import ElectionLaw
package import ElectionModel

/// Everything a screen or an export shows of one moment of the night; immutable.
///
/// Made by ``Night/snapshot()``. Copies are cheap: station rows, events and samples are shared.
package struct NightSnapshot: Sendable {
    package let election: Election
    /// Log position counted up to; 0 when empty.
    package let seq: Int
    /// Arrival of the last entry counted; nil when empty.
    package let asOf: Timestamp?
    /// Sums over all precincts, those of no region or district included.
    package let country: UnitFigures
    /// In the order of ``Election/regions``.
    package let regions: [UnitFigures]
    /// In the order of ``Election/districts``; list figures of the district's precincts.
    package let districts: [UnitFigures]
    /// In the order of ``Election/precincts``; see ``figures(ofPrecinct:)``.
    package let stations: StationTable
    package let outcome: NightOutcome
    /// What could still change; nil without a list contest.
    package let prospects: NightProspects?
    /// Oldest first; the last 1,900 to 2,000 of a long night.
    package let events: [NightEvent]
    /// One sample a minute of arrival, oldest first: the last values of each minute with an arrival.
    package let timeline: Timeline
    /// What the night is marked by so far, oldest first; see ``MarkBook``.
    package let marks: [NightMark]
    /// How far the count is, told twice; nil without a list contest.
    package internal(set) var progress: CountProgress?
    /// Turnout at the moments when one was announced; see ``turnout(moment:region:clock:)``.
    package let hours: TurnoutHours
    /// What had been counted at the moments of published figures; see ``ledger(at:)``.
    package let book: LedgerBook
    /// How far each region had come in the last two hours.
    package let trend: RegionTrend
    /// In the order of ``Election/ballots``; see ``districtBallot(_:)``.
    package let ballots: [BallotFigures]
    /// Conditions that the viewer wants to be told of, and those that came true; events name them by place.
    package internal(set) var alerts = AlertBook()
    /// What came for each protocol beyond a first one.
    package let histories: ProtocolHistories
    /// What is unlike its neighbours; empty where nobody compared.
    package let notes: NightNotes
    /// What is open at stations; nil where nobody asked.
    package let alarms: NightAlarms?
    /// Whether the doubtful stations matter; nil where nobody asked.
    package let doubt: Doubt?

    package init(
        election: Election,
        seq: Int,
        asOf: Timestamp?,
        country: UnitFigures,
        regions: [UnitFigures],
        districts: [UnitFigures],
        stations: StationTable,
        outcome: NightOutcome,
        prospects: NightProspects? = nil,
        events: [NightEvent],
        timeline: Timeline,
        marks: [NightMark] = [],
        progress: CountProgress? = nil,
        hours: TurnoutHours? = nil,
        book: LedgerBook? = nil,
        trend: RegionTrend = RegionTrend(),
        ballots: [BallotFigures] = [],
        histories: ProtocolHistories = .none,
        notes: NightNotes = NightNotes(),
        alarms: NightAlarms? = nil,
        doubt: Doubt? = nil
    ) {
        self.election = election
        (self.seq, self.asOf) = (seq, asOf)
        self.country = country
        (self.regions, self.districts) = (regions, districts)
        self.stations = stations
        self.outcome = outcome
        self.prospects = prospects
        self.events = events
        self.timeline = timeline
        (self.marks, self.progress) = (marks, progress)
        self.hours = hours ?? TurnoutHours(election: election)
        self.book = book ?? LedgerBook(election: election)
        self.trend = trend
        self.ballots = ballots
        self.histories = histories
        (self.notes, self.alarms, self.doubt) = (notes, alarms, doubt)
    }

    /// The count of a district's candidates by its place in ``Election/districts``; nil where none is held.
    package func districtBallot(_ district: Int) -> BallotFigures? {
        ballots.first {
            let ballot = election.ballots[$0.ballot]
            return ballot.contest == election.districtContest && ballot.unit == election.districts[district]
        }
    }
}

/// Who gets what, if the count stopped here.
///
/// Votes and seats are of everything counted, disputed protocols by the smaller source id included;
/// the words that claim a proof (`certain-in`, `certain-out`, `won`) leave disputed protocols out and
/// count their precincts as outstanding.
package struct NightOutcome: Hashable, Sendable {
    /// Status of each list against the threshold, in ballot order, over all electorates (see
    /// ``mergedStatus(_:)``); empty without a list contest.
    package let thresholds: [ThresholdStatus]
    /// nil without a list contest, or where it is held by regions or districts.
    package let allocation: Allocation?
    /// In the order of ``Election/districts``; `no-votes` where no candidate contest is held by districts.
    package let districts: [DistrictOutcome]
    /// Party of each district's winner or leader by index; nil inside = independent or nobody.
    package let districtParty: [Int?]
    /// Parties in ballot order, then the independents.
    package let seats: [SeatRow]
    /// In ballot order; empty without a quota rule or a list contest.
    package let quota: [QuotaRow]
    /// Most list votes that can still come: the caps of precincts not counted and of disputed ones.
    package let outstandingListVotes: UInt64
    /// Where list seats are shared out, in the order of ``Election/ballots``; empty without a list contest.
    package let electorates: [ElectorateOutcome]
    /// Ballots of candidates and of questions, in the order of ``Election/ballots``.
    package let races: [RaceOutcome]

    package init(
        thresholds: [ThresholdStatus],
        allocation: Allocation?,
        districts: [DistrictOutcome],
        districtParty: [Int?],
        seats: [SeatRow],
        quota: [QuotaRow],
        outstandingListVotes: UInt64,
        electorates: [ElectorateOutcome] = [],
        races: [RaceOutcome] = []
    ) {
        self.thresholds = thresholds
        self.allocation = allocation
        self.districts = districts
        self.districtParty = districtParty
        self.seats = seats
        self.quota = quota
        self.outstandingListVotes = outstandingListVotes
        self.electorates = electorates
        self.races = races
    }
}

/// Seats of a party; the last row is the independents.
package struct SeatRow: Hashable, Sendable {
    /// Index in ``Election/parties``; nil = independents.
    package let party: Int?
    /// nil before the first vote and where a tie or the law leaves them open; 0 for the independents.
    package let list: Int?
    /// Districts won or led; nil where one of the party's candidates is tied with everything in.
    package let district: Int?
    /// Districts won for certain.
    package let districtWon: Int

    package init(party: Int?, list: Int?, district: Int?, districtWon: Int) {
        self.party = party
        self.list = list
        self.district = district
        self.districtWon = districtWon
    }

    /// List and district seats together; nil where one of them is open.
    package var total: Int? {
        guard let list, let district else { return nil }
        return list + district
    }
}

/// The quota of one list: in the list, and in the seats it has now.
package struct QuotaRow: Hashable, Sendable {
    package let party: Int
    package let list: QuotaCount
    /// nil while the seats are open.
    package let seats: QuotaCount?

    package init(party: Int, list: QuotaCount, seats: QuotaCount?) {
        self.party = party
        self.list = list
        self.seats = seats
    }
}

/// A moment of the chart: the two turnouts, kept apart, and the lists' votes.
package struct TimelineSample: Hashable, Sendable {
    /// The last arrival of the minute.
    package let time: Timestamp
    /// Position of the log then: the difference of two samples is how many reports came between them.
    package let seq: Int
    /// Ballots issued of voters listed.
    package let turnout: Share
    /// Ballots issued by list protocols of the same voters listed.
    package let counted: Share
    package let unitsReported: Int
    /// In ballot order.
    package let votes: [UInt64]
    /// How far the count was; nil before the first list protocol.
    package let progress: CountProgress?

    package init(
        time: Timestamp,
        seq: Int,
        turnout: Share,
        counted: Share,
        unitsReported: Int,
        votes: [UInt64],
        progress: CountProgress? = nil
    ) {
        self.time = time
        self.seq = seq
        self.progress = progress
        self.turnout = turnout
        self.counted = counted
        self.unitsReported = unitsReported
        self.votes = votes
    }
}
