import Export

/// The forms that `export` writes.
enum ExportFormat: String, CaseIterable {
    case json, csv
    case nistJSON = "nist-json"
    case nistXML = "nist-xml"
    case html, svg, text

    /// Whether the form holds stations where nothing else is asked for: what is made to be read again.
    var level: ExportLevel {
        switch self {
        case .nistJSON, .nistXML: .precinct
        case .json, .csv, .html, .svg, .text: .summary
        }
    }

    /// Whether `--level` means anything to the form.
    var hasLevels: Bool {
        switch self {
        case .json, .csv, .nistJSON, .nistXML: true
        case .html, .svg, .text: false
        }
    }
}
