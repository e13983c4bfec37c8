import PosixIO
import ReportFormat

/// What the environment and the files say where the command line says nothing.
///
/// A flag goes before the environment, that before the user's file, that before the machine's. The locale
/// comes after the files; see the decision page "The locale comes after the configuration".
struct Configuration {
    /// Option values by name, as the command line would give them.
    private(set) var values: [String: String] = [:]

    /// The machine's file.
    private static let machine = "/etc/election-night/config"

    /// The user's file; nil without a home.
    static var user: String? { UserFolder.configuration.map { $0 + "/config" } }

    /// Reads the environment, then the files, or the one that the command line names.
    ///
    /// - Parameter line: Gives `--config`.
    /// - Throws: ``Failure`` with status 2 for what is not as it should be, 66 when a named file is not there.
    init(_ line: ParsedCommandLine) throws(Failure) {
        var known: Set<String> = []
        for setting in SettingTable.all {
            guard let (text, place) = Configuration.environment(setting) else { continue }
            try take(text, for: setting, from: place, known: &known)
        }
        if let named = line.value(OptionTable.config) {
            try read(named, mayBeMissing: false, known: &known)
            return
        }
        for path in [Configuration.user, Configuration.machine].compactMap({ $0 }) {
            try read(path, mayBeMissing: true, known: &known)
        }
    }

    /// What a variable says, and its name; `NO_COLOR` and `CLICOLOR_FORCE` speak for `color`.
    private static func environment(_ setting: Setting) -> (text: String, place: String)? {
        if let own = set(setting.variable) { return (own, setting.variable) }
        guard setting.key == OptionTable.color.name else { return nil }
        return ColourChoice.ofConvention.map { ($0.rawValue, "NO_COLOR or CLICOLOR_FORCE") }
    }

    private static func set(_ variable: String) -> String? {
        Environment.value(variable).flatMap { $0.isEmpty ? nil : $0 }
    }

    private mutating func read(
        _ path: String,
        mayBeMissing: Bool,
        known: inout Set<String>
    ) throws(Failure) {
        let bytes: [UInt8]
        do { bytes = try FileReader.bytes(of: path, limit: SettingsFile.limit) } catch {
            if case .io(let refusal) = error, refusal.isMissing, mayBeMissing { return }
            throw Failure(line: error.description, status: ExitStatus.noInput)
        }
        let file: SettingsFile
        do { file = try SettingsFile(parsing: bytes) } catch {
            throw Failure(line: "\(path): \(error)", status: ExitStatus.usage)
        }
        for entry in file.entries {
            let place = "\(path): line \(entry.line)"
            guard let setting = SettingTable.all.first(where: { $0.key == entry.key }) else {
                let keys = SettingTable.all.map(\.key).joined(separator: ", ")
                let text = "\(place): no setting \"\(entry.key)\"; settings are \(keys)"
                throw Failure(line: text, status: ExitStatus.usage)
            }
            try take(entry.value, for: setting, from: place, known: &known)
        }
    }

    /// Keeps a value that fits; the first one said holds, the others are checked all the same.
    private mutating func take(
        _ text: String,
        for setting: Setting,
        from place: String,
        known: inout Set<String>
    ) throws(Failure) {
        guard setting.takes(text) else {
            let said = "\(place): \(setting.key) \"\(Sanitiser.safe(text))\" is not \(setting.wanted)"
            throw Failure(line: said, status: ExitStatus.usage)
        }
        if known.insert(setting.key).inserted { values[setting.key] = setting.asOption(text) }
    }

    /// A file with every setting as it is without one, to be changed; the program never writes it itself.
    static var sample: String {
        var lines = [
            "# Settings of election-night, one a line: key = value. A line with # before it says nothing.",
            "# Put this into \(Configuration.user ?? "$XDG_CONFIG_HOME/election-night/config"),",
            "# or for everybody into \(machine).",
            "# A flag goes before the environment (\(SettingTable.all[0].variable) and so on), that before these.",
        ]
        for setting in SettingTable.all {
            lines += ["", "# \(setting.option.summary)", "#   \(setting.wanted)"]
            lines.append("# \(setting.key) = \(setting.fallback)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
