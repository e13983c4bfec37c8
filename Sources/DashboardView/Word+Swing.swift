import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the swing and of decisions.
    static let swings: [(Word, String, String, String)] = [
        (
            .noPrevious, "the scenario names no election before",
            "в сценарии нет прошлых выборов", "сценарийде бұрынғы сайлау жоқ"
        ),
        (.swingAgainst, "Against %1, %2", "По сравнению с %1, %2", "%1, %2 салыстырғанда"),
        (.swingThen, "then", "тогда", "бұрын"),
        (.swingNow, "now", "теперь", "қазір"),
        (.swingColumn, "swing", "измен.", "өзг."),
        (.swingThenCalled, "then called %1", "тогда: %1", "бұрын: %1"),
        (.swingUnmatched, "In one of the two only", "Только на одних выборах", "Тек бір сайлауда"),
        (.swingNew, "new", "новая", "жаңа"),
        (.swingGone, "gone", "нет", "жоқ"),
        (
            .swingMatched,
            "held against each other: %1 {1:list|lists}, %2 % of the valid ballots then, %3 % now",
            "сравнимо списков: %1, %2 % действительных тогда, %3 % теперь",
            "салыстырылған тізім: %1, бұрын жарамдының %2 %, қазір %3 %"
        ),
        (
            .swingBases, "shares of valid ballots: then of %1, now of %2",
            "доли действительных: тогда от %1, теперь от %2", "жарамды үлестері: бұрын %1, қазір %2 ішінен"
        ),
        (
            .swingAgainstAll,
            "now votes against all are in the base; then the lists alone, where there was no such line",
            "теперь в основе и голоса против всех; тогда, без такой строки, только списки",
            "қазір негізде бәріне қарсы дауыс та бар; бұрын мұндай жол болмаса, тек тізімдер"
        ),
        (
            .swingPartial, "%1 of %2 stations are in: the count so far is not the whole country",
            "поступило %1 из %2 участков: это ещё не вся страна",
            "%2 учаскенің %1 түсті: бұл әлі бүкіл ел емес"
        ),
        (.decideTitle, "Decide: %1", "Решение: %1", "Шешім: %1"),
        (.decideKey, "decide", "решить", "шешу"),
        (.actConfirm, "confirm", "подтвердить", "растау"),
        (.actWithdraw, "withdraw", "изъять", "алып тастау"),
        (.actAdmit, "admit", "допустить", "қабылдау"),
        (.refusedLineNumber, "refused line %1", "отклонённая строка %1", "қабылданбаған %1-жол"),
        (.reasonPrompt, "reason:", "причина:", "себебі:"),
        (
            .reasonHint, "Enter on · Esc clear, leave",
            "Enter дальше · Esc очистить, выйти", "Enter әрі қарай · Esc тазарту, шығу"
        ),
        (.decideSure, "Write it into the log", "Записать в журнал", "Журналға жазу"),
        (
            .decideForGood, "it stands there for good, with the reason",
            "она останется там навсегда, с причиной", "ол себебімен бірге мәңгі қалады"
        ),
        (.decideWrite, "write", "записать", "жазу"),
        (.decideReason, "reason", "причина", "себебі"),
        (.decidePaper, "listed · issued · found", "в списке · выдано · в урнах", "тізім · берілді · жәшік"),
        (
            .effectConfirm, "its figures stand, its alarms are dealt with",
            "данные остаются, тревоги сняты", "деректер қалады, дабылдар шешілді"
        ),
        (
            .effectWithdraw, "it leaves the count; what stood before stands again",
            "выходит из подсчёта; действует прежний", "санаудан шығады; бұрынғысы күшінде"
        ),
        (
            .effectAdmit, "it counts although it breaks a rule",
            "учитывается, хотя нарушает правило", "ереже бұзса да есептеледі"
        ),
        (
            .noticeNoDecision, "decisions are made on the screen of watch, or by a command",
            "решения принимаются на экране watch или командой",
            "шешім watch экранында не пәрменмен қабылданады"
        ),
        (
            .noticeNothingToDecide, "nothing to decide at this station",
            "на этом участке решать нечего", "бұл учаскеде шешетін ештеңе жоқ"
        ),
        (.noticeReason, "a decision needs a reason", "решению нужна причина", "шешімге себеп керек"),
        (.noticeDeciding, "being decided …", "принимается …", "қабылдануда …"),
        (.noticeDecided, "decided, position %1", "принято, запись %1", "қабылданды, %1-жазба"),
        (
            .noticeDecidedBefore, "decided before, position %1", "уже принято, запись %1",
            "бұрын қабылданған, %1-жазба"
        ),
        (.noticeRefused, "not decided: %1", "не принято: %1", "қабылданбады: %1"),
        (
            .helpDecide, "decide about a station in doubt",
            "решение по участку под сомнением", "күмәнді учаске бойынша шешім"
        ),
    ]
}
