import ElectionModel
import PosixIO
package import ResultsStore

extension IngestDesk {
    /// Makes a decision durable, with whatever was staged before it.
    ///
    /// - Returns: Where it stands.
    /// - Throws: ``DecisionError``; after ``DecisionError/store(_:)`` the store has to be opened again.
    package mutating func decide(_ order: DecisionOrder) throws(DecisionError) -> DecisionAnswer {
        let now = now
        guard let answer = try log?.decide(order, now: now) else { throw .store(.stopped(path: path)) }
        do throws(StoreError) { _ = try commitLog() } catch { throw .store(error) }
        return answer
    }

    /// Carries out what waits now, without waiting for the next look to fall due.
    ///
    /// - Throws: ``DeskError/store(_:)`` when the store refuses.
    package mutating func carryOutOrdersNow() throws(DeskError) {
        do throws(StoreError) { try carryOutOrders() } catch { throw .store(error) }
    }

    /// Carries out the decisions that wait beside the store, and answers them.
    ///
    /// Call it with nothing staged. What cannot be answered stays and is looked at again.
    ///
    /// - Throws: ``StoreError`` when the store refuses; the order is then still there.
    mutating func carryOutOrders() throws(StoreError) {
        for name in box.waiting() {
            guard let order = box.order(name) else { continue }
            let reply: DecisionReply
            do throws(DecisionError) {
                guard let order else { throw .order }
                let answer = try decide(order)
                reply = .done(seq: answer.head.seq, isRepeat: answer.isRepeat)
            } catch {
                if case .store(let error) = error { throw error }
                reply = .failed(status: error.exitStatus, error.description)
            }
            try? box.answer(name, reply)
        }
    }
}
