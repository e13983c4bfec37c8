import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Figures that can be asked: their words, and that their parts make them.
struct FigureTests {
    private static let election = RandomLog.election

    /// Every figure of the grammar: each subject, line and ending over each unit.
    private static var words: [String] {
        let units = [""] + election.units.map { "." + $0.id }
        let plain = ["turnout", "counted", "units.reported"]
        let lines = ["p1", "p2", "p3", "against-all"].flatMap { [$0, $0 + ".percent"] }
        let list = (lines + ["valid", "invalid", "found", "issued", "listed"]).map { "list." + $0 }
        var words = (plain + list).flatMap { start in units.map { start + $0 } }
        words += ["p1", "p2", "p3"].map { "list.\($0).seats" }
        for place in 0..<2 {
            let district = election.units[election.districts[place]].id
            let stations = election.precincts.indices.filter {
                election.districtPlace(ofPrecinct: $0) == place
            }
            let inside = ["", "." + district] + stations.map { "." + election.precinct($0).id }
            let lines = ["\(district)-1", "\(district)-2", "against-all"].flatMap { [$0, $0 + ".percent"] }
            for line in lines + ["valid", "invalid", "found"] {
                words += inside.map { district + "." + line + $0 }
            }
        }
        return words
    }

    @Test(arguments: 0..<6)
    func `the parts of every figure add up to it on any night`(seed: UInt64) throws {
        var night = Night(election: Self.election)
        var expected = 0
        for (place, entry) in log(RandomLog.reports(60, seed: seed)).enumerated() {
            night.apply(entry)
            guard place % 20 == 19 else { continue }
            let snapshot = night.snapshot()
            for word in Self.words {
                let parts = snapshot.parts(of: try Figure(word, in: Self.election))
                #expect(parts.holds, "\(word): \(parts.sum) of \(parts.baseSum), \(parts.value)")
                expected += 1
            }
        }
        #expect(expected > 300)
    }

    @Test func `each part names the report that stands`() throws {
        let reports = [
            turnout(precinct: 1, issued: 40), count(precinct: 0, [9, 5, 1, 2]),
            count(precinct: 0, [8, 5, 1, 2], revision: 2),
        ]
        let snapshot = night(Self.election, reports).snapshot()
        let votes = snapshot.parts(of: try Figure("list.p1.region-1", in: Self.election))
        #expect(votes.value == 8)
        #expect(votes.parts.map(\.seq) == [3])
        #expect(votes.parts.map(\.revision) == [2])
        let paper = snapshot.parts(of: try Figure("turnout.region-1", in: Self.election))
        #expect(paper.parts.map(\.kind) == [.count, .turnout, .opening])
        #expect(paper.parts.map(\.value) == [16, 40, 0])
        #expect(paper.parts.map(\.seq) == [3, 1, nil])
    }

    static let refusals: [(String, FigureError)] = [
        ("", .unknownSubject("")), ("votes", .unknownSubject("votes")),
        ("turnout.mars", .unknownUnit("mars")), ("turnout.region-1.region-2", .wordTooMany("region-2")),
        ("units", .unknownLine("", of: "units", known: ["reported"])),
        ("list.p1.seats.region-1", .wordTooMany("region-1")), ("list.p1.", .unknownUnit("")),
        ("list.against-all.seats", .unknownUnit("seats")),
        (
            "list.p9",
            .unknownLine(
                "p9",
                of: "list",
                known: ["p1", "p2", "p3", "against-all", "valid", "invalid", "found", "issued", "listed"]
            )
        ),
        ("district.against-all", .ambiguousLine("against-all", example: "district-1.against-all")),
        ("district.valid", .ambiguousLine("valid", example: "district-1.valid")),
        ("district-1.valid.region-1", .unitOutside("region-1", of: "district-1")),
        ("district-1.valid.station-6", .unitOutside("station-6", of: "district-1")),
    ]

    @Test(arguments: refusals)
    func `words that are no figure are refused at the first that does not fit`(
        words: String,
        error: FigureError
    ) {
        #expect(throws: error) { try Figure(words, in: Self.election) }
    }

    @Test func `a candidate may be asked of the contest, for ids differ from district to district`() throws {
        let figure = try Figure("district.district-2-1", in: Self.election)
        #expect(try figure == Figure("district-2.district-2-1", in: Self.election))
    }

    @Test func `every figure offered for a unit or a line is read back from its words`() throws {
        let election = Self.election
        let units = election.units.indices.flatMap { election.figures(ofUnit: $0) }
        let ballots = election.ballots.indices.flatMap { election.figures(ofBallot: $0) }
        let lines = (0...election.parties.count).flatMap { election.figures(ofListLine: $0) }
        for figure in units + ballots + lines {
            #expect(figure.fits(election))
            let words = figure.words(in: election)
            #expect(try Figure(words, in: election) == figure, "\(words)")
        }
        for words in Self.words {
            let figure = try Figure(words, in: election)
            #expect(try Figure(figure.words(in: election), in: election) == figure, "\(words)")
        }
        #expect(units.count > 100 && election.figures(ofUnit: -1).isEmpty)
    }

    @Test func `a figure of another election is not asked`() throws {
        let other = Builders.election(precincts: 2, parties: 1)
        let snapshot = Night(election: other).snapshot()
        for words in ["list.p3", "turnout.station-6", "list.p2.seats"] {
            let figure = try Figure(words, in: Self.election)
            #expect(!figure.fits(other) && snapshot.reports(behind: figure) == nil, "\(words)")
        }
    }

    @Test(arguments: 0..<6)
    func `every protocol of a figure's stations is a part of it or idle, and never both`(
        seed: UInt64
    ) throws {
        var night = Night(election: Self.election)
        let entries = log(RandomLog.reports(60, seed: seed, decisions: seed % 2 == 1))
        for entry in entries { night.apply(entry) }
        let snapshot = night.snapshot()
        for words in ["list.valid", "list.valid.region-2", "district-1.valid", "list.p1.station-3"] {
            let figure = try Figure(words, in: Self.election)
            let reports = try #require(snapshot.reports(behind: figure))
            let counted = Set(reports.parts.parts.compactMap(\.seq))
            let idle = Set(reports.idle.map(\.seq))
            let expected = entries.filter { entry in
                entry.report.contest == figure.contest
                    && (Self.election.rank(ofSource: entry.report.source) > 0 || entry.report.isWord)
                    && Self.isInside(entry.report.precinct, figure.unit)
            }
            #expect(counted.isDisjoint(with: idle), "\(words)")
            #expect(counted.union(idle) == Set(expected.map(\.seq)), "\(words)")
            for part in reports.parts.parts {
                #expect(reports.part(ofPrecinct: part.precinct) == part)
            }
            #expect(reports.part(ofPrecinct: 99) == nil)
        }
    }

    private static func isInside(_ precinct: Int, _ unit: Int) -> Bool {
        let place = election.placeOfUnit[unit]
        return switch election.units[unit].kind {
        case .country: true
        case .region: election.regionPlace(ofPrecinct: precinct) == place
        case .district: election.districtPlace(ofPrecinct: precinct) == place
        case .precinct: precinct == place
        }
    }

    @Test func `a ballot of the whole country is added up for each of its parts`() throws {
        let question = Contest(
            id: "referendum",
            kind: .ballotMeasure(.majority),
            hasAgainstAll: false,
            scope: .unit(Self.election.country)
        )
        let election = Self.election.with(contests: [question])
        let reports = (0..<6).map { count(precinct: $0, [UInt32($0), 10]) }
        let snapshot = night(election, reports).snapshot()
        for (words, value) in [
            ("yes", 15), ("yes.region-2", 12), ("yes.station-3", 2), ("no.district-1", 30),
        ] {
            let parts = snapshot.parts(of: try Figure("referendum." + words, in: election))
            #expect(parts.value == UInt64(value) && parts.holds, "\(words)")
        }
    }

    @Test func `an empty protocol that waits is idle and no part`() throws {
        let empty = Builders.count(precinct: 0, votes: [0, 0, 0, 0])
        var night = Night(election: Self.election)
        night.apply(Builders.entry(1, .count(empty)))
        let reports = try #require(
            night.snapshot().reports(behind: try Figure("list.valid", in: Self.election))
        )
        #expect(reports.parts.parts.isEmpty && reports.parts.holds)
        #expect(reports.idle.map(\.reason) == [.waits] && reports.idle.map(\.seq) == [1])
    }
}

extension Report {
    /// Whether it is about a protocol and not one itself; such are kept from any source.
    fileprivate var isWord: Bool {
        switch self {
        case .annul, .decide(.withdraw), .decide(.confirm): true
        case .count, .turnout, .decide(.admit): false
        }
    }

    fileprivate var contest: Int? {
        switch self {
        case .count(let report): report.contest
        case .annul(let report): report.contest
        case .decide(let decision): decision.contest
        case .turnout: nil
        }
    }
}
