import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the reports behind a figure.
    static let reports: [(Word, String, String, String)] = [
        (.reportsTitle, "Reports behind %1", "Сообщения за %1", "%1 хабарлары"),
        (.idleTitle, "Not counted in %1", "Не учтено в %1", "%1 ішінде есептелмегені"),
        (
            .whyFigures, "Reports behind a figure: Tab chooses, Enter lists them",
            "Сообщения за показателем: Tab выбирает, Enter открывает",
            "Көрсеткіштің хабарлары: Tab таңдайды, Enter ашады"
        ),
        (.reportsKey, "reports", "сообщения", "хабарлар"),
        (.nextFigure, "next figure", "показатель", "көрсеткіш"),
        (.idleKey, "not counted", "не учтено", "есептелмеген"),
        (
            .helpReports, "in why: its reports; choose the figure",
            "в «почему»: сообщения; выбрать показатель",
            "«неге» ішінде: хабарлары; көрсеткішті таңдау"
        ),
        (
            .helpIdle, "in reports: those that do not count, and why",
            "в сообщениях: что не учтено и почему",
            "хабарларда: есептелмегені және себебі"
        ),
        (.figureAsOf, "as of %1, seq %2", "на %1, зап. %2", "%1 бойынша, жазба %2"),
        (.reportsOfStations, "reports %1, stations %2", "%1 сообщ., %2 уч.", "%1 хабар, %2 учаске"),
        (.openingLists, "opening lists %1", "списков %1", "тізім %1"),
        (.notCounted, "not counted %1", "не учтено %1", "есептелмегені %1"),
        (.figureSum, "sum %1", "сумма %1", "қосынды %1"),
        (.figureIs, "figure %1", "показатель %1", "көрсеткіш %1"),
        (.figureIsNot, "NOT THE FIGURE", "НЕ СХОДИТСЯ", "СӘЙКЕС ЕМЕС"),
        (.reportColumn, "report", "сообщение", "хабар"),
        (.valueColumn, "value", "число", "саны"),
        (.baseColumn, "of", "из", "ішінен"),
        (.whyColumn, "why", "почему", "себебі"),
        (.openingShort, "opening", "список", "тізім"),
        (
            .stepWaits, "empty, waits for a decision", "пустой, ждёт решения",
            "бос, шешім күтуде"
        ),
        (
            .idleElsewhere, "older turnout reports and observers':",
            "прежние сводки о явке и наблюдатели:", "бұрынғы қатысу хабарлары мен бақылаушылар:"
        ),
        (.nothingReported, "no report yet", "сообщений ещё нет", "хабар әлі жоқ"),
        (.nothingIdle, "every protocol counts", "учтены все протоколы", "барлық хаттама есептелген"),
    ]
}
