import ElectionModel
import NightDesk
import ReportFormat

extension WriterSilence {
    /// The line of a page of text.
    var line: String { "STALE     since \(since.iso8601) the store's writer gives no sign of life" }
}

extension JSONWriter {
    /// Adds `stale`, the reason or null, and `staleSince`.
    mutating func members(of silence: WriterSilence?) {
        member("stale", silence == nil ? nil : "writer")
        member("staleSince", silence?.since.iso8601)
    }
}
