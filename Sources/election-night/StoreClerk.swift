import DashboardView
import NightDesk
import PosixIO
import ResultsStore

/// What the drawing thread asks about the store itself.
enum ClerkRequest: Sendable {
    /// The hashes of the log at these positions.
    case hashes([Int])
    case decide(DecisionDraft)
    case stop
}

/// What the clerk found, or did.
enum ClerkAnswer: Sendable {
    case hashes([Int: String])
    case decided(seq: Int, isRepeat: Bool)
    /// The decision was not made; one line says why.
    case undecided(String)
}

/// A thread beside the counting one, for what may take its time: hashes for receipts, and decisions.
struct StoreClerk: Sendable {
    let store: String
    let requests: Mailbox<ClerkRequest>
    let answers: Mailbox<ClerkAnswer>

    /// Runs until a request to stop.
    func run() {
        while true {
            let files = [(descriptor: requests.wakeDescriptor, interest: Poll.Interest.readable)]
            _ = try? Poll.wait(for: files, timeoutMilliseconds: -1)
            for request in requests.takeAll() {
                switch request {
                case .hashes(let seqs): answers.send(.hashes(hashes(at: seqs)))
                case .decide(let draft): answers.send(decide(DecisionOrder(draft)))
                case .stop: return
                }
            }
        }
    }

    /// None where the store cannot be read: the page then shows positions alone.
    private func hashes(at seqs: [Int]) -> [Int: String] {
        do throws(StoreError) {
            return try LogReader.open(path: store).hashes(at: seqs)
        } catch {
            return [:]
        }
    }

    private func decide(_ order: DecisionOrder) -> ClerkAnswer {
        do throws(Failure) {
            let answer = try DecisionMaker(store: store).make(order)
            return .decided(seq: answer.seq, isRepeat: answer.isRepeat)
        } catch {
            return .undecided(error.line)
        }
    }
}

extension DecisionOrder {
    /// What a person chose on the screen.
    init(_ draft: DecisionDraft) {
        let about: About =
            switch draft.act {
            case .admit(let number): .admit(refusal: number)
            case .withdraw(let seq): .withdraw(seq: seq)
            case .confirm(let seq): .confirm(seq: seq)
            }
        self.init(about, reason: draft.reason)
    }
}
