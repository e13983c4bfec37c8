import PosixIO
import ResultsStore
import Terminal

/// The program: takes the command line apart, runs the command, ends with its status.
enum Program {
    /// Runs a command line.
    ///
    /// - Parameter words: The arguments after the program's name.
    /// - Returns: The exit status.
    static func run(_ words: [String]) -> Int32 {
        FileSizeLimit.isAnError()
        do throws(CommandLineError) {
            let line = try ParsedCommandLine(words)
            CrashReport.arm(head: "\(HelpText.version), \(line.command.name.rawValue)")
            return run(line, isBare: words.first.map { $0.hasPrefix("-") } ?? true)
        } catch {
            Console.complain(error.description)
            return ExitStatus.usage
        }
    }

    private static func run(_ line: ParsedCommandLine, isBare: Bool) -> Int32 {
        do throws(Failure) {
            if let page = try page(line, isBare: isBare) {
                try Console.write(page)
                return ExitStatus.done
            }
            var whole = line
            whole.complete(from: try Configuration(line))
            return try carryOut(whole)
        } catch {
            Console.complain(error.line)
            return error.status
        }
    }

    /// What is asked about the program itself; nil when it is to do something.
    private static func page(_ line: ParsedCommandLine, isBare: Bool) throws(Failure) -> String? {
        if line.has(OptionTable.help) { return isBare ? HelpText.overview : HelpText.page(of: line.command) }
        if line.has(OptionTable.version) { return HelpText.version + "\n" }
        if line.has(OptionTable.listThemes) { return ThemeFolder.list }
        if line.has(OptionTable.defaultConfig) { return Configuration.sample }
        do {
            return try line.word(OptionTable.generate, of: Generated.names).flatMap(Generated.init)?.text
        } catch {
            throw Failure(error)
        }
    }

    private static func carryOut(_ line: ParsedCommandLine) throws(Failure) -> Int32 {
        // A language or theme that there is not is refused by every command, whether it draws or not.
        _ = try ScreenPreferences(line)
        if line.command.readsStore, let warning = StoreWarning.of(line.operands[0]) {
            Console.complain(warning.description)
        }
        return switch line.command.name {
        case .demo: try DemoCommand(line).run()
        case .`init`: try InitCommand(line).run()
        case .check: try CheckCommand(line).run()
        case .draft: try DraftCommand(line).run()
        case .ingest: try IngestCommand(line).run()
        case .watch: try WatchCommand(line).run()
        case .replay: try ReplayCommand(line).run()
        case .tally: try TallyCommand(line).run()
        case .doubt: try DoubtCommand(line).run()
        case .explain: try ExplainCommand(line).run()
        case .ledger: try LedgerCommand(line).run()
        case .screen: try ScreenCommand(line).run()
        case .export: try ExportCommand(line).run()
        case .`import`: try ImportCommand(line).run()
        case .report: try ReportCommand(line).run()
        case .log: try LogCommand(line).run()
        case .admit, .withdraw, .confirm: try DecideCommand(line).run()
        case .backup: try BackupCommand(line).run()
        case .verify: try VerifyCommand(line).run()
        case .allocate: try AllocateCommand(line).run()
        case .reconstruct: try ReconstructCommand(line).run()
        }
    }
}
