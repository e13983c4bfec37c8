import CellGrid
import Foundation
import Testing

/// A screen as text: the characters, then one letter a cell for its style, then what the letters mean.
struct Picture {
    let grid: Grid

    var text: String {
        var letters: [Style: Character] = [.plain: "."]
        var order: [Style] = []
        let alphabet = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789αβγδεζηθικλμνξοπ")
        var styles = ""
        for row in 0..<grid.rows {
            styles += "|"
            for column in 0..<grid.columns {
                let style = grid[row, column].style
                if letters[style] == nil {
                    letters[style] = order.count < alphabet.count ? alphabet[order.count] : "?"
                    order.append(style)
                }
                styles.append(letters[style] ?? "?")
            }
            styles += "|\n"
        }
        let legend = order.map { "\(letters[$0] ?? "?") \(Picture.name($0))\n" }.joined()
        return Picture.glyphs(grid).map { "|\($0)|\n" }.joined() + "\n" + styles + "\n" + legend
    }

    /// The characters, row by row.
    static func glyphs(_ grid: Grid) -> [String] {
        (0..<grid.rows).map { row in
            var line = ""
            for column in 0..<grid.columns where grid[row, column].width > 0 {
                line.unicodeScalars.append(grid[row, column].scalar)
                if let mark = grid[row, column].mark { line.unicodeScalars.append(mark) }
            }
            return line
        }
    }

    private static func name(_ style: Style) -> String {
        let attributes: [(Style.Attributes, String)] = [
            (.bold, "bold"), (.dim, "dim"), (.underline, "underline"), (.reverse, "reverse"),
        ]
        let names = attributes.filter { style.attributes.contains($0.0) }.map(\.1)
        let foreground = style.foreground.index.map { "\($0)" } ?? "-"
        let background = style.background.index.map { "\($0)" } ?? "-"
        return ([foreground, "on", background] + names).joined(separator: " ")
    }

    /// Holds the picture against the stored one; `RECORD=1` stores it and fails.
    static func expect(_ grid: Grid, named name: String, file: String = #filePath) {
        let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
        let place = folder.appendingPathComponent(name + ".txt")
        let text = Picture(grid: grid).text
        if ProcessInfo.processInfo.environment["RECORD"] == "1" {
            do {
                try text.write(to: place, atomically: true, encoding: .utf8)
            } catch {
                Issue.record("cannot write \(place.path): \(error)")
            }
            Issue.record("recorded \(name)")
            return
        }
        let stored = try? String(contentsOf: place, encoding: .utf8)
        #expect(stored == text, "\(name) differs; RECORD=1 stores the new picture")
    }
}
