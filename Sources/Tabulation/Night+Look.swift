import ElectionLaw
import ElectionModel

/// Looks at the outcome and tells what changed in it; see ``OutcomeWatch`` for when and what.
extension Night {
    /// Looks after an entry, if something moved and the pause is over or everything is in.
    mutating func lookIfDue(at time: Timestamp) {
        guard watch.isDirty, watch.isDue(at: time.instant) || isAllReported else { return }
        look(at: time)
    }

    private var isAllReported: Bool { !opening.isEmpty && reportedPrecincts == opening.count }

    mutating func look(at time: Timestamp) {
        watch.begin(at: time.instant)
        if lists.electorates.contains(where: { watch.needsLook(ballot: $0.ballot) }) {
            let waits = lookAtLists(at: time)
            for electorate in lists.electorates {
                watch.settle(ballot: electorate.ballot, silentUntil: waits)
            }
        }
        for (district, ballot) in lists.districtBallots.enumerated()
        where ballot >= 0 && watch.needsLook(ballot: ballot) {
            let waits = lookAtDistrict(district, figures: ballots[ballot], at: time)
            watch.settle(ballot: ballot, silentUntil: waits)
        }
    }

    /// Tells of thresholds, seats and overtakes; returns when the first silent subject may speak.
    private mutating func lookAtLists(at time: Timestamp) -> Int64? {
        let reported = reportedPrecincts
        guard reported > 0, let rules = lists.rules else { return nil }
        let (count, electorates) = (listCount(), electorateOutcomes())
        var waits: Int64?
        if reported * 100 >= opening.count {
            waits = earlier(
                waits,
                lookAtThresholds(count, thresholds(of: electorates), rules: rules, at: time)
            )
        }
        if reported * 20 >= opening.count {
            waits = earlier(waits, lookAtSeats(listSeats(of: electorates), at: time))
            waits = earlier(waits, lookAtOrder(count, rules: rules, at: time))
        }
        return waits
    }

    private mutating func lookAtThresholds(
        _ count: ListCount,
        _ now: [ThresholdStatus],
        rules: PartyContest,
        at time: Timestamp
    ) -> Int64? {
        let base = count.base(of: rules.threshold)
        let wasSilent = watch.statuses == nil
        var said = watch.statuses ?? now.map { OutcomeWatch.Said(value: $0, until: time.instant) }
        var waits: Int64?
        for party in now.indices {
            let isProof = now[party].isCertain || said[party].value.isCertain
            let isNews = wasSilent ? now[party].isCertain : now[party] != said[party].value
            guard isNews else { continue }
            guard isProof || maySpeak(said[party].until, at: time) else {
                waits = earlier(waits, said[party].until)
                continue
            }
            said[party] = OutcomeWatch.Said(value: now[party], until: time.instant + OutcomeWatch.silence)
            let share = Share(count.votes[party], of: base)
            note(.threshold(party: party, status: now[party], share: share), at: time)
        }
        watch.statuses = said
        return waits
    }

    private mutating func lookAtSeats(_ now: [Int?], at time: Timestamp) -> Int64? {
        var said = watch.seats ?? now.map { OutcomeWatch.Said(value: $0, until: time.instant) }
        var waits: Int64?
        for party in now.indices where now[party] != said[party].value {
            guard maySpeak(said[party].until, at: time) else {
                waits = earlier(waits, said[party].until)
                continue
            }
            note(.listSeats(party: party, from: said[party].value, to: now[party]), at: time)
            said[party] = OutcomeWatch.Said(value: now[party], until: time.instant + OutcomeWatch.silence)
        }
        watch.seats = said
        return waits
    }

    private mutating func lookAtOrder(_ count: ListCount, rules: PartyContest, at time: Timestamp) -> Int64? {
        let votes = count.votes
        let total = count.base(of: rules.threshold)
        var said =
            watch.order
            ?? (0..<votes.count * votes.count).map {
                OutcomeWatch.Said(
                    value: votes[$0 / votes.count] >= votes[$0 % votes.count],
                    until: time.instant
                )
            }
        var waits: Int64?
        for first in votes.indices {
            for second in votes.indices.dropFirst(first + 1) where votes[first] != votes[second] {
                let place = first * votes.count + second
                let isAhead = votes[first] > votes[second]
                guard isAhead != said[place].value else { continue }
                guard maySpeak(said[place].until, at: time) else {
                    waits = earlier(waits, said[place].until)
                    continue
                }
                said[place] = OutcomeWatch.Said(value: isAhead, until: time.instant + OutcomeWatch.silence)
                let (front, back) = isAhead ? (first, second) : (second, first)
                let overtaking = NightEvent.Kind.overtook(
                    party: front,
                    other: back,
                    share: Share(votes[front], of: total),
                    otherShare: Share(votes[back], of: total)
                )
                note(overtaking, at: time)
            }
        }
        watch.order = said
        return waits
    }

    /// Tells of a district's leader; returns the moment at which it may speak if it is silent.
    private mutating func lookAtDistrict(
        _ district: Int,
        figures: BallotFigures,
        at time: Timestamp
    ) -> Int64? {
        guard figures.unitsReported > 0, figures.unitsReported * 20 >= figures.unitsTotal else { return nil }
        let outcome = districtOutcome(district)
        let now = OutcomeWatch.DistrictWord(leader: outcome.leader, isWon: outcome.status == .won)
        let old = watch.districts[district]
        guard old?.value != now else { return nil }
        let isProof = now.isWon || old?.value.isWon ?? false
        if let old, !isProof, !maySpeak(old.until, at: time) { return old.until }
        let until = time.instant + (old == nil && !isProof ? 0 : OutcomeWatch.silence)
        watch.districts[district] = OutcomeWatch.Said(value: now, until: until)
        if now.isWon, let leader = now.leader {
            note(.districtWon(district: district, leader: leader, lead: outcome.lead), at: time)
        } else if old != nil {
            note(.districtLeader(district: district, leader: now.leader, lead: outcome.lead), at: time)
        }
        return nil
    }

    private func maySpeak(_ until: Int64, at time: Timestamp) -> Bool {
        time.instant >= until || isAllReported
    }

    private func earlier(_ left: Int64?, _ right: Int64?) -> Int64? {
        guard let left, let right else { return left ?? right }
        return min(left, right)
    }

    private mutating func note(_ kind: NightEvent.Kind, at time: Timestamp) {
        events.note(NightEvent(time: time, seq: seq, kind: kind))
    }
}

extension ThresholdStatus {
    /// Whether no ballot that can still come changes it.
    var isCertain: Bool { self == .certainIn || self == .certainOut }
}
