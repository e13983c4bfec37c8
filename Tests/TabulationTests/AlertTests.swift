import ElectionModel
import Tabulation
import TestSupport
import Testing

/// Conditions over the night: what they understand, when they fire, and when again.
struct AlertTests {
    private static let election = Builders.election(precincts: 20)

    private static func fired(_ lines: [String], _ entries: [LogEntry]) throws -> [NightEvent] {
        let conditions = try lines.map { try AlertCondition($0, in: election) }
        var night = Night(election: election, conditions: conditions)
        for entry in entries { night.apply(entry) }
        return night.snapshot().events.filter { if case .alert = $0.kind { true } else { false } }
    }

    /// An entry that arrives so many seconds after the beginning.
    private static func entry(_ seq: Int, _ report: Report, at seconds: Int) -> LogEntry {
        LogEntry(seq: seq, receivedAt: Builders.time(seconds), report: report, flags: [])
    }

    /// Protocols of stations in turn, a minute apart.
    private static func entries(_ votes: [[UInt32]]) -> [LogEntry] {
        votes.enumerated().map {
            entry($0.offset + 1, count(precinct: $0.offset, $0.element), at: 60 * $0.offset)
        }
    }

    @Test(arguments: [
        "list p1 in", "list p1 certain-out", "list p2 share above 5.25", "list p1 seats below 3",
        "list p3 margin below 500", "reported region-1 above 50", "reported land above 99",
        "turnout district-1 above 30", "district district-1 won", "district district-1 leads district-1-2",
        "disputed above 0", "alarms above 3", "correction above 20", "quiet 10", "  list   p1\tin ",
    ])
    func `a condition is words with blanks between`(line: String) throws {
        let condition = try AlertCondition(line, in: Self.election)
        #expect(condition.text == line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " "))
    }

    @Test(arguments: [
        "", "lists p1 in", "list", "list p9 in", "list p1", "list p1 maybe", "list p1 in now",
        "list p1 share",
        "list p1 share over 5", "list p1 share above five", "list p1 seats above 5.5",
        "reported station-1 above 5",
        "reported nowhere above 5", "district district-1 leads p1", "district land won", "question list yes",
        "quiet 0", "quiet 1441", "quiet", "correction below 5", "disputed above",
    ])
    func `another line is refused with what was wanted`(line: String) {
        #expect(throws: AlertFault.self) { try AlertCondition(line, in: Self.election) }
    }

    @Test func `a condition fires once when it becomes true, with the entry that made it so`() throws {
        let events = try Self.fired(
            ["reported land above 20", "list p3 in"],
            Self.entries([
                [90, 10, 0, 0], [90, 10, 0, 0], [80, 0, 20, 0], [90, 10, 0, 0], [90, 10, 0, 0],
                [90, 10, 0, 0],
            ])
        )
        #expect(events.map(\.kind) == [.alert(condition: 1), .alert(condition: 0)])
        #expect(events.map(\.seq) == [3, 5])
        #expect(events[0].time == Builders.time(120))
    }

    @Test func `a number that hovers at its bar fires once`() throws {
        // p3 stands at 25.0, 25.1, 24.9 … percent: within a fiftieth of the bar it is not told again.
        var votes: [[UInt32]] = [[500, 249, 251, 0]]
        for step in 0..<12 { votes.append(step % 2 == 0 ? [50, 30, 20, 0] : [50, 20, 30, 0]) }
        let events = try Self.fired(["list p3 share above 25"], Self.entries(votes))
        #expect(events.count == 1)
    }

    @Test func `a number that fell well below its bar may fire again, and not within five minutes`() throws {
        let up: [UInt32] = [10, 10, 80, 0]
        let down: [UInt32] = [100, 0, 0, 0]
        // Above at once, far below after two more, above again after three more, six minutes later.
        let events = try Self.fired(
            ["list p3 share above 40"],
            Self.entries([up, down, down, down, up, up, up, up, up])
        )
        #expect(events.map(\.time) == [Builders.time(0), Builders.time(360)])
        let soon = [up, down, down, up, up, up].enumerated().map {
            Self.entry($0.offset + 1, count(precinct: $0.offset, $0.element), at: 30 * $0.offset)
        }
        #expect(try Self.fired(["list p3 share above 40"], soon).count == 1)
    }

    /// Seconds at which the third list is in or out, and how often that it is in was told.
    @Test(arguments: [
        ([(0, true), (400, false), (430, true)], 1),
        ([(0, true), (400, false), (470, false), (500, true)], 2),
        ([(0, true), (20, false), (90, false), (120, true)], 1),
    ])
    func `a word is told again after a minute without it, and five minutes`(
        steps: [(at: Int, isIn: Bool)],
        times: Int
    ) throws {
        let entries = steps.enumerated().map { place, step in
            // Each protocol outweighs all before it.
            let votes = UInt32(10) << (5 * UInt32(place))
            let report = count(precinct: place, step.isIn ? [votes, 0, votes, 0] : [votes, 0, 0, 0])
            return Self.entry(place + 1, report, at: step.at)
        }
        #expect(try Self.fired(["list p3 in"], entries).count == times)
    }

    @Test func `silence fires at its minute, and again only after a report`() throws {
        var night = Night(
            election: Self.election,
            conditions: [try AlertCondition("quiet 10", in: Self.election)]
        )
        func told() -> [Timestamp] {
            night.snapshot().events.filter { if case .alert = $0.kind { true } else { false } }.map(\.time)
        }
        night.apply(Self.entry(1, count(precinct: 0, [9, 1, 0, 0]), at: 0))
        night.advanceClock(to: Builders.time(599))
        #expect(told().isEmpty)
        night.advanceClock(to: Builders.time(3_000))
        #expect(told() == [Builders.time(600)])
        for seq in 2...4 {
            night.apply(Self.entry(seq, count(precinct: seq, [9, 1, 0, 0]), at: 3_000 + 60 * seq))
        }
        night.advanceClock(to: Builders.time(9_000))
        #expect(told() == [Builders.time(600), Builders.time(3_840)])
    }

    @Test func `a correction is told by the votes that it moves`() throws {
        let entries = [
            Self.entry(1, count(precinct: 0, [50, 30, 20, 0]), at: 0),
            Self.entry(2, count(precinct: 0, [55, 25, 20, 0], revision: 2), at: 60),
            Self.entry(3, count(precinct: 0, [25, 55, 20, 0], revision: 3), at: 120),
        ]
        let events = try Self.fired(["correction above 20"], entries)
        #expect(events.map(\.seq) == [3])
    }

    @Test func `a dispute and the end of a district are told`() throws {
        let entries = [
            Self.entry(1, count(precinct: 0, [50, 30, 20, 0]), at: 0),
            Self.entry(2, count(precinct: 0, [30, 50, 20, 0], source: "s9"), at: 60),
        ]
        #expect(try Self.fired(["disputed above 0"], entries).map(\.seq) == [2])
        let races = (0..<10).map {
            Self.entry($0 + 1, count(precinct: $0, [80, 10, 0], contest: 1), at: 60 * $0)
        }
        let won = try Self.fired(["district district-1 won"], races)
        #expect(won.count == 1 && won[0].seq == 6)
    }

    @Test(arguments: [1, 7, 100])
    func `what fires follows from the log and not from how often somebody looks`(step: Int) throws {
        let lines = ["list p3 in", "reported land above 30", "list p1 share above 55", "quiet 5"]
        let conditions = try lines.map { try AlertCondition($0, in: Self.election) }
        var random = SplitMix64(state: 11)
        let votes = (0..<20).map { _ in (0..<4).map { _ in UInt32.random(in: 0...25, using: &random) } }
        let entries = votes.enumerated().map {
            Self.entry($0.offset + 1, count(precinct: $0.offset, $0.element), at: 137 * $0.offset)
        }
        func alerts(_ step: Int) -> [NightEvent] {
            var night = Night(election: Self.election, conditions: conditions)
            var clock = 0
            for entry in entries {
                while step < 1_000, clock + step <= Int(entry.receivedAt.instant - Builders.time().instant) {
                    clock += step
                    night.advanceClock(to: Builders.time(clock))
                }
                night.apply(entry)
            }
            return night.snapshot().events.filter { if case .alert = $0.kind { true } else { false } }
        }
        #expect(alerts(step) == alerts(1_000) && !alerts(step).isEmpty)
    }
}
