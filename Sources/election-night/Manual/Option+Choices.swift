import DashboardView

extension Option {
    /// The words that a command takes as the option's value; empty for a value of any other kind.
    func choices(for command: Command) -> [String] {
        switch name {
        case OptionTable.format.name:
            switch command.name {
            case .ingest: ["jsonl", "csv"]
            case .log: ["text", "jsonl"]
            case .doubt: ["text", "json"]
            default: ["text", "json", "csv"]
            }
        case OptionTable.theme.name: Theme.allCases.map(\.rawValue)
        case OptionTable.lang.name: ["en", "ru", "kk"]
        case OptionTable.color.name: ColourChoice.words
        case OptionTable.page.name: PageName.all
        case OptionTable.generate.name: Generated.names
        default: []
        }
    }
}
