/// Which column a click on the line of titles sorts by; nil where there is none to sort by.
extension PartyColumns {
    func title(at column: Int) -> SortOrder.Column? {
        if column <= nameWidth { return .ballot }
        if column < statusStart { return .votes }
        if let votesEnd, column > totalEnd { return column <= votesEnd ? .votes : nil }
        return column >= (listEnd ?? totalEnd) - 5 ? .seats : nil
    }
}

extension UnitColumns {
    func title(at column: Int) -> SortOrder.Column? {
        if column <= nameWidth { return .name }
        if column <= reportedEnd { return .reported }
        if column <= (issuedEnd ?? reportedEnd) { return nil }
        if column < leadStart { return .turnout }
        return column < leadStart + 12 ? .lead : nil
    }
}

extension DistrictColumns {
    func title(at column: Int) -> SortOrder.Column? {
        if column < reportedEnd - 9 { return .listed }
        if column <= reportedEnd { return nil }
        if column <= leadEnd { return .lead }
        return column >= statusStart && column < statusStart + statusWidth + 2 ? .status : nil
    }
}

extension ReportColumns {
    func title(at column: Int) -> SortOrder.Column? {
        if column <= seqEnd { return .seq }
        return column < reportStart + reportWidth ? .listed : .value
    }
}

extension HourColumns {
    func title(at column: Int) -> SortOrder.Column? {
        if column <= nameWidth { return .name }
        guard let last = moments.last, let end = differenceEnd(last) else { return .turnout }
        return column > end - 7 && column <= end ? .difference : .turnout
    }
}
