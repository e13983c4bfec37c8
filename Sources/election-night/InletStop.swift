import NightDesk
import PosixIO
import ReportFormat

/// A stop of an inlet by an error that may pass: said once when it begins and once when it is over.
///
/// Unlike the wait for a store it holds up nothing else; the inlet asks when the next try is due.
struct InletStop {
    private let name: String
    private let began = Clock.monotonicMilliseconds()
    private var pauses = Pauses()
    private var due: Int64

    /// Begins, and says so.
    ///
    /// - Parameters:
    ///   - name: The inlet, as given on the command line.
    ///   - error: Why nothing can be taken from it.
    ///   - intake: Takes the words.
    init(of name: String, by error: IOError, telling intake: inout Intake) {
        self.name = name
        due = began + pauses.take()
        intake.say("\(Sanitiser.safe(error.description)); nothing is taken from it until that passes")
    }

    /// Whether it is time for the next try.
    var isDue: Bool { Clock.monotonicMilliseconds() >= due }

    /// Notes that the try failed as well.
    mutating func goOn() { due = Clock.monotonicMilliseconds() + pauses.take() }

    /// Says that it is over.
    func end(telling intake: inout Intake) {
        let seconds = (Clock.monotonicMilliseconds() - began) / 1_000
        intake.say("\(Sanitiser.safe(name)): taken from again after \(seconds) s")
    }

    /// What is said of an inlet that an error ends.
    static func forGood(_ error: IOError) -> Failure {
        let failure = Failure(DeskError.io(error))
        return Failure(line: failure.line + "; nothing more is taken from it", status: failure.status)
    }
}
