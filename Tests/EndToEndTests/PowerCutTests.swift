import Testing

/// The store under power cuts, a disk that refuses, and damage, driven by the scripts in PowerCut.
@Suite(.serialized)
struct PowerCutTests {
    @Test(arguments: ["cuts", "recovery", "spool", "receipts-name", "decisions", "backup"])
    func `a power cut at any step loses nothing acknowledged and doubles nothing`(check: String) throws {
        try PowerCut.run(check)
    }

    @Test
    func `the same cuts find what is lost without the sync of a commit`() throws {
        try PowerCut.run("normal")
    }

    @Test(arguments: [
        "refusals", "refused-sign", "refused-receipts", "refused-init", "lost-sync", "lost-checkpoint",
        "failing-checkpoint",
        "spool-read-error", "spool-unread-middle",
    ])
    func `a disk that refuses costs nothing that was acknowledged`(check: String) throws {
        try PowerCut.run(check)
    }

    @Test
    func `on a slow disk a group is as large as what came meanwhile`() throws {
        try PowerCut.run("slow-disk")
    }

    @Test(arguments: ["flips", "replaced", "log-damage"])
    func `damage to a closed store is noticed`(check: String) throws {
        try PowerCut.run(check)
    }
}

/// Runs a check of the scripts in PowerCut by name; how much it does is set in the environment.
enum PowerCut {
    private static let settings = [
        "POWERCUT_POINTS": "25", "POWERCUT_CALLS": "50", "POWERCUT_STRIDE": "23", "POWERCUT_FLIPS": "500",
    ]

    static func run(_ check: String, limit: Int = 3_600) throws {
        let given = settings.keys.compactMap { name in Checkout.setting(name).map { (name, $0) } }
        let chosen = settings.merging(given) { _, given in given }
        let outcome = try Command.run(
            program: Checkout.python,
            [Checkout.root + "/Tests/PowerCut/run.py", check],
            environment: chosen.merging(["ELECTION_NIGHT_PROGRAM": Checkout.program]) { $1 },
            limit: limit
        )
        if outcome.status != 0 {
            Issue.record("\(check) ended with \(outcome.status)\n\(outcome.text)\(outcome.errors)")
        }
    }
}
