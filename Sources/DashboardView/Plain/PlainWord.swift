import ElectionModel

/// A word or sentence of the night as it is told line by line; ``Wording`` gives it in a language.
package enum PlainWord: Int, Hashable, Sendable, CaseIterable {
    case milestone, change, correction, alarm, notice, summary
    case turnout, votes, seats, house, majority, inDoubt, refused, head
    case begins, ends, wentBack, leftOut, paused, goesOn, speed, keys
    case unknown, isNot, atMost, atLeast, becomes

    static let texts: [LocalizedText] = {
        let missing = LocalizedText(en: "?", ru: "", kk: "")
        var texts = [LocalizedText](repeating: missing, count: PlainWord.allCases.count)
        for (word, en, ru, kk) in table { texts[word.rawValue] = LocalizedText(en: en, ru: ru, kk: kk) }
        return texts
    }()

    /// English, Russian, Kazakh.
    private static let table: [(PlainWord, String, String, String)] = [
        (.milestone, "milestone", "веха", "кезең"),
        (.change, "change", "изменение", "өзгеріс"),
        (.correction, "correction", "исправление", "түзету"),
        (.alarm, "alarm", "тревога", "дабыл"),
        (.notice, "notice", "сообщение", "хабар"),
        (.summary, "summary", "сводка", "қорытынды"),
        (
            .turnout, "turnout %1 %, counted %2 % of voters, stations %3 of %4",
            "явка %1 %, подсчитано %2 % избирателей, участков %3 из %4",
            "қатысу %1 %, сайлаушылардың %2 % саналды, учаске %3, барлығы %4"
        ),
        (
            .votes, "%1 %2, %3 %, %4 {4:vote|votes}",
            "%1: %2, %3 %, %4 {4:голос|голоса|голосов}",
            "%1: %2, %3 %, %4 дауыс"
        ),
        (
            .seats, "%1: %2 {2:seat|seats}, by list %3, in districts %4",
            "%1: мест %2, по списку %3, в округах %4",
            "%1: %2 орын, тізіммен %3, округтерде %4"
        ),
        (
            .house, "House of %1 {1:seat|seats}, majority %2", "Палата: мест %1, большинство %2",
            "Палата: %1 орын, көпшілік %2"
        ),
        (.majority, "majority held by %1", "большинство у %1", "көпшілік: %1"),
        (
            .inDoubt, "stations in doubt: %1 with an alarm, %2 disputed, %3 with a refused line",
            "участков под сомнением: с тревогой %1, спорных %2, с отказом %3",
            "күмәнді учаске: дабылмен %1, даулы %2, қабылданбаған жолмен %3"
        ),
        (.refused, "lines refused: %1", "отклонено строк: %1", "қабылданбаған жол: %1"),
        (.head, "log position %1", "запись журнала %1", "журнал жазбасы %1"),
        (.begins, "begins", "начало", "басы"),
        (.ends, "the night is over", "ночь закончилась", "түн аяқталды"),
        (.wentBack, "back to %1", "назад к %1", "%1 уақытына оралу"),
        (
            .leftOut, "more happened than could be told; see log", "произошло больше, чем показано; см. log",
            "көрсетілгеннен көп болды; log қараңыз"
        ),
        (.paused, "paused", "пауза", "кідіріс"),
        (.goesOn, "goes on", "продолжение", "жалғасуда"),
        (.speed, "speed %1", "скорость %1", "жылдамдық %1"),
        (
            .keys, "Enter summary; p pause; + and - speed; q quit, each with Enter",
            "Enter сводка; p пауза; + и - скорость; q выход, каждая с Enter",
            "Enter қорытынды; p кідірту; + және - жылдамдық; q шығу, әрқайсысы Enter-мен"
        ),
        (.unknown, "unknown", "неизвестно", "белгісіз"),
        (.isNot, "is not", "не равно", "тең емес"),
        (.atMost, "at most", "не больше", "артық емес:"),
        (.atLeast, "at least", "не меньше", "кем емес:"),
        (.becomes, "now", "теперь", "енді"),
    ]
}
