import ElectionModel

extension CellHistory.Word {
    var isConfirmation: Bool {
        if case .confirm = about { true } else { false }
    }

    /// Whether it is said of what stands.
    func isAbout(_ standing: StandingProtocol?) -> Bool {
        guard let report = standing?.report else { return false }
        return report.source == source && report.revision == revision
    }

    var source: String {
        switch about {
        case .annul(let annulment): annulment.source
        case .withdraw(let ruling), .confirm(let ruling): ruling.source
        }
    }

    var revision: UInt16 {
        switch about {
        case .annul(let annulment): annulment.revision
        case .withdraw(let ruling), .confirm(let ruling): ruling.revision
        }
    }

    var contest: Int {
        switch about {
        case .annul(let annulment): annulment.contest
        case .withdraw(let ruling), .confirm(let ruling): ruling.contest
        }
    }

    /// The word as the entry it came by.
    var report: Report {
        switch about {
        case .annul(let annulment): .annul(annulment)
        case .withdraw(let ruling): .decide(.withdraw(ruling))
        case .confirm(let ruling): .decide(.confirm(ruling))
        }
    }

    /// nil for an entry that says no word about a revision.
    init?(_ entry: LogEntry) {
        switch entry.report {
        case .annul(let annulment): about = .annul(annulment)
        case .decide(.withdraw(let ruling)): about = .withdraw(ruling)
        case .decide(.confirm(let ruling)): about = .confirm(ruling)
        case .turnout, .count, .decide(.admit): return nil
        }
        seq = entry.seq
        receivedAt = entry.receivedAt
    }
}

extension CellHistory.Kept {
    init(_ entry: LogEntry, report: CountReport, rank: Int) {
        self.init(
            seq: entry.seq,
            receivedAt: entry.receivedAt,
            report: report,
            flags: entry.flags,
            rank: rank,
            admittedBy: entry.admission
        )
    }

    init(_ standing: StandingProtocol, rank: Int) {
        self.init(
            seq: standing.seq,
            receivedAt: standing.receivedAt,
            report: standing.report,
            flags: standing.flags,
            rank: rank,
            admittedBy: standing.admittedBy
        )
    }

    /// The protocol as the entry it came by.
    var entry: LogEntry {
        let report = admittedBy.map { Report.decide($0) } ?? .count(report)
        return LogEntry(seq: seq, receivedAt: receivedAt, report: report, flags: flags)
    }
}

extension LogEntry {
    /// The decision to count a refused protocol, when the entry is one.
    var admission: Decision? {
        if case .decide(let decision) = report, case .admit = decision { decision } else { nil }
    }
}
