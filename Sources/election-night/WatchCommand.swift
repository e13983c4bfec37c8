import NightDesk

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
        return try Dashboard.show(line, store: store) { news, requests in
            LiveDesk(store: store, news: news, requests: requests).run()
        }
    }
}
