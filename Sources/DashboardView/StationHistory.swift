import ElectionModel
import Tabulation

/// How a station's protocol came to be what it is: revisions, annulments and decisions, oldest first.
///
/// Empty where a single protocol, or none, came: there is nothing to tell then.
struct StationHistory {
    let scene: Scene
    let contest: Int
    let precinct: Int

    var lines: [TextLine] {
        let steps = scene.snapshot.histories.steps(contest: contest, precinct: precinct)
        guard !steps.isEmpty else { return [] }
        return [TextLine(scene.words[.history], ink: .dim)] + steps.flatMap { lines(of: $0) }
    }

    private func lines(of step: ProtocolStep) -> [TextLine] {
        let place = scene.words[.seq] + " " + scene.numbers.count(step.seq)
        let revision = scene.words.sentence(.revision, scene.numbers.count(step.revision))
        let head = "\(place) · \(scene.clock(step.receivedAt)) · \(scene.plain(step.source)) · \(revision)"
        let (word, ink) = StationHistory.word(of: step.kind)
        let reason = step.reason.map { " · " + scene.plain($0) } ?? ""
        let admitted = step.isAdmitted ? scene.words[.stepAdmitted] + " · " : ""
        return [
            TextLine(head, ink: ink == .good ? .text : .dim),
            TextLine("  " + admitted + scene.words[word] + reason, ink: ink),
        ]
    }

    static func word(of kind: ProtocolStep.Kind) -> (Word, Ink) {
        switch kind {
        case .revision(.stands): (.stepStands, .good)
        case .revision(.disputes): (.stepDisputes, .warn)
        case .revision(.superseded): (.stepSuperseded, .dim)
        case .revision(.dead): (.stepDead, .dim)
        case .annulled: (.stepAnnulled, .warn)
        case .withdrawn: (.stepWithdrawn, .warn)
        case .confirmed: (.stepConfirmed, .good)
        }
    }
}
