package import PosixIO

/// How a program waits for a file that cannot be written: it says so, and listens for signals.
package struct Patience {
    /// Takes one line for the operator.
    let say: (String) -> Void
    /// Answers with the signal that asks the program to end, if one has come.
    let ending: () -> SignalNumber?

    package init(say: @escaping (String) -> Void, ending: @escaping () -> SignalNumber?) {
        self.say = say
        self.ending = ending
    }
}

/// Pauses between two tries, each twice as long as the one before.
package struct Pauses {
    private let longest: Int64
    private var next: Int64 = 50

    /// - Parameter longest: No pause is longer, in milliseconds.
    package init(longest: Int64 = 5_000) {
        self.longest = longest
    }

    /// The next pause, in milliseconds.
    package mutating func take() -> Int64 {
        defer { next = min(next * 2, longest) }
        return next
    }
}

/// One wait for a file: told once when it begins and once when it is over, with longer and longer pauses.
package struct Wait {
    private let patience: Patience
    private let name: String
    private let reason: String
    private let began = Clock.monotonicMilliseconds()
    /// Whether somebody else is to read, rather than a disk to write.
    package let isForReader: Bool
    private var isTold = false
    private var pauses: Pauses

    /// A reader who takes bytes again within this time is only slow, and nothing is said.
    private static let slowReader: Int64 = 2_000
    /// Signals are looked for this often.
    private static let look: Int64 = 100

    /// Begins to wait, and says so.
    ///
    /// - Parameters:
    ///   - name: The file.
    ///   - reason: Why it cannot be written.
    ///   - patience: Who is told.
    package init(for name: String, because reason: String, _ patience: Patience) {
        self.init(name, reason, patience, isForReader: false)
        tellIfDue()
    }

    /// Begins to wait for the reader of a pipe, who may only be slow: it is said when that has lasted 2 s.
    ///
    /// - Parameters:
    ///   - name: The pipe.
    ///   - patience: Who is told.
    package init(forReaderOf name: String, _ patience: Patience) {
        self.init(name, "nobody reads it", patience, isForReader: true)
    }

    private init(_ name: String, _ reason: String, _ patience: Patience, isForReader: Bool) {
        self.name = name
        self.reason = reason
        self.patience = patience
        self.isForReader = isForReader
        pauses = isForReader ? Pauses(longest: 200) : Pauses()
    }

    private mutating func tellIfDue() {
        let untold = isForReader ? Wait.slowReader : 0
        guard !isTold, Clock.monotonicMilliseconds() - began >= untold else { return }
        isTold = true
        patience.say("\(name): \(reason); waiting, nothing is acknowledged; viewing goes on")
    }

    /// Waits until the next try is due.
    ///
    /// - Parameters:
    ///   - pipe: A descriptor that ends the pause when it takes bytes; nil where time alone does.
    ///   - meanwhile: Runs ten times a second.
    /// - Returns: The signal that ended the wait; nil when the file is to be tried again.
    package mutating func untilNextTry(
        on pipe: Int32? = nil,
        meanwhile: () -> Void = {}
    ) -> SignalNumber? {
        let files = pipe.map { [(descriptor: $0, interest: Poll.Interest.writable)] } ?? []
        let due = Clock.monotonicMilliseconds() + pauses.take()
        while true {
            if let signal = patience.ending() { return signal }
            let left = due - Clock.monotonicMilliseconds()
            guard left > 0 else { return nil }
            meanwhile()
            tellIfDue()
            let pause = Int32(clamping: min(left, Wait.look))
            let events = try? Poll.wait(for: files, timeoutMilliseconds: pause)
            if events?.contains(where: { !$0.isEmpty }) == true { return nil }
        }
    }

    /// Says that the wait is over, if it was said that it began.
    package func isOver() {
        guard isTold else { return }
        let seconds = (Clock.monotonicMilliseconds() - began) / 1_000
        patience.say("\(name): writing again after \(seconds) s")
    }
}
