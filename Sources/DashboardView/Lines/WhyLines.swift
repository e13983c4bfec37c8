package import Tabulation

/// A part of an explanation: what it is about, and lines with or without a label.
package struct WhyPart: Hashable, Sendable {
    /// A sentence or a figure; the label is empty for a sentence.
    package struct Line: Hashable, Sendable {
        package let label: String
        package let text: String
    }

    package let heading: String
    package let lines: [Line]

    package init(heading: String, lines: [Line]) {
        self.heading = heading
        self.lines = lines
    }
}

extension WhyPart {
    /// Wide enough that no line is broken.
    private static let columns = 4_000

    /// Why a list is above or below the threshold and has its seats, as the dashboard explains it.
    ///
    /// - Parameters:
    ///   - party: Index in ``Election/parties``.
    ///   - snapshot: The night.
    ///   - look: Gives language and letters.
    /// - Returns: The threshold, then the seats; empty where there is no list contest of one electorate.
    package static func ofList(_ party: Int, in snapshot: NightSnapshot, look: Look) -> [WhyPart] {
        explain(snapshot, look) { scene, page in
            WhyThreshold(scene: scene, party: party).write(to: &page)
            WhySeats(scene: scene, party: party).write(to: &page)
        }
    }

    /// How the House adds up, and who reaches a majority whatever comes.
    package static func ofHouse(in snapshot: NightSnapshot, look: Look) -> [WhyPart] {
        explain(snapshot, look) { scene, page in WhyHouse(scene: scene).write(to: &page) }
    }

    private static func explain(
        _ snapshot: NightSnapshot,
        _ look: Look,
        _ write: (Scene, inout TextPage) -> Void
    ) -> [WhyPart] {
        let scene = Scene(
            snapshot: snapshot,
            play: PlayState(mode: .still),
            state: ScreenState(),
            look: look
        )
        var page = TextPage(columns: columns)
        write(scene, &page)
        var parts: [(heading: String, lines: [Line])] = []
        for line in page.lines {
            guard let first = line.pieces.first else { continue }
            let label = line.pieces.count > 1 ? first.text : ""
            let text = line.pieces.last.map(\.text) ?? ""
            if first.ink == .accent, line.pieces.count == 1 {
                parts.append((text, []))
            } else if !parts.isEmpty {
                parts[parts.count - 1].lines.append(Line(label: label, text: text))
            }
        }
        return parts.map { WhyPart(heading: $0.heading, lines: $0.lines) }
    }
}
