import DashboardView
import Export
import NightDesk
import Tabulation

/// What a command line of `export` asks for: form, detail, language, and where it goes.
struct ExportJob {
    let format: ExportFormat
    let level: ExportLevel
    let look: Look
    /// The file to make or replace; nil for standard output.
    let out: String?

    /// Reads the options.
    ///
    /// - Parameter line: The command line; its first operand is the store.
    /// - Throws: ``Failure`` with status 2 when an option is wrong, or the file is one of the store's own.
    init(_ line: ParsedCommandLine) throws(Failure) {
        do throws(CommandLineError) {
            let names = ExportFormat.allCases.map(\.rawValue)
            guard let name = try line.word(OptionTable.exportFormat, of: names),
                let format = ExportFormat(rawValue: name)
            else { throw .optionMissing(OptionTable.exportFormat.name, command: line.command.name.rawValue) }
            self.format = format
            let levels = ExportLevel.allCases.map(\.rawValue)
            let level = try line.word(OptionTable.level, of: levels).flatMap { ExportLevel(rawValue: $0) }
            self.level = level ?? format.level
            guard level == nil || format.hasLevels else {
                throw .excludes(OptionTable.level.name, "format \(name)")
            }
        } catch {
            throw Failure(error)
        }
        let preferences = try ScreenPreferences(line)
        look = preferences.look(colours: 0, isUTF8: true)
        out = line.value(OptionTable.out)
        if let out { try OutputGuard(store: line.operands[0], out: out).check() }
    }

    /// The export of a moment.
    func bytes(of at: NightAt) -> [UInt8] {
        let night = at.stillNight
        switch format {
        case .json:
            let context = at.context
            let subject = at.subject(of: night, state: context.state, isScreened: false)
            let tally = TallyJSON(snapshot: subject.snapshot, context: context).bytes()
            return ExportJSON(subject, level: level, tally: tally).bytes()
        case .csv: return ExportCSV(at.subject(of: night, isScreened: false), level: level).bytes()
        case .nistJSON: return NistReport(at.subject(of: night, isScreened: false), level: level).json()
        case .nistXML: return NistReport(at.subject(of: night, isScreened: false), level: level).xml()
        case .html: return NightPage(at.subject(of: night), look: look).html()
        case .svg: return NightPicture(at.subject(of: night), look: look).svg()
        case .text: return NightPage(at.subject(of: night), look: look).text()
        }
    }
}

extension NightAt {
    /// The night at the position, without what its calendar or clock has said since the last report.
    ///
    /// So an export depends on what was counted alone, and `--at` gives the bytes of its `--seq`.
    var stillNight: Night {
        clock == night.asOf ? night : recording.night(at: night.seq, clock: nil)
    }

    /// A moment as exports take it.
    ///
    /// - Parameters:
    ///   - night: As ``stillNight`` gives it.
    ///   - state: Its digest where that is known already.
    ///   - isScreened: Whether stations are compared with their neighbours.
    /// - Returns: All that an export is made from.
    func subject(of night: Night, state: String? = nil, isScreened: Bool = true) -> ExportSubject {
        ExportSubject(
            snapshot: isScreened ? night.snapshot(notes: NightScreening(of: night).notes) : night.snapshot(),
            head: head,
            state: state ?? recording.state(of: night),
            staleSince: silence?.since,
            clock: night.asOf,
            producer: HelpText.version
        )
    }
}
