/// Files that are made from the tables of the program, for whoever installs it.
enum Generated: String, CaseIterable {
    case man1, man5, bash, zsh, fish

    static let names = allCases.map(\.rawValue)

    var text: String {
        switch self {
        case .man1: ManualOfProgram.text
        case .man5: ManualOfFiles.text
        case .bash: Completions.bash
        case .zsh: Completions.zsh
        case .fish: Completions.fish
        }
    }
}
