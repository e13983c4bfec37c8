/// `export STORE`: the results in a form that others can use.
struct ExportCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Writes the export once, or keeps it fresh until a signal.
    ///
    /// - Returns: The exit status; 128 + n after a signal under `--follow`.
    /// - Throws: ``Failure`` when the store cannot be read, an option is wrong or the file cannot be written.
    func run() throws(Failure) -> Int32 {
        let job = try ExportJob(line)
        guard !line.has(OptionTable.follow) else {
            for option in [OptionTable.at, OptionTable.seq] where line.has(option) {
                throw Failure(CommandLineError.excludes(OptionTable.follow.name, option.name))
            }
            guard job.out != nil else {
                throw Failure(
                    CommandLineError.optionMissing(OptionTable.out.name, command: "export --follow")
                )
            }
            return try ExportFollow(line, job: job).run()
        }
        try Publication.put(job.bytes(of: NightAt(line)), out: job.out)
        return ExitStatus.done
    }
}
