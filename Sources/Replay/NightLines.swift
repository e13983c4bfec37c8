import ElectionModel

/// All lines of a night in order of arrival, with the reports that go wrong and are put right.
struct NightLines: Sendable {
    private(set) var lines: [NightLine]
    /// Reports that ``NightLine/Content/special(_:)`` names.
    private(set) var specials: [Report] = []

    private let inputs: ProtocolWriter
    private let arrivals: ArrivalTimes
    private let chance: Chance

    /// One in so many corrections is itself the mistake, and is annulled.
    static let annulled = 10
    /// A protocol with fewer valid ballots is not corrected.
    static let correctedBallots: UInt32 = 20

    init(writer: ProtocolWriter, night: NightInputs) {
        let stations = night.election.precincts.indices
        let times = night.plan.turnoutTimes
        inputs = writer
        chance = night.chance.stream("mishaps")
        arrivals = ArrivalTimes(election: night.election, map: night.map, times: times, chance: night.chance)
        lines = []
        lines.reserveCapacity(stations.count * (times.count + writer.figures.count) + 1_000)
        for (number, time) in times.enumerated() {
            for station in stations {
                let arrived = arrivals.turnout(station, hour: time.instant, number: number)
                lines.append(NightLine(arrived: arrived, content: .turnout(time: number, precinct: station)))
            }
        }
        let ordinary = lines.count
        addProtocols(of: stations)
        spoil(Array(ordinary..<lines.count), night: night)
        addRepeats(night.plan.mishaps.repeats)
        sort()
    }

    /// What a line says.
    func report(_ line: NightLine) -> Report {
        switch line.content {
        case .turnout(let time, let precinct): .turnout(inputs.turnout(time: time, precinct: precinct))
        case .count(let figures, let precinct, let signed):
            .count(inputs.protocol(figures, precinct, signed: signed))
        case .special(let place): specials[place]
        }
    }

    private mutating func addProtocols(of stations: Range<Int>) {
        for station in stations {
            var before: Int64?
            for (place, figures) in inputs.figures.enumerated() where !figures.votes[station].isEmpty {
                let issued = figures.paper.issued[station]
                let journey =
                    before.map { arrivals.nextProtocol(station, after: $0) }
                    ?? arrivals.firstProtocol(station, issued: issued)
                before = journey.arrived
                let content = NightLine.Content.count(
                    figures: place,
                    precinct: station,
                    signed: journey.signed
                )
                lines.append(NightLine(arrived: journey.arrived, content: content))
            }
        }
    }

    /// Breaks some protocols of home stations and corrects others, each at most once.
    private mutating func spoil(_ protocols: [Int], night: NightInputs) {
        var broken = night.plan.mishaps.broken
        var corrections = night.plan.mishaps.corrections
        for place in chance.stream("order").order(protocols.count) {
            guard broken + corrections > 0 else { return }
            let line = protocols[place]
            guard case .count(let figures, let precinct, let signed) = lines[line].content,
                !night.election.precinct(precinct).isAbroad
            else { continue }
            let right = inputs.protocol(figures, precinct, signed: signed)
            if broken > 0 {
                broken -= 1
                refuse(right, at: line, number: broken)
            } else if right.votes.reduce(0, +) >= NightLines.correctedBallots, right.votes.count > 1 {
                corrections -= 1
                correct(right, at: line, figures: figures, number: corrections)
            }
        }
    }

    /// Sends a broken protocol first and the right one, with the same revision, as its replacement.
    private mutating func refuse(_ right: CountReport, at line: Int, number: Int) {
        let journey = arrivals.remedy(number, after: lines[line].arrived)
        let figures = inputs.place(of: right.contest)
        addSpecial(.count(inputs.broken(right, number: number)), arrived: lines[line].arrived)
        lines[line] = NightLine(
            arrived: journey.arrived,
            content: .count(figures: figures, precinct: right.precinct, signed: journey.signed)
        )
    }

    /// Sends a wrong first revision and the right second; or a wrong second, which is annulled.
    private mutating func correct(_ right: CountReport, at line: Int, figures: Int, number: Int) {
        let first = lines[line].arrived
        let second = arrivals.remedy(1_000 + 2 * number, after: first)
        let wrong = inputs.moved(right, chance: chance.stream("moved", number))
        guard number % NightLines.annulled == NightLines.annulled - 1 else {
            lines[line].content = .special(specials.count)
            specials.append(.count(wrong))
            addSpecial(.count(inputs.revised(right, signed: second.signed)), arrived: second.arrived)
            return
        }
        addSpecial(.count(inputs.revised(wrong, signed: second.signed)), arrived: second.arrived)
        let third = arrivals.remedy(1_001 + 2 * number, after: second.arrived)
        addSpecial(.annul(inputs.annulment(of: right, signed: third.signed)), arrived: third.arrived)
    }

    private mutating func addSpecial(_ report: Report, arrived: Int64) {
        lines.append(NightLine(arrived: arrived, content: .special(specials.count)))
        specials.append(report)
    }

    /// Sends some turnout reports and protocols once more; a turnout report still within its ten minutes.
    private mutating func addRepeats(_ count: Int) {
        let draw = chance.stream("repeats")
        let able = lines.indices.filter { place in
            guard case .special = lines[place].content else { return true }
            return false
        }
        for place in draw.order(able.count).prefix(count) {
            var line = lines[able[place]]
            var wait = 5 + Int64(draw.stream("wait").below(900, place))
            if case .turnout(let time, _) = line.content {
                let left = inputs.turnoutTimes[time].instant + 595 - line.arrived
                wait = 1 + wait * (left - 1) / 905
            }
            line.arrived += wait
            lines.append(line)
        }
    }

    /// Sorts by arrival, then by the order the lines were made in.
    private mutating func sort() {
        let base = lines.map(\.arrived).min() ?? 0
        var keys = lines.indices.map { UInt64(lines[$0].arrived - base) << 32 | UInt64($0) }
        keys.sort()
        lines = keys.map { lines[Int($0 & 0xFFFF_FFFF)] }
    }
}
