import Foundation
import Testing

/// Rules about the sources that no compiler checks.
struct HouseRuleTests {
    /// What each target may import of this package and of the system; the standard library's
    /// `Synchronization` stands where threads meet.
    static let imports: [String: Set<String>] = {
        let pure: Set = ["ElectionModel", "ReportFormat", "ElectionLaw", "Tabulation", "Replay"]
        let desk = pure.union(["PosixIO", "ResultsStore"])
        return [
            "CellGrid": [],
            "ElectionModel": [],
            "ReportFormat": ["ElectionModel"],
            "ElectionLaw": ["ElectionModel"],
            "Tabulation": ["ElectionModel", "ElectionLaw"],
            "Replay": ["ElectionModel", "ReportFormat"],
            "DashboardView": ["ElectionModel", "ElectionLaw", "Tabulation", "CellGrid"],
            "Export": [
                "ElectionModel", "ElectionLaw", "Tabulation", "ReportFormat", "CellGrid", "DashboardView",
            ],
            "PosixIO": ["Glibc", "CLoadedCode", "CMalloc", "CXML2", "CZstd"],
            "ResultsStore": [
                "ElectionModel", "ReportFormat", "PosixIO", "CSQLite", "CNettle", "CSodium",
                "Synchronization",
            ],
            // Glibc for the C library's own locale and streams, which ncurses works on.
            "Terminal": ["CellGrid", "PosixIO", "CNcurses", "CTerminalGuard", "Glibc"],
            "NightDesk": desk.union(["CellGrid", "Synchronization"]),
            "election-night": desk.union(["CellGrid", "DashboardView", "Export", "Terminal", "NightDesk"]),
            "election-night-bench": desk.union(["CellGrid", "DashboardView", "NightDesk"]),
        ]
    }()

    /// Tables of data, and tests that list whole values, which may be longer than others.
    static let tables: Set = [
        "Sources/DashboardView/Word+Texts.swift", "Tests/ReportFormatTests/ScenarioFault.swift",
    ]

    @Test
    func `a target imports only what its row of the table lists`() throws {
        let statement =
            #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|public|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|func|protocol|typealias|var|let)\s+)?(\w+)/#
        for file in try SourceFile.swift(under: "Sources") {
            let allowed = Self.imports[file.target]
            try #require(allowed != nil, "\(file.target) has no row in the table of imports")
            for line in file.lines {
                guard let match = line.prefixMatch(of: statement) else { continue }
                let name = String(match.1)
                #expect(allowed?.contains(name) == true, "\(file.path) imports \(name)")
            }
        }
    }

    @Test
    func `no file is longer than 250 lines`() throws {
        let files = try ["Sources", "Tests"].flatMap { try SourceFile.all(under: $0) }
        #expect(files.count > 300)
        for file in files where !Self.tables.contains(file.path) {
            #expect(file.lines.count <= 250, "\(file.path): \(file.lines.count) lines")
        }
    }

    @Test
    func `no function is longer than 40 lines`() throws {
        let files = try ["Sources", "Tests"].flatMap { try SourceFile.swift(under: $0) }
        for file in files where !Self.tables.contains(file.path) {
            for function in file.functions() where function.lineCount > 40 {
                Issue.record("\(file.path):\(function.line): \(function.lineCount) lines")
            }
        }
    }

    @Test
    func `nothing in the sources can trap on purpose or escapes the compiler`() throws {
        let forbidden = [
            "try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)", "TODO", "FIXME",
            "@preconcurrency", "@testable",
        ]
        let own = "Tests/EndToEndTests/HouseRuleTests.swift"
        for file in try ["Sources", "Tests"].flatMap({ try SourceFile.swift(under: $0) })
        where file.path != own {
            for (number, line) in file.lines.enumerated() {
                for word in forbidden where line.contains(word) {
                    Issue.record("\(file.path):\(number + 1): \(word)")
                }
            }
        }
    }

    @Test
    func `every target of the package has a row in the table of imports`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Checkout.root + "/Sources")
        let headers: Set = [
            "CLoadedCode", "CMalloc", "CNcurses", "CNettle", "CSQLite", "CSodium", "CTerminalGuard", "CXML2",
            "CZstd",
        ]
        let targets = Set(folders).subtracting(headers)
        #expect(targets == Set(Self.imports.keys))
    }
}
