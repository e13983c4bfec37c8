import DashboardView
import ElectionModel
import NightDesk
import ReportFormat
import Tabulation

extension WriterSilence {
    /// The line of a page of text, in the language of the page.
    func line(_ words: Wording) -> String { words.sentence(.staleLine, since.iso8601) }
}

extension JSONWriter {
    /// Adds `stale`, the reason or null, and `staleSince`.
    mutating func members(of silence: WriterSilence?) {
        member("stale", silence?.reason.rawValue)
        member("staleSince", silence?.since.iso8601)
    }
}
