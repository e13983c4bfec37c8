import ElectionModel

extension Word {
    /// English, Russian, Kazakh of menus, search and filter.
    static let menus: [(Word, String, String, String)] = [
        (.pagesTitle, "Pages", "Страницы", "Беттер"),
        (.columnsTitle, "Sort by", "Сортировать", "Реттеу"),
        (.kindsTitle, "Events to show", "Какие события", "Қандай оқиғалар"),
        (.allKinds, "all kinds", "все виды", "барлық түрі"),
        (.kindOutcome, "seats, thresholds, leaders", "места, барьер, лидеры", "орын, шек, көшбасшылар"),
        (.kindProgress, "progress of the count", "ход подсчёта", "санау барысы"),
        (.kindCorrection, "corrections, decisions", "исправления, решения", "түзетулер, шешімдер"),
        (.kindAlarm, "alarms, refused lines", "тревоги, отказы", "дабылдар, қабылданбаған"),
        (.kindCalendar, "polls, announcements", "участки, объявления", "учаскелер, жариялау"),
        (.nationTitle, "Nation", "Страна", "Ел"),
        (.seatsTitle, "Seats, step by step", "Места, шаг за шагом", "Орындар, қадам сайын"),
        (.swingTitle, "Swing", "Изменение", "Өзгеріс"),
        (.watchedTitle, "Watch list", "Под наблюдением", "Бақылаудағы"),
        (.searchPrompt, "search:", "поиск:", "іздеу:"),
        (.searchKey, "search", "поиск", "іздеу"),
        (.matchKey, "matches", "найденное", "табылғаны"),
        (.pagesKey, "pages", "страницы", "беттер"),
        (.kindsKey, "kinds", "виды", "түрлері"),
        (
            .helpSearch, "go to rows that hold a text",
            "перейти к строкам с текстом", "мәтіні бар жолдарға өту"
        ),
        (.helpNextMatch, "next, previous such row", "следующая, предыдущая", "келесі, алдыңғы"),
        (.helpKinds, "choose kinds of events", "выбрать виды событий", "оқиға түрін таңдау"),
        (.helpColumns, "choose the column to sort by", "выбрать столбец", "реттеу бағанын таңдау"),
        (
            .helpPages, "all pages: nation, seats, swing and more",
            "все страницы: страна, места, изменение и другие",
            "барлық бет: ел, орындар, өзгеріс және басқа"
        ),
        (.helpOwnKeys, "Here, in %1", "Здесь: %1", "Осында: %1"),
        (.helpAllKeys, "Everywhere", "Везде", "Барлық жерде"),
        (.helpOtherKeys, "In other panes", "В других разделах", "Басқа бөлімдерде"),
        (.helpHelp, "this help, and away", "эта помощь, и убрать", "осы көмек, және жабу"),
        (.noticeNoRows, "no rows here", "здесь нет строк", "мұнда жол жоқ"),
        (.noticeNoFilter, "nothing to filter here", "здесь нечего отбирать", "мұнда сүзетін ештеңе жоқ"),
        (.noticeOneOrder, "one order only here", "здесь один порядок", "мұнда бір ғана рет бар"),
        (
            .noticeNoSearch, "nothing is looked for: / and a text",
            "ничего не ищется: / и текст", "ештеңе ізделмейді: / және мәтін"
        ),
        (.noticeNotFound, "not found: %1", "не найдено: %1", "табылмады: %1"),
        (.noticeFound, "%1: %2 of %3 · n N", "%1: %2 из %3 · n N", "%1: %2 / %3 · n N"),
        (
            .noticeNoPair, "no two regions or districts to compare",
            "нет двух регионов или округов", "салыстыратын екі өңір не округ жоқ"
        ),
    ]
}
