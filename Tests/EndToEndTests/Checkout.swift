import Foundation

/// Where this checkout and the built program are.
enum Checkout {
    /// The folder that holds Package.swift.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    static let scenarios = root + "/Scenarios"
    static let kazakhstan = scenarios + "/kz-2023"
    static let drivers = root + "/Tests/EndToEndTests/Drivers"
    static let scenarioData = root + "/Tests/ScenarioData"

    /// The program under test: `$ELECTION_NIGHT_PROGRAM`, else the newest kind of build that is there.
    static let program: String = {
        if let named = ProcessInfo.processInfo.environment["ELECTION_NIGHT_PROGRAM"], !named.isEmpty {
            return named
        }
        let built = [".build-release/release", ".build/debug"].map { "\(root)/\($0)/election-night" }
        return built.first { FileManager.default.isExecutableFile(atPath: $0) } ?? built[0]
    }()

    /// The program that crashes on purpose, built beside the tests.
    static let crashHelper: String = {
        let named = ProcessInfo.processInfo.environment["ELECTION_NIGHT_CRASH_HELPER"] ?? ""
        guard named.isEmpty else { return named }
        let tests = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
        return tests.appendingPathComponent("crash-helper").path
    }()

    /// A setting of the environment that the tests run in; nil where it is empty.
    static func setting(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A Python that knows pyte: Debian's where that package is installed.
    static let python: String = {
        let debian = "/usr/bin/python3"
        let answer = try? Command.run(program: debian, ["-c", "import pyte"], limit: 20)
        return answer?.status == 0 ? debian : "python3"
    }()
}
