import Foundation

/// One run of a program: what it said and how it ended.
struct Outcome {
    /// As a shell tells it: 128 + n after signal n, 124 when it was ended for taking too long.
    let status: Int32
    let bytes: Data
    let errors: String

    var text: String { String(decoding: bytes, as: UTF8.self) }
    var lines: [Substring] { text.split(separator: "\n") }
    /// Lines on standard error.
    var complaints: [Substring] { errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast() }
}

/// Runs programs with a time limit, an environment of the test's own, and no terminal.
enum Command {
    /// Runs the program under test.
    static func run(
        _ words: [String],
        input: String = "/dev/null",
        environment: [String: String] = [:],
        limit: Int = 60
    ) throws -> Outcome {
        try run(program: Checkout.program, words, input: input, environment: environment, limit: limit)
    }

    /// Runs any program; bytes go through files, so that no pipe can fill up.
    static func run(
        program: String,
        _ words: [String],
        input: String = "/dev/null",
        environment: [String: String] = [:],
        folder: String? = nil,
        limit: Int
    ) throws -> Outcome {
        let place = try WorkFolder()
        let (output, errors) = (place.file("out"), place.file("err"))
        let change = folder.map { ["-C", $0] } ?? []
        let code = try Spawned(
            "/usr/bin/env",
            change + ["/usr/bin/timeout", "-k", "2", String(limit), program] + words,
            environment: base.merging(environment) { _, new in new },
            files: [input, output, errors]
        ).wait()
        return Outcome(
            status: code,
            bytes: try Data(contentsOf: URL(fileURLWithPath: output)),
            errors: String(decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
        )
    }

    /// Runs a line of bash; the program is `$night` there.
    static func shell(_ script: String, in folder: String, limit: Int = 60) throws -> Outcome {
        try run(program: "/bin/bash", ["-c", script], folder: folder, limit: limit)
    }

    private static var base: [String: String] {
        let own = ProcessInfo.processInfo.environment
        return [
            "PATH": own["PATH"] ?? "/usr/bin:/bin",
            "HOME": own["HOME"] ?? "/",
            "XDG_CACHE_HOME": "/dev/null",
            "LC_ALL": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no",
            "PYTHONDONTWRITEBYTECODE": "1",
            "ELECTION_NIGHT_SCENARIOS": Checkout.scenarios,
            "night": Checkout.program,
        ]
    }
}
