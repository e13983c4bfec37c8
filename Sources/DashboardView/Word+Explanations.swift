import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the pages that explain: a list, why, all districts.
    static let explanations: [(Word, String, String, String)] = [
        (.threshold, "threshold", "барьер", "шек"),
        (.now, "now", "сейчас", "қазір"),
        (.independents, "Independents", "Самовыдвиженцы", "Өзін ұсынғандар"),
        (.ballotNumber, "no. %1 on the ballot", "№ %1 в бюллетене", "бюллетеньде № %1"),
        (.registered, "registered no. %1", "регистрация № %1", "тіркелуі № %1"),
        (
            .registeredShared,
            "registered no. %1 (shared), order not known",
            "регистрация № %1 (общий), порядок неизвестен",
            "тіркелуі № %1 (ортақ), реті белгісіз"
        ),
        (
            .registeredUnknown,
            "order of registration not known",
            "порядок регистрации неизвестен",
            "тіркелу реті белгісіз"
        ),
        (.ofValid, "%1 of %2 valid", "%1 из %2 действительных", "жарамды %2 ішінен %1"),
        (.needsVotes, "needs %1 {1:vote|votes} more", "нужно ещё голосов: %1", "тағы %1 дауыс керек"),
        (.sparesVotes, "may lose %1 {1:vote|votes}", "может потерять голосов: %1", "%1 дауыс жоғалта алады"),
        (
            .certainInFrom,
            "certain in from about %1 % of the count",
            "точно да примерно с %1 % подсчёта",
            "санаудың шамамен %1 % бастап анық өтеді"
        ),
        (
            .certainOutFrom,
            "certain out from about %1 % of the count",
            "точно нет примерно с %1 % подсчёта",
            "санаудың шамамен %1 % бастап анық өтпейді"
        ),
        (.listSeats, "List seats", "Места по списку", "Тізім орындары"),
        (.toGain, "to gain a seat", "до нового места", "тағы бір орынға"),
        (.toLose, "to lose a seat", "до потери места", "орын жоғалтуға"),
        (.toThreshold, "to the threshold", "до барьера", "шекке дейін"),
        (.marginVotes, "%1 {1:vote|votes}", "%1 {1:голос|голоса|голосов}", "%1 дауыс"),
        (.guaranteed, "guaranteed", "гарантировано", "кепілді"),
        (.outlookCertain, "certain", "точно", "анық"),
        (.outlookPossible, "possible", "возможно", "мүмкін"),
        (.outlookOut, "out of reach", "недостижимо", "қол жетпейді"),
        (.districts, "districts", "округа", "округтер"),
        (.districtsTitle, "Districts", "Округа", "Округтер"),
        (.wonAndLed, "won %1, leads in %2", "победы: %1, впереди: %2", "жеңіс: %1, алда: %2"),
        (.seatsAltogether, "seats altogether", "всего мест", "барлық орын"),
        (.quotaInList, "quota, list", "квота, список", "квота, тізім"),
        (.quotaInSeats, "quota, seats", "квота, места", "квота, орын"),
        (.quotaCounted, "%1 of %2, required %3", "%1 из %2, нужно %3", "%1 / %2, керегі %3"),
        (.womenApart, "women apart: %1", "из них женщин: %1", "оның ішінде әйел: %1"),
        (.shortBy, "short by %1", "не хватает: %1", "жетпейді: %1"),
        (
            .firstBelow,
            "first eligible below the line is no. %1",
            "первый подходящий ниже черты: № %1",
            "сызықтан төмен бірінші сәйкесі: № %1"
        ),
        (
            .nobodyBelow,
            "nobody below the line is eligible for sure",
            "ниже черты никто точно не подходит",
            "сызықтан төмен анық сәйкесі жоқ"
        ),
        (.why, "why", "почему", "неге"),
        (.districtsKey, "districts", "округа", "округтер"),
        (.barScale, "scale", "шкала", "шкала"),
        (.whyTitle, "Why: %1", "Почему: %1", "Неге: %1"),
        (.baseParties, "votes of the lists", "голоса списков", "тізім дауыстары"),
        (
            .whyOutstanding,
            "at most %1 {1:ballot|ballots} can still come",
            "ожидается ещё не более %1 {1:бюллетеня|бюллетеней|бюллетеней}",
            "тағы ең көбі %1 бюллетень келуі мүмкін"
        ),
        (
            .whyIssuedThere,
            "%1 of them announced as issued so far",
            "из них объявлено выданными: %1",
            "оның ішінде берілгені жарияланды: %1"
        ),
        (
            .whyDisputed,
            "proofs leave disputed protocols out",
            "спорные протоколы в доказательства не входят",
            "даулы хаттамалар дәлелге кірмейді"
        ),
        (
            .whyCertainIn,
            "certain: in even if all of them are against it",
            "точно да: даже если все они против",
            "анық: бәрі қарсы болса да өтеді"
        ),
        (
            .whyOpenIn,
            "not certain: out if all of them are against it",
            "не точно: нет, если все они против",
            "анық емес: бәрі қарсы болса өтпейді"
        ),
        (
            .whyOpenOut,
            "not certain: in if all of them are for it",
            "не точно: да, если все они за него",
            "анық емес: бәрі жақтаса өтеді"
        ),
        (
            .whyCertainOut,
            "certain: out even if all of them are for it",
            "точно нет: даже если все они за него",
            "анық: бәрі жақтаса да өтпейді"
        ),
        (
            .whyAgainstAll,
            "valid ballots: they are in the base of every share, and take no seats",
            "действительные: входят в базу долей, мест не получают",
            "жарамды бюллетень: үлес базасына кіреді, орын алмайды"
        ),
        (
            .whyEligible,
            "votes of the lists that passed",
            "голоса прошедших списков",
            "өткен тізімдердің дауысы"
        ),
        (.whyQuota, "quota", "квота", "квота"),
        (.whyQuotient, "votes / quota", "голоса / квота", "дауыс / квота"),
        (.whyParts, "whole part %1, remainder %2", "целая часть %1, остаток %2", "бүтін бөлік %1, қалдық %2"),
        (
            .whyNoPart,
            "the list takes no part in the seats",
            "список не участвует в распределении",
            "тізім орын бөлуге қатыспайды"
        ),
        (
            .listTooShort,
            "%1 {1:seat|seats}, %2 {2:name|names}: the list is too short",
            "мест %1, имён %2: список слишком короткий",
            "орын %1, есім %2: тізім тым қысқа"
        ),
        (
            .widenedSingleList,
            "wider: one list may end alone above the threshold; its clause is counted in",
            "шире: выше порога может остаться один список; правило о нём учтено",
            "кеңірек: шектен бір ғана тізім асуы мүмкін; оның ережесі есептелген"
        ),
        (
            .widenedNonePasses,
            "wider: if no list passes, the law gives no rule",
            "шире: если не пройдёт никто, закон правила не даёт",
            "кеңірек: ешкім өтпесе, заңда ереже жоқ"
        ),
        (
            .widenedOwnNames,
            "wider: it may win more seats than its %1 {1:name|names}; the law does not say who gets them",
            "шире: мест может быть больше, чем имён (%1); чьи они, закон не говорит",
            "кеңірек: орын есімдерден (%1) көп болуы мүмкін; олар кімге тиетінін заң айтпайды"
        ),
        (
            .widenedOtherNames,
            "wider: may get seats that others have no names for (%1)",
            "шире: может получить места, на которые у других нет имён (%1)",
            "кеңірек: басқалардың (%1) есімі жетпеген орындарды алуы мүмкін"
        ),
        (.whyWhole, "whole parts", "целые части", "бүтін бөліктер"),
        (
            .whyWholeLeft,
            "%1 in all, %2 {2:seat|seats} left",
            "всего %1, осталось мест: %2",
            "барлығы %1, қалған орын: %2"
        ),
        (.whyLeftovers, "leftovers to", "остатки", "қалдықтар"),
        (.seatsOfList, "seats of the list", "места списка", "тізім орны"),
        (
            .whySingleList,
            "one list alone passed: the next one joins it, its quotient times %1, at least %2 {2:seat|seats}",
            "прошёл один список: к нему добавлен следующий, его частное × %1, не менее %2 {2:места|мест|мест}",
            "бір ғана тізім өтті: келесісі қосылады, бөліндісі × %1, кемінде %2 орын"
        ),
        (
            .whyTie,
            "equal remainders, and the order of registration does not decide",
            "остатки равны, порядок регистрации не решает",
            "қалдықтар тең, тіркелу реті шешпейді"
        ),
        (
            .whyDivisors,
            "seats one by one to the largest quotient, divisors of %1",
            "места по одному наибольшему частному, делители %1",
            "орын бір-бірден ең үлкен бөліндіге, бөлгіштер %1"
        ),
        (.whyWomen, "women", "женщины", "әйелдер"),
        (.whyYouth, "youth, under %1", "молодёжь, до %1 {1:года|лет|лет}", "жастар, %1 жасқа дейін"),
        (.whyDisability, "with disabilities", "с инвалидностью", "мүгедектігі бар"),
        (.whyRequired, "required", "нужно", "керегі"),
        (.whyRounded, "%1, rounded up %2", "%1, округлено вверх %2", "%1, жоғары дөңгелектеп %2"),
        (
            .whyIssued,
            "issued: voters who received a ballot, by the protocol, else by the newest turnout report; divided by the voters listed",
            "выдано: получившие бюллетень по протоколу, а без него по последней сводке; делится на число в списках",
            "берілді: хаттама бойынша, ол болмаса соңғы хабар бойынша бюллетень алғандар; тізімдегілерге бөлінеді"
        ),
        (
            .whyCounted,
            "counted: the same, of stations whose list protocol is in",
            "подсчитано: то же по участкам с протоколом по спискам",
            "саналды: тізім хаттамасы түскен учаскелер бойынша"
        ),
        (
            .whyInReported,
            "turnout where protocols are in",
            "явка там, где есть протоколы",
            "хаттамасы бар жердегі қатысу"
        ),
        (
            .whyWon,
            "lead %1 > %2 {2:vote|votes} that can still come",
            "отрыв %1 > ожидаемых голосов: %2",
            "айырма %1 > келуі мүмкін %2 дауыс"
        ),
        (
            .whyLeading,
            "lead %1 ≤ %2 {2:vote|votes} that can still come: open",
            "отрыв %1 ≤ ожидаемых голосов: %2, открыто",
            "айырма %1 ≤ келуі мүмкін %2 дауыс: ашық"
        ),
        (
            .whyHouse,
            "list seats + districts won or led",
            "места по списку + округа с победой или лидерством",
            "тізім орны + жеңген не алда тұрған округтер"
        ),
        (.lawPlace, "art. %1 p. %2", "ст. %1 п. %2", "%1-бап %2-т."),
        (.leaderColumn, "leader", "лидер", "көшбасшы"),
        (.aheadColumn, "lead", "отрыв", "айырма"),
        (.toComeColumn, "to come", "ожид.", "күтіл."),
        (.districtOpen, "open", "открыт", "ашық"),
        (.districtLeading, "leading", "впереди", "алда"),
        (.districtWon, "won", "победа", "жеңді"),
        (
            .helpWhy,
            "why: the arithmetic and the law behind a figure",
            "почему: расчёт и статья закона",
            "неге: есеп пен заң бабы"
        ),
        (.helpDistricts, "all districts", "все округа", "барлық округтер"),
    ]
}
