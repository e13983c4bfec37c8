import NightDesk
import ResultsStore

/// `watch STORE`: the live dashboard.
struct WatchCommand {
    private let line: ParsedCommandLine

    init(_ line: ParsedCommandLine) {
        self.line = line
    }

    /// Watches until the user leaves.
    ///
    /// - Returns: The exit status.
    /// - Throws: ``Failure`` when the store cannot be read or there is no usable terminal.
    func run() throws(Failure) -> Int32 {
        let store = line.operands[0]
        let plan = try AlertPlan(line) { () throws(Failure) in
            do throws(StoreError) { return try LogReader.open(path: store).election } catch {
                throw Failure(error)
            }
        }
        return try Dashboard.show(line, store: store, alerts: plan) { news, requests in
            LiveDesk(
                store: store,
                news: news,
                requests: requests,
                conditions: plan.conditions,
                nights: .ofUser
            ).run()
        }
    }
}
