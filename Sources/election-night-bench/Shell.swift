import NightDesk
import PosixIO

/// Runs other programs and reads what they print.
struct Shell {
    let folder: String

    /// What the programs find in their environment; nights are kept from run to run in a folder that goes.
    private var environment: [String] {
        ["PATH", "HOME", "TMPDIR", "ELECTION_NIGHT_SCENARIOS"]
            .compactMap { name in Environment.value(name).map { "\(name)=\($0)" } }
            + ["LC_ALL=C.UTF-8", "XDG_CACHE_HOME=\(folder)/cache"]
    }

    /// Runs a program that must end well.
    ///
    /// - Parameters:
    ///   - words: The program and its arguments.
    ///   - input: The file that is its standard input.
    ///   - output: Where its standard output goes.
    /// - Returns: How long it ran, in nanoseconds.
    /// - Throws: ``BenchError`` when it cannot be started or fails.
    @discardableResult
    func run(
        _ words: [String],
        input: String = "/dev/null",
        output: String = "/dev/null"
    ) throws(BenchError) -> Double {
        let ending: ChildProcess.Ending
        do throws(IOError) {
            ending = try ChildProcess.run(
                words,
                environment: environment,
                input: input,
                output: output
            )
        } catch {
            throw .io(error)
        }
        guard ending.status == 0 else { throw .ended(program: words[0], status: ending.status) }
        return Double(ending.nanoseconds)
    }

    /// Runs a program and answers what it printed.
    ///
    /// - Parameters:
    ///   - words: The program and its arguments.
    ///   - input: What it reads.
    /// - Returns: Its standard output.
    /// - Throws: ``BenchError`` as ``run(_:input:output:)``.
    func output(of words: [String], input: String = "") throws(BenchError) -> String {
        let (asked, answered) = (folder + "/input", folder + "/output")
        try write(Array(input.utf8), to: asked)
        try run(words, input: asked, output: answered)
        do throws(FileReader.Failure) {
            return String(decoding: try FileReader.bytes(of: answered, limit: 1 << 24), as: UTF8.self)
        } catch {
            throw .desk(.unreadable(error))
        }
    }

    /// Runs a program that prints numbers.
    ///
    /// - Parameter words: The program and its arguments.
    /// - Returns: The numbers in order, at least one.
    /// - Throws: ``BenchError/notUnderstood(program:output:)`` when it prints something else.
    func numbers(of words: [String]) throws(BenchError) -> [Double] {
        let text = try output(of: words)
        let parts = text.split { $0 == " " || $0 == "\n" }
        let numbers = parts.compactMap { Double($0) }
        guard !numbers.isEmpty, numbers.count == parts.count else {
            throw .notUnderstood(program: words[0], output: text)
        }
        return numbers
    }

    /// Whether a program of that name is in the `PATH`.
    func has(_ program: String) -> Bool {
        (try? run(["sh", "-c", "command -v \(program)"])) != nil
    }

    /// Writes a file.
    ///
    /// - Parameters:
    ///   - bytes: All it shall hold.
    ///   - path: Where.
    /// - Throws: ``BenchError/io(_:)``.
    func write(_ bytes: [UInt8], to path: String) throws(BenchError) {
        do throws(IOError) {
            try FileDescriptor.create(path).writeAll(bytes, subject: path)
        } catch {
            throw .io(error)
        }
    }
}
