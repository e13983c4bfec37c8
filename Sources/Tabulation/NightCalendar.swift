import ElectionModel

/// What is known of the night beforehand: polls opening and closing, what others announce, by time.
///
/// Home precincts alone open and close the polls; one that states no hour is left out. Announcements are
/// published figures of the country with a time: turnout of status `announced`; each exit poll, not before
/// the last station at home closes; votes of the list contest, once for a time and a status but *disputed*.
struct NightCalendar: Sendable {
    private let entries: [NightEvent]
    /// How many were taken.
    var next = 0

    init(election: Election) {
        var events = NightCalendar.openings(of: election) + NightCalendar.closings(of: election)
        events += NightCalendar.polls(of: election) + NightCalendar.results(of: election)
        let countryID = election.units[election.country].id
        for (index, figure) in election.published.enumerated()
        where figure.measure == "turnout-percent" && figure.scope == countryID && figure.status == .announced
        {
            guard let time = figure.time else { continue }
            events.append(NightEvent(time: time, seq: 0, kind: .announced(figure: index)))
        }
        let order = events.indices.sorted {
            (events[$0].time.instant, $0) < (events[$1].time.instant, $1)
        }
        entries = order.map { events[$0] }
    }

    /// Instant of the next entry; the end of time after the last.
    var due: Int64 { next < entries.count ? entries[next].time.instant : .max }

    /// Takes the next entry off the calendar.
    mutating func take() -> NightEvent? {
        guard next < entries.count else { return nil }
        next += 1
        return entries[next - 1]
    }

    /// Instants of all that is announced, ascending, each once: where a visitor may want to stop.
    static func announcements(of election: Election) -> [Timestamp] {
        let calendar = NightCalendar(election: election)
        var byInstant: [Int64: Timestamp] = [:]
        for event in calendar.entries { byInstant[event.time.instant] = event.time }
        return byInstant.sorted { $0.key < $1.key }.map(\.value)
    }

    /// An event for each pollster, with its first figure.
    private static func polls(of election: Election) -> [NightEvent] {
        let embargo = election.lastHomeClosing
        return election.pollsters.compactMap { pollster in
            let first = election.published.firstIndex {
                $0.source == pollster && $0.measure.hasPrefix("exit-poll-percent-")
            }
            guard let first, let time = election.published[first].time else { return nil }
            let isEarly = embargo.map { time.instant < $0.instant } ?? false
            let told = isEarly ? embargo ?? time : time
            return NightEvent(time: told, seq: 0, kind: .exitPoll(figure: first))
        }
    }

    /// An event for each time and status at which votes of lists are published, with their first figure.
    private static func results(of election: Election) -> [NightEvent] {
        let countryID = election.units[election.country].id
        var seen: Set<String> = []
        return election.published.indices.compactMap { index in
            let figure = election.published[index]
            guard let time = figure.time, figure.scope == countryID, figure.status != .disputed,
                figure.status != .article, figure.measure.hasPrefix("votes-"),
                seen.insert("\(time.instant) \(figure.status.rawValue)").inserted
            else { return nil }
            return NightEvent(time: time, seq: 0, kind: .results(figure: index))
        }
    }

    /// An event an hour of opening, with the home precincts open by then.
    private static func openings(of election: Election) -> [NightEvent] {
        var byInstant: [Int64: (time: Timestamp, count: Int)] = [:]
        for unit in election.precincts where !election.units[unit].isAbroad {
            guard let time = election.units[unit].pollsOpen else { continue }
            byInstant[time.instant, default: (time, 0)].count += 1
        }
        var open = 0
        return byInstant.sorted { $0.key < $1.key }.map { _, hour in
            open += hour.count
            return NightEvent(time: hour.time, seq: 0, kind: .pollsOpened(precincts: open))
        }
    }

    /// An event an hour of closing, with the regions whose last home precinct closes then.
    private static func closings(of election: Election) -> [NightEvent] {
        var last = [Timestamp?](repeating: nil, count: election.regions.count)
        for precinct in election.precincts.indices {
            // Not the unit as a whole: its names would be copied ten thousand times.
            let unit = election.precincts[precinct]
            guard !election.units[unit].isAbroad, let time = election.units[unit].pollsClose,
                let region = election.regionPlace(ofPrecinct: precinct)
            else { continue }
            if let known = last[region], known.instant >= time.instant { continue }
            last[region] = time
        }
        var byInstant: [Int64: (time: Timestamp, regions: [Int])] = [:]
        for (region, time) in last.enumerated() {
            guard let time else { continue }
            byInstant[time.instant, default: (time, [])].regions.append(region)
        }
        return byInstant.sorted { $0.key < $1.key }.map { _, hour in
            NightEvent(time: hour.time, seq: 0, kind: .pollsClosed(regions: hour.regions))
        }
    }
}
