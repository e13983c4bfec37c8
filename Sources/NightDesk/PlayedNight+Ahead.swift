import ElectionModel
package import Tabulation

extension PlayedNight {
    /// Entries counted between two questions whether to go on: about a millisecond.
    private static let slice = 500

    /// Counts a recording to its end, apart from the night that is shown: for its marks, and for states to
    /// count on from.
    ///
    /// - Parameters:
    ///   - recording: The one that is played.
    ///   - goesOn: Asked every millisecond or so whether to go on.
    /// - Returns: The marks and the timeline of the whole night; nil where it was broken off, to be gone on
    ///   with at the next call.
    package mutating func lookAhead(of recording: Recording, while goesOn: () -> Bool) -> NightAhead? {
        var scout = self.scout ?? saved.last(upTo: recording.entries.count) ?? beginning
        self.scout = nil
        var waiting = recording.refusals[scout.refused...]
        while scout.position < recording.entries.count {
            guard goesOn() else {
                self.scout = scout
                return nil
            }
            let end = min(recording.entries.count, scout.position + PlayedNight.slice)
            let stop = saved.due > scout.position ? min(end, saved.due) : end
            scout.night.count(recording.entries[scout.position..<stop], after: &waiting)
            (scout.position, scout.refused) = (stop, recording.refusals.count - waiting.count)
            saved.keep(scout)
        }
        scout.night.tell(&waiting) { $0.time.instant <= recording.end.instant }
        scout.night.advanceClock(to: recording.end, isOver: recording.isRecorded)
        let snapshot = scout.night.snapshot()
        return NightAhead(timeline: snapshot.timeline, marks: snapshot.marks)
    }
}
