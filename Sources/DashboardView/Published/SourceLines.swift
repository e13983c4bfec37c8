import ElectionModel
import Tabulation

/// The page of sources: published totals against the sum of the units, then where sources differ.
struct SourceLines {
    let scene: Scene
    let columns: Int

    var lines: [TextLine] {
        var page = TextPage(columns: columns)
        page.heading(scene.words[.residualTitle])
        let residuals = scene.snapshot.residuals(at: scene.publishedClock)
        if residuals.isEmpty { page.text(scene.words[.residualNone], ink: .dim) }
        for residual in residuals {
            page.text(scene.text(residual), ink: residual.difference == 0 ? .text : .warn)
        }
        let conflicts = scene.snapshot.conflicts
        let open = conflicts.filter(\.isOpen)
        page.heading(scene.words.sentence(.conflictsOpen, scene.numbers.count(open.count)))
        for conflict in open { write(conflict, &page) }
        let decided = conflicts.filter { !$0.isOpen }
        guard !decided.isEmpty else { return page.lines }
        page.heading(scene.words.sentence(.conflictsDecided, scene.numbers.count(decided.count)))
        for conflict in decided { write(conflict, &page) }
        return page.lines
    }

    private func write(_ conflict: SourceConflict, _ page: inout TextPage) {
        let place = scene.stationPlace(conflict.precinct) + " · " + scene.ballotWord(conflict.contest)
        page.text(place + " · " + age(conflict), ink: conflict.isOpen ? .warn : .text)
        for voice in conflict.voices {
            let says =
                voice.isCounted
                ? scene.words[.voiceCounted]
                : scene.words.sentence(
                    .voiceApart,
                    scene.numbers.count(voice.votesApart),
                    scene.numbers.count(voice.issuedApart)
                )
            let revision = scene.words.sentence(.revision, scene.numbers.count(voice.revision))
            let origin = [scene.plain(voice.source), revision, scene.clock(voice.receivedAt)]
            page.text(origin.joined(separator: " · ") + ": " + says, ink: .dim, column: 3)
        }
    }

    /// For how long they have differed.
    private func age(_ conflict: SourceConflict) -> String {
        guard let since = conflict.since, let now = scene.play.clock ?? scene.snapshot.asOf else {
            return NumberText.open
        }
        let minutes = max(0, now.instant - since.instant) / 60
        return scene.words.sentence(.conflictAge, "\(minutes / 60)", "\(minutes % 60)")
    }
}
