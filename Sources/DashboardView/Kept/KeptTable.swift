import ElectionLaw
import ElectionModel
import Tabulation

/// The rows of a pane as values.
struct KeptTable {
    private(set) var columns: [String] = []
    private(set) var rows: [[KeptView.Value]] = []

    /// Wide enough that no line is broken and every region has its row.
    static let wide = 4_000

    /// Reads a pane's rows; those of a text are its lines.
    ///
    /// - Parameters:
    ///   - scene: What the screen shows.
    ///   - pane: The table of the focused pane.
    ///   - width: Columns inside of the pane, for text that is wrapped to it.
    init(scene: Scene, pane: Pane, columns width: Int) {
        switch pane {
        case .parties: addParties(scene)
        case .regions: add(scene.regionRows(), of: scene)
        case .quota: addQuota(scene)
        case .house: addHouse(scene)
        case .timeline: addTimeline(scene)
        case .events: addEvents(scene)
        case .detail:
            let place = scene.state.path.last?.place ?? scene.selectedRegion.map { .region($0) }
            addDetail(place, of: scene, columns: width)
        }
    }

    mutating func begin(_ columns: [String]) { self.columns = columns }

    mutating func add(_ row: [KeptView.Value]) { rows.append(row) }

    private mutating func addParties(_ scene: Scene) {
        begin([
            "list", "name", "votes", "percent", "status", "seats_list", "seats_district", "seats",
        ])
        for row in scene.partyRows() {
            let selection: Int
            let id: String
            let status: ThresholdStatus?
            let seats: SeatRow?
            if case .party(let party) = row {
                (selection, id) = (party, scene.election.parties[party].id)
                (status, seats) = (scene.status(of: party), scene.seatRow(party))
            } else {
                (selection, id) = (scene.election.parties.count, "against-all")
                (status, seats) = (nil, nil)
            }
            let name = row == .againstAll ? scene.words[.againstAll] : scene.partyName(selection)
            add([
                .text(id), .text(name), .count(scene.votes(selection, in: scene.snapshot.country)),
                .share(scene.share(selection, in: scene.snapshot.country)), .init(status?.rawValue),
                .init(seats?.list), .init(seats?.district), .init(seats?.total),
            ])
        }
    }

    private mutating func addHouse(_ scene: Scene) {
        begin(["list", "name", "seats_list", "seats_district", "seats_district_won", "seats"])
        for row in scene.snapshot.outcome.seats {
            let name = row.party.map { scene.partyName($0) } ?? scene.words[.independents]
            add([
                .text(row.party.map { scene.election.parties[$0].id } ?? "independent"), .text(name),
                .init(row.list), .init(row.district), .init(row.districtWon), .init(row.total),
            ])
        }
    }

    private mutating func addQuota(_ scene: Scene) {
        let parts = ["persons", "women", "youth", "disability", "required", "verdict"]
        begin(["list", "name"] + parts.map { "list_" + $0 } + parts.map { "seats_" + $0 })
        for row in scene.snapshot.outcome.quota {
            let names: [KeptView.Value] = [
                .text(scene.election.parties[row.party].id), .text(scene.partyName(row.party)),
            ]
            add(names + values(row.list) + values(row.seats))
        }
    }

    private func values(_ count: QuotaCount?) -> [KeptView.Value] {
        guard let count, count.persons > 0 else { return Array(repeating: .open, count: 6) }
        return [
            .init(count.persons), .init(count.women), .init(count.youth), .init(count.disability),
            .init(count.required), .text(count.verdict.rawValue),
        ]
    }

    private mutating func addTimeline(_ scene: Scene) {
        let parties = scene.election.parties
        begin(
            ["time", "units_reported", "turnout_percent", "counted_percent"]
                + parties.map { "votes_" + $0.id } + (scene.hasAgainstAll ? ["votes_against-all"] : [])
        )
        let lines = parties.count + (scene.hasAgainstAll ? 1 : 0)
        for sample in scene.snapshot.timeline {
            let time = sample.time.shifted(to: scene.election.card.offsetMinutes)
            let votes = (0..<lines).map { KeptView.Value.count(sample.votes.element($0) ?? 0) }
            add(
                [.time(time), .init(sample.unitsReported), .share(sample.turnout), .share(sample.counted)]
                    + votes
            )
        }
    }

    private mutating func addEvents(_ scene: Scene) {
        begin(["time", "at_seq", "sign", "text"])
        let shown = EventRows(scene: scene)
        for event in scene.snapshot.events.reversed() where shown.isShown(event) {
            let words = EventText(scene: scene, event: event)
            let time = event.time.shifted(to: scene.election.card.offsetMinutes)
            add([.time(time), .init(event.seq), .text(words.sign), .text(words.text)])
        }
    }
}

extension KeptView.Value {
    init(_ count: Int?) { self = count.map { .count(UInt64(max(0, $0))) } ?? .open }

    init(_ text: String?) { self = text.map { .text($0) } ?? .open }
}
