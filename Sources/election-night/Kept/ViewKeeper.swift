import DashboardView
import ElectionModel
import Export
import NightDesk
import PosixIO
import ReportFormat
import ResultsStore
import Tabulation

/// Writes panes of the screen to files, on a thread of its own: no disk holds up the drawing.
struct ViewKeeper: Sendable {
    /// A pane that is to be written, with all that it is made of.
    struct Order: Sendable {
        let frame: DeskFrame
        let state: ScreenState
        let look: Look
        let receipts: Receipts
        let rows: Int
        let columns: Int
    }

    /// What is asked; nil ends the thread.
    let orders: Mailbox<Order?>
    let answers: Mailbox<KeptNotice>
    /// Where whole hashes are looked up.
    private let store: String

    /// - Parameter store: The file of the store that the screen shows.
    /// - Throws: ``IOError`` when the process has no descriptors left.
    init(store: String) throws(IOError) {
        self.store = store
        orders = try Mailbox()
        answers = try Mailbox()
    }

    /// Carries orders out until it is told to end; run on its own thread.
    func run() {
        while true {
            let file = [(descriptor: orders.wakeDescriptor, interest: Poll.Interest.readable)]
            guard (try? Poll.wait(for: file, timeoutMilliseconds: -1)) != nil else { return }
            for order in orders.takeAll() {
                guard let order else { return }
                answers.send(keep(order))
            }
        }
    }

    private func keep(_ order: Order) -> KeptNotice {
        let snapshot = order.frame.snapshot
        let view = KeptView.focused(
            snapshot,
            play: order.frame.play,
            state: order.state,
            look: order.look,
            reports: nil,
            receipts: order.receipts,
            screen: (order.rows, order.columns)
        )
        guard let view else { return .failed("") }
        let export = ViewExport(view, of: subject(of: order.frame), look: order.look)
        do {
            return .written(try NewFiles.put(export.name, export.files))
        } catch {
            return .failed(Sanitiser.safe(error.description))
        }
    }

    private func subject(of frame: DeskFrame) -> ExportSubject {
        // Counted from now, wherever the screen stands.
        var since = frame.play.edge ?? frame.play.clock
        if case .stale(let seconds, _) = frame.play.freshness {
            since = since.map { $0.moved(to: $0.instant - Int64(seconds)) }
        } else {
            since = nil
        }
        return ExportSubject(
            snapshot: frame.snapshot,
            head: head(of: frame),
            state: "",
            staleSince: since,
            clock: frame.play.clock,
            producer: HelpText.version
        )
    }

    /// The whole hash where the store still tells the history on the screen; a frame knows its beginning.
    private func head(of frame: DeskFrame) -> String {
        let known = frame.play.head ?? ""
        guard let whole = hash(at: frame.snapshot.seq), whole.hasPrefix(known) else { return known }
        return whole
    }

    private func hash(at seq: Int) -> String? {
        do throws(StoreError) {
            let reader = try LogReader.open(path: store)
            return try reader.hash(at: seq)?.hex
        } catch {
            return nil
        }
    }
}
