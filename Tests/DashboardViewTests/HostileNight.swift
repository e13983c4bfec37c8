import DashboardView
import ElectionLaw
import ElectionModel
import Tabulation
import TestSupport

/// Nights that no engine would make, and choices that no person would.
enum HostileNight {
    static let samples: [NightSnapshot] = [
        bare(Builders.election(precincts: 0, parties: 0)), bare(Builders.election(precincts: 3, parties: 1)),
        bare(longNames), bare(Builders.election(precincts: 200, parties: 40, seats: 450)), full(longNames),
    ]

    /// Pages, menus and questions over them, of stations that are not there.
    private static let pages: [ScreenState] = Page.allCases.map { page in
        var state = ScreenState()
        state.focus = .detail
        state.isZoomed = true
        state.path = [DrillStep(place: page.place ?? .run(oldest: 5, newest: 900))]
        state.watched = [0, -4, 9_999]
        state.search = "e"
        state.openRuns = [-1, 3]
        state.lookedAway = Builders.time(-1)
        state.hiddenEvents = [.outcome]
        switch page {
        case .nation: state.menu = Menu(kind: .pages)
        case .seats: state.menu = Menu(kind: .decisions(precinct: 77_777))
        case .hours: state.menu = Menu(kind: .columns)
        case .alarms:
            var draft = DecisionDraft(act: .withdraw(seq: -1), precinct: -9, contest: 44)
            draft.reason = "é"
            draft.isReady = true
            state.draft = draft
        case .swing: state.entry = TextEntry(purpose: .reason)
        case .watched: state.menu = Menu(kind: .kinds)
        default: break
        }
        return state
    }

    static let play = PlayState(
        mode: .live,
        clock: Builders.time(60),
        speed: 3_600,
        freshness: .stale(seconds: 86_400),
        begin: Builders.time(-40_000),
        end: Builders.time(-50_000),
        refused: 1_000_000,
        head: "é",
        edge: Builders.time(.max / 4),
        ahead: NightAhead(timeline: Timeline(wildTimeline), marks: wildMarks)
    )

    static let states: [ScreenState] = panes + pages

    private static let panes: [ScreenState] = Pane.allCases.flatMap { pane in
        [false, true].map { isZoomed in
            var state = ScreenState()
            state.focus = pane
            state.isZoomed = isZoomed
            state.isNearThreshold = isZoomed
            state.ownMarks = isZoomed ? [.min, 0, .max] : []
            state.regionCursor.selected = .region(999)
            state.eventCursor.top = -5
            state.partyCursor.top = 1_000
            if pane == .detail {
                state.path = [DrillStep(place: isZoomed ? .station(0) : .district(0))]
                state.detailFilter = isZoomed ? "" : "!x"
            }
            if pane == .quota { state.helpTop = 500 }
            if pane == .house || pane == .events { state.whyTop = isZoomed ? 900 : 0 }
            if pane == .quota {
                let pair = UnitPair(.region(isZoomed ? -4 : 0), .region(77))
                state.path = [DrillStep(place: isZoomed ? .hours : pair.map { .comparison($0) } ?? .hours)]
                state.marked = .region(1)
            }
            if pane == .timeline {
                state.path = [DrillStep(place: .party(isZoomed ? 44 : 0), origin: .quota)]
            }
            if pane == .parties { state.path = [DrillStep(place: .allDistricts)] }
            if pane == .house {
                let place: RowID = isZoomed ? .reports : .idleReports
                state.path = [DrillStep(place: place, figure: wildFigure)]
                state.focus = .detail
            }
            if pane == .events { state.entry = TextEntry(purpose: isZoomed ? .filter : .time) }
            if pane == .regions {
                state.path = [DrillStep(place: .region(isZoomed ? 77 : 0)), DrillStep(place: .station(-3))]
            }
            return state
        }
    }

    /// A figure of an election of many stations and districts.
    private static let wildFigure: Figure? = ShapedElection.election.figures(ofUnit: 10_000).last

    /// A snapshot whose arrays are all empty.
    static func bare(_ election: Election) -> NightSnapshot {
        NightSnapshot(
            election: election,
            seq: 0,
            asOf: nil,
            country: UnitFigures(unit: 0),
            regions: [],
            districts: [],
            stations: StationTable(count: 0, contests: 0),
            outcome: NightOutcome(
                thresholds: [],
                allocation: nil,
                districts: [],
                districtParty: [],
                seats: [],
                quota: [],
                outstandingListVotes: 0
            ),
            events: [],
            timeline: []
        )
    }

    /// Figures at the ends of their ranges, and events that point nowhere.
    static func full(_ election: Election) -> NightSnapshot {
        var country = UnitFigures(unit: 0)
        country.unitsReported = Int.max
        country.unitsTotal = 1
        country.votersListed = 1
        country.ballotsIssued = UInt64.max
        country.countedBallotsIssued = UInt64.max
        country.ballotsFound = UInt64.max
        country.votes = [UInt64.max, 0, 5]
        return NightSnapshot(
            election: election,
            seq: Int.max,
            asOf: Builders.time(),
            country: country,
            regions: [country],
            districts: [country],
            stations: StationTable(count: 2, contests: 1),
            outcome: NightOutcome(
                thresholds: [.in],
                allocation: nil,
                districts: [DistrictOutcome(status: .tie, leader: 99, lead: 1, tied: [7], outstanding: 0)],
                districtParty: [44],
                seats: wildSeats,
                quota: [QuotaRow(party: 99, list: wildQuota, seats: wildQuota)],
                outstandingListVotes: 0
            ),
            events: wildEvents,
            timeline: Timeline(wildTimeline),
            marks: wildMarks,
            progress: wildProgress(5)
        )
    }

    private static var wildEvents: [NightEvent] {
        let share = Share(UInt64.max, of: 1)
        let kinds: [NightEvent.Kind] = [
            .firstProtocol(precinct: -1), .regionComplete(region: 99), .allReported,
            .reportedPassed(percent: -4),
            .threshold(party: 99, status: .out, share: share), .listSeats(party: -1, from: nil, to: Int.min),
            .overtook(party: 0, other: 77, share: share, otherShare: Share(0, of: 0)),
            .districtLeader(district: 50, leader: 9, lead: .max),
            .districtLeader(district: 0, leader: nil, lead: 0),
            .districtWon(district: -2, leader: -1, lead: 0),
            .corrected(contest: 9, precinct: 9_999, revision: 0),
            .annulled(contest: -1, precinct: 0, revision: 999),
            .alarm(contest: nil, precinct: 0, code: .paper),
            .disputed(contest: 0, precinct: Int.max), .announced(figure: 12), .pollsClosed(regions: [-1, 5]),
            .pollsOpened(precincts: 0), .refused(count: 1, code: .unreadable),
        ]
        return kinds.map { NightEvent(time: Builders.time(), seq: 1, kind: $0) }
    }

    private static var wildTimeline: [TimelineSample] {
        let share = Share(UInt64.max, of: 1)
        return [0, 60, 30].map {
            TimelineSample(
                time: Builders.time($0),
                seq: $0 == 30 ? .min : .max,
                turnout: share,
                counted: share,
                unitsReported: 1,
                votes: [UInt64.max, 1, 1],
                progress: wildProgress(.max)
            )
        }
    }

    private static var wildSeats: [SeatRow] {
        [
            SeatRow(party: 0, list: 4_000, district: nil, districtWon: 0),
            SeatRow(party: 55, list: 1, district: 1, districtWon: 1),
            SeatRow(party: nil, list: nil, district: nil, districtWon: 0),
        ]
    }

    private static var wildQuota: QuotaCount {
        QuotaCount(
            persons: 0,
            women: 999_999,
            youth: 0,
            disability: 0,
            minimum: 5,
            maximum: 0,
            required: 9
        )
    }

    /// Names of wide letters, marks and endless length.
    static var longNames: Election {
        let small = Builders.election(precincts: 12, parties: 3)
        let text = String(repeating: "選挙e\u{301}Ә", count: 40)
        let name = LocalizedText(en: text, ru: text, kk: text)
        let units = small.units.map { unit in
            GpUnit(
                id: unit.id,
                kind: unit.kind,
                name: name,
                parent: unit.parent,
                district: unit.district,
                offsetMinutes: unit.offsetMinutes,
                votersListed: unit.votersListed
            )
        }
        let parties = small.parties.map { party in
            Party(
                id: party.id,
                ballotNumber: party.ballotNumber,
                short: text,
                name: name,
                colour: party.colour,
                registrationRank: nil
            )
        }
        return Election(
            card: small.card,
            units: units,
            parties: parties,
            candidates: small.candidates,
            published: []
        )
    }
}
