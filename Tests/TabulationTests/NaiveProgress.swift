import ElectionModel
import Tabulation

/// The rule of expected votes read anew, in floating point, station by station.
struct NaiveProgress {
    private(set) var reported = 0
    private(set) var counted: UInt64 = 0
    private(set) var toCome: Double? = 0
    private(set) var basis = CountProgress.Basis(issued: 0, announced: 0, counted: 0, unknown: 0)

    private struct Station {
        let region: Int
        let isAbroad: Bool
        let size: Int
        var votes: Double?
        var issued = 0.0
        var listed = 0.0
        var isTold = false
    }

    init(of snapshot: NightSnapshot, at now: Timestamp) {
        let stations = NaiveProgress.stations(of: snapshot)
        reported = stations.count { $0.votes != nil }
        counted = UInt64(stations.reduce(0) { $0 + ($1.votes ?? 0) })
        var (issued, announced, byCounted, unknown) = (0, 0, 0, 0)
        var sum = 0.0
        for station in stations where station.votes == nil {
            let valid = ratio(stations, like: station) { $0.issued } ?? 1
            if station.isTold {
                issued += 1
                sum += station.issued * valid
            } else if !station.isAbroad,
                let turnout = NaiveProgress.announced(snapshot.election, station.region, now)
            {
                announced += 1
                sum += station.listed * turnout * valid
            } else if let votes = ratio(stations, like: station, of: { $0.listed }) {
                byCounted += 1
                sum += station.listed * votes
            } else {
                unknown += 1
            }
        }
        toCome = unknown > 0 ? nil : sum
        basis = CountProgress.Basis(
            issued: issued,
            announced: announced,
            counted: byCounted,
            unknown: unknown
        )
    }

    private static func stations(of snapshot: NightSnapshot) -> [Station] {
        let election = snapshot.election
        return election.precincts.indices.map { precinct in
            let unit = election.precinct(precinct)
            let row = snapshot.stations[precinct]
            let list = row.protocols[0].flatMap { $0.isReported ? $0.report : nil }
            let turnout = row.turnout?.report
            let size = [300, 1_000, 2_000].filter { unit.votersListed >= $0 }.count
            let region = election.regionPlace(ofPrecinct: precinct) ?? -1
            var station = Station(region: region, isAbroad: unit.isAbroad, size: size)
            station.votes = list.map { Double($0.votes.reduce(0, +)) }
            station.issued = Double(list?.ballots.ballotsIssued ?? turnout?.ballotsIssued ?? 0)
            station.listed = Double(list?.ballots.votersListed ?? turnout?.votersListed ?? unit.votersListed)
            let closing = unit.pollsClose?.instant ?? 0
            station.isTold = turnout.map { $0.reportedAt.instant >= closing - 7_200 } ?? false
            return station
        }
    }

    private static func announced(_ election: Election, _ region: Int, _ now: Timestamp) -> Double? {
        guard region >= 0 else { return nil }
        let unit = election.units[election.regions[region]]
        let known = election.published.filter { figure in
            guard let time = figure.time, figure.scope == unit.id, Double(figure.value) != nil else {
                return false
            }
            return time.instant <= now.instant && time.instant >= (unit.pollsClose?.instant ?? 0) - 7_200
        }
        return known.max { ($0.time?.instant ?? 0) < ($1.time?.instant ?? 0) }
            .flatMap { Double($0.value) }.map { $0 / 100 }
    }

    /// Votes of a base in counted stations like one, each wider circle weighing as ten stations.
    private func ratio(_ stations: [Station], like station: Station, of base: (Station) -> Double) -> Double?
    {
        let circles: [(Station) -> Bool] = [
            { _ in true }, { $0.isAbroad == station.isAbroad },
            { $0.isAbroad == station.isAbroad && $0.region == station.region },
            { $0.isAbroad == station.isAbroad && $0.region == station.region && $0.size == station.size },
        ]
        var known: Double?
        for isInside in circles {
            let inside = stations.filter { $0.votes != nil && isInside($0) }
            let whole = inside.reduce(0) { $0 + base($1) }
            guard !inside.isEmpty, whole > 0 else { continue }
            let own = inside.reduce(0) { $0 + ($1.votes ?? 0) } / whole
            let weight = Double(inside.count)
            known = known.map { (own * weight + $0 * 10) / (weight + 10) } ?? own
        }
        return known
    }
}
