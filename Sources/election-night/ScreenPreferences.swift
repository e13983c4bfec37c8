import DashboardView
import ElectionModel
import PosixIO

/// How the user wants the screen: flags, environment and files, which the command line has put together.
struct ScreenPreferences {
    let language: Language
    let isASCII: Bool
    let colour: ColourChoice
    let hasMouse: Bool
    /// The theme asked for; nil lets the terminal's colours decide.
    let theme: Theme?
    /// The colours of a theme of the user's own, if one was asked for.
    let ownPalette: Palette?

    /// Reads `--lang`, `--ascii`, `--color`, `--no-color` and `--theme`, then `LC_ALL` and `LANG`.
    ///
    /// - Throws: ``Failure`` with status 2 for a language, a colour or a theme there is not.
    init(_ line: ParsedCommandLine) throws(Failure) {
        do throws(CommandLineError) {
            let codes = Language.allCases.map(\.rawValue)
            let code = try line.word(OptionTable.lang, of: codes) ?? ScreenPreferences.codeOfEnvironment()
            language = Language(rawValue: code) ?? .en
            let choice = try line.word(OptionTable.color, of: ColourChoice.words)
            let said = line.has(OptionTable.noColor) ? .never : choice.flatMap(ColourChoice.init) ?? .auto
            colour = said == .auto ? ColourChoice.ofConvention ?? .auto : said
        } catch {
            throw Failure(error)
        }
        isASCII = line.has(OptionTable.ascii)
        hasMouse = !line.has(OptionTable.noMouse)
        let name = line.value(OptionTable.theme)
        theme = name.flatMap(Theme.init(rawValue:))
        ownPalette =
            theme == nil ? try name.map { name throws(Failure) in try ThemeFolder.palette(name) } : nil
    }

    /// The look for a terminal of so many colours.
    ///
    /// A theme asked for is taken where the terminal has its colours; one of the user's own is reduced to them.
    func look(colours: Int, isUTF8: Bool, isConsole: Bool = false) -> Look {
        let used = min(colours, colour.limit)
        let best: Theme
        switch used {
        case 256...: best = .dark256
        case 16..<256: best = .colour16
        case 8..<16: best = .colour8
        default: best = .mono
        }
        let chosen = theme.map { $0.coloursNeeded <= used ? $0 : best } ?? best
        let rich: Glyphs = isConsole ? .console : .unicode
        return Look(
            glyphs: isASCII || !isUTF8 ? .ascii : rich,
            theme: chosen,
            language: language,
            ownPalette: best == .mono ? nil : ownPalette
        )
    }

    private static func codeOfEnvironment() -> String {
        let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
        let locale = names.compactMap { Environment.value($0) }.first { !$0.isEmpty } ?? ""
        return String(locale.prefix(2))
    }
}
