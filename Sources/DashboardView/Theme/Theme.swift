/// The colours a screen is drawn with; the characters are the same in all of them.
package enum Theme: String, Hashable, Sendable, CaseIterable {
    case dark256 = "dark"
    case light256 = "light"
    case highContrast = "high-contrast"
    case colour16 = "tty16"
    case colour8 = "tty8"
    case mono

    /// What it is for, for a list of themes.
    package var summary: String {
        switch self {
        case .dark256: "256 colours on a dark ground"
        case .light256: "256 colours on a light ground"
        case .highContrast: "few strong colours on a dark ground, nothing faint"
        case .colour16: "the terminal's own 16 colours"
        case .colour8: "the terminal's own 8 colours"
        case .mono: "no colour: bold, dim and reverse"
        }
    }

    /// Colours that a terminal needs for it.
    package var coloursNeeded: Int {
        switch self {
        case .dark256, .light256, .highContrast: 256
        case .colour16: 16
        case .colour8: 8
        case .mono: 0
        }
    }

    /// The grounds it is made for: red, green and blue of each; empty where the terminal decides.
    package var grounds: [(UInt8, UInt8, UInt8)] {
        switch self {
        case .dark256, .highContrast: [(0x10, 0x12, 0x14), (0, 0, 0)]
        case .light256: [(0xFF, 0xFF, 0xFF)]
        case .colour16: [(0, 0, 0)]
        case .colour8, .mono: []
        }
    }

    package var palette: Palette {
        switch self {
        case .dark256: .dark
        case .light256: .light
        case .highContrast: .highContrast
        case .colour16: .sixteen
        case .colour8: .eight
        case .mono: .mono
        }
    }
}
