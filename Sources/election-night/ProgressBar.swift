import PosixIO

/// A line on a terminal that says how far long work is; silent elsewhere and with `--quiet`.
struct ProgressBar {
    private let isShown: Bool
    private let label: String
    private var lastDrawn: Int64 = 0
    private var hasDrawn = false

    private static let width = 30
    private static let pauseMilliseconds: Int64 = 80

    init(label: String, isQuiet: Bool) {
        self.label = label
        isShown = !isQuiet && Environment.isTTY(2)
    }

    /// Shows how much is done, at most a dozen times a second.
    ///
    /// - Parameters:
    ///   - fraction: 0 to 1; nil when the end is not known.
    ///   - detail: What to say beside the bar.
    mutating func update(fraction: Double?, detail: String) {
        guard isShown else { return }
        let now = Clock.monotonicMilliseconds()
        guard now - lastDrawn >= ProgressBar.pauseMilliseconds else { return }
        lastDrawn = now
        hasDrawn = true
        Console.show("\r\(label) \(bar(fraction)) \(detail)\u{1B}[K")
    }

    /// Takes the line away.
    mutating func finish() {
        guard hasDrawn else { return }
        hasDrawn = false
        Console.show("\r\u{1B}[K")
    }

    private func bar(_ fraction: Double?) -> String {
        guard let fraction else { return "" }
        let bounded = min(1, max(0, fraction))
        let full = Int(bounded * Double(ProgressBar.width))
        let percent = Int(bounded * 100)
        let bar =
            String(repeating: "#", count: full) + String(repeating: ".", count: ProgressBar.width - full)
        return "[\(bar)] \(percent) %"
    }
}
