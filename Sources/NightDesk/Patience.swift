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
    private var next: Int64 = 50

    /// The longest pause.
    private static let longest: Int64 = 5_000

    package init() {}

    /// The next pause, in milliseconds.
    package mutating func take() -> Int64 {
        defer { next = min(next * 2, Pauses.longest) }
        return next
    }
}

/// One wait for a file: told once when it begins and once when it is over, with longer and longer pauses.
package struct Wait {
    private let patience: Patience
    private let name: String
    private let began = Clock.monotonicMilliseconds()
    private var pauses = Pauses()

    /// Signals are looked for this often.
    private static let look: Int64 = 100

    /// Begins to wait, and says so.
    ///
    /// - Parameters:
    ///   - name: The file.
    ///   - reason: Why it cannot be written.
    ///   - patience: Who is told.
    package init(for name: String, because reason: String, _ patience: Patience) {
        self.name = name
        self.patience = patience
        patience.say("\(name): \(reason); waiting, nothing is acknowledged; viewing goes on")
    }

    /// Waits until the next try is due.
    ///
    /// - Returns: The signal that ended the wait; nil when the file is to be tried again.
    package mutating func untilNextTry() -> SignalNumber? {
        let due = Clock.monotonicMilliseconds() + pauses.take()
        while true {
            if let signal = patience.ending() { return signal }
            let left = due - Clock.monotonicMilliseconds()
            guard left > 0 else { return nil }
            _ = try? Poll.wait(for: [], timeoutMilliseconds: Int32(clamping: min(left, Wait.look)))
        }
    }

    /// Says that the wait is over.
    package func isOver() {
        let seconds = (Clock.monotonicMilliseconds() - began) / 1_000
        patience.say("\(name): writing again after \(seconds) s")
    }
}
