import DashboardView
import ElectionModel
import PosixIO

/// How the user wants the screen: flags first, then the environment.
struct ScreenPreferences {
    let language: Language
    let isASCII: Bool
    let hasColour: Bool
    let hasMouse: Bool
    /// The theme asked for; nil lets the terminal's colours decide.
    let theme: Theme?

    /// Reads `--lang`, `--ascii`, `--no-color` and `--theme`, then `LANG` and `NO_COLOR`.
    ///
    /// - Throws: ``Failure`` with status 2 for a language or a theme there is not.
    init(_ line: ParsedCommandLine) throws(Failure) {
        do {
            let codes = Language.allCases.map(\.rawValue)
            let code = try line.word(OptionTable.lang, of: codes) ?? ScreenPreferences.codeOfEnvironment()
            language = Language(rawValue: code) ?? .en
            theme = try line.word(OptionTable.theme, of: Theme.allCases.map(\.rawValue))
                .flatMap(Theme.init(rawValue:))
        } catch {
            throw Failure(error)
        }
        isASCII = line.has(OptionTable.ascii)
        hasMouse = !line.has(OptionTable.noMouse)
        let refusesColour = Environment.value("NO_COLOR").map { !$0.isEmpty } ?? false
        hasColour = !line.has(OptionTable.noColor) && !refusesColour
    }

    /// The look for a terminal of so many colours.
    func look(colours: Int, isUTF8: Bool) -> Look {
        let best: Theme
        switch hasColour ? colours : 0 {
        case 256...: best = .dark256
        case 16..<256: best = .colour16
        case 8..<16: best = .colour8
        default: best = .mono
        }
        // A theme asked for is taken where the terminal has its colours.
        let isPossible = best == .dark256 || theme == .mono || (best == .colour16 && theme == .colour8)
        let chosen = isPossible ? theme ?? best : best
        return Look(glyphs: isASCII || !isUTF8 ? .ascii : .unicode, theme: chosen, language: language)
    }

    private static func codeOfEnvironment() -> String {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.compactMap { Environment.value($0) }.first { !$0.isEmpty } ?? ""
        return String(locale.prefix(2))
    }
}
