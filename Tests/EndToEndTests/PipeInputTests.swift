import Foundation
import Testing

/// A pipe where a command reads a whole file.
struct PipeInputTests {
    private static let start = """
        "$night" init n.db --scenario small-night --recorded; mkfifo pipe
        cp -r '\(Checkout.scenarios)/small-night' scenario
        rm scenario/units.csv; mkfifo scenario/units.csv

        """

    @Test(arguments: [
        ("check ./scenario", 66), ("init new.db --scenario ./scenario", 66),
        ("verify n.db --anchor pipe", 65),
        ("allocate pipe", 66), ("watch n.db --plain --alerts pipe", 66), ("tally n.db --config pipe", 66),
    ])
    func `a pipe that nobody writes to is told, and not waited for`(words: String, status: Int32) throws {
        let folder = try WorkFolder()
        let script = PipeInputTests.start + "exec timeout -k 1 15 \"$night\" \(words)"
        let outcome = try Command.shell(script, in: folder.path)
        #expect(outcome.status == status && outcome.complaints.count == 1, "\(outcome.errors)")
    }

    @Test func `votes and an anchor may come through a pipe`() throws {
        let folder = try WorkFolder()
        try folder.write(
            #"{"method":"dhondt","seats":1,"lists":[{"id":"a","votes":5},{"id":"b","votes":4}]}"#,
            to: "votes"
        )
        let script =
            PipeInputTests.start + """
                "$night" allocate votes > seats; "$night" allocate <(sleep 1.5; cat votes) | cmp - seats
                cat votes | "$night" allocate - | cmp - seats; "$night" allocate /dev/stdin < votes | cmp - seats
                (sleep 0.3; cat votes) > pipe & "$night" allocate pipe | cmp - seats; wc -l < seats
                "$night" verify n.db --anchor <(cat n.db-head) | grep anchor
                """
        let outcome = try Command.shell(script, in: folder.path, limit: 30)
        #expect(outcome.lines == ["1", "anchor       ok"], "\(outcome.text)\(outcome.errors)")
    }
}
