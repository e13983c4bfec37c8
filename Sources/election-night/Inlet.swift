/// Where `ingest` takes lines from: a stream, a file that grows, a folder.
///
/// An inlet has one turn at a time, in which it hands over what one read brought and never waits.
protocol Inlet: AnyObject {
    /// What has to happen before its next turn.
    var state: InletState { get }
    /// Whether files named after it wait until its end, so that they are taken in the order given.
    var holdsFiles: Bool { get }
    /// How much of it is done, 0 to 1; nil where its end is not known.
    var fraction: Double? { get }

    /// Reads once, and hands over the lines that are whole.
    ///
    /// - Parameter intake: Takes the lines, and the words about what is wrong with the inlet itself.
    /// - Throws: ``Failure`` when the store or the receipts fail, which ends the run.
    func turn(into intake: inout Intake) throws(Failure)

    /// Looks, once a second, after what no descriptor tells of.
    func look(telling intake: inout Intake)

    /// Learns that lines were committed and answered.
    ///
    /// - Throws: ``Failure`` when the receipts cannot be made durable.
    func settle(with intake: inout Intake) throws(Failure)
}

/// What has to happen before an inlet's next turn.
enum InletState: Equatable {
    /// Nothing.
    case ready
    /// The descriptor brings something; without one, time passes or lines are committed.
    case waiting(Int32?)
    /// It brings nothing more.
    case over
}

extension Inlet {
    var holdsFiles: Bool { false }
    var fraction: Double? { nil }
    func look(telling intake: inout Intake) {}
    func settle(with intake: inout Intake) throws(Failure) {}
}
