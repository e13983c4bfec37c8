import Foundation
import Testing

/// The script that makes the scenario of Kazakhstan 2023, and the one that checks it.
struct ScenarioScriptTests {
    private static let made = [
        "election.json", "units.csv", "parties.csv", "candidates.csv", "published.csv",
        "reconstruction.json", "previous.csv",
    ]

    @Test
    func `the script makes the committed scenario byte for byte`() throws {
        let folder = try WorkFolder()
        let outcome = try Self.python("make_kz_2023.py", folder.path)
        #expect(outcome.status == 0, "\(outcome.errors)")
        for name in Self.made {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.file(name)))
            let committed = try Data(contentsOf: URL(fileURLWithPath: Checkout.kazakhstan + "/" + name))
            #expect(bytes == committed, "\(name)")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == Self.made.count)
    }

    @Test
    func `the committed scenario passes every check`() throws {
        let outcome = try Self.python("check_kz_2023.py", Checkout.kazakhstan)
        #expect(outcome.status == 0, "\(outcome.text)")
        #expect(outcome.lines.last?.hasSuffix(" 0 failed") == true)
    }

    @Test(arguments: [
        ("units.csv", "abai-0001,abai,precinct,", "abai-0001,akmola,precinct,"),
        ("published.csv", "turnout-percent,54.19,2023-03-19T22:10", "turnout-percent,54.18,2023-03-19T22:10"),
        ("election.json", "\"seats\": 69", "\"seats\": 68"),
    ])
    func `a spoiled copy of the scenario fails the check`(
        name: String,
        old: String,
        new: String
    ) throws {
        let folder = try WorkFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: Checkout.kazakhstan) {
            let origin = Checkout.kazakhstan + "/" + file
            try FileManager.default.copyItem(atPath: origin, toPath: folder.file(file))
        }
        let text = try folder.text(of: name)
        let spoiled = text.replacing(old, with: new, maxReplacements: 1)
        try #require(spoiled != text, "\(name) does not hold \(old)")
        try folder.write(spoiled, to: name)
        let outcome = try Self.python("check_kz_2023.py", folder.path)
        #expect(outcome.status == 1, "\(outcome.text)\(outcome.errors)")
    }

    private static func python(_ script: String, _ argument: String) throws -> Outcome {
        try Command.run(program: "python3", [Checkout.scenarioData + "/" + script, argument], limit: 60)
    }
}
