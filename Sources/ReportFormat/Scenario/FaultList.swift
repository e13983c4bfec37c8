/// Faults gathered while a file is read on past them.
struct FaultList {
    /// In the order in which they were met.
    private(set) var faults: [FormatError] = []
    /// Ids of rows that were left out for a fault of their own: what names them is not at fault for it.
    private(set) var lost: Set<String> = []
    /// Files of which nothing could be read, so that nothing is known of what they define.
    private(set) var unread: Set<String> = []

    /// Runs a step and keeps its fault.
    ///
    /// - Returns: nil where there was one.
    mutating func attempt<Result>(_ step: () throws(FormatError) -> Result) -> Result? {
        do throws(FormatError) {
            return try step()
        } catch {
            add(error)
            return nil
        }
    }

    mutating func add(_ fault: FormatError) { faults.append(fault) }

    /// Says that a row of an id was left out.
    mutating func lose(_ id: String) { lost.insert(id) }

    /// Says that a file could not be read at all.
    mutating func giveUp(_ file: String) { unread.insert(file) }

    /// The faults without those that follow from others: names of what was left out.
    var own: [FormatError] {
        faults.filter { fault in
            guard case .unknownReference(_, let id, let expected, _) = fault else { return true }
            if lost.contains(id) { return false }
            // The words of what was wanted name the file it should stand in.
            return !unread.contains {
                expected.contains($0) || $0 == "units.csv" && expected.contains("unit")
            }
        }
    }
}
