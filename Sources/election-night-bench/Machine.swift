import PosixIO

/// The machine on which the figures were taken.
struct Machine {
    let processor: String
    let cores: Int
    let memoryMiB: Int
    let system: String
    /// Programs ready to run, the mean of the last minute before.
    let load: String

    /// Asks the kernel.
    init() {
        let lines = Machine.text("/proc/cpuinfo").split(separator: "\n")
        let models = lines.filter { $0.hasPrefix("model name") }
        processor = models.first.map { Machine.value($0) } ?? "unknown processor"
        cores = lines.count { $0.hasPrefix("processor") }
        let memory = Machine.text("/proc/meminfo").split(separator: "\n").first ?? ""
        memoryMiB = (Int(Machine.value(memory).prefix { $0 != " " }) ?? 0) / 1_024
        system = "Linux " + Machine.text("/proc/sys/kernel/osrelease").prefix { $0 != "\n" }
        load = String(Machine.text("/proc/loadavg").prefix { $0 != " " })
    }

    var line: String { "\(processor), \(cores) cores, \(memoryMiB) MiB, \(system), load \(load)" }

    private static func text(_ path: String) -> String {
        String(decoding: (try? FileReader.bytes(of: path, limit: 1 << 20)) ?? [], as: UTF8.self)
    }

    /// What stands behind the colon.
    private static func value(_ line: Substring) -> String {
        String(line.drop { $0 != ":" }.dropFirst().drop { $0 == " " })
    }
}
