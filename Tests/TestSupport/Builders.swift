package import ElectionModel

/// Small elections and reports for tests, each with defaults that add up.
package enum Builders {
    /// An election of two regions with one district each, the precincts divided evenly among them.
    ///
    /// - Parameters:
    ///   - precincts: How many, 100 voters listed each.
    ///   - parties: How many lists, named `p1`, `p2`, …; registered in the opposite order.
    ///   - seats: Seats of the list contest.
    /// - Returns: Contest 0 is `list`, contest 1 `district` with two candidates a district.
    package static func election(precincts: Int = 10, parties: Int = 3, seats: Int = 10) -> Election {
        let lists = (0..<parties).map { index in
            Party(
                id: "p\(index + 1)",
                ballotNumber: index + 1,
                short: "P\(index + 1)",
                name: LocalizedText(en: "Party \(index + 1)", ru: "", kk: ""),
                colour: RGB(red: 0, green: UInt8(40 * index % 256), blue: 200),
                registrationRank: parties - index
            )
        }
        return Election(
            card: card(seats: seats),
            units: units(precincts: precincts),
            parties: lists,
            candidates: candidates(parties: parties),
            published: []
        )
    }

    /// A moment of the test night, seconds after 20:00 at +06:00 on 19 March 2023.
    package static func time(_ seconds: Int = 0) -> Timestamp {
        Timestamp(instant: 1_679_234_400 + Int64(seconds), offsetMinutes: 360)
    }

    /// A list protocol that adds up: votes as given, no invalid ballots, one ballot each.
    package static func count(
        precinct: Int,
        votes: [UInt32],
        contest: Int = 0,
        revision: UInt16 = 1,
        source: String = "s1",
        invalid: UInt32 = 0,
        listed: UInt32 = 100,
        at seconds: Int = 0
    ) -> CountReport {
        let found = votes.reduce(invalid) { $0 + $1 }
        return CountReport(
            contest: contest,
            precinct: precinct,
            source: source,
            revision: revision,
            reportedAt: time(seconds),
            ballots: BallotCounts(
                votersListed: listed,
                ballotsIssued: found,
                ballotsFound: found,
                invalidBallots: invalid
            ),
            votes: votes
        )
    }

    /// A log entry around a report.
    package static func entry(_ seq: Int, _ report: Report, flags: [RuleCode] = []) -> LogEntry {
        LogEntry(seq: seq, receivedAt: time(seq), report: report, flags: flags)
    }

    private static func card(seats: Int) -> ElectionCard {
        let threshold = Fraction(1, 20).map { Threshold(value: $0, isInclusive: true, base: .validBallots) }
        let clause = Fraction(7, 10).map { AllocationRule.SingleListClause(factor: $0, minimumSeats: 2) }
        let rule = AllocationRule(method: .largestRemainder, tie: .earlierRegistered, singleList: clause)
        let list = PartyContest(seats: seats, threshold: threshold, allocation: rule)
        return ElectionCard(
            id: "test",
            date: CivilDate(daysSinceEpoch: 19_435),
            offsetMinutes: 360,
            name: LocalizedText(en: "Test election", ru: "", kk: ""),
            isReconstructed: false,
            law: "Test law",
            contests: [
                Contest(id: "list", kind: .partyList(list), hasAgainstAll: true, scope: .unit(0)),
                Contest(
                    id: "district",
                    kind: .candidate,
                    hasAgainstAll: true,
                    scope: .eachUnit(of: .district, seats: 1)
                ),
            ],
            quota: Fraction(3, 10).map {
                QuotaRule(value: $0, groups: QuotaRule.Group.allCases, youthUnder: 35)
            },
            limits: Limits(votersListed: 3_000, perField: 20_000, ballotReserve: Fraction(1, 100)),
            sources: [ReportSource(id: "s1", rank: 1), ReportSource(id: "s2", rank: 2)],
            seatsTotal: seats + 2,
            majorities: [(seats + 2) / 2 + 1]
        )
    }

    private static func units(precincts: Int) -> [GpUnit] {
        func unit(_ id: String, _ kind: GpUnit.Kind, parent: Int?, district: Int?, listed: Int) -> GpUnit {
            GpUnit(
                id: id,
                kind: kind,
                name: LocalizedText(en: id, ru: "", kk: ""),
                parent: parent,
                district: district,
                offsetMinutes: 360,
                pollsOpen: time(-13 * 3_600),
                pollsClose: time(),
                votersListed: UInt32(listed)
            )
        }
        var units = [unit("land", .country, parent: nil, district: nil, listed: precincts * 100)]
        for place in 1...2 {
            units.append(unit("region-\(place)", .region, parent: 0, district: nil, listed: 0))
        }
        for place in 1...2 {
            units.append(unit("district-\(place)", .district, parent: place, district: nil, listed: 0))
        }
        for index in 0..<precincts {
            let region = index * 2 / max(1, precincts)
            let id = "station-" + String(index + 1)
            units.append(unit(id, .precinct, parent: 1 + region, district: 3 + region, listed: 100))
        }
        return units
    }

    private static func candidates(parties: Int) -> [Candidate] {
        var candidates: [Candidate] = []
        for district in 0..<2 {
            for position in 1...2 {
                candidates.append(
                    Candidate(
                        contest: 1,
                        unit: 3 + district,
                        party: position == 1 && parties > 0 ? 0 : nil,
                        position: position,
                        label: "Candidate \(district + 1)-\(position)",
                        isWoman: position == 2,
                        birthDate: CivilDate(year: 1980, month: 1, day: 1),
                        hasDisability: false,
                        isSelfNominated: position == 2
                    )
                )
            }
        }
        for party in 0..<parties {
            for position in 1...12 {
                candidates.append(
                    Candidate(
                        contest: 0,
                        unit: 0,
                        party: party,
                        position: position,
                        label: "Candidate L\(party + 1)-\(position)",
                        isWoman: position % 3 == 0,
                        birthDate: CivilDate(year: 1970, month: 1, day: 1),
                        hasDisability: false,
                        isSelfNominated: nil
                    )
                )
            }
        }
        return candidates
    }
}
