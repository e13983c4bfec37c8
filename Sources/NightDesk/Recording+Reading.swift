import ElectionModel
import ResultsStore

extension Recording {
    /// Refusals and repeats read at once.
    private static let page = 10_000

    /// Reads all that a store holds now.
    ///
    /// - Parameters:
    ///   - path: The store's file.
    ///   - isStill: Whether nobody writes it, as a copy that is not published.
    /// - Throws: ``DeskError/store(_:)`` when it cannot be read.
    package init(store path: String, isStill: Bool = false) throws(DeskError) {
        do throws(StoreError) {
            var reader = try LogReader.open(path: path, isStill: isStill)
            let entries = try reader.entries(after: 0)
            let refusals = try Recording.refusals(in: reader)
            let repeats = try Recording.repeats(in: reader)
            // Not the head: the writer may have gone on since the entries were read.
            let hash = try reader.hash(at: entries.count) ?? .zero
            self.init(
                election: reader.election,
                isRecorded: reader.isRecorded,
                entries: entries,
                refusals: refusals,
                repeats: repeats,
                lastHead: RecordedHead(seq: entries.count, hash: hash.hex)
            )
        } catch {
            throw .store(error)
        }
    }

    static func refusals(in reader: borrowing LogReader) throws(StoreError) -> [RefusalMark] {
        var marks: [RefusalMark] = []
        while true {
            let more = try reader.refusalTimes(after: marks.count, limit: page)
            let first = marks.count + 1
            marks += more.enumerated().map {
                RefusalMark($0.element, number: first + $0.offset, in: reader.election)
            }
            if more.count < page { return marks }
        }
    }

    /// Instants of arrival of the repeats after so many.
    static func repeats(
        in reader: borrowing LogReader,
        after known: Int = 0
    ) throws(StoreError) -> [Int64] {
        var instants: [Int64] = []
        while true {
            let more = try reader.repeats(after: known + instants.count, limit: page)
            instants += more.map(\.receivedAt.instant)
            if more.count < page { return instants }
        }
    }
}
