/// What shells need to complete a command line, made from the tables of commands and options.
enum Completions {
    /// bash: a function that looks at the words before the cursor.
    static var bash: String {
        var lines = [
            "# bash completion for election-night, made by: election-night --generate bash",
            "_election_night() {",
            "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=demo",
            "    local commands=\"\(names.joined(separator: " "))\"",
            "    COMPREPLY=()",
            "    [[ $COMP_CWORD -gt 1 && \" $commands \" == *\" ${COMP_WORDS[1]} \"* ]] && command=${COMP_WORDS[1]}",
            "    case $command$before in",
        ]
        for command in CommandTable.all {
            for option in command.options + OptionTable.shared where option.value != nil {
                let choices = option.choices(for: command)
                let label = "\(command.name.rawValue)--\(option.name)"
                let found = choices.isEmpty ? "-f -- " : "-W \"\(choices.joined(separator: " "))\" -- "
                lines.append("        \(label)) COMPREPLY=($(compgen \(found)\"$word\")); return ;;")
            }
        }
        lines += ["    esac", "    local options", "    case $command in"]
        for command in CommandTable.all {
            let words = (command.options + OptionTable.shared).map { "--" + $0.name }.joined(separator: " ")
            lines.append("        \(command.name.rawValue)) options=\"\(words)\" ;;")
        }
        lines += [
            "    esac", "    if [[ $word == -* ]]; then",
            "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))",
            "    elif [[ $COMP_CWORD -eq 1 ]]; then",
            "        COMPREPLY=($(compgen -W \"$commands\" -- \"$word\"))", "    else",
            "        COMPREPLY=($(compgen -f -- \"$word\"))", "    fi", "}",
            "complete -o filenames -F _election_night election-night",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// zsh: the words of `_arguments`, a list a command.
    static var zsh: String {
        var lines = [
            "#compdef election-night", "# zsh completion, made by: election-night --generate zsh",
            "_election_night() {", "    local -a commands=(",
        ]
        lines += CommandTable.all.map { "        \(quoted("\($0.name.rawValue):\($0.summary)"))" }
        lines += [
            "    )", "    local command=demo first=2",
            "    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then",
            "        _describe command commands", "        return", "    fi",
            "    if (( ${commands[(I)$words[2]:*]} )); then", "        command=$words[2]",
            "        words=($words[1] $words[3,-1])", "        (( CURRENT-- ))", "    fi",
            "    case $command in",
        ]
        for command in CommandTable.all {
            lines.append("        \(command.name.rawValue)) _arguments \\")
            for option in command.options + OptionTable.shared {
                lines.append("            \(zshArgument(option, of: command)) \\")
            }
            lines += ["            '*:file:_files' ;;"]
        }
        return (lines + ["    esac", "}", "_election_night \"$@\""]).joined(separator: "\n") + "\n"
    }

    /// fish: a line for each option of each command.
    static var fish: String {
        var lines = [
            "# fish completion for election-night, made by: election-night --generate fish",
            "set -l commands \(names.joined(separator: " "))",
        ]
        for command in CommandTable.all {
            let words = "-a \(command.name.rawValue) -d \(quoted(command.summary))"
            lines.append(
                "complete -c election-night -n \"not __fish_seen_subcommand_from $commands\" \(words)"
            )
        }
        for command in CommandTable.all {
            let bare = command.name == .demo ? "or not __fish_seen_subcommand_from $commands" : ""
            let seen = "__fish_seen_subcommand_from \(command.name.rawValue)"
            let condition = bare.isEmpty ? seen : "\(seen); \(bare)"
            for option in command.options + OptionTable.shared {
                var line = "complete -c election-night -n \"\(condition)\" -l \(option.name)"
                if let letter = option.letter { line += " -s \(letter)" }
                let choices = option.choices(for: command)
                if option.value != nil { line += choices.isEmpty ? " -r" : " -x" }
                if !choices.isEmpty { line += " -a \(quoted(choices.joined(separator: " ")))" }
                lines.append(line + " -d \(quoted(option.summary))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let names = CommandTable.all.map(\.name.rawValue)

    /// `'--speed[recorded seconds a second]:N:'` with the words there are, or files.
    private static func zshArgument(_ option: Option, of command: Command) -> String {
        let summary = option.summary.map { "[]:\\".contains($0) ? "\\\($0)" : String($0) }.joined()
        var text = "--\(option.name)" + (option.value == nil ? "" : "=") + "[\(summary)]"
        if let value = option.value {
            let choices = option.choices(for: command)
            text += ":\(value.filter { $0 != ":" }):"
            text += choices.isEmpty ? "_files" : "(\(choices.joined(separator: " ")))"
        }
        return quoted(text)
    }

    /// A word of a shell, whatever it holds.
    private static func quoted(_ text: String) -> String {
        "'" + text.map { $0 == "'" ? "'\\''" : String($0) }.joined() + "'"
    }
}
