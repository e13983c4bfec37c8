package import ElectionModel
import Tabulation

/// A word of `--view` that says nothing about this election.
package struct ViewError: Error, Hashable {
    package let word: String
}

extension ScreenState {
    /// Reads what ``ViewText`` wrote.
    ///
    /// - Parameters:
    ///   - view: Words between commas; an empty text is a new screen.
    ///   - election: Knows the units and lists that are named.
    /// - Throws: ``ViewError`` for the first word that is none, or names what the election does not have.
    package init(view: String, in election: Election) throws(ViewError) {
        self.init()
        let reader = ViewReader(election: election)
        for word in view.split(separator: ",") {
            guard reader.take(word, into: &self) else { throw ViewError(word: String(word)) }
        }
    }
}

/// Takes the words of a view one by one.
struct ViewReader {
    let election: Election

    /// Applies a word; false where it says nothing.
    func take(_ word: Substring, into state: inout ScreenState) -> Bool {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = parts.count == 2 ? parts[1] : ""
        let names = parts[0].split(separator: ".", maxSplits: 1)
        if names.count == 2 { return take(names[0], of: names[1], value, into: &state) }
        switch parts[0] {
        case "zoom": state.isZoomed = true
        case "near": state.isNearThreshold = true
        case "focus": return set(Pane.allCases.first { $0.name == value }) { state.focus = $0 }
        case "lower": return set(Pane.allCases.first { $0.name == value }) { state.lower = $0 }
        case "path": return set(path(value)) { state.path = $0 }
        case "mark": return set(row(value)) { state.marked = $0 }
        case "watch": return set(all(value, station)) { state.watched = $0 }
        case "runs": return set(all(value, number)) { state.openRuns = Set($0) }
        case "hide":
            let groups = all(value) { name in EventGroup.allCases.first { $0.name == name } }
            return set(groups) { state.hiddenEvents = Set($0) }
        case "marks":
            return set(all(value) { Int64($0) }) {
                state.ownMarks = Array(Set($0).sorted().prefix(KeyDesk.mostMarks))
            }
        case "since":
            return set(Int64(value)) {
                state.lookedAway = Timestamp(instant: $0, offsetMinutes: election.card.offsetMinutes)
            }
        case "layout": return set(number(value).flatMap(SizeClass.init(rawValue:))) { state.keep($0) }
        case "help": return set(number(value)) { state.helpTop = $0 }
        case "why":
            return set(all(value, number)) {
                state.whyTop = $0.first
                state.whyChoice = $0.last ?? 0
            }
        case "menu": return set(menu(value)) { state.menu = $0 }
        default: return false
        }
        return true
    }

    private func set<Value>(_ value: Value?, _ take: (Value) -> Void) -> Bool {
        guard let value else { return false }
        take(value)
        return true
    }

    /// `sort.regions=turnout-`, `filter.detail=abai`, `at.events=line:12+3`.
    private func take(
        _ kind: Substring,
        of table: Substring,
        _ value: Substring,
        into state: inout ScreenState
    ) -> Bool {
        switch kind {
        case "sort":
            let isReversed = value.hasSuffix("-")
            let column = SortOrder.Column(rawValue: String(isReversed ? value.dropLast() : value))
            guard let column, let order = ViewText.orders.first(where: { $0.0 == table })?.1 else {
                return false
            }
            state[keyPath: order] = SortOrder(column: column, isReversed: isReversed)
        case "filter":
            guard let filter = ViewText.filters.first(where: { $0.0 == table })?.1,
                let text = ViewReader.plain(value)
            else { return false }
            state[keyPath: filter] = text
        case "at":
            guard let cursor = cursor(value), let place = ViewText.cursors.first(where: { $0.0 == table })?.1
            else { return false }
            state[keyPath: place] = cursor
        default: return false
        }
        return true
    }

    private func number(_ text: Substring) -> Int? {
        guard let number = Int(text), number >= 0 else { return nil }
        return number
    }

    /// Every part between plus signs; nil where one is none.
    private func all<Value>(_ text: Substring, _ read: (Substring) -> Value?) -> [Value]? {
        let values = text.split(separator: "+").map(read)
        guard !values.isEmpty else { return nil }
        return values.contains { $0 == nil } ? nil : values.compactMap { $0 }
    }

    private func station(_ id: Substring) -> Int? {
        guard case .station(let precinct)? = unit(id) else { return nil }
        return precinct
    }

    private func unit(_ id: Substring) -> RowID? {
        guard let unit = election.unitIndex(of: id) else { return nil }
        let place = election.placeOfUnit[unit]
        switch election.units[unit].kind {
        case .region: return .region(place)
        case .district: return .district(place)
        case .precinct: return .station(place)
        case .country: return nil
        }
    }

    private func menu(_ text: Substring) -> Menu? {
        let parts = text.split(separator: "+")
        guard parts.count == 2, let choice = number(parts[1]) else { return nil }
        let kinds: [Substring: Menu.Kind] = ["pages": .pages, "columns": .columns, "kinds": .kinds]
        guard let kind = kinds[parts[0]] ?? station(parts[0]).map({ .decisions(precinct: $0) }) else {
            return nil
        }
        var menu = Menu(kind: kind)
        menu.choice = choice
        return menu
    }

    private func path(_ text: Substring) -> [DrillStep]? {
        let steps = text.split(separator: "/").map(step)
        return steps.contains { $0 == nil } || steps.isEmpty ? nil : steps.compactMap { $0 }
    }

    private func step(_ text: Substring) -> DrillStep? {
        let halves = text.split(separator: "@", maxSplits: 1)
        let parts = halves.first?.split(separator: "~", maxSplits: 1) ?? []
        guard let place = parts.first.flatMap(row) else { return nil }
        var figure: Figure?
        if parts.count == 2 {
            do { figure = try Figure(String(parts[1]), in: election) } catch { return nil }
        }
        guard (figure != nil) == (place == .reports || place == .idleReports) else { return nil }
        var step = DrillStep(place: place, figure: figure)
        guard halves.count == 2 else { return step }
        guard let cursor = cursor(halves[1]) else { return nil }
        step.cursor = cursor
        return step
    }

    private func cursor(_ text: Substring) -> Cursor? {
        let parts = text.split(separator: "+")
        guard (1...2).contains(parts.count) else { return nil }
        var cursor = Cursor()
        if parts[0] != "first" {
            guard let row = row(parts[0]) else { return nil }
            cursor.selected = row
        }
        if parts.count == 2 {
            guard let top = number(parts[1]) else { return nil }
            cursor.top = top
        }
        return cursor
    }

    private func row(_ text: Substring) -> RowID? {
        let parts = text.split(separator: ":")
        guard parts.count > 1 else {
            if text == "against-all" { return .againstAll }
            return ViewText.pages.first { $0.name == text }?.place
        }
        switch (parts[0], parts.count) {
        case ("party", 2): return election.parties.firstIndex { $0.id == parts[1] }.map { .party($0) }
        case ("unit", 2): return unit(parts[1])
        case ("report", 2): return number(parts[1]).map { .report($0) }
        case ("line", 2): return number(parts[1]).map { .line($0) }
        case ("run", 3):
            guard let oldest = number(parts[1]), let newest = number(parts[2]), oldest <= newest else {
                return nil
            }
            return .run(oldest: oldest, newest: newest)
        case ("compare", 3):
            guard let first = unit(parts[1]), let second = unit(parts[2]) else { return nil }
            return UnitPair(first, second).map { .comparison($0) }
        default: return nil
        }
    }

    /// The text with its `%` and two digits read; nil where a digit is none or the bytes are no text.
    static func plain(_ text: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            let digits = rest.prefix(2)
            guard digits.count == 2, let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
