import ReportFormat

/// A command line taken apart: the command, its options by name, its operands.
struct ParsedCommandLine: Sendable {
    let command: Command
    /// Values by option name; a switch has an empty one.
    private(set) var values: [String: String] = [:]
    private(set) var operands: [String] = []

    /// Takes the words after the program's name apart; no word means `demo`.
    ///
    /// - Parameter words: The arguments; `--` ends the options, `--name=value` and `--name value` both do.
    /// - Throws: ``CommandLineError`` for the first word that does not fit.
    init(_ words: [String]) throws(CommandLineError) {
        var rest = words[...]
        let first = rest.first
        if let first, !first.hasPrefix("-") {
            guard let named = CommandTable.all.first(where: { $0.name.rawValue == first }) else {
                throw .unknownCommand(Sanitiser.safe(first))
            }
            command = named
            rest = rest.dropFirst()
        } else {
            command = CommandTable.all[0]
        }
        var optionsEnded = false
        while let word = rest.popFirst() {
            if !optionsEnded && word == "--" {
                optionsEnded = true
            } else if !optionsEnded && word.hasPrefix("-") && word != "-" {
                try take(option: word, rest: &rest)
            } else {
                operands.append(word)
            }
        }
        try checkOperands()
        if has(OptionTable.color), has(OptionTable.noColor) {
            throw .excludes(OptionTable.color.name, OptionTable.noColor.name)
        }
    }

    /// Takes what the environment and the files say of options that the command has and the line leaves open.
    mutating func complete(from configuration: Configuration) {
        for option in command.options + OptionTable.shared where values[option.name] == nil {
            values[option.name] = configuration.values[option.name]
        }
    }

    /// Whether a switch was given.
    func has(_ option: Option) -> Bool { values[option.name] != nil }

    /// The value of an option, nil when it was not given.
    func value(_ option: Option) -> String? { values[option.name] }

    /// A whole number within bounds, or the default when the option was not given.
    ///
    /// - Throws: ``CommandLineError/valueNotUnderstood(option:value:wanted:)``.
    func number(_ option: Option, in bounds: ClosedRange<UInt64>) throws(CommandLineError) -> UInt64? {
        guard let text = values[option.name] else { return nil }
        let isPlain = !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard isPlain, let number = UInt64(text), bounds.contains(number) else {
            let wanted = "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"
            throw .valueNotUnderstood(option: option.name, value: Sanitiser.safe(text), wanted: wanted)
        }
        return number
    }

    /// One of several words, or nil when the option was not given.
    ///
    /// - Throws: ``CommandLineError/valueNotUnderstood(option:value:wanted:)``.
    func word(_ option: Option, of words: [String]) throws(CommandLineError) -> String? {
        guard let text = values[option.name] else { return nil }
        guard words.contains(text) else {
            let wanted = "one of " + words.joined(separator: ", ")
            throw .valueNotUnderstood(option: option.name, value: Sanitiser.safe(text), wanted: wanted)
        }
        return text
    }

    private mutating func take(option word: String, rest: inout ArraySlice<String>) throws(CommandLineError) {
        let allowed = command.options + OptionTable.shared
        let named: Option?
        var inlineValue: String?
        if word.hasPrefix("--") {
            let parts = word.dropFirst(2).split(
                separator: "=",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            named = allowed.first { $0.name == parts[0] }
            inlineValue = parts.count > 1 ? String(parts[1]) : nil
        } else {
            named = allowed.first { option in option.letter.map { word == "-\($0)" } ?? false }
        }
        guard let option = named else {
            throw .unknownOption(Sanitiser.safe(word), command: command.name.rawValue)
        }
        guard option.value != nil else {
            guard inlineValue == nil else { throw .valueNotWanted(option: option.name) }
            values[option.name] = ""
            return
        }
        guard let value = inlineValue ?? rest.popFirst() else { throw .valueMissing(option: option.name) }
        values[option.name] = value
    }

    private func checkOperands() throws(CommandLineError) {
        guard !OptionTable.pages.contains(where: { has($0) }) else { return }
        let usage = command.name.rawValue + " " + command.operands
        if operands.count < command.arity.lowerBound {
            throw .operandsMissing(command: command.name.rawValue, usage: usage)
        }
        if operands.count > command.arity.upperBound {
            throw .tooManyOperands(command: command.name.rawValue, usage: usage)
        }
    }
}
