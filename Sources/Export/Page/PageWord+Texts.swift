import ElectionModel

extension PageWord {
    /// The texts in the order of the cases, looked up once.
    static let texts: [LocalizedText] = {
        var texts = [LocalizedText](
            repeating: LocalizedText(en: "?", ru: "", kk: ""),
            count: PageWord.allCases.count
        )
        for (word, en, ru, kk) in frame + results + tables + proof + report + reportTables {
            texts[word.rawValue] = LocalizedText(en: en, ru: ru, kk: kk)
        }
        return texts
    }()

    /// English, Russian, Kazakh; `%1` to `%4` are places to fill.
    private static let frame: [(PageWord, String, String, String)] = [
        (.skip, "Skip to the results", "Перейти к результатам", "Нәтижелерге өту"),
        (.contents, "On this page", "На этой странице", "Осы бетте"),
        (.sortBy, "Sort by %1", "Сортировать: %1", "Сұрыптау: %1"),
        (
            .resultsKicker,
            "Results as counted",
            "Результаты по ходу подсчёта",
            "Санау барысындағы нәтижелер"
        ),
        (.asOf, "%1 at %2, entry %3", "%1, %2, запись %3", "%1, %2, %3-жазба"),
        (.dated, "%1, no report yet", "%1, сообщений ещё нет", "%1, әзірге хабар жоқ"),
        (
            .madeUpNotice,
            """
            RECONSTRUCTION: figures of single stations are made up so that they add up to the \
            published totals. No station reported them.
            """,
            """
            РЕКОНСТРУКЦИЯ: данные отдельных участков составлены так, чтобы в сумме дать опубликованные \
            итоги. Это не протоколы участков.
            """,
            """
            РЕКОНСТРУКЦИЯ: жекелеген учаскелердің деректері жарияланған қорытындыларға тең болатындай \
            құрастырылған. Бұл учаскелердің хаттамалары емес.
            """
        ),
        (
            .staleNotice,
            "STALE: nothing was heard of the store since %1; later reports may be missing.",
            "УСТАРЕЛО: с %1 от хранилища нет вестей; более поздних сообщений может не быть.",
            "ЕСКІРГЕН: %1 бастап қоймадан хабар жоқ; кейінгі хабарлар болмауы мүмкін."
        ),
        (
            .preliminary,
            """
            Preliminary: counted from the protocols of polling stations. The result is established by \
            the commission alone.
            """,
            "Предварительно: подсчитано по протоколам участков. Итоги устанавливает только комиссия.",
            "Алдын ала: учаскелердің хаттамалары бойынша саналды. Қорытындыны тек комиссия бекітеді."
        ),
    ]

    private static let results: [(PageWord, String, String, String)] = [
        (.overview, "Overview", "Обзор", "Шолу"),
        (.stationsReported, "Stations reported", "Поступило участков", "Түскен учаскелер"),
        (.ofAll, "%1 of %2", "%1 из %2", "%2 ішінен %1"),
        (.turnout, "Turnout", "Явка", "Қатысу"),
        (
            .turnoutNote, "%1 ballots issued, %2 voters listed", "выдано %1, в списках %2",
            "берілген %1, тізімде %2"
        ),
        (.counted, "Counted", "Подсчитано", "Саналды"),
        (
            .countedNote, "%1 ballots issued at stations with a protocol",
            "%1 бюллетеней участков с протоколом", "хаттамасы бар учаскелердегі %1 бюллетень"
        ),
        (.majorityLabel, "Majority", "Большинство", "Көпшілік"),
        (
            .majorityOf,
            "%1: %2 of %3, majority %4",
            "%1: %2 из %3, большинство %4",
            "%1: %3 ішінен %2, көпшілік %4"
        ),
        (.noMajority, "nobody has %1 of %2", "ни у кого нет %1 из %2", "%2 ішінен %1 ешкімде жоқ"),
        (.openLabel, "Open at stations", "Вопросы на участках", "Учаскелердегі ашық мәселе"),
        (
            .openNote, "alarms %1, disputes %2, refused %3",
            "тревог %1, расхождений %2, отказов %3", "дабыл %1, қайшылық %2, қабылданбаған %3"
        ),
        (.house, "The House", "Палата", "Палата"),
        (
            .houseText,
            "%1 seats in a half circle: %2.",
            "%1 мест полукругом: %2.",
            "Жарты шеңбердегі %1 орын: %2."
        ),
        (.housePart, "%1 %2", "%1 %2", "%1 %2"),
        (.houseLegend, "Seats of each party", "Места партий", "Партиялардың орындары"),
        (.party, "Party", "Партия", "Партия"),
        (.listSeats, "List", "По списку", "Тізіммен"),
        (.districtSeats, "Districts", "По округам", "Округтермен"),
        (.allSeats, "Seats", "Мест", "Орын"),
        (.guaranteed, "Guaranteed", "Гарантировано", "Кепілді"),
        (.independents, "Independents", "Самовыдвиженцы", "Өзін-өзі ұсынғандар"),
        (.openSeats, "not yet decided", "не определено", "анықталмаған"),
        (.majorityLine, "majority %1", "большинство %1", "көпшілік %1"),
        (.noVotes, "no votes yet", "голосов ещё нет", "дауыс әлі жоқ"),
        (.certain, "certain", "наверняка", "сөзсіз"),
        (.possible, "possible", "возможно", "мүмкін"),
        (.outOfReach, "out of reach", "недостижимо", "жету мүмкін емес"),
        (.timeline, "The day and the night", "День и ночь", "Күн мен түн"),
        (
            .timelineText, "Turnout by reports up to %1 %, counted up to %2 %, from %3 to %4.",
            "Явка по сводкам до %1 %, подсчитано до %2 %, с %3 до %4.",
            "Хабар бойынша қатысу %1 %, саналды %2 %, %3–%4 аралығы."
        ),
        (.announced, "announced", "объявлено", "жарияланды"),
        (.shares, "Shares of the lists", "Доли списков", "Тізімдердің үлестері"),
        (
            .sharesText,
            "Shares of valid ballots: %1.",
            "Доли действительных: %1.",
            "Жарамды бюллетень үлесі: %1."
        ),
    ]

    private static let tables: [(PageWord, String, String, String)] = [
        (.lists, "Lists", "Списки", "Тізімдер"),
        (
            .listsCaption,
            "Votes and seats of the lists",
            "Голоса и места списков",
            "Тізімдердің дауыстары мен орындары"
        ),
        (.share, "Share, %", "Доля, %", "Үлесі, %"),
        (.votes, "Votes", "Голосов", "Дауыс"),
        (.status, "Threshold", "Барьер", "Шек"),
        (.toGain, "To gain a seat", "До места", "Орынға дейін"),
        (.toLose, "To lose a seat", "До потери места", "Орын жоғалтуға дейін"),
        (.toThreshold, "To the threshold", "До барьера", "Шекке дейін"),
        (
            .thresholdNote,
            """
            Threshold: %1 % of %2 valid ballots, %3 invalid. A list is certain only when no ballot \
            that can still come could change it.
            """,
            """
            Барьер: %1 % от %2 действительных, недействительных %3. Наверняка — значит, что ни один \
            ожидаемый бюллетень этого не изменит.
            """,
            """
            Шек: %2 жарамды бюллетеньнің %1 %-ы, жарамсыз %3. Сөзсіз — күтілетін ешбір бюллетень оны \
            өзгерте алмайды.
            """
        ),
        (
            .listsNote, "Valid ballots %1, invalid %2.", "Действительных %1, недействительных %2.",
            "Жарамды %1, жарамсыз %2."
        ),
        (.againstAll, "Against all", "Против всех", "Бәріне қарсы"),
        (.validBallots, "Valid ballots", "Действительных", "Жарамды"),
        (.invalidBallots, "Invalid", "Недействительных", "Жарамсыз"),
        (.regions, "Regions", "Регионы", "Өңірлер"),
        (.regionsCaption, "Count by region", "Подсчёт по регионам", "Өңірлер бойынша санау"),
        (.region, "Region", "Регион", "Өңір"),
        (.stations, "Stations", "Участки", "Учаске"),
        (.leader, "Leads", "Лидер", "Алда"),
        (.shareOf, "%1, %", "%1, %", "%1, %"),
        (.districts, "Districts", "Округа", "Округтер"),
        (
            .districtsCaption, "Single-member districts", "Одномандатные округа",
            "Бір мандатты округтер"
        ),
        (.district, "District", "Округ", "Округ"),
        (.candidate, "Candidate ahead", "Впереди", "Алда келе жатқан"),
        (.outcome, "Outcome", "Исход", "Нәтиже"),
        (.lead, "Lead", "Отрыв", "Айырма"),
        (.toCome, "Still to come", "Ещё может поступить", "Әлі түсуі мүмкін"),
        (.districtOpen, "open", "открыт", "ашық"),
        (.districtLeading, "leading", "лидирует", "алда"),
        (.districtWon, "won", "победа", "жеңді"),
        (.districtTie, "tie", "равенство", "тең"),
        (.districtNone, "no votes yet", "голосов ещё нет", "дауыс әлі жоқ"),
        (.quota, "Quota", "Квота", "Квота"),
        (
            .quotaCaption, "Women, youth and persons with disabilities, each person once",
            "Женщины, молодёжь и лица с инвалидностью, каждый один раз",
            "Әйелдер, жастар және мүгедектігі бар адамдар, әрқайсысы бір рет"
        ),
        (.inList, "In the list", "В списке", "Тізімде"),
        (.inSeats, "In the seats", "В мандатах", "Мандаттарда"),
        (.needs, "%1 of %2, needs %3", "%1 из %2, нужно %3", "%2 ішінен %1, керегі %3"),
        (.met, "met", "выполнена", "орындалды"),
        (.missed, "missed", "не выполнена", "орындалмады"),
        (.unknown, "not known", "неизвестно", "белгісіз"),
    ]

    private static let proof: [(PageWord, String, String, String)] = [
        (.events, "What happened", "Что произошло", "Не болды"),
        (
            .eventsNote,
            "The last %1 events, newest first.",
            "Последние события (%1), новые сверху.",
            "Соңғы оқиғалар (%1), жаңасы жоғарыда."
        ),
        (
            .eventsNone,
            "Nothing has happened yet.",
            "Пока ничего не произошло.",
            "Әзірге ештеңе болған жоқ."
        ),
        (
            .firmAll,
            "No outcome hangs on them.",
            "Исходы от них не зависят.",
            "Нәтижелер оларға тәуелді емес."
        ),
        (
            .hangsOn,
            "Outcomes that hang on them: %1.",
            "Зависящих от них исходов: %1.",
            "Оларға тәуелді нәтижелер: %1."
        ),
        (.origin, "Where these figures come from", "Откуда эти данные", "Бұл деректер қайдан"),
        (.sequence, "Entries of the log", "Записей журнала", "Журнал жазбалары"),
        (.head, "Head of the log", "Голова журнала", "Журнал басы"),
        (.state, "State", "Состояние", "Күй"),
        (.law, "Law", "Закон", "Заң"),
        (.producer, "Made by", "Создано", "Жасаған"),
        (.stale, "Old since", "Устарело с", "Ескірген уақыты"),
        (.madeUpFact, "Station figures", "Данные участков", "Учаске деректері"),
        (
            .checkNote,
            """
            Whoever holds the log can make this page again, byte for byte, and check every figure: \
            election-night verify STORE; election-night %1.
            """,
            """
            Имея журнал, эту страницу можно создать снова байт в байт и проверить каждую цифру: \
            election-night verify STORE; election-night %1.
            """,
            """
            Журнал болса, бұл бетті байтына дейін қайта жасап, әр санды тексеруге болады: \
            election-night verify STORE; election-night %1.
            """
        ),
    ]
}
