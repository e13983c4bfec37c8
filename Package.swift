// swift-tools-version: 6.3
import PackageDescription

let package = Package(
    name: "election-night",
    products: [
        .executable(name: "election-night", targets: ["election-night"]),
        .executable(name: "election-night-bench", targets: ["election-night-bench"]),
    ],
    targets: [
        // C: module maps over Debian's libraries, what the kernel keeps of our code, and the crash guard.
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CLoadedCode"),
        .target(name: "CTerminalGuard"),

        // Pure: values in, values out; no clock, no file, no pointer.
        .target(name: "ElectionModel"),
        .target(name: "CellGrid"),
        .target(name: "ReportFormat", dependencies: ["ElectionModel"]),
        .target(name: "ElectionLaw", dependencies: ["ElectionModel"]),
        .target(name: "Tabulation", dependencies: ["ElectionModel", "ElectionLaw"]),
        .target(name: "Replay", dependencies: ["ElectionModel", "ReportFormat"]),
        .target(
            name: "DashboardView",
            dependencies: ["ElectionModel", "ElectionLaw", "Tabulation", "CellGrid"]
        ),

        // A moment of the night as documents for others: bytes out.
        .target(
            name: "Export",
            dependencies: [
                "ElectionModel", "ElectionLaw", "Tabulation", "ReportFormat", "CellGrid", "DashboardView",
            ]
        ),

        // Edge: the kernel, SQLite, zstd and the terminal.
        .target(name: "PosixIO", dependencies: ["CLoadedCode", "CMalloc", "CXML2", "CZstd"]),
        .target(
            name: "ResultsStore",
            dependencies: ["ElectionModel", "ReportFormat", "PosixIO", "CSQLite", "CNettle", "CSodium"]
        ),
        .target(
            name: "Terminal",
            dependencies: ["CellGrid", "PosixIO", "CNcurses", "CTerminalGuard"]
        ),

        // Join: ingest desk and counting thread, then the programs.
        .target(
            name: "NightDesk",
            dependencies: [
                "ElectionModel", "ReportFormat", "Tabulation", "Replay", "PosixIO",
                "ResultsStore",
            ]
        ),
        .executableTarget(
            name: "election-night",
            dependencies: [
                "ElectionModel", "CellGrid", "ReportFormat", "ElectionLaw", "Tabulation", "Replay",
                "DashboardView", "Export", "PosixIO", "ResultsStore", "Terminal", "NightDesk",
            ]
        ),
        .executableTarget(
            name: "election-night-bench",
            dependencies: [
                "ElectionModel", "CellGrid", "ReportFormat", "ElectionLaw", "Tabulation", "Replay",
                "DashboardView", "PosixIO", "ResultsStore", "NightDesk",
            ]
        ),

        // Tests mirror Sources; TestSupport holds what several of them build on.
        .target(
            name: "TestSupport",
            dependencies: ["ElectionModel", "ReportFormat"],
            path: "Tests/TestSupport"
        ),
        .testTarget(name: "ElectionModelTests", dependencies: ["ElectionModel", "TestSupport"]),
        .testTarget(name: "CellGridTests", dependencies: ["CellGrid"]),
        .testTarget(
            name: "ReportFormatTests",
            dependencies: ["ReportFormat", "ElectionModel", "TestSupport"]
        ),
        .testTarget(name: "ElectionLawTests", dependencies: ["ElectionLaw", "ElectionModel", "TestSupport"]),
        .testTarget(
            name: "TabulationTests",
            dependencies: ["Tabulation", "ElectionLaw", "ElectionModel", "TestSupport"]
        ),
        .testTarget(
            name: "ReplayTests",
            dependencies: ["Replay", "ReportFormat", "ElectionModel", "TestSupport"]
        ),
        .testTarget(
            name: "DashboardViewTests",
            dependencies: [
                "DashboardView", "Tabulation", "ElectionLaw", "ElectionModel", "CellGrid", "TestSupport",
            ],
            exclude: ["Golden"]
        ),
        .testTarget(
            name: "ExportTests",
            dependencies: [
                "Export", "DashboardView", "Tabulation", "ElectionLaw", "ElectionModel", "ReportFormat",
                "TestSupport",
            ]
        ),
        .testTarget(name: "PosixIOTests", dependencies: ["PosixIO"]),
        .testTarget(
            name: "ResultsStoreTests",
            dependencies: ["ResultsStore", "ReportFormat", "ElectionModel", "PosixIO", "TestSupport"]
        ),
        .testTarget(name: "TerminalTests", dependencies: ["Terminal", "CellGrid", "PosixIO"]),
        .testTarget(
            name: "NightDeskTests",
            dependencies: [
                "NightDesk", "ResultsStore", "Tabulation", "Replay", "ReportFormat", "ElectionLaw",
                "ElectionModel", "PosixIO", "DashboardView", "CellGrid", "TestSupport",
            ]
        ),
        .executableTarget(
            name: "crash-helper",
            dependencies: ["CellGrid", "PosixIO", "Terminal"],
            path: "Tests/CrashHelper"
        ),
        .testTarget(
            name: "EndToEndTests",
            dependencies: ["crash-helper"],
            exclude: ["Drivers", "Schemas"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(), .treatAllWarnings(as: .error),
    ]
}

// The program is made fast, also for its tests; these run once, and making them fast would take longer. Many
// files share a compiler, which reads what they import once. The crashes of the helper would be others.
let quick = ["-Onone", "-no-whole-module-optimization", "-enable-batch-mode"]
for target in package.targets where target.type == .test || target.name == "crash-helper" {
    target.swiftSettings?.append(.unsafeFlags(quick))
}
