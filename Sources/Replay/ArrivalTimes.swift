import ElectionModel

/// When each report of the night is made and when it arrives: in a lifelike order over hours.
///
/// All moments are instants in seconds. Turnout arrives within ten minutes of its hour, and no
/// protocol arrives before ``earliestProtocol``: then the figures announced at ten past stay exact.
struct ArrivalTimes: Sendable {
    /// The first moment at which a protocol can arrive.
    let earliestProtocol: Int64
    /// From here on what still comes is drawn out into the morning.
    private let tail: Int64
    private let closing: [Int64]
    private let isTown: [Bool]
    private let isAbroad: [Bool]
    private let chance: Chance

    /// Minutes from closing to a protocol: a start, a ballot, a town's distance, scatter; stragglers.
    static let startMinutes = 38.0
    static let ballotMinutes = 0.155
    static let countedBallots = 1_700
    static let townMinutes = 20.0
    static let scatterMinutes = 70.0
    static let straggler = (share: 0.004, minutes: 30.0, scatter: 120.0)
    static let abroadMinutes = (start: 32.0, scatter: 9.0)
    /// The tail begins six hours after the country's closing and is drawn out by this factor.
    static let tailSeconds: Int64 = 6 * 3_600
    static let tailFactor = 1.8

    init(election: Election, map: StationMap, times: [Timestamp], chance: Chance) {
        let stations = election.precincts.indices
        let last = times.last?.instant ?? 0
        closing = stations.map { election.precinct($0).pollsClose?.instant ?? last }
        isTown = map.isTown
        isAbroad = stations.map { election.precinct($0).isAbroad }
        self.chance = chance.stream("arrival")
        let country = election.units[election.country].pollsClose?.instant ?? closing.min() ?? last
        let unsettled = times.dropLast().last?.instant ?? country
        earliestProtocol = max(country + 40 * 60, unsettled + 10 * 60)
        tail = country + ArrivalTimes.tailSeconds
    }

    /// When the turnout of a station at an hour arrives: from 5 seconds to 9:40 after it.
    func turnout(_ station: Int, hour: Int64, number: Int) -> Int64 {
        let part = chance.stream("turnout", number).uniform(station)
        return hour + 5 + Int64(part * (0.5 + 0.5 * part) * 576)
    }

    /// When a station's first protocol is signed and arrives.
    func firstProtocol(_ station: Int, issued: Int) -> Journey {
        let draw = chance.stream("protocol", station)
        guard !isAbroad[station] else {
            let minutes = ArrivalTimes.abroadMinutes
            return journey(
                closing[station] + seconds(minutes.start + minutes.scatter * draw.uniform(0)),
                draw
            )
        }
        let ballots = Double(min(issued, ArrivalTimes.countedBallots))
        var minutes = ArrivalTimes.startMinutes + ArrivalTimes.ballotMinutes * ballots
        if isTown[station] { minutes += ArrivalTimes.townMinutes }
        let scatter = draw.uniform(0)
        minutes += ArrivalTimes.scatterMinutes * scatter * scatter
        if draw.uniform(1) < ArrivalTimes.straggler.share {
            minutes += ArrivalTimes.straggler.minutes + ArrivalTimes.straggler.scatter * draw.uniform(2)
        }
        return journey(drawnOut(closing[station] + seconds(minutes)), draw)
    }

    /// When the next protocol of the same station comes after one: 6 to 36 minutes later.
    func nextProtocol(_ station: Int, after first: Int64) -> Journey {
        let draw = chance.stream("next protocol", station)
        return journey(first + seconds(6 + 30 * draw.uniform(0)), draw)
    }

    /// When a report that sets another right comes after it: 12 to 60 minutes later.
    func remedy(_ number: Int, after first: Int64) -> Journey {
        let draw = chance.stream("remedy", number)
        return journey(first + seconds(12 + 48 * draw.uniform(0)), draw)
    }

    /// Signed one to four minutes before it arrives; held back for up to ten minutes from the
    /// moment at which protocols may arrive.
    private func journey(_ arrival: Int64, _ draw: Chance) -> Journey {
        let signed = arrival - 60 - Int64(draw.below(180, 11))
        guard arrival < earliestProtocol else { return Journey(signed: signed, arrived: arrival) }
        return Journey(signed: signed, arrived: earliestProtocol + Int64(draw.below(600, 10)))
    }

    private func drawnOut(_ arrival: Int64) -> Int64 {
        guard arrival > tail else { return arrival }
        return tail + Int64(Double(arrival - tail) * ArrivalTimes.tailFactor)
    }

    private func seconds(_ minutes: Double) -> Int64 { Int64(minutes * 60) }
}

/// When a protocol was signed and when it arrived.
struct Journey: Hashable, Sendable {
    let signed: Int64
    let arrived: Int64
}
