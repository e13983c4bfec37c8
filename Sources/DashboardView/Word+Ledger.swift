import ElectionModel

extension Word {
    /// English, Russian, Kazakh of published figures held against the count.
    static let ledgerPage: [(Word, String, String, String)] = [
        (.ledgerTitle, "Published figures", "Опубликованные показатели", "Жарияланған көрсеткіштер"),
        (.pollsTitle, "Exit polls", "Экзитполы", "Экзитполдар"),
        (.sourcesTitle, "Sources side by side", "Источники рядом", "Дереккөздер қатар"),
        (
            .helpLedger, "published figures against the count", "опубликованное против подсчёта",
            "жарияланған көрсеткіштер мен санақ"
        ),
        (.tourOnward, "Space goes on", "Пробел — дальше", "Бос орын — әрі қарай"),
        (.noticeAlert, "* alert: %1", "* оповещение: %1", "* хабарлама: %1"),
        (
            .noticeAlertReplay, "* alert in the replay: %1", "* оповещение в повторе: %1",
            "* қайталаудағы хабарлама: %1"
        ),
        (.kindAlert, "alerts", "оповещения", "хабарламалар"),
        (.helpPolls, "exit polls beside the count", "экзитполы рядом с подсчётом", "экзитполдар мен санақ"),
        (
            .helpSources, "where sources differ, and by how much", "где источники расходятся и насколько",
            "дереккөздердің айырмасы"
        ),
        (.pollsNone, "no exit poll is known", "экзитполов нет", "экзитпол жоқ"),
        (
            .pollsNote, "polls never enter the count; ✗ below the threshold",
            "в подсчёт не входят; ✗ ниже барьера",
            "санаққа кірмейді; ✗ шектен төмен"
        ),
        (
            .pollsEmbargo,
            "nothing is shown before the last station at home closes at %1, nor before it is published",
            "до закрытия последнего участка в стране (%1) и до публикации ничего не показывается",
            "елдегі соңғы учаске жабылғанша (%1) және жарияланғанша көрсетілмейді"
        ),
        (.pollSample, "%1 asked", "опрошено %1", "сұралды: %1"),
        (
            .pollStations, "at %1 {1:station|stations}", "на %1 {1:участке|участках|участках}", "%1 учаскеде"
        ),
        (.pollMargin, "margin %1 points", "погрешность %1 п.п.", "қателік %1 п.т."),
        (.pollLists, "lists at the threshold: %1", "списков у барьера: %1", "шекке жеткен тізім: %1"),
        (.pollColumn, "poll", "опрос", "сауалнама"), (.pollError, "error", "ошибка", "қате"),
        (
            .residual, "%1: published %2, units sum %3, residual %4",
            "%1: объявлено %2, сумма %3, остаток %4",
            "%1: жария %2, қосынды %3, қалдық %4"
        ),
        (
            .residualTitle, "Published for the country against the sum of units",
            "Опубликованное по стране против суммы по участкам", "Ел бойынша жарияланған мен қосынды"
        ),
        (
            .residualNone, "no national figure is published yet", "по стране пока ничего не опубликовано",
            "ел бойынша әзірге ештеңе жарияланған жоқ"
        ),
        (
            .conflictsOpen, "Sources of equal rank differ: %1", "Равные источники расходятся: %1",
            "Тең дереккөздер келіспейді: %1"
        ),
        (.conflictsDecided, "Decided by rank: %1", "Решено по рангу: %1", "Дәреже бойынша шешілген: %1"),
        (.conflictAge, "for %1 h %2 min", "уже %1 ч %2 мин", "%1 сағ %2 мин бойы"),
        (.voiceCounted, "counts", "учитывается", "саналады"),
        (
            .voiceApart, "%1 {1:vote|votes} apart, %2 issued",
            "разница %1 {1:голос|голоса|голосов}, выдано %2",
            "айырма %1 дауыс, берілгені %2"
        ),
        (.eventExitPoll, "exit poll, %1: %2", "экзитпол, %1: %2", "экзитпол, %1: %2"),
        (
            .eventPreliminary, "preliminary results (%1): %2", "предварительные итоги (%1): %2",
            "алдын ала қорытынды (%1): %2"
        ),
        (
            .eventFinal, "final results (%1): %2", "окончательные итоги (%1): %2",
            "түпкілікті қорытынды (%1): %2"
        ),
        (.eventAlert, "alert: %1", "сигнал: %1", "белгі: %1"),
        (.noteNeedsOne, "it needs %1 of %2", "для этого нужно %1 из %2", "бұл үшін %2 ішінен %1 қажет"),
        (
            .ledgerEmpty, "nothing has been published yet", "пока ничего не опубликовано",
            "әзірге ештеңе жарияланған жоқ"
        ),
        (
            .ledgerCounts,
            "%1 {1:figure|figures}: %2 {2:matches|match}, %3 {3:differs|differ}, %4 by definition, %5 not computable",
            "показателей %1: сходится %2, расходится %3, иное определение у %4, не вычислить %5",
            "көрсеткіш %1: сәйкес %2, сәйкес емес %3, анықтамасы басқа %4, есептелмейді %5"
        ),
        (.ledgerFigure, "figure", "показатель", "көрсеткіш"), (.ledgerScope, "of", "где", "қайда"),
        (.ledgerTime, "time", "время", "уақыты"), (.ledgerSource, "source", "источник", "дереккөз"),
        (.ledgerPublished, "published", "опубликовано", "жарияланған"),
        (.ledgerComputed, "computed", "вычислено", "есептелген"),
        (.ledgerVerdict, "verdict", "вывод", "қорытынды"),
        (.statusAnnounced, "announced", "объявлено", "жарияланды"),
        (.statusFinal, "final", "окончательно", "түпкілікті"),
        (.statusArticle, "article", "статья", "мақала"),
        (.statusDisputed, "disputed", "оспаривается", "даулы"),
        (.verdictMatches, "matches", "сходится", "сәйкес"),
        (.verdictDiffers, "differs", "расходится", "сәйкес емес"),
        (.verdictDefinition, "differs by definition", "иное определение", "анықтамасы басқа"),
        (.verdictNotComputable, "not computable", "не вычислить", "есептелмейді"),
        (.verdictFollows, "it is %1, not %2", "это %1, а не %2", "бұл — %1, ал %2 емес"),
        (.verdictMissing, "missing: %1", "не хватает: %1", "жетіспейді: %1"),
        (.noteOther, "%1 has %2", "у источника «%1» %2", "«%1» дереккөзінде %2"),
        (
            .noteNeeds, "it needs %1 to %2 of %3", "для этого нужно от %1 до %2 из %3",
            "бұл үшін %3 ішінен %1–%2 қажет"
        ),
        (
            .noteNoWhole, "no whole number of %1 gives it", "целого числа из %1, дающего это, нет",
            "%1 ішінен мұны беретін бүтін сан жоқ"
        ),
        (
            .noteSwapped, "two digits changed places", "две цифры поменялись местами",
            "екі цифр орнын ауыстырған"
        ),
        (.noteChanged, "one digit is another", "одна цифра другая", "бір цифр басқа"),
        (
            .noteSameAs, "%1 has this figure at that time", "это показатель на тот же час: %1",
            "бұл — сол уақыттағы көрсеткіш: %1"
        ),
        (
            .noteBelow, "below the %1 announced at %2", "ниже, чем %1, объявленные в %2",
            "%2-де жарияланған %1-ден төмен"
        ),
        (
            .noteAbove, "above the %1 announced at %2", "выше, чем %1, объявленные в %2",
            "%2-де жарияланған %1-ден жоғары"
        ),
        (
            .noteExceptions, "not at %1 {1:station|stations}", "иначе на %1 {1:участке|участках|участках}",
            "%1 учаскеде басқаша"
        ),
        (
            .gapRegister, "the register of another day", "список избирателей на другой день",
            "басқа күнгі сайлаушылар тізімі"
        ),
        (
            .gapCountries, "which country a station abroad is in", "в какой стране участок за рубежом",
            "шетелдегі учаскенің қай елде екені"
        ),
        (
            .gapNominations, "who was nominated and did not stand", "кто выдвинут и не участвовал",
            "кім ұсынылып, қатыспағаны"
        ),
        (.gapElected, "who received the seats", "кто получил места", "орындарды кім алғаны"),
        (.gapAccreditations, "who was accredited", "кто аккредитован", "кім аккредиттелгені"),
        (
            .gapCouncils, "the elections of local councils", "выборы в маслихаты", "мәслихат сайлаулары"
        ),
        (
            .gapLawBefore, "the law before this edition", "закон до этой редакции",
            "осы редакцияға дейінгі заң"
        ),
        (.gapRespondents, "who was asked in the poll", "кого опросили", "кімнен сұралғаны"),
        (
            .gapPolls, "one answer: the polls do not agree", "единый ответ: опросы расходятся",
            "бір жауап: сауалнамалар әртүрлі"
        ),
        (.gapUnit, "a count for that unit", "подсчёт для этой единицы", "осы бірлік бойынша санақ"),
        (.gapNothing, "anything counted", "подсчитанные данные", "саналған деректер"),
        (.gapNumber, "a number in the figure", "число в показателе", "көрсеткіштегі сан"),
        (.gapMeasure, "a known measure", "известный показатель", "белгілі өлшем"),
        (
            .definitionIssuedOfListed, "ballots issued of voters listed", "выданные бюллетени от списка",
            "берілген бюллетеньдердің тізімдегі үлесі"
        ),
        (
            .definitionValidOfListed, "valid ballots of voters listed",
            "действительные бюллетени от списка", "жарамды бюллетеньдердің тізімдегі үлесі"
        ),
        (
            .definitionFoundOfListed, "ballots found of voters listed", "найденные бюллетени от списка",
            "табылған бюллетеньдердің тізімдегі үлесі"
        ),
        (
            .definitionCountedOfListed, "ballots issued by protocols, of voters listed",
            "выданные по протоколам от списка", "хаттамалар бойынша берілгендердің тізімдегі үлесі"
        ),
        (.definitionIssued, "ballots issued", "выданные бюллетени", "берілген бюллетеньдер"),
        (.definitionValid, "valid ballots", "действительные бюллетени", "жарамды бюллетеньдер"),
        (.definitionFound, "ballots found", "найденные бюллетени", "табылған бюллетеньдер"),
        (
            .definitionOfValid, "votes of valid ballots", "голоса от действительных бюллетеней",
            "дауыстардың жарамды бюллетеньдердегі үлесі"
        ),
        (
            .definitionOfLists, "votes of votes for lists", "голоса от голосов за списки",
            "дауыстардың тізімдерге берілгендердегі үлесі"
        ),
        (
            .definitionOfFound, "votes of ballots found", "голоса от найденных бюллетеней",
            "дауыстардың табылған бюллетеньдердегі үлесі"
        ),
        (
            .definitionOfIssued, "votes of ballots issued", "голоса от выданных бюллетеней",
            "дауыстардың берілген бюллетеньдердегі үлесі"
        ),
        (
            .definitionOfListed, "votes of voters listed", "голоса от списка избирателей",
            "дауыстардың тізімдегі үлесі"
        ),
        (
            .definitionRegistered, "candidates registered", "зарегистрированные кандидаты",
            "тіркелген кандидаттар"
        ),
        (
            .definitionNominated, "candidates nominated", "выдвинутые кандидаты", "ұсынылған кандидаттар"
        ),
        (.definitionPoll, "answers in a poll", "ответы опрошенных", "сауалнама жауаптары"),
        (.definitionCount, "the count", "подсчёт", "санақ"),
    ]
}
