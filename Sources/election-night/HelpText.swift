/// The pages that `--help` prints, made from the tables of commands and options.
enum HelpText {
    static let version = "election-night 0.1.0"

    /// The first page: what the program is, its commands, where to go on.
    static var overview: String {
        var lines = [
            "election-night: watch an election night in the terminal, live or replayed",
            "",
            "Usage: election-night [COMMAND] [OPTION…]",
            "",
            "Commands:",
        ]
        let width = (CommandTable.all.map { ($0.name.rawValue + " " + $0.operands).count }.max() ?? 0) + 2
        for command in CommandTable.all {
            lines.append(
                "  " + padded(command.name.rawValue + " " + command.operands, to: width) + command.summary
            )
        }
        lines += ["", "Options of every command:"]
        lines += optionLines(OptionTable.shared)
        lines += [
            "",
            "A first look:   election-night",
            "A night kept:   election-night init night.db --scenario kz-2023 --recorded",
            "                election-night reconstruct kz-2023 | election-night ingest night.db -",
            "                election-night tally night.db",
            "More:           election-night COMMAND --help",
            "",
        ]
        return lines.joined(separator: "\n")
    }

    /// The page of one command.
    static func page(of command: Command) -> String {
        var lines = [
            "election-night \(command.name.rawValue): \(command.summary)",
            "",
            "Usage: election-night \(command.name.rawValue) \(command.operands) [OPTION…]",
        ]
        if !command.options.isEmpty { lines += ["", "Options:"] + optionLines(command.options) }
        lines += ["", "Options of every command:"] + optionLines(OptionTable.shared)
        lines += ["", "Examples:"] + command.examples.map { "  " + $0 }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func optionLines(_ options: [Option]) -> [String] {
        options.map { option in
            let letter = option.letter.map { "-\($0), " } ?? ""
            let name = letter + "--" + option.name + (option.value.map { " " + $0 } ?? "")
            return "  " + padded(name, to: 24) + option.summary
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
