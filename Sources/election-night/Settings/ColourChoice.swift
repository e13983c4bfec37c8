import PosixIO

/// What `--color` asks for.
enum ColourChoice: String, CaseIterable {
    /// As many as the terminal has, none in a pipe.
    case auto
    /// Also where a variable or a pipe speaks against it.
    case always
    case never
    /// At most so many, also where a variable or a pipe speaks against it.
    case sixteen = "16"
    case all = "256"

    static let words = allCases.map(\.rawValue)

    /// What the variables that many programs obey ask for; nil where they are silent.
    static var ofConvention: ColourChoice? {
        if let no = Environment.value("NO_COLOR"), !no.isEmpty { return .never }
        guard let force = Environment.value("CLICOLOR_FORCE"), !force.isEmpty, force != "0" else {
            return nil
        }
        return .always
    }

    /// The most colours to use.
    var limit: Int {
        switch self {
        case .never: 0
        case .sixteen: 16
        case .auto, .always, .all: 256
        }
    }

    /// Whether output that is no terminal gets colours.
    var isForced: Bool { self != .auto && self != .never }
}
