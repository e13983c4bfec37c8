import ElectionModel

extension Word {
    /// The texts in the order of the cases, looked up once.
    static let texts: [LocalizedText] = {
        let missing = LocalizedText(en: "?", ru: "", kk: "")
        var texts = [LocalizedText](repeating: missing, count: Word.allCases.count)
        for (word, en, ru, kk) in table + explanations + aroundRules + doubts + alarms + reports
            + notices + doubtPage + pages + menus + moreEvents + steps + swings + truths + time + kept
            + ledgerPage
        {
            texts[word.rawValue] = LocalizedText(en: en, ru: ru, kk: kk)
        }
        return texts
    }()

    /// English, Russian, Kazakh; `%1` to `%4` are places to fill.
    private static let table: [(Word, String, String, String)] = [
        (.reconstruction, "RECONSTRUCTION", "РЕКОНСТРУКЦИЯ", "РЕКОНСТРУКЦИЯ"),
        (.seq, "seq", "зап.", "жазба"),
        (.refusedLines, "%1 refused", "отказов: %1", "қабылданбады: %1"),
        (.quiet, "quiet %1", "тихо %1", "тыныш %1"),
        (.stale, "stale %1", "нет связи %1", "байланыс жоқ %1"),
        (
            .keptCount, "kept count, unchecked", "сохранённый подсчёт, не проверен",
            "сақталған санақ, тексерілмеген"
        ),
        (
            .keptCountWrong, "kept count was wrong", "сохранённый подсчёт был неверен",
            "сақталған санақ қате болды"
        ),
        (.still, "still", "кадр", "кадр"),
        (.writerSilent, "writer silent", "приём молчит", "қабылдау үнсіз"),
        (.storeUnreadable, "store unreadable", "хранилище недоступно", "қойма оқылмайды"),
        (.live, "live", "эфир", "тікелей"),
        (.recorded, "recorded", "запись", "жазба"),
        (.paused, "paused", "пауза", "кідіріс"),
        (.end, "end", "конец", "соңы"),
        (.turnout, "Turnout", "Явка", "Қатысу"),
        (.turnoutShort, "Turnout", "Явка", "Қатысу"),
        (.turnoutColumn, "turnout", "явка", "қатысу"),
        (.issuedOfListed, "issued/listed", "выдано/в списках", "берілді/тізімде"),
        (.counted, "counted", "подсчитано", "саналды"),
        (.countedShort, "counted", "подсч.", "сан."),
        (.announced, "announced", "объявлено", "жарияланды"),
        (.stations, "stations", "участков", "учаске"),
        (.ofTotal, "%1 of %2", "%1 из %2", "%1 / %2"),
        (.parties, "Parties", "Партии", "Партиялар"),
        (.party, "party", "партия", "партия"),
        (.share, "share", "доля", "үлес"),
        (.status, "status", "статус", "мәртебе"),
        (.list, "list", "спис.", "тізім"),
        (.single, "single", "округ", "округ"),
        (.votes, "votes", "голоса", "дауыс"),
        (.againstAll, "Against all", "Против всех", "Бәріне қарсы"),
        (.againstAllCode, "AGA", "ПРВ", "БҚР"),
        (.independentCode, "IND", "САМ", "ӨЗІ"),
        (.certainIn, "certain in", "точно да", "анық өтті"),
        (.statusIn, "in", "проходит", "өтеді"),
        (.statusOut, "out", "нет", "өтпейді"),
        (.certainOut, "certain out", "точно нет", "анық өтпеді"),
        (.noVotes, "no votes", "нет голосов", "дауыс жоқ"),
        (.notApplicable, "n/a", "н/п", "қ/ж"),
        (.thresholdNote, "%1 % threshold", "барьер %1 %", "шек %1 %"),
        (.seatsNote, "list %1 + single %2", "список %1 + округа %2", "тізім %1 + округ %2"),
        (.seatsByLot, "%1 {1:seat|seats} by lot: %2", "мест по жребию %1: %2", "жеребе бойынша %1 орын: %2"),
        (
            .seatsUndefined, "no list passed: the law gives no rule",
            "никто не прошёл: в законе нет правила",
            "ешкім өтпеді: заңда ереже жоқ"
        ),
        (.sort, "sort", "порядок", "реті"),
        (.columnVotes, "votes", "голоса", "дауыс"),
        (.columnBallot, "ballot", "бюллетень", "бюллетень"),
        (.columnSeats, "seats", "места", "орын"),
        (.columnListed, "as listed", "исходный", "бастапқы"),
        (.columnName, "name", "название", "атауы"),
        (.columnReported, "reported", "поступило", "түсті"),
        (.columnTurnout, "turnout", "явка", "қатысу"),
        (.columnLead, "lead", "лидер", "көшбасшы"),
        (.regions, "Regions", "Регионы", "Өңірлер"),
        (.region, "region", "регион", "өңір"),
        (.regionCount, "%1 {1:region|regions}", "регионов: %1", "өңір: %1"),
        (.reported, "reported", "поступило", "түсті"),
        (.reportedShort, "in", "есть", "бар"),
        (.listed, "listed", "список", "тізім"),
        (.issued, "issued", "выдано", "беріл."),
        (.lead, "list lead", "лидер", "көшбасшы"),
        (.mandate, "mandate", "мандат", "мандат"),
        (.districtOrStation, "district / station", "округ / участок", "округ / учаске"),
        (.station, "station", "участок", "учаске"),
        (.detail, "Detail", "Подробно", "Толығырақ"),
        (.tie, "tie", "ничья", "тең"),
        (.nobodyLeads, "nobody leads alone", "никто не лидирует", "көшбасшы жоқ"),
        (
            .leads, "▸ %1 leads by %2, up to %3 {3:vote|votes} can still come",
            "▸ %1 впереди на %2, могут прийти ещё до %3",
            "▸ %1 %2 дауысқа алда, тағы %3 дейін келуі мүмкін"
        ),
        (.hasWon, "✓ %1 has won, lead %2", "✓ %1 победил, отрыв %2", "✓ %1 жеңді, айырма %2"),
        (
            .tiedVote, "= %1 {1:candidate has|candidates have} equally many votes: repeat vote",
            "= кандидатов с равными голосами: %1, повторное голосование",
            "= дауысы тең үміткер: %1, қайта дауыс беру"
        ),
        (.listedAtOpening, "listed at opening", "в списке при открытии", "ашылғандағы тізім"),
        (.turnoutReport, "turnout report", "сводка о явке", "қатысу туралы хабар"),
        (
            .reportedReceived, "reported %1, received %2",
            "сообщено %1, принято %2",
            "хабарланды %1, алынды %2"
        ),
        (.listContest, "Party list protocol", "Протокол по спискам", "Тізім хаттамасы"),
        (.districtContest, "District protocol", "Протокол по округу", "Округ хаттамасы"),
        (.measureContest, "Referendum protocol", "Протокол референдума", "Референдум хаттамасы"),
        (.noProtocol, "no protocol yet", "протокола ещё нет", "хаттама әлі жоқ"),
        (.revision, "revision %1", "редакция %1", "%1-редакция"),
        (.recount, "recount", "пересчёт", "қайта санау"),
        (.history, "History", "История", "Тарихы"),
        (.stepStands, "stands", "действует", "күшінде"),
        (.stepDisputes, "differs from what stands", "расходится с действующим", "күшіндегіден өзгеше"),
        (.stepSuperseded, "superseded", "заменён", "ауыстырылған"),
        (.stepDead, "no longer counts", "больше не учитывается", "енді есептелмейді"),
        (.stepAdmitted, "admitted by a decision", "допущен решением", "шешіммен қабылданған"),
        (.stepAnnulled, "annulled by its source", "отозван источником", "дереккөз күшін жойды"),
        (.stepWithdrawn, "withdrawn by a decision", "изъят решением", "шешіммен алынған"),
        (.stepConfirmed, "confirmed by a decision", "подтверждён решением", "шешіммен расталған"),
        (.sourcesDiffer, "sources of equal rank differ", "источники расходятся", "дереккөздер сәйкес емес"),
        (.votersListed, "voters listed", "избирателей в списке", "тізімдегі сайлаушы"),
        (.ballotsReceived, "ballots received", "получено бюллетеней", "алынған бюллетень"),
        (.ballotsIssued, "ballots issued", "выдано", "берілген"),
        (.ballotsCancelled, "ballots cancelled", "погашено", "жойылған"),
        (.ballotsFound, "ballots found", "в урнах", "жәшіктегі"),
        (.invalidBallots, "invalid", "недействительных", "жарамсыз"),
        (.validBallots, "valid", "действительных", "жарамды"),
        (.checkParts, "invalid ≤ found", "недейств. ≤ урны", "жарамсыз ≤ жәшік"),
        (.checkVotes, "votes = valid", "голоса = действ.", "дауыс = жарамды"),
        (.checkValid, "found − invalid", "урны − недейств.", "жәшік − жарамсыз"),
        (.checkPaper, "issued + cancelled", "выдано + погашено", "берілген + жойылған"),
        (.checkFound, "found ≤ issued", "урны ≤ выдано", "жәшік ≤ берілген"),
        (.checkIssued, "issued ≤ listed", "выдано ≤ список", "берілген ≤ тізім"),
        (.quota, "Quota checks", "Квоты", "Квоталар"),
        (.quotaGroups, "W·Y·D", "Ж·М·И", "Ә·Ж·М"),
        (.quotaNote, "%1 ≥ %2 %", "%1 ≥ %2 %", "%1 ≥ %2 %"),
        (.listPersons, "list", "спис.", "тізім"),
        (.seatPersons, "seats", "места", "орын"),
        (.noQuota, "no quota rule in this election", "квоты нет", "квота жоқ"),
        (
            .quotaListFails, "%1 list: %2 of %3, needs %4",
            "%1, список: %2 из %3, нужно %4",
            "%1, тізім: %2/%3, керегі %4"
        ),
        (
            .quotaSeatsFail, "%1 seats: %2 of %3, needs %4",
            "%1, места: %2 из %3, нужно %4",
            "%1, орын: %2/%3, керегі %4"
        ),
        (.house, "House", "Палата", "Палата"),
        (.seatCount, "%1 {1:seat|seats}", "мест: %1", "орын: %1"),
        (.majority, "majority %1", "большинство %1", "көпшілік %1"),
        (.noMajority, "nobody has a majority", "большинства нет", "көпшілік жоқ"),
        (.openSeats, "open", "не распределено", "бөлінбеген"),
        (.timeline, "Timeline", "Время", "Уақыт"),
        (.noTimeline, "nothing to draw yet", "пока нечего показать", "әзірге деректер жоқ"),
        (.nearChart, "list shares near the threshold", "доли списков у барьера", "шек маңындағы үлестер"),
        (.events, "Events", "События", "Оқиғалар"),
        (.noEvents, "nothing has happened yet", "пока ничего не произошло", "әзірге ештеңе болған жоқ"),
        (.eventFirst, "First protocol: %1", "Первый протокол: %1", "Алғашқы хаттама: %1"),
        (
            .eventComplete, "%1 complete: all stations, %2",
            "%1: поступили все участки, %2",
            "%1: барлық учаске түсті, %2"
        ),
        (.eventAll, "All stations have reported: %1", "Поступили все участки: %1", "Барлық учаске түсті: %1"),
        (
            .eventPassed, "Stations reported pass %1 %",
            "Поступило более %1 % участков",
            "Учаскелердің %1 % астамы түсті"
        ),
        (.eventThreshold, "%1: %2, %3 %", "%1: %2, %3 %", "%1: %2, %3 %"),
        (
            .eventListSeats, "%1: list seats %2 → %3",
            "%1: места по списку %2 → %3",
            "%1: тізім орындары %2 → %3"
        ),
        (
            .eventOvertook, "%1 overtakes %2, %3 % : %4 %",
            "%1 обходит %2, %3 % : %4 %",
            "%1 %2 басып озды, %3 % : %4 %"
        ),
        (.eventNobodyLeads, "%1: nobody leads", "%1: лидера нет", "%1: көшбасшы жоқ"),
        (.eventLeads, "%1: %2 leads by %3", "%1: %2 впереди на %3", "%1: %2 %3 дауысқа алда"),
        (.eventWon, "%1: %2 has won, lead %3", "%1: %2 победил, отрыв %3", "%1: %2 жеңді, айырма %3"),
        (
            .eventCorrected, "%1: %2 protocol replaced by revision %3",
            "%1: протокол (%2) заменён, редакция %3",
            "%1: хаттама (%2) ауыстырылды, %3-редакция"
        ),
        (
            .eventAnnulled, "%1: %2 protocol annulled, revision %3",
            "%1: протокол (%2) отозван, редакция %3",
            "%1: хаттама (%2) күші жойылды, %3-редакция"
        ),
        (
            .eventAdmitted, "%1: %2 protocol admitted by a decision, revision %3",
            "%1: протокол (%2) допущен решением, редакция %3",
            "%1: хаттама (%2) шешіммен қабылданды, %3-редакция"
        ),
        (
            .eventWithdrawn, "%1: %2 protocol withdrawn by a decision, revision %3",
            "%1: протокол (%2) изъят решением, редакция %3",
            "%1: хаттама (%2) шешіммен алынды, %3-редакция"
        ),
        (
            .eventConfirmed, "%1: %2 protocol confirmed by a decision, revision %3",
            "%1: протокол (%2) подтверждён решением, редакция %3",
            "%1: хаттама (%2) шешіммен расталды, %3-редакция"
        ),
        (.eventAlarm, "%1: %2", "%1: %2", "%1: %2"),
        (
            .eventDisputed, "%1: sources differ on the %2 protocol",
            "%1: источники расходятся (%2)",
            "%1: дереккөздер сәйкес емес (%2)"
        ),
        (
            .eventTurnout, "Turnout announced: %1 % (%2) %3",
            "Объявлена явка: %1 % (%2) %3",
            "Қатысу жарияланды: %1 % (%2) %3"
        ),
        (
            .eventAnnounced, "Announced: %1 = %2 (%3) %4",
            "Объявлено: %1 = %2 (%3) %4",
            "Жарияланды: %1 = %2 (%3) %4"
        ),
        (.eventClosed, "Polls closed: %1", "Участки закрылись: %1", "Учаскелер жабылды: %1"),
        (
            .eventClosedMany, "Polls closed in %1 {1:region|regions}",
            "Участки закрылись, регионов: %1",
            "Учаскелер жабылды, өңір: %1"
        ),
        (
            .eventOpened, "Polls opened: %1 {1:station|stations}", "Открылись участки: %1",
            "Учаскелер ашылды: %1"
        ),
        (
            .eventRefused, "Lines refused: %1, the first because %2",
            "Отклонено строк: %1, первая: %2",
            "Қабылданбаған жол: %1, біріншісі: %2"
        ),
        (.listBallot, "list", "список", "тізім"),
        (.districtBallot, "district", "округ", "округ"),
        (.measureBallot, "referendum", "референдум", "референдум"),
        (.ruleUnreadable, "not readable", "не читается", "оқылмайды"),
        (
            .ruleMember, "a field is missing, unknown or repeated",
            "поле пропущено, неизвестно или повторено",
            "өріс жоқ, белгісіз не қайталанған"
        ),
        (.ruleNumber, "not a plain whole number", "не целое число", "бүтін сан емес"),
        (.ruleText, "text outside the allowed set", "недопустимый текст", "рұқсат етілмеген мәтін"),
        (.ruleElection, "another election or contest", "другие выборы", "басқа сайлау"),
        (.rulePrecinct, "station unknown", "участок неизвестен", "учаске белгісіз"),
        (
            .ruleSelection, "ballot lines do not match",
            "строки бюллетеня не совпадают",
            "бюллетень жолдары сәйкес емес"
        ),
        (
            .ruleConflict, "the same revision says otherwise",
            "та же редакция с другими данными",
            "сол редакция басқаша"
        ),
        (.ruleRevision, "revision out of range", "номер редакции вне границ", "редакция нөмірі қате"),
        (.ruleTime, "impossible time", "невозможное время", "мүмкін емес уақыт"),
        (.ruleFieldLimit, "a figure above the limit", "число больше предела", "сан шектен асады"),
        (.ruleVoteSum, "votes do not add up", "голоса не сходятся", "дауыстар сәйкес емес"),
        (
            .ruleValidSum, "valid ballots do not add up",
            "действительные не сходятся",
            "жарамдылар сәйкес емес"
        ),
        (.rulePartOfWhole, "a part above its whole", "часть больше целого", "бөлік бүтіннен артық"),
        (
            .rulePaper, "received ≠ issued + cancelled",
            "получено ≠ выдано + погашено",
            "алынған ≠ берілген + жойылған"
        ),
        (
            .ruleFoundOverIssued, "more ballots found than issued",
            "в урнах больше, чем выдано",
            "жәшікте берілгеннен көп"
        ),
        (
            .ruleIssuedOverListed, "more ballots issued than listed",
            "выдано больше, чем в списке",
            "тізімнен көп берілді"
        ),
        (.help, "help", "помощь", "көмек"),
        (.nextPane, "next pane", "раздел", "бөлім"),
        (.pause, "pause", "пауза", "кідірту"),
        (.quit, "quit", "выход", "шығу"),
        (.seek, "seek", "перемотка", "жылжыту"),
        (.speed, "speed", "скорость", "жылдамдық"),
        (.zoom, "zoom", "крупно", "үлкейту"),
        (.pane, "pane", "раздел", "бөлім"),
        (.goToTime, "go to time", "ко времени", "уақытқа"),
        (.open, "open", "открыть", "ашу"),
        (.back, "back", "назад", "артқа"),
        (.reverse, "reverse", "обратно", "кері"),
        (.filter, "filter", "фильтр", "сүзгі"),
        (.tenths, "tenths", "десятые", "оннан бір"),
        (.filterPrompt, "filter:", "фильтр:", "сүзгі:"),
        (.timePrompt, "go to HH:MM:", "ко времени ЧЧ:ММ:", "уақытқа СС:ММ:"),
        (
            .entryHint, "Enter keep · Esc clear",
            "Enter оставить · Esc очистить",
            "Enter қалдыру · Esc тазарту"
        ),
        (.helpTitle, "Help", "Помощь", "Көмек"),
        (.tooSmall, "%1 – needs %2 (q quits)", "%1 – нужно %2 (q выход)", "%1 – керегі %2 (q шығу)"),
        (.tooSmallShort, "needs %2 (q)", "нужно %2 (q)", "керегі %2 (q)"),
        (.tooSmallLeast, "%2", "%2", "%2"),
        (.helpMove, "move, with the wheel too", "двигаться, также колесом", "жылжу, дөңгелекпен де"),
        (
            .helpPage, "page up and down, first and last row",
            "страница, первая и последняя строка",
            "бет, бірінші және соңғы жол"
        ),
        (
            .helpPanes, "next, previous, numbered pane",
            "следующий, предыдущий, раздел по номеру",
            "келесі, алдыңғы, нөмірлі бөлім"
        ),
        (.helpZoom, "the pane alone, and back", "только этот раздел, и обратно", "тек осы бөлім, және кері"),
        (
            .helpOpen, "list, region, district, station; an event: its place",
            "список, регион, округ, участок; событие: его место",
            "тізім, өңір, округ, учаске; оқиға: оның орны"
        ),
        (.helpBack, "back, clear the filter", "назад, снять фильтр", "артқа, сүзгіні алу"),
        (
            .helpSort, "sort by the next column, reverse",
            "сортировать по следующему столбцу, обратно",
            "келесі бағанмен реттеу, кері"
        ),
        (
            .helpFilter, "keep rows by name; !x without x",
            "строки по названию; !x без x",
            "атауы бойынша жолдар; !x x-сіз"
        ),
        (.helpNear, "bars to 12 % around the threshold", "шкала до 12 % у барьера", "шек маңында 12 % дейін"),
        (
            .helpPause, "pause or play; live, the night goes on meanwhile",
            "пауза или ход; эфир тем временем идёт",
            "кідірту не жүргізу; эфир жүре береді"
        ),
        (
            .helpSpeed, "half, double, normal speed",
            "вдвое медленнее, быстрее, обычная скорость",
            "екі есе баяу, жылдам, қалыпты"
        ),
        (
            .helpSeek, "10 s back or forward, with Shift 1 min",
            "10 с назад или вперёд, с Shift 1 мин",
            "10 с артқа не алға, Shift-пен 1 мин"
        ),
        (
            .helpStep, "one report back or forward",
            "на одно сообщение назад или вперёд",
            "бір хабар артқа не алға"
        ),
        (
            .helpTenths, "tenths of the night, in the timeline",
            "десятые доли ночи, в разделе времени",
            "түннің оннан бірі, уақыт бөлімінде"
        ),
        (.helpGoTo, "go to a clock time", "ко времени на часах", "сағаттағы уақытқа"),
        (
            .helpLive, "to the live edge or the end; End in the timeline",
            "в эфир или в конец; в разделе времени End",
            "эфирге не соңына; уақыт бөлімінде End"
        ),
        (.helpRedraw, "draw again; suspend", "перерисовать; приостановить", "қайта салу; тоқтата тұру"),
        (.helpQuit, "quit", "выход", "шығу"),
        (
            .helpStatus, "above, below the threshold; quota met, missed",
            "выше, ниже барьера; квота да, нет",
            "шектен жоғары, төмен; квота бар, жоқ"
        ),
        (
            .helpCertain, "whatever still comes; only a correction can undo it",
            "что бы ни пришло; отменит лишь исправление", "не келсе де; тек түзету ғана өзгертеді"
        ),
        (.helpUnknown, "hangs on what is not known", "зависит от неизвестного", "белгісізге байланысты"),
        (
            .helpAlarm, "a protocol with an alarm; in events, refused lines",
            "протокол с тревогой; в событиях — отказы",
            "дабылды хаттама; оқиғаларда — қабылданбаған жол"
        ),
        (.helpDisputed, "sources of equal rank differ", "источники расходятся", "дереккөздер сәйкес емес"),
        (
            .helpRevised, "a protocol replaced or annulled",
            "протокол заменён или отозван",
            "хаттама ауыстырылды не жойылды"
        ),
        (
            .helpEvents, "milestone, change, announced",
            "веха, изменение, объявление",
            "кезең, өзгеріс, жариялау"
        ),
        (
            .helpGauge, "counted, turnout by reports, announced",
            "подсчитано, явка по сводкам, объявлено",
            "саналды, хабар бойынша, жарияланды"
        ),
        (
            .helpTurnout, "turnout: ballots issued of voters listed",
            "явка: выдано бюллетеней от списка",
            "қатысу: тізімнен берілген бюллетень"
        ),
        (
            .helpQuota, "quota: a person of several groups counts once",
            "квота: человек считается один раз",
            "квота: адам бір рет саналады"
        ),
    ]
}
