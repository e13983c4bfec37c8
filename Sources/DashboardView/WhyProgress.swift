import ElectionModel
import Tabulation

/// What the expected votes are made of, and why the progress may have fallen.
struct WhyProgress {
    let scene: Scene

    func write(to page: inout TextPage) {
        guard let progress = scene.snapshot.progress else { return }
        let numbers = scene.numbers
        page.heading(scene.words[.whyProgress])
        let stations = Share(UInt64(max(0, progress.unitsReported)), of: UInt64(max(0, progress.unitsTotal)))
        page.fact(
            scene.words[.stations],
            numbers.count(progress.unitsReported) + " / " + numbers.count(progress.unitsTotal) + " = "
                + numbers.percent(stations) + " %"
        )
        guard !progress.isComplete else { return page.text(scene.words[.whyAllIn], ink: .dim) }
        guard let toCome = progress.votesToCome else {
            return page.text(scene.words[.whyNotKnown], ink: .dim)
        }
        let about = scene.about
        let counted = numbers.count(progress.votesCounted)
        let sum = progress.votesCounted &+ toCome
        page.fact(
            scene.words[.expectedVotes],
            counted + " / " + about + numbers.count(sum) + " = " + about
                + numbers.percent(progress.share) + " %"
        )
        let basis = progress.basis
        for (word, count) in [
            (Word.whyByIssued, basis.issued), (.whyByAnnounced, basis.announced),
            (.whyByCounted, basis.counted),
        ] where count > 0 {
            page.text(scene.words.sentence(word, numbers.count(count)), ink: .dim)
        }
        page.text(scene.words[.whyAtMost], ink: .dim)
        if let fall = scene.snapshot.progressFall { write(fall, to: &page) }
    }

    private func write(_ fall: ProgressFall, to page: inout TextPage) {
        let causes = fall.causes.map { scene.words[$0 == .counted ? .whyFewerCounted : .whyMoreExpected] }
        let from = scene.about + scene.numbers.percent(fall.from) + " %"
        let time = scene.clock(fall.at, withSeconds: false)
        let text = scene.words.sentence(.whyFell, from, time, causes.joined(separator: "; "))
        page.text("▼ " + text, ink: .warn)
    }
}
