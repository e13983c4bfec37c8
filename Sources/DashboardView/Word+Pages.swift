import ElectionModel

extension Word {
    /// English, Russian, Kazakh of turnout by hour and of the comparison.
    static let pages: [(Word, String, String, String)] = [
        (.hoursTitle, "Turnout by hour", "Явка по часам", "Сағат бойынша қатысу"),
        (.hoursKey, "by hour", "по часам", "сағатпен"),
        (.noHours, "no turnout was announced", "явку не объявляли", "қатысу жарияланбаған"),
        (
            .hoursNote,
            "ann. = announced; count = by reports in by then, issued of listed; ≠ apart beyond rounding",
            "объяв = объявлено; подсч = по сводкам к тому часу, выдано от списка; ≠ больше округления",
            "жар. = жарияланды; сан. = сол сағаттағы хабармен, тізімнен берілгені; ≠ дөңгелектеуден көп"
        ),
        (
            .hoursNoteShort, "counted by reports in by then; ≠ not as announced, beyond rounding",
            "подсчёт по сводкам к тому часу; ≠ объявлено иное, не округление",
            "сол сағаттағы хабарлармен саналды; ≠ жарияланғаннан өзге"
        ),
        (.announcedColumn, "ann.", "объяв", "жар."),
        (.countedColumn, "count", "подсч", "сан."),
        (.points, "pp", "п.п.", "п.т."),
        (.pointsColumn, "diff, pp", "разн., п.п.", "айырма, п.т."),
        (.differenceColumn, "difference", "разница", "айырма"),
        (
            .helpHours, "turnout by hour: announced against counted",
            "явка по часам: объявлено и подсчитано", "сағат бойынша қатысу: жарияланғаны мен саналғаны"
        ),
        (.compareTitle, "Compare", "Сравнение", "Салыстыру"),
        (.compareKey, "compare", "сравнить", "салыстыру"),
        (.markKey, "mark", "отметить", "белгілеу"),
        (
            .helpCompare, "mark ◆ a region or district; on another: compare",
            "отметить ◆ регион, округ; на другом: сравнить",
            "◆ өңірді, округті белгілеу; басқасында: салыстыру"
        ),
        (.invalidRow, "invalid", "недейств.", "жарамсыз"),
        (.leaderRow, "leader", "лидер", "алда"),
        (.leadRow, "ahead by", "отрыв", "басымдығы"),
        (.alarmRow, "alarms", "тревоги", "дабылдар"),
        (.disputeRow, "disputes", "споры", "даулар"),
        (
            .pointsNote, "difference: first minus second, in percentage points (pp)",
            "разница: первое минус второе, в процентных пунктах (п.п.)",
            "айырма: біріншісінен екіншісі, пайыздық тармақпен (п.т.)"
        ),
    ]
}
