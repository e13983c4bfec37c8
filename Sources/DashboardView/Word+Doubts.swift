import ElectionModel

extension Word {
    /// English, Russian, Kazakh of what is unlike its neighbours, and of what hangs on it.
    static let doubts: [(Word, String, String, String)] = [
        (
            .ruleTurnoutUnlike, "turnout unlike its neighbours", "явка не как у соседних участков",
            "қатысу көрші учаскелердегідей емес"
        ),
        (
            .ruleShareUnlike, "share unlike its neighbours", "доля не как у соседних участков",
            "үлес көрші учаскелердегідей емес"
        ),
        (
            .ruleInvalidUnlike, "invalid ballots unlike its neighbours",
            "недействительные не как у соседних участков",
            "жарамсыз бюллетень көрші учаскелердегідей емес"
        ),
        (
            .ruleOptionAbsent, "no vote, unlike its neighbours",
            "ни одного голоса, не как у соседних участков",
            "бірде-бір дауыс жоқ, көрші учаскелердегідей емес"
        ),
        (
            .ruleUnanimous, "everybody voted, or all alike", "голосовали все или все одинаково",
            "бәрі дауыс берді немесе бәрі бірдей берді"
        ),
        (
            .ruleSameFigures, "same figures as another station", "те же цифры, что на другом участке",
            "басқа учаскедегідей сандар"
        ),
        (
            .ruleNumberGap, "numbers of the source missing", "пропуск в номерах источника",
            "дереккөз нөмірлерінде үзіліс бар"
        ),
        (.doubtLabel, "in doubt", "под сомнением", "күмәнді"),
        (
            .doubtNone, "firm: no station in doubt", "устойчиво: участков под сомнением нет",
            "берік: күмәнді учаске жоқ"
        ),
        (
            .doubtFirm, "firm, whatever the %1 {1:station|stations} in doubt {1:holds|hold}",
            "устойчиво, что бы ни было на участках под сомнением (%1)",
            "берік, күмәнді учаскелерде (%1) не болса да"
        ),
        (
            .doubtDependsOne, "depends on 1 of %1 {1:station|stations} in doubt",
            "зависит от 1 из %1 {1:участка|участков|участков} под сомнением",
            "%1 күмәнді учаскенің біріне байланысты"
        ),
        (
            .doubtDepends, "depends on %1 of %2 {2:station|stations} in doubt, or fewer",
            "зависит от %1 из %2 {2:участка|участков|участков} под сомнением или меньше",
            "%2 күмәнді учаскенің %1 немесе азына байланысты"
        ),
        (
            .doubtDependsExact, "depends on %1 of %2 {2:station|stations} in doubt",
            "зависит от %1 из %2 {2:участка|участков|участков} под сомнением",
            "%2 күмәнді учаскенің %1 санына байланысты"
        ),
        (
            .doubtAnnulled, "changes when all are annulled", "изменится, если все аннулировать",
            "бәрі жойылса өзгереді"
        ),
        (.whyReports, "its reports: %1", "протоколы: %1", "хаттамалары: %1"),
        (.noteShares, "%1 % here, %2 % around", "здесь %1 %, вокруг %2 %", "мұнда %1 %, айналада %2 %"),
        (
            .noteRate, "so noted at %1 of %2 {2:station|stations}", "отмечено так участков: %1 из %2",
            "осылай белгіленген учаске: %1 / %2"
        ),
        (
            .noteUsual, "so noted at %1 of %2 {2:station|stations}; about %3 on an ordinary night",
            "отмечено так участков: %1 из %2; в обычную ночь около %3",
            "осылай белгіленген учаске: %1 / %2; қалыпты түнде шамамен %3"
        ),
        (
            .openCounts, "open at stations: alarms %1, disputes %2, refused lines %3, warnings %4",
            "открыто на участках: тревог %1, споров %2, отказов %3, предупреждений %4",
            "учаскелерде ашық: дабыл %1, дау %2, қабылданбаған жол %3, ескерту %4"
        ),
        (
            .openRefused, "a line of this station was refused, and none has come since",
            "строка этого участка отклонена, новой пока нет",
            "осы учаскенің жолы қабылданбады, жаңасы әлі жоқ"
        ),
    ]
}
