/// Why a command line cannot be carried out.
enum CommandLineError: Error, Hashable, CustomStringConvertible {
    case unknownCommand(String)
    case unknownOption(String, command: String)
    case valueMissing(option: String)
    case valueNotWanted(option: String)
    case valueNotUnderstood(option: String, value: String, wanted: String)
    case optionMissing(String, command: String)
    case operandsMissing(command: String, usage: String)
    case tooManyOperands(command: String, usage: String)
    case excludes(String, String)

    var description: String {
        switch self {
        case .unknownCommand(let word):
            "no command \"\(word)\"; election-night --help lists them"
        case .unknownOption(let option, let command):
            "\(command) has no option \(option); election-night \(command) --help lists them"
        case .valueMissing(let option): "--\(option) needs a value"
        case .valueNotWanted(let option): "--\(option) takes no value"
        case .valueNotUnderstood(let option, let value, let wanted):
            "--\(option) \"\(value)\" is not \(wanted)"
        case .optionMissing(let option, let command): "\(command) needs --\(option)"
        case .operandsMissing(let command, let usage): "\(command) needs more: election-night \(usage)"
        case .tooManyOperands(let command, let usage): "\(command) takes less: election-night \(usage)"
        case .excludes(let one, let other): "--\(one) and --\(other) exclude each other"
        }
    }
}
