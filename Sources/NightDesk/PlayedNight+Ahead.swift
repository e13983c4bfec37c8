import ElectionModel
package import Tabulation

extension PlayedNight {
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
            let end = min(recording.entries.count, scout.position + saved.slice)
            let part = recording.entries[scout.position..<end]
            scout.night.count(part, after: &waiting)
            (scout.position, scout.refused) = (end, recording.refusals.count - waiting.count)
            scout.work += SavedCounts.work(of: part)
            saved.keep(scout)
        }
        scout.night.tell(&waiting) { $0.time.instant <= recording.end.instant }
        scout.night.advanceClock(to: recording.end, isOver: recording.isRecorded)
        let snapshot = scout.night.snapshot()
        return NightAhead(timeline: snapshot.timeline, marks: snapshot.marks)
    }
}
