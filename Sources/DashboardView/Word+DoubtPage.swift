import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the page of text that `doubt` prints.
    static let doubtPage: [(Word, String, String, String)] = [
        (
            .doubtMadeUp,
            "RECONSTRUCTION: figures of single stations are made up to add up to published totals",
            "РЕКОНСТРУКЦИЯ: числа отдельных участков придуманы и сходятся с опубликованными итогами",
            "РЕКОНСТРУКЦИЯ: учаске сандары ойдан алынған, жарияланған қорытындыға сәйкес"
        ),
        (.doubtAsOf, "as of     %1, entry %2", "на момент %1, запись %2", "уақыты    %1, жазба %2"),
        (
            .doubtOpenAt,
            "open at   %1 {1:station|stations} with an alarm, %2 disputed, %3 with a refused line, %4 with a warning",
            "открыто   участков с тревогой %1, спорных %2, с отказом %3, с предупреждением %4",
            "ашық      дабылды учаске %1, даулы %2, жолы қабылданбаған %3, ескертулі %4"
        ),
        (
            .doubtCounted, "doubtful  %1 counted {1:station|stations}: alarm, dispute or refused line",
            "в сомнении %1 {1:учтённый участок|учтённых участка|учтённых участков}: тревога, спор или отказ",
            "күмәнді   саналған учаске %1: дабыл, дау не қабылданбаған жол"
        ),
        (.outcomeColumn, "outcome", "итог", "нәтиже"),
        (
            .doubtAnythingColumn, "if they could be anything", "если там может быть что угодно",
            "онда кез келген сан болса"
        ),
        (.doubtAnnulledColumn, "if they are annulled", "если их аннулировать", "олар жойылса"),
        (
            .doubtAllFirm, "all %1 outcomes are firm: thresholds, seats, districts, majorities",
            "все итоги (%1) устойчивы: барьеры, места, округа, большинство",
            "барлық нәтиже (%1) берік: шек, орын, округ, көпшілік"
        ),
        (
            .doubtOthersFirm, "firm, and unchanged by annulment: the other %1 {1:outcome|outcomes}",
            "остальные итоги (%1) устойчивы и при аннулировании те же",
            "қалған нәтижелер (%1) берік, жойылса да өзгермейді"
        ),
        (.unchanged, "unchanged", "без изменений", "өзгеріссіз"),
        (.firm, "firm", "устойчиво", "берік"),
        (
            .hangsOn, "depends on %1 {1:station|stations}",
            "зависит от %1 {1:участка|участков|участков}", "%1 учаскеге байланысты"
        ),
        (
            .hangsOnMost, "depends on %1 {1:station|stations} or fewer",
            "зависит от %1 {1:участка|участков|участков} или меньше", "%1 не одан аз учаскеге байланысты"
        ),
        (.doubtfulStation, "doubtful station", "участок в сомнении", "күмәнді учаске"),
        (
            .outcomesOnIt, "outcomes that depend on it", "итогов, зависящих от него",
            "оған байланысты нәтижелер"
        ),
        (
            .doubtMore, "and %1 more; --format json lists all", "и ещё %1; все даёт --format json",
            "тағы %1; бәрін --format json береді"
        ),
        (.disputed, "disputed", "спор", "дау"),
        (.refusedLine, "refused line", "отказ", "қабылданбаған жол"),
        (
            .unlikeTitle, "unlike its neighbours, no more", "не как у соседей, не более того",
            "көршілердегідей емес, одан артық емес"
        ),
        (.stationsColumn, "stations", "участков", "учаске"),
        (.usualColumn, "usual for so many", "обычно для стольких", "мұнша үшін әдеттегі"),
        (.about, "about %1", "около %1", "шамамен %1"),
        (
            .comparedWith, "compared: %1 {1:station|stations}, %2 {2:share|shares}",
            "сравнено: %1 {1:участок|участка|участков}, %2 {2:доля|доли|долей}",
            "салыстырылды: %1 учаске, %2 үлес"
        ),
        (.notSeen, "%1: %2 to %3 not seen", "%1: с %2 по %3 нет", "%1: %2–%3 жоқ"),
        (.allLists, "all lists", "все списки", "барлық тізім"),
        (.allocation, "allocation", "распределение", "бөлу"),
        (.majorityWord, "majority", "большинство", "көпшілік"),
    ]
}
