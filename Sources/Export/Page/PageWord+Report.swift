extension PageWord {
    /// Words of the closing report: English, Russian, Kazakh.
    static let report: [(PageWord, String, String, String)] = [
        (.reportKicker, "Report of the night", "Отчёт о ночи подсчёта", "Санау түнінің есебі"),
        (.seatSteps, "Seats, step by step", "Места шаг за шагом", "Орындар қадам-қадаммен"),
        (
            .seatStepsNote, "Every comparison in whole numbers, as the law has it.",
            "Каждое сравнение — в целых числах, как велит закон.",
            "Әр салыстыру бүтін сандармен, заң талабынша."
        ),
        (.certainTitle, "What was certain when", "Что и когда стало несомненным", "Не, қашан сөзсіз болды"),
        (
            .certainCaption, "Facts that no ballot still to come could change, to the minute",
            "То, чего уже не мог изменить ни один бюллетень, с точностью до минуты",
            "Ешбір бюллетень өзгерте алмайтын жайттар, минутқа дейінгі дәлдікпен"
        ),
        (.what, "What", "Что", "Не"),
        (.since, "Certain since", "Несомненно с", "Сөзсіз болған уақыты"),
        (.countedThen, "Counted then, %", "Подсчитано тогда, %", "Сол кезде саналғаны, %"),
        (.entry, "Entry", "Запись", "Жазба"),
        (.before, "Withdrawn before", "Раньше снималось", "Бұрын күші жойылған"),
        (.factIn, "%1 is above the threshold", "%1 выше барьера", "%1 шектен жоғары"),
        (.factOut, "%1 is below the threshold", "%1 ниже барьера", "%1 шектен төмен"),
        (.factSeats, "%1 has %2 list seats", "%1: мест по списку %2", "%1: тізім орындары %2"),
        (
            .factMajority, "%1 has the majority of %2 seats", "%1: большинство в %2 мест",
            "%1: %2 орындық көпшілік"
        ),
        (.factDistrict, "%1: %2 has won", "%1: победил %2", "%1: %2 жеңді"),
        (
            .withdrawnNote, "Facts that were certain and are not any more: %1.",
            "Было несомненным и перестало: %1.", "Сөзсіз болып, кейін жойылғаны: %1."
        ),
        (
            .nothingCertain,
            "Nothing is certain yet.",
            "Пока ничего не несомненно.",
            "Әзірге ештеңе сөзсіз емес."
        ),
        (.milestones, "Hour by hour", "Час за часом", "Сағат сайын"),
        (
            .milestonesNote, "All %1 events but those of single stations, which have tables of their own.",
            "Все события (%1), кроме отдельных участков: для них есть таблицы.",
            "Жекелеген учаскелерден басқа барлық оқиға (%1): олар кестелерде."
        ),
        (.corrections, "Corrections", "Исправления", "Түзетулер"),
        (
            .correctionsCaption, "Protocols that changed: %1, the greatest change first",
            "Изменённые протоколы: %1, крупнейшие изменения сверху",
            "Өзгерген хаттамалар: %1, ең үлкен өзгеріс жоғарыда"
        ),
        (.station, "Station", "Участок", "Учаске"),
        (.ballot, "Ballot", "Бюллетень", "Бюллетень"),
        (.steps, "Steps", "Шагов", "Қадам"),
        (.lastWord, "Last word", "Последнее слово", "Соңғы сөз"),
        (.moved, "Votes, first → last", "Голоса, было → стало", "Дауыс, бұрын → кейін"),
        (
            .nothingCorrected,
            "No protocol changed.",
            "Ни один протокол не менялся.",
            "Ешбір хаттама өзгерген жоқ."
        ),
        (.moreRows, "%1 more are in the log.", "Ещё %1 — в журнале.", "Тағы %1 журналда."),
        (.nothingStands, "nothing stands", "ничего не действует", "ештеңе күшінде емес"),
        (.listBallot, "list", "список", "тізім"),
        (.districtBallot, "district", "округ", "округ"),
        (.measureBallot, "referendum", "референдум", "референдум"),
        (.time, "Time", "Время", "Уақыты"),
    ]

    static let reportTables: [(PageWord, String, String, String)] = [
        (.alarms, "Alarms", "Тревоги", "Дабылдар"),
        (.alarmsCaption, "Alarms by rule", "Тревоги по правилам", "Ережелер бойынша дабылдар"),
        (.rule, "Rule", "Правило", "Ереже"),
        (.raised, "Raised", "Поднято", "Көтерілді"),
        (.openNow, "Open in the end", "Открыто в конце", "Соңында ашық"),
        (
            .openCaption,
            "Stations with something open",
            "Участки с открытыми вопросами",
            "Ашық мәселесі бар учаскелер"
        ),
        (.openReasons, "What is open", "Что открыто", "Не ашық"),
        (.nothingOpen, "Nothing is open.", "Открытых вопросов нет.", "Ашық мәселе жоқ."),
        (.conflicts, "Conflicts", "Противоречия", "Қайшылықтар"),
        (
            .conflictsNote,
            """
            Refused because the same revision said otherwise: %1. Sources of equal rank that differed: \
            %2.
            """,
            "Отклонено, так как та же редакция говорила иное: %1. Расхождений равных источников: %2.",
            "Сол редакция басқаша айтқандықтан қабылданбады: %1. Тең дереккөздердің қайшылығы: %2."
        ),
        (.conflictsCaption, "Conflicts in order", "Противоречия по порядку", "Қайшылықтар реті"),
        (
            .conflictRefused, "the same revision with other figures, refused",
            "та же редакция с другими числами, отклонено", "сол редакция басқа сандармен, қабылданбады"
        ),
        (
            .conflictDisputed, "sources of equal rank differ", "источники равного ранга расходятся",
            "тең дәрежелі дереккөздер қайшы"
        ),
        (.noConflicts, "There were none.", "Их не было.", "Болған жоқ."),
        (.refused, "Refused lines", "Отклонённые строки", "Қабылданбаған жолдар"),
        (
            .refusedCaption,
            "Refused lines by rule",
            "Отклонённые строки по правилам",
            "Ережелер бойынша қабылданбаған жолдар"
        ),
        (.lines, "Lines", "Строк", "Жол"),
        (.firstTime, "First", "Первая", "Біріншісі"),
        (.noRefusals, "No line was refused.", "Отклонённых строк нет.", "Қабылданбаған жол жоқ."),
        (.decisions, "Decisions", "Решения", "Шешімдер"),
        (.decisionsCaption, "Decisions of operators", "Решения операторов", "Операторлардың шешімдері"),
        (.decision, "Decision", "Решение", "Шешім"),
        (.reason, "Reason", "Причина", "Себебі"),
        (.noDecisions, "Nobody decided anything.", "Решений не было.", "Шешім болған жоқ."),
        (.admitted, "counted although refused", "учтён, хотя был отклонён", "қабылданбағанымен есептелді"),
        (.takenOut, "taken out of the count", "изъят из подсчёта", "санаудан шығарылды"),
        (.confirmed, "confirmed as it stands", "подтверждён как есть", "сол күйінде расталды"),
        (
            .published,
            "Figures that others announced",
            "Объявленные другими цифры",
            "Басқалар жариялаған сандар"
        ),
        (
            .publishedNote,
            "As announced, and held against the count of the same moment. They enter no count.",
            "Как объявлены, рядом с подсчётом на тот же момент. В подсчёт они не входят.",
            "Жарияланғандай, сол сәттегі санаумен қатар. Санауға кірмейді."
        ),
        (.place, "Place", "Место", "Орны"),
        (.measure, "Figure", "Показатель", "Көрсеткіш"),
        (.value, "Announced", "Объявлено", "Жарияланды"),
        (.computed, "Computed", "Вычислено", "Есептелген"),
        (.difference, "Difference", "Разница", "Айырма"),
        (.verdict, "Verdict", "Вывод", "Қорытынды"),
        (.remarks, "Remarks", "Примечания", "Ескертпелер"),
        (.announcedAt, "Moment", "Момент", "Сәті"),
        (.source, "Source", "Источник", "Дереккөз"),
        (.sources, "Sources", "Источники", "Дереккөздер"),
        (
            .sourcesCaption,
            "Accepted reports by source",
            "Принятые сообщения по источникам",
            "Дереккөздер бойынша қабылданған хабарлар"
        ),
        (.reports, "Reports", "Сообщений", "Хабар"),
    ]
}
