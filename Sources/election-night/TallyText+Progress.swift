import CellGrid
import DashboardView
import ElectionModel
import Tabulation

extension TallyText {
    /// The line of expected votes, and one more where it was higher before; none without a list contest.
    func progress() -> [String] {
        guard let progress = snapshot.progress else { return [] }
        if progress.isComplete { return [label(.expected) + words[tally: .allIn]] }
        let votes = words.sentence(tally: .votesCounted, "\(progress.votesCounted)")
        guard let toCome = progress.votesToCome, progress.share.percent() != nil else {
            return [label(.expected) + words[tally: .notKnown] + "; " + votes]
        }
        let sum = about + "\(progress.votesCounted &+ toCome)"
        let line = words.sentence(tally: .expectedVotes, about + numbers.percent(progress.share), votes, sum)
        guard let fall = snapshot.progressFall else { return [label(.expected) + line] }
        return [label(.expected) + line, indent + why(fall)]
    }

    private func why(_ fall: ProgressFall) -> String {
        let causes = fall.causes.map { words[tally: $0 == .counted ? .fewerCounted : .moreExpected] }
        return words.sentence(
            tally: .was,
            about + numbers.percent(fall.from),
            fall.at.iso8601,
            causes.joined(separator: ", ")
        )
    }

    private var about: String { look.glyphs == .ascii ? "~" : "≈" }

    private var indent: String {
        String(repeating: " ", count: TextWidth.columns(of: label(.expected)))
    }
}
