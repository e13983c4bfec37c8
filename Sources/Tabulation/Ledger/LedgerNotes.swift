import ElectionModel

/// What published figures say about one another.
struct LedgerNotes {
    let election: Election
    /// Whether a figure, by its index, is out; notes name no other.
    let isShown: (Int) -> Bool

    private var published: [PublishedFigure] { election.published }

    /// Notes on a figure: what others say, sums and shares it is part of, its place in its own series.
    func notes(on index: Int, verdict: LedgerVerdict) -> [LedgerNote] {
        var notes = others(than: index).map { LedgerNote.other(figure: $0) }
        notes += LedgerArithmetic(notes: self, index: index).texts().map { .arithmetic($0) }
        guard verdict == .differs else { return notes }
        return notes + series(index) + twins(index)
    }

    /// Figures of the same thing with another value, one for each value, three at most.
    private func others(than index: Int) -> [Int] {
        let figure = published[index]
        let isOfPoll = figure.measure.hasPrefix("exit-poll")
        guard !isOfPoll || figure.measure == "exit-poll-lists-over-threshold" else { return [] }
        let time = moment(of: figure)
        var values: [String] = [figure.value]
        var found: [Int] = []
        for other in published.indices where isShown(other) && isSame(published[other], as: figure) {
            let value = published[other].value
            guard moment(of: published[other]) == time, !values.contains(value),
                !isEarlier(published[other], than: figure),
                PublishedNumber(value).map({ $0.isSame(as: figure.value) }) != true
            else { continue }
            values.append(value)
            found.append(other)
        }
        return Array(found.prefix(3))
    }

    /// Whether one source said it at another moment: then it says nothing against it.
    private func isEarlier(_ other: PublishedFigure, than figure: PublishedFigure) -> Bool {
        other.source == figure.source && other.time?.instant != figure.time?.instant
    }

    /// The moment a figure is of; one without a time is taken for the last that has one.
    private func moment(of figure: PublishedFigure) -> Int64? {
        if let time = figure.time { return time.instant }
        let timed = published.indices.filter { isShown($0) && isSame(published[$0], as: figure) }
        return timed.compactMap { published[$0].time?.instant }.max()
    }

    private func isSame(_ figure: PublishedFigure, as other: PublishedFigure) -> Bool {
        figure.measure == other.measure && figure.scope == other.scope && figure.contest == other.contest
    }

    /// Whether it breaks a series that never falls: turnout and ballots issued.
    private func series(_ index: Int) -> [LedgerNote] {
        let figure = published[index]
        guard ["turnout-percent", "ballots-issued"].contains(figure.measure), let time = figure.time,
            let own = PublishedNumber(figure.value)
        else { return [] }
        let sure = published.indices.filter { other in
            isShown(other) && isSame(published[other], as: figure) && published[other].status != .disputed
        }
        func rest(_ isOther: (Int64, PublishedNumber) -> Bool) -> [Int] {
            sure.filter { other in
                guard let instant = published[other].time?.instant,
                    let number = PublishedNumber(published[other].value), number.decimals == own.decimals
                else { return false }
                return isOther(instant, number)
            }
        }
        let earlier = rest { $0 < time.instant && $1.digits > own.digits }.last
        let later = rest { $0 > time.instant && $1.digits < own.digits }.first
        return [earlier.map { .belowEarlier(figure: $0) }, later.map { .aboveLater(figure: $0) }]
            .compactMap { $0 }
    }

    /// The unit to which the same value belongs at the same moment.
    private func twins(_ index: Int) -> [LedgerNote] {
        let figure = published[index]
        guard figure.status == .disputed, figure.value.utf8.count > 3, let time = figure.time else {
            return []
        }
        let twin = published.indices.first { other in
            isShown(other) && published[other].measure == figure.measure
                && published[other].scope != figure.scope && published[other].value == figure.value
                && published[other].time?.instant == time.instant && published[other].status != .disputed
        }
        return twin.map { [.sameAs(figure: $0)] } ?? []
    }
}

extension PublishedNumber {
    /// Whether a text is the same number, with more or fewer decimals.
    func isSame(as text: String) -> Bool {
        guard let other = PublishedNumber(text) else { return false }
        return UInt128(digits) * PublishedNumber.scale(other.decimals)
            == UInt128(other.digits) * PublishedNumber.scale(decimals)
    }
}
