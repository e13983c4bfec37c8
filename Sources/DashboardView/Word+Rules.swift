extension Word {
    /// Rules that hold a report against what is around it, and those that only mark it.
    static let aroundRules: [(Word, String, String, String)] = [
        (
            .ruleSourceNumber, "a source's number used twice",
            "номер источника использован дважды",
            "дереккөз нөмірі екі рет қолданылған"
        ),
        (
            .ruleRevisionGap, "revisions missing before it", "пропущены прежние редакции",
            "алдыңғы редакциялар жоқ"
        ),
        (
            .ruleBigChange, "far from the revision before",
            "сильно отличается от прежней редакции",
            "алдыңғы редакциядан көп өзгерген"
        ),
        (
            .ruleBeforeClosing, "before its polls closed", "раньше закрытия участка",
            "учаске жабылғанға дейін"
        ),
        (.ruleAheadOfClock, "ahead of the clock", "время впереди часов", "уақыты сағаттан озық"),
        (
            .ruleBeforeRevision, "earlier than the revision before", "раньше прежней редакции",
            "алдыңғы редакциядан ерте"
        ),
        (.ruleSpeed, "counted very fast", "подсчитано очень быстро", "тым тез саналған"),
        (.ruleLate, "long after closing", "намного позже закрытия", "жабылғаннан көп кейін"),
        (
            .ruleListLimit, "more voters than a list may have",
            "в списке больше допустимого",
            "тізімде рұқсат етілгеннен көп"
        ),
        (
            .ruleNoList, "ballots issued, nobody listed", "выдано, а список пуст",
            "тізімсіз берілген бюллетень"
        ),
        (
            .ruleNotFound, "ballots issued and not found", "выданные не найдены в урнах",
            "берілгені жәшікте жоқ"
        ),
        (
            .ruleOverReserve, "more received than list and reserve",
            "получено больше списка и резерва",
            "тізім мен резервтен көп алынған"
        ),
        (
            .ruleListedDiffer, "voters listed differ in its protocols",
            "списки в двух протоколах расходятся",
            "екі хаттаманың тізімі сәйкес емес"
        ),
        (
            .ruleIssuedDiffer, "ballots issued differ in its protocols",
            "выдача в двух протоколах расходится",
            "екі хаттаманың берілгені сәйкес емес"
        ),
        (
            .ruleListChanged, "list far from that at opening", "список далёк от начального",
            "тізім бастапқыдан алшақ"
        ),
        (.ruleEmpty, "empty protocol", "пустой протокол", "бос хаттама"),
        (.checkList, "listed ≤ limit", "список ≤ предел", "тізім ≤ шек"),
        (.checkSpeed, "counted in time", "скорость подсчёта", "санау жылдамдығы"),
        (.checkNotFound, "issued − found", "выдано − урны", "берілген − жәшік"),
        (.checkReserve, "received ≤ reserve", "получено ≤ резерв", "алынған ≤ резерв"),
    ]
}
