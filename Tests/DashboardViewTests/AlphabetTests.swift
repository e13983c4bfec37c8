import DashboardView
import ElectionModel
import Testing

@Suite struct `Names in the order of an alphabet` {
    /// Each in its order; the Kazakh alphabet of 1957 in full.
    static let orders: [(Language, [String])] = [
        (
            .kk,
            "А Ә Б В Г Ғ Д Е Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я"
                .split(separator: " ").map(String.init)
        ),
        (
            .ru,
            "А Б В Г Д Е Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я"
                .split(separator: " ").map(String.init)
        ),
        (.kk, ["Абай облысы", "Ақмола облысы", "Ақтөбе облысы", "Алматы", "Алматы облысы", "Астана"]),
        (
            .kk,
            [
                "Қарағанды облысы", "Қостанай облысы", "Қызылорда облысы", "Маңғыстау облысы",
                "Түркістан облысы",
            ]
        ),
        (.kk, ["Тараз", "Ұлытау облысы", "Үштөбе", "Шымкент"]),
        (.ru, ["Ёлкино", "Ельцово", "Ершов", "Жамбылская область", "Область Абай"]),
        (.ru, ["Округ № 2", "Округ № 10", "Округ № 29"]),
        (.ru, ["Участок 9", "Участок 10", "Участок 100", "Яр", "Amanat"]),
        (.en, ["Abai Region", "Almaty", "Oslo", "Østfold", "Zhambyl", "Абай"]),
        (.en, ["station 2", "Station 10", "station 11", "Street"]),
    ]

    @Test(arguments: orders)
    func `names stand as a reader expects them`(language: Language, names: [String]) {
        let alphabet = Alphabet(language)
        for (one, other) in zip(names, names.dropFirst()) {
            #expect(alphabet.precedes(one, other) && !alphabet.precedes(other, one), "\(one), \(other)")
        }
    }

    @Test(arguments: Language.allCases)
    func `the order is one whatever comes first`(language: Language) {
        let alphabet = Alphabet(language)
        let names = [
            "", "1", "01", "а", "А", "ё", "е", "z", "é", "e\u{301}", "選", "№", "99999999999999999999999",
        ]
        for one in names {
            #expect(!alphabet.precedes(one, one))
            for other in names where one != other {
                #expect(alphabet.precedes(one, other) != alphabet.precedes(other, one), "\(one) \(other)")
            }
        }
    }

    @Test func `regions sorted by name follow the alphabet of the screen`() {
        var desk = Desk(rows: 60, columns: 200)
        desk.look = Look(language: .kk)
        desk.state.focus = .regions
        desk.state.regionSort = SortOrder(column: .name, isReversed: false)
        let rows = desk.glyphs
        let places = [
            "Ақмола", "Алматы", "Жамбыл", "Қарағанды", "Маңғыстау", "Түркістан", "Ұлытау", "Шымкент",
        ]
        .map { name in rows.firstIndex { $0.contains(name) } ?? -1 }
        #expect(places == places.sorted() && places[0] > 0, "\(places)")
    }
}
