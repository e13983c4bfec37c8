import ElectionModel

/// A day as people write it in a language.
enum DateWords {
    /// `19 March 2023`, `19 марта 2023 года`, `2023 жылғы 19 наурыз`.
    static func text(_ date: CivilDate, _ language: Language) -> String {
        switch language {
        case .en: "\(date.day) \(english[date.month - 1]) \(date.year)"
        case .ru: "\(date.day) \(russian[date.month - 1]) \(date.year) года"
        case .kk: "\(date.year) жылғы \(date.day) \(kazakh[date.month - 1])"
        }
    }

    private static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]
    private static let russian = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
        "ноября", "декабря",
    ]
    private static let kazakh = [
        "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан",
        "қараша", "желтоқсан",
    ]
}
