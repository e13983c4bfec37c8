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
        return [TextLine(scene.words[.history], ink: .dim)] + steps.flatMap { lines(of: $0, among: steps) }
    }

    private func lines(of step: ProtocolStep, among steps: [ProtocolStep]) -> [TextLine] {
        let (text, ink) = words(of: step, among: steps)
        let head = [scene.receipt(step.seq), scene.clock(step.receivedAt)] + origin(of: step)
        return [
            TextLine(head.joined(separator: " · "), ink: ink == .good ? .text : .dim),
            TextLine(text, ink: ink, column: 3),
        ]
    }

    private func place(_ seq: Int) -> String { scene.words[.seq] + " " + scene.numbers.count(seq) }

    /// Who said it, and for a protocol its revision; a decision is named as one.
    private func origin(of step: ProtocolStep) -> [String] {
        switch step.kind {
        case .revision: [scene.plain(step.source), revision(step)]
        case .annulled: [scene.plain(step.source)]
        case .withdrawn, .confirmed: [scene.words[.decision]]
        }
    }

    private func revision(_ step: ProtocolStep) -> String {
        scene.words.sentence(.revision, scene.numbers.count(step.revision))
    }

    /// What became of a protocol, or what was decided about which one, and why.
    private func words(of step: ProtocolStep, among steps: [ProtocolStep]) -> (String, Ink) {
        let (alone, ink) = StationHistory.word(of: step.kind)
        let reason = step.reason.map { ": " + scene.plain($0) } ?? ""
        if case .revision = step.kind {
            let admitted = step.isAdmitted ? scene.words[.decidedAdmitted] + reason + " · " : ""
            return (admitted + scene.words[alone], ink)
        }
        let word: Word =
            switch step.kind {
            case .withdrawn: .decidedWithdrawn
            case .confirmed: .decidedConfirmed
            case .annulled, .revision: .decidedAnnulled
            }
        return (scene.words.sentence(word, target(of: step, among: steps)) + reason, ink)
    }

    /// The protocol that a word is about: its position, or its revision while it has not come.
    private func target(of step: ProtocolStep, among steps: [ProtocolStep]) -> String {
        let protocols = steps.filter { if case .revision = $0.kind { true } else { false } }
        let known = protocols.last { $0.source == step.source && $0.revision == step.revision }
        return known.map { place($0.seq) } ?? revision(step)
    }

    /// What has become of a step's protocol, in a word.
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
