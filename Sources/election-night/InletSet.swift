import PosixIO

/// All inlets of a run: finds those whose turn it is.
struct InletSet {
    private let inlets: [any Inlet]

    init(_ inlets: [any Inlet]) {
        self.inlets = inlets
    }

    /// Whether none brings anything more.
    var isOver: Bool { inlets.allSatisfy { $0.state == .over } }

    /// How much of a single input is done, 0 to 1.
    var fraction: Double? { inlets.count == 1 ? inlets[0].fraction : nil }

    /// Waits for the first inlet that brings something.
    ///
    /// - Parameter pause: How long to wait, in milliseconds.
    /// - Returns: Those whose turn it is, in the order given; of the files that are read for the first
    ///   time, the first one only.
    func ready(within pause: Int32) -> [any Inlet] {
        var isFileMet = false
        let candidates = inlets.filter { inlet in
            guard inlet.state != .over else { return false }
            guard inlet.holdsFiles else { return true }
            defer { isFileMet = true }
            return !isFileMet
        }
        let places = candidates.indices.filter { candidates[$0].state.descriptor != nil }
        let files = places.compactMap { place in
            candidates[place].state.descriptor.map { (descriptor: $0, interest: Poll.Interest.readable) }
        }
        let isAnyReady = candidates.contains { $0.state == .ready }
        let events = try? Poll.wait(for: files, timeoutMilliseconds: isAnyReady ? 0 : pause)
        var awake = Set(candidates.indices.filter { candidates[$0].state == .ready })
        for (index, place) in places.enumerated() where events?[index].isEmpty != true { awake.insert(place) }
        return candidates.indices.filter(awake.contains).map { candidates[$0] }
    }

    /// Lets each look after what no descriptor tells of.
    func look(telling intake: inout Intake) {
        for inlet in inlets where inlet.state != .over { inlet.look(telling: &intake) }
    }

    /// Tells each that lines were committed.
    ///
    /// - Throws: ``Failure`` when the receipts cannot be made durable.
    func settle(with intake: inout Intake) throws(Failure) {
        for inlet in inlets { try inlet.settle(with: &intake) }
    }
}

extension InletState {
    /// What to wait on, if anything.
    fileprivate var descriptor: Int32? {
        if case .waiting(let descriptor) = self { descriptor } else { nil }
    }
}
