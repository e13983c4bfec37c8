package import PosixIO
import ReportFormat
package import ResultsStore

/// The folder beside a store in which decisions wait for the process that writes the store.
///
/// An order is a file `NAME.order` of one line (`admit 12 REASON`); its answer is `NAME.answer`. Orders
/// are the user's own regular files of at most 64 KiB; everything else in the folder is left alone. An
/// order taken twice is decided once, since the same decision again is a repeat.
package struct DecisionBox: Sendable {
    let folder: String

    private static let orderEnd = ".order"
    private static let answerEnd = ".answer"
    private static let limit = 65_536
    /// The most orders taken at one look.
    private static let round = 64

    package init(store: String) {
        folder = store + "-decisions"
    }

    /// Leaves an order, durably.
    ///
    /// - Returns: Its name; nil when the folder is not the user's alone.
    /// - Throws: ``IOError`` as it cannot be written.
    package func put(_ order: DecisionOrder) throws(IOError) -> String? {
        guard try OwnFolder.make(folder) else { return nil }
        let name = "\(Clock.wallMilliseconds())-\(Environment.processNumber)"
        try AtomicFile.replace(path(name, DecisionBox.orderEnd), with: Array((order.text + "\n").utf8))
        return name
    }

    /// Waits for the answer to an order, and takes it out of the folder.
    ///
    /// - Parameters:
    ///   - name: The order's.
    ///   - milliseconds: How long to wait at most.
    ///   - idle: Called five times a second, for what else may bring the answer.
    /// - Returns: nil when none came in time; the order waits on.
    /// - Throws: ``IOError`` as the folder cannot be read.
    package func awaitAnswer(
        to name: String,
        milliseconds: Int64,
        idle: () -> Void = {}
    ) throws(IOError) -> DecisionReply? {
        var look = 0
        let end = Clock.monotonicMilliseconds() + milliseconds
        let answer = path(name, DecisionBox.answerEnd)
        while true {
            if try FileKind.at(answer).kind == .file {
                let bytes = try OwnFolder.bytes(of: answer, limit: DecisionBox.limit)
                try AtomicFile.remove(path(name, DecisionBox.orderEnd))
                try AtomicFile.remove(answer)
                return bytes.flatMap { DecisionReply(text: String(decoding: $0, as: UTF8.self)) }
            }
            if Clock.monotonicMilliseconds() >= end { return nil }
            _ = try? Poll.wait(for: [], timeoutMilliseconds: 20)
            look += 1
            if look % 10 == 0 { idle() }
        }
    }

    /// The names of orders that wait, oldest first; none where there is no such folder.
    func waiting() -> [String] {
        guard (try? OwnFolder.isOwn(folder)) == true else { return [] }
        let names = (try? FolderListing.names(in: folder)) ?? []
        return names.filter { $0.hasSuffix(DecisionBox.orderEnd) }.prefix(DecisionBox.round)
            .map { String($0.dropLast(DecisionBox.orderEnd.count)) }
    }

    /// What an order says; nil for a file that is no order and is left alone.
    func order(_ name: String) -> DecisionOrder?? {
        let path = path(name, DecisionBox.orderEnd)
        guard let bytes = try? OwnFolder.bytes(of: path, limit: DecisionBox.limit) else { return nil }
        return .some(DecisionOrder(text: String(decoding: bytes, as: UTF8.self)))
    }

    /// Answers an order, durably, and takes the order out of the folder.
    ///
    /// - Throws: ``IOError`` as a file cannot be written or removed.
    func answer(_ name: String, _ reply: DecisionReply) throws(IOError) {
        try AtomicFile.replace(path(name, DecisionBox.answerEnd), with: Array((reply.text + "\n").utf8))
        try AtomicFile.remove(path(name, DecisionBox.orderEnd))
    }

    private func path(_ name: String, _ end: String) -> String { folder + "/" + name + end }
}

/// The answer to an order.
package enum DecisionReply: Hashable, Sendable {
    /// Where the decision stands, and whether it did before.
    case done(seq: Int, isRepeat: Bool)
    /// Why it was not made, with the status the command ends with.
    case failed(status: Int32, String)

    var text: String {
        switch self {
        case .done(let seq, let isRepeat): "\(isRepeat ? "same" : "done") \(seq)"
        case .failed(let status, let line): "failed \(status) \(line)"
        }
    }

    /// Reads ``text``; nil for anything else.
    init?(text: String) {
        let line = text.split(separator: "\n", maxSplits: 1).first ?? ""
        let words = line.split(separator: " ", maxSplits: 2)
        guard words.count >= 2, let number = Int(words[1]) else { return nil }
        switch words[0] {
        case "done": self = .done(seq: number, isRepeat: false)
        case "same": self = .done(seq: number, isRepeat: true)
        case "failed":
            let why = words.count == 3 ? Sanitiser.safe(String(words[2]), limit: 2_000) : ""
            self = .failed(status: Int32(clamping: number), why)
        default: return nil
        }
    }
}

extension DecisionOrder {
    /// The order as one line, without its end; a reason that is not allowed is refused when it is read.
    var text: String {
        let word =
            switch about {
            case .admit: "admit"
            case .withdraw: "withdraw"
            case .confirm: "confirm"
            }
        return "\(word) \(number) \(reason)"
    }

    /// Reads ``text`` with its line feed; nil for anything else.
    init?(text: String) {
        guard text.hasSuffix("\n") else { return nil }
        let words = text.dropLast().split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard words.count == 3, let number = Int(words[1]), number >= 0 else { return nil }
        switch words[0] {
        case "admit": self.init(.admit(refusal: number), reason: String(words[2]))
        case "withdraw": self.init(.withdraw(seq: number), reason: String(words[2]))
        case "confirm": self.init(.confirm(seq: number), reason: String(words[2]))
        default: return nil
        }
    }
}
