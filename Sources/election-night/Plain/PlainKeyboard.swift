import PosixIO

/// Lines that a person types while a night is told: standard input where it is a terminal, else the session's.
struct PlainKeyboard: ~Copyable {
    /// What a line asks for.
    enum Request: Hashable {
        case summary, pause, faster, slower, normalSpeed, quit, help
    }

    private let file: FileDescriptor
    private var isOpen: Bool
    private var rest: [UInt8] = []

    /// Takes the keyboard if there is one and the program stands in the foreground of its terminal.
    init() {
        if let keyboard = try? TerminalDevice.keyboard(0) {
            isOpen = TerminalDevice.isInForeground(of: keyboard.number)
            file = keyboard
        } else {
            file = FileDescriptor(borrowing: -1)
            isOpen = false
        }
    }

    /// The descriptor to wait on; nil without a keyboard.
    var descriptor: Int32? { isOpen ? file.number : nil }

    /// Takes the lines that were typed, without waiting; the end of input (^D) asks to quit.
    ///
    /// A program that was sent to the background lets go of the keyboard, which would stop it.
    mutating func take() -> [Request] {
        guard isOpen, TerminalDevice.isInForeground(of: file.number) else {
            isOpen = false
            return []
        }
        guard let bytes = try? file.read(upTo: 1_024), !bytes.isEmpty else {
            isOpen = false
            return [.quit]
        }
        rest += bytes
        var requests: [Request] = []
        while let end = rest.firstIndex(of: 0x0A) {
            requests.append(PlainKeyboard.request(String(decoding: rest[..<end], as: UTF8.self)))
            rest.removeSubrange(...end)
        }
        // A line without an end is not kept for ever.
        if rest.count > 4_096 { rest = [] }
        return requests
    }

    private static func request(_ line: String) -> Request {
        switch line {
        case "": .summary
        case " ", "p": .pause
        case "+": .faster
        case "-": .slower
        case "=": .normalSpeed
        case "q": .quit
        default: .help
        }
    }
}
