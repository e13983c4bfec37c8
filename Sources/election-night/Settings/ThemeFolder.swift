import DashboardView
import PosixIO
import ReportFormat

/// Themes of the user's own: one file each in `$XDG_CONFIG_HOME/election-night/themes`.
enum ThemeFolder {
    private static var path: String? { UserFolder.configuration.map { $0 + "/themes" } }

    /// Whether a text can name a theme; nothing else can become part of a path.
    static func isName(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard (1...63).contains(bytes.count), bytes[0] != UInt8(ascii: "-") else { return false }
        return bytes.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
    }

    /// Reads a theme of the user's own.
    ///
    /// - Parameter name: Its name, which is its file's.
    /// - Returns: Its colours.
    /// - Throws: ``Failure`` with status 2 when there is none of the name, or it is not as it should be.
    static func palette(_ name: String) throws(Failure) -> Palette {
        guard isName(name), let folder = path else { throw missing(name) }
        let file = "\(folder)/\(name)"
        let bytes: [UInt8]
        do { bytes = try FileReader.bytes(of: file, limit: SettingsFile.limit) } catch {
            if case .io(let refusal) = error, refusal.isMissing { throw missing(name) }
            throw Failure(line: error.description, status: ExitStatus.usage)
        }
        do {
            let entries = try SettingsFile(parsing: bytes).entries
            return try Palette(entries.map { ThemeEntry(role: $0.key, value: $0.value, line: $0.line) })
        } catch {
            throw Failure(line: "\(file): \(error)", status: ExitStatus.usage)
        }
    }

    private static func missing(_ name: String) -> Failure {
        let known = Theme.allCases.map(\.rawValue).joined(separator: ", ")
        let own = path.map { " nor a file in \($0)" } ?? ""
        let text = "--theme \"\(Sanitiser.safe(name))\" is not one of \(known)\(own)"
        return Failure(line: text, status: ExitStatus.usage)
    }

    /// A line for each theme there is: its name, and what it is for or why it cannot be used.
    static var list: String {
        var rows = Theme.allCases.map { ($0.rawValue, $0.summary) }
        for name in names() where Theme(rawValue: name) == nil {
            do throws(Failure) {
                _ = try palette(name)
                rows.append((name, "your own"))
            } catch {
                rows.append((name, "cannot be used: " + error.line))
            }
        }
        let width = (rows.map(\.0.count).max() ?? 0) + 2
        return rows.map { name, summary in
            name + String(repeating: " ", count: width - name.count) + Sanitiser.safe(summary, limit: 4_096)
                + "\n"
        }.joined()
    }

    private static func names() -> [String] {
        guard let path, let names = try? FolderListing.names(in: path) else { return [] }
        return names.filter(isName)
    }
}
