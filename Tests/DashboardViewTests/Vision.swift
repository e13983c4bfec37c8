import CellGrid
import Glibc

/// How people see colours: contrast, and what is left of it with another colour vision.
///
/// Contrast is that of the Web Content Accessibility Guidelines 2.2 (relative luminance of sRGB). The matrices
/// are those of Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0, applied to
/// linear RGB. Distance is that of CIE 1976 L*a*b*, white D65.
enum Vision: String, CaseIterable {
    case usual, protan, deutan, tritan

    private var matrix: [[Double]] {
        switch self {
        case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
        case .protan:
            [
                [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                [-0.003882, -0.048116, 1.051998],
            ]
        case .deutan:
            [
                [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                [-0.011820, 0.042940, 0.968881],
            ]
        case .tritan:
            [
                [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                [0.004733, 0.691367, 0.303900],
            ]
        }
    }

    /// How far apart two colours look; about 2 is the least that a trained eye tells.
    func distance(_ one: Light, _ other: Light) -> Double {
        let difference = zip(lab(one), lab(other)).map { $0 - $1 }
        return dot(difference, difference).squareRoot()
    }

    private func dot(_ one: [Double], _ other: [Double]) -> Double {
        zip(one, other).reduce(0) { $0 + $1.0 * $1.1 }
    }

    private func lab(_ colour: Light) -> [Double] {
        let linear = colour.linear
        let seen = matrix.map { row in min(1, max(0, dot(row, linear))) }
        let x = dot([0.4124564, 0.3575761, 0.1804375], seen) / 0.95047
        let y = dot([0.2126729, 0.7151522, 0.0721750], seen)
        let z = dot([0.0193339, 0.1191920, 0.9503041], seen) / 1.08883
        let f = [x, y, z].map { part in
            let low = (24_389.0 / 27 * part + 16) / 116
            return part > 216.0 / 24_389 ? cbrt(part) : low
        }
        return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
    }
}

/// A colour as a screen shows it, 0 to 255 each.
struct Light: Hashable, Sendable, CustomStringConvertible {
    let red: Int
    let green: Int
    let blue: Int

    init(_ red: Int, _ green: Int, _ blue: Int) { (self.red, self.green, self.blue) = (red, green, blue) }

    /// A colour of the palette, with the first sixteen as a terminal has them.
    init?(_ colour: Colour, sixteen: [Light]) {
        guard let index = colour.index else { return nil }
        if index < 16 {
            self = sixteen[Int(index)]
        } else {
            let levels = Colour.levels(of: index)
            self.init(levels.red, levels.green, levels.blue)
        }
    }

    var description: String { "(\(red), \(green), \(blue))" }

    var linear: [Double] {
        [red, green, blue].map { level in
            let part = Double(level) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
    }

    private var luminance: Double { zip([0.2126, 0.7152, 0.0722], linear).map(*).reduce(0, +) }

    /// 1 to 21.
    func contrast(to other: Light) -> Double {
        let (bright, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (bright + 0.05) / (dark + 0.05)
    }

    /// The sixteen colours of xterm, and those of a PC's text screen.
    static let xterm = table(
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff"
    )
    static let console = table(
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff"
    )

    private static func table(_ digits: String) -> [Light] {
        digits.split(separator: " ").map { text in
            let value = Int(text, radix: 16) ?? 0
            return Light(value >> 16, value >> 8 & 255, value & 255)
        }
    }
}
