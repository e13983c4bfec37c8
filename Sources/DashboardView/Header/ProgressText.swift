import CellGrid
import ElectionModel
import Tabulation

/// How far the count is, told twice: stations counted of all, and expected votes, which are an estimate.
struct ProgressText {
    let scene: Scene

    /// `stations 6 267 of 10 233 · 61.24 % · ≈38 % of expected votes`.
    var long: String { stations(long: true) + " · " + expected(.expectedOf) }

    /// `stations 6 267 of 10 233 · ≈38 % of expected votes`.
    var middle: String {
        scene.words[.stations] + " " + scene.words.sentence(.ofTotal, reported, total) + " · "
            + expected(.expectedOf)
    }

    /// `stations 6 267/10 233 ≈38 % expected`.
    var short: String { stations(long: false) + " " + expected(.expectedShort) }

    /// `st. 6 267/10 233 ≈38 % expected`.
    var shortest: String {
        scene.words[.stationsShort] + " " + reported + "/" + total + " " + expected(.expectedShort)
    }

    private var reported: String { scene.numbers.count(scene.snapshot.country.unitsReported) }
    private var total: String { scene.numbers.count(scene.snapshot.country.unitsTotal) }

    private func stations(long: Bool) -> String {
        guard long else { return scene.words[.stations] + " " + reported + "/" + total }
        let country = scene.snapshot.country
        let share = Share(UInt64(max(0, country.unitsReported)), of: UInt64(max(0, country.unitsTotal)))
        return scene.words[.stations] + " " + scene.words.sentence(.ofTotal, reported, total) + " · "
            + scene.numbers.percent(share) + " %"
    }

    /// `≈38 % expected`, with a sign in front when it was more before; with all stations in there is no estimate.
    private func expected(_ word: Word) -> String {
        guard let progress = scene.snapshot.progress else {
            return scene.words.sentence(word, about + NumberText.open)
        }
        if progress.isComplete { return scene.words[.allIn] }
        guard let percent = progress.wholePercent else {
            return scene.words.sentence(word, about + NumberText.open)
        }
        let fall = scene.hasFallen ? "▼" : ""
        return fall + scene.words.sentence(word, about + scene.numbers.count(percent))
    }

    private var about: String { scene.about }
}

extension Scene {
    /// The sign of an estimate.
    var about: String { isASCII ? "~" : "≈" }

    /// Whether the progress by expected votes is lower than it was, by what is shown of it.
    var hasFallen: Bool {
        guard let fall = snapshot.progressFall, let now = snapshot.progress?.wholePercent else {
            return false
        }
        return UInt128(now + 1) * UInt128(fall.from.denominator) <= UInt128(fall.from.numerator) * 100
    }
}
