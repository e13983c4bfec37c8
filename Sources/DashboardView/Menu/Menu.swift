import ElectionModel
import Tabulation

/// A list of choices over the screen.
package struct Menu: Hashable, Sendable {
    /// What is chosen among.
    package enum Kind: Hashable, Sendable {
        case pages
        /// The columns that the focused table can be sorted by.
        case columns
        /// The kinds of events to keep.
        case kinds
        /// The decisions that can be made about a station.
        case decisions(precinct: Int)
    }

    package let kind: Kind
    /// The chosen line, from 0.
    package var choice = 0

    package init(kind: Kind) {
        self.kind = kind
    }
}

/// A line of a menu.
struct MenuItem {
    /// What choosing it does.
    enum Action: Hashable {
        case open(Page)
        case sort(SortOrder.Column)
        case keep(EventGroup)
        /// Every kind of event, or none.
        case keepAll
        case decide(DecisionDraft)
    }

    let action: Action
    let title: String
    /// What stands on the right: a key, a direction.
    var note = ""
    /// Whether it is marked as what holds now.
    var isOn = false
}

extension Scene {
    /// The lines of a menu over a table.
    func items(of kind: Menu.Kind, table: Pane) -> [MenuItem] {
        switch kind {
        case .pages: pageItems
        case .columns: columnItems(table)
        case .kinds: kindItems
        case .decisions(let precinct):
            decisionOffers(precinct).map { draft in
                MenuItem(action: .decide(draft), title: subject(of: draft), note: context(of: draft))
            }
        }
    }

    func title(of kind: Menu.Kind) -> String {
        switch kind {
        case .pages: words[.pagesTitle]
        case .columns: words[.columnsTitle]
        case .kinds: words[.kindsTitle]
        case .decisions(let precinct): words.sentence(.decideTitle, stationPlace(precinct))
        }
    }

    private var pageItems: [MenuItem] {
        Page.allCases.filter { $0 != .districts || !election.districts.isEmpty }.map { page in
            let isOpen = page.place.map { $0 == state.path.first?.place } ?? false
            return MenuItem(action: .open(page), title: words[page.word], note: page.key, isOn: isOpen)
        }
    }

    private func columnItems(_ table: Pane) -> [MenuItem] {
        guard let sorting = sorting(of: table) else { return [] }
        let order = state[keyPath: sorting.order]
        return sorting.columns.map { column in
            let isOn = column == order.column
            return MenuItem(
                action: .sort(column),
                title: words[Word.column(column)],
                note: isOn ? (order.isDescending ? "▼" : "▲") : "",
                isOn: isOn
            )
        }
    }

    private var kindItems: [MenuItem] {
        let groups = EventGroup.allCases.map { group in
            MenuItem(
                action: .keep(group),
                title: group.sign + " " + words[group.word],
                note: numbers.count(snapshot.events.count { EventGroup($0.kind) == group }),
                isOn: !state.hiddenEvents.contains(group)
            )
        }
        let all = MenuItem(
            action: .keepAll,
            title: words[.allKinds],
            note: numbers.count(snapshot.events.count),
            isOn: state.hiddenEvents.isEmpty
        )
        return [all] + groups
    }

    /// The order of a table and the columns it can have; nil for a table that has one order only.
    func sorting(
        of table: Pane
    ) -> (order: WritableKeyPath<ScreenState, SortOrder>, columns: [SortOrder.Column])? {
        switch table {
        case .parties: return (\.partySort, SortOrder.partyColumns)
        case .regions: return (\.regionSort, SortOrder.unitColumns)
        case .detail:
            switch state.path.last?.place {
            case .allDistricts?: return (\.districtSort, SortOrder.districtColumns)
            case .hours?: return (\.hourSort, SortOrder.hourColumns)
            case .reports?: return (\.reportSort, SortOrder.reportColumns)
            case .region?, .district?, nil: return (\.detailSort, SortOrder.unitColumns)
            default: return nil
            }
        case .quota, .house, .timeline, .events: return nil
        }
    }
}
