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
    ]
}
