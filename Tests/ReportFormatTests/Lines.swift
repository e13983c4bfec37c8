import ElectionModel
import ReportFormat
import TestSupport
import Testing

/// Lines of the small test election, and the verdicts on them.
enum Lines {
    static let turnout =
        #"{"kind":"turnout","election":"test","unit":"station-1","source":"s1","#
        + #""reportedAt":"2023-03-19T12:00:00+06:00","votersListed":100,"ballotsIssued":40}"#

    static let count =
        #"{"kind":"count","election":"test","contest":"list","unit":"station-1","source":"s1","revision":1,"#
        + #""reportedAt":"2023-03-19T21:04:11+06:00","votersListed":100,"ballotsReceived":101,"#
        + #""ballotsIssued":60,"ballotsCancelled":41,"ballotsFound":60,"invalidBallots":2,"#
        + #""votes":{"p1":30,"p2":20,"p3":5,"against-all":3}}"#

    static let annul =
        #"{"kind":"annul","election":"test","contest":"list","unit":"station-1","source":"s1","revision":1,"#
        + #""reportedAt":"2023-03-19T22:40:00+06:00","reason":"signed by mistake"}"#

    static let all = [turnout, count, annul]
    static let decoder = ReportDecoder(election: Builders.election())

    /// The count with one piece of text replaced.
    static func count(_ old: String, _ new: String) -> String { count.replacing(old, with: new) }

    static func decode(_ line: String) -> Decoded { decoder.decode(Array(line.utf8)) }

    /// The code and message of a refusal, nil for a report.
    static func refusal(_ line: String) -> Finding? { refusal(Array(line.utf8)) }

    static func refusal(_ line: [UInt8]) -> Finding? {
        guard case .refused(let finding, _) = decoder.decode(line) else { return nil }
        return finding
    }
}

/// A line that must be refused, and the code that says why.
struct Malformed: CustomTestStringConvertible, Sendable {
    let code: RuleCode
    let line: String

    init(_ code: RuleCode, _ line: String) {
        self.code = code
        self.line = line
    }

    /// The count with one piece of text replaced.
    init(_ code: RuleCode, _ old: String, _ new: String) {
        self.init(code, Lines.count(old, new))
    }

    var testDescription: String { "\(code.rawValue) \(Sanitiser.safe(line, limit: 400))" }
}
