import Foundation

/// A list of reports read back from the characters of a screen.
struct ListedReports {
    struct Row: Equatable {
        let seq: Int?
        let value: UInt64
        /// nil where the list has no second column of numbers.
        let base: UInt64?
    }

    private(set) var rows: [Row] = []
    /// The numbers of the last line: the sum with its base, then the figure with its own.
    private(set) var sum: [UInt64] = []
    private(set) var isLoud = false

    /// Reads a frame of 112 columns or more in English, where the sum has one line.
    init(_ glyphs: [String]) {
        guard let title = glyphs.firstIndex(where: { $0.contains(" station ") && $0.contains(" value") }),
            let foot = glyphs.firstIndex(where: { $0.contains(" sum ") })
        else { return }
        let hasBase = glyphs[title].contains(" of ")
        for line in glyphs[(title + 1)..<foot] where line.contains("station-") {
            let text = line.replacing("│", with: "").replacing("▸", with: "")
            let seq = text.components(separatedBy: "  ").first { !$0.isEmpty } ?? ""
            let columns = text.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { !$0.isEmpty }
            let numbers = columns.suffix(hasBase ? 2 : 1).map { ListedReports.number($0) ?? 0 }
            rows.append(
                Row(
                    seq: ListedReports.number(seq).map { Int($0) },
                    value: numbers[0],
                    base: hasBase ? numbers[1] : nil
                )
            )
        }
        isLoud = glyphs[foot].contains("! ") && glyphs[foot].contains("NOT THE FIGURE")
        sum = glyphs[foot].matches(of: #/\d[\d ]*\d|\d/#).compactMap {
            ListedReports.number(String($0.output))
        }
    }

    private static func number(_ text: String) -> UInt64? {
        UInt64(text.replacing(" ", with: "").trimmingCharacters(in: .whitespaces))
    }
}
