import ElectionModel
import PosixIO

/// The keys of a live night, and the moment behind its edge that they lead to.
extension LiveDesk {
    /// Does what keys ask, and counts to where the screen stands.
    ///
    /// Apart where that is behind the edge: what is counted there is large and made of small pieces, and the night
    /// at the edge, which goes on among them, would hold their pages back for good.
    func wind(
        _ view: inout LiveView,
        _ follower: inout StoreFollower,
        _ asked: [DeskRequest],
        _ signs: StoreSigns,
        at moment: Timestamp?
    ) {
        func count() {
            for request in asked { carryOut(request, &view, on: &follower) }
            if view.count(follower) { news.put(.frame(frame(&follower, view, signs, at: moment))) }
            // A key that waits is answered first, and stations are compared further with the next frame.
            view.catchUp(with: follower) { requests.isEmpty }
        }
        if view.isBehind || !asked.isEmpty { WorkerThread.runApart(count) } else { count() }
    }

    /// Does what a key asks; where the store cannot be read for it, the figures stay, and the next look says so.
    private func carryOut(_ request: DeskRequest, _ view: inout LiveView, on follower: inout StoreFollower) {
        do throws(DeskError) {
            try view.carryOut(request, on: &follower, feed: feed)
        } catch {
            follower.failure = error
        }
    }
}
