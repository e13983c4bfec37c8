import ElectionModel

/// The working table of an allocation, which can be run again and again with other votes.
///
/// After ``run(baseVotes:)`` the columns hold what ``Allocation`` reports; nothing is allocated on
/// a second run, so that margins can try a hundred counts in microseconds.
struct Apportioner {
    enum State { case noVotes, undefined, allocated, tie }

    /// More seats than these are refused, so that no product leaves 128 bits.
    static let mostSeats = 1_000_000_000_000_000_000

    let seatTotal: Int
    let threshold: Threshold?
    let rule: AllocationRule
    var lists: [ListVotes]

    private(set) var state = State.noVotes
    private(set) var eligibleVotes: UInt64 = 0
    private(set) var usedSingleListClause = false
    private(set) var hasPassed: [Bool]
    var seats: [Int]
    var wholeParts: [Int] = []
    var remainders: [UInt64] = []
    var leftoverOrder: [Int] = []
    var lot: [Int] = []
    var lotSeats = 0

    init(_ lists: [ListVotes], seats seatTotal: Int, threshold: Threshold?, rule: AllocationRule) {
        self.lists = lists
        self.seatTotal = seatTotal
        self.threshold = threshold
        self.rule = rule
        seats = [Int](repeating: 0, count: lists.count)
        hasPassed = [Bool](repeating: false, count: lists.count)
        guard rule.method == .largestRemainder || rule.singleList != nil else { return }
        wholeParts = seats
        remainders = [UInt64](repeating: 0, count: lists.count)
    }

    /// Shares the seats out for the votes now in the table.
    mutating func run(baseVotes: UInt64) {
        clear()
        let passed = markPassed(base: baseVotes)
        guard let passed, (0...Apportioner.mostSeats).contains(seatTotal) else {
            state = .undefined
            return
        }
        guard eligibleVotes > 0 else {
            state = baseVotes == 0 && lists.allSatisfy { $0.votes == 0 } ? .noVotes : .undefined
            return
        }
        state = .allocated
        if passed == 1, let clause = rule.singleList, shareWithRunnerUp(under: clause) { return }
        if rule.method == .largestRemainder {
            giveOut(seatTotal - giveWholeQuotas())
        } else {
            giveOut(seatTotal - giveSureQuotients())
        }
    }

    /// Seats that a lot may give a list on top of what is sure.
    func lotSeats(of list: Int) -> Int {
        guard state == .tie, lot.contains(list) else { return 0 }
        return usedSingleListClause ? lotSeats : 1
    }

    /// The result as a value.
    var allocation: Allocation {
        let hasQuotas = rule.method == .largestRemainder || usedSingleListClause
        return Allocation(
            outcome: outcome,
            seats: seats,
            hasPassed: hasPassed,
            eligibleVotes: eligibleVotes,
            wholeParts: hasQuotas ? wholeParts : [],
            remainders: hasQuotas ? remainders : [],
            leftoverOrder: leftoverOrder,
            usedSingleListClause: usedSingleListClause
        )
    }

    private var outcome: Allocation.Outcome {
        switch state {
        case .noVotes: .noVotes
        case .undefined: .undefined
        case .allocated: .allocated
        case .tie: .tie(lists: lot, seats: lotSeats)
        }
    }

    private mutating func clear() {
        for list in seats.indices { seats[list] = 0 }
        for list in wholeParts.indices {
            wholeParts[list] = 0
            remainders[list] = 0
        }
        leftoverOrder.removeAll(keepingCapacity: true)
        lot.removeAll(keepingCapacity: true)
        lotSeats = 0
        usedSingleListClause = false
    }

    /// How many lists passed, nil when their votes add up beyond 64 bits.
    private mutating func markPassed(base: UInt64) -> Int? {
        let bar = ThresholdBar(threshold, base: base)
        var passed = 0
        var fits = true
        eligibleVotes = 0
        for list in lists.indices {
            let passes = bar.passes(lists[list].votes)
            hasPassed[list] = passes
            guard passes else { continue }
            let (sum, overflow) = eligibleVotes.addingReportingOverflow(lists[list].votes)
            eligibleVotes = sum
            fits = fits && !overflow
            passed += 1
        }
        return fits ? passed : nil
    }

    /// Gives each list its whole quotas and returns how many seats that makes.
    private mutating func giveWholeQuotas() -> Int {
        var given = 0
        for list in lists.indices where hasPassed[list] {
            setQuotient(of: list)
            seats[list] = wholeParts[list]
            given += wholeParts[list]
        }
        return given
    }

    /// Whole part and remainder of votes · seats / E; the votes are at most E.
    private mutating func setQuotient(of list: Int) {
        let product = lists[list].votes.multipliedFullWidth(by: UInt64(seatTotal))
        let (quotient, remainder) = eligibleVotes.dividingFullWidth(product)
        wholeParts[list] = Int(quotient)
        remainders[list] = remainder
    }

    /// Applies the clause for a single list; false when no other list has a vote to join it.
    private mutating func shareWithRunnerUp(under clause: AllocationRule.SingleListClause) -> Bool {
        guard let only = hasPassed.firstIndex(of: true) else { return false }
        let most = runnerUpVotes()
        let (sum, overflow) = eligibleVotes.addingReportingOverflow(most)
        guard most > 0, !overflow else { return false }
        usedSingleListClause = true
        eligibleVotes = sum
        setQuotient(of: only)
        let newcomers = lists.indices.filter { !hasPassed[$0] && lists[$0].votes == most }
        for newcomer in newcomers { setQuotient(of: newcomer) }
        let share = clause.seats(
            whole: wholeParts[newcomers[0]],
            remainder: remainders[newcomers[0]],
            divisor: eligibleVotes,
            of: seatTotal
        )
        seats[only] = seatTotal - share
        if newcomers.count == 1 {
            seats[newcomers[0]] = share
        } else if share > 0 {
            decideByLot(newcomers, seats: share)
        }
        return true
    }

    private func runnerUpVotes() -> UInt64 {
        var most: UInt64 = 0
        for list in lists.indices where !hasPassed[list] { most = max(most, lists[list].votes) }
        return most
    }

    /// Leaves so many seats to a lot among these lists.
    mutating func decideByLot(_ among: [Int], seats: Int) {
        state = .tie
        lot = among
        lotSeats = seats
    }
}
