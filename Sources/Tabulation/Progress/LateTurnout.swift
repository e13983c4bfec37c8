import ElectionModel

/// The turnout of regions as the commission announced it near closing, by when it was known.
struct LateTurnout: Sendable {
    private struct Figure: Sendable {
        let instant: Int64
        let region: Int
        let share: Share
    }

    /// By moment.
    private let figures: [Figure]
    private let regions: Int

    init(election: Election, strata: Strata) {
        var found: [Figure] = []
        for figure in election.published
        where figure.measure == "turnout-percent" && figure.status == .announced {
            guard let time = figure.time, let share = figure.percent,
                let unit = election.unitIndex(of: figure.scope), election.units[unit].kind == .region
            else { continue }
            let region = election.placeOfUnit[unit]
            guard time.instant >= strata.announcedFrom[region] else { continue }
            found.append(Figure(instant: time.instant, region: region, share: share))
        }
        let order = found.indices.sorted { (found[$0].instant, $0) < (found[$1].instant, $1) }
        figures = order.map { found[$0] }
        regions = election.regions.count
    }

    /// The newest by place in ``Election/regions`` at a moment; nil where none had been announced.
    func shares(at instant: Int64) -> [Share?] {
        var shares = [Share?](repeating: nil, count: regions)
        for figure in figures {
            guard figure.instant <= instant else { break }
            shares[figure.region] = figure.share
        }
        return shares
    }
}
