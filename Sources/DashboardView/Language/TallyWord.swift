import ElectionModel

/// A word of the page of figures that `tally` prints; ``Wording`` gives it in a language.
package enum TallyWord: Int, Hashable, Sendable, CaseIterable {
    case madeUp, asOf, noReport, entry, stations, stationsIn, anyStationsIn, turnout, counted, issuedOfListed
    case list, votes, status, againstAll, valid, invalid
    case certainIn, statusIn, out, certainOut, noVotes
    case seats, byList, byDistrict, total, independents
    case quota, of, yes, no, unknown
    case expected, allIn, notKnown, votesCounted, expectedVotes, was, fewerCounted, moreExpected
    case region, reported, turnoutPercent, countedPercent

    static let texts: [LocalizedText] = {
        let missing = LocalizedText(en: "?", ru: "", kk: "")
        var texts = [LocalizedText](repeating: missing, count: TallyWord.allCases.count)
        for (word, en, ru, kk) in table { texts[word.rawValue] = LocalizedText(en: en, ru: ru, kk: kk) }
        return texts
    }()

    /// English, Russian, Kazakh; status words in English are those of the JSON.
    private static let table: [(TallyWord, String, String, String)] = [
        (
            .madeUp, "RECONSTRUCTION: figures of single stations are made up to add up to published totals",
            "РЕКОНСТРУКЦИЯ: данные отдельных участков подобраны так, чтобы сойтись с опубликованными итогами",
            "РЕКОНСТРУКЦИЯ: жеке учаскелердің сандары жарияланған қорытындыға сай келетіндей етіп құрастырылған"
        ),
        (.asOf, "as of", "на", "уақыты"),
        (.noReport, "no report yet", "сообщений ещё нет", "хабар әлі жоқ"),
        (.entry, "entry %1", "запись %1", "%1-жазба"),
        (.stations, "stations", "участки", "учаске"),
        (
            .stationsIn, "%1 of %2 with a list protocol", "%1 из %2 с протоколом по спискам",
            "тізім хаттамасы барлары %1, барлығы %2"
        ),
        (
            .anyStationsIn, "%1 of %2 with a protocol", "%1 из %2 с протоколом",
            "хаттамасы барлары %1, барлығы %2"
        ),
        (.turnout, "turnout", "явка", "қатысу"),
        (.counted, "counted", "подсчитано", "саналды"),
        (
            .issuedOfListed, "%1 %: %2 ballots issued of %3 voters listed",
            "%1 %: выдано бюллетеней %2, избирателей в списках %3",
            "%1 %: берілген бюллетень %2, тізімдегі сайлаушы %3"
        ),
        (.list, "list", "список", "тізім"),
        (.votes, "votes", "голоса", "дауыс"),
        (.status, "status", "статус", "мәртебе"),
        (.againstAll, "against all", "против всех", "бәріне қарсы"),
        (.valid, "valid", "действительных", "жарамды"),
        (.invalid, "invalid", "недействительных", "жарамсыз"),
        (.certainIn, "certain-in", "точно проходит", "анық өтті"),
        (.statusIn, "in", "проходит", "өтеді"),
        (.out, "out", "не проходит", "өтпейді"),
        (.certainOut, "certain-out", "точно не проходит", "анық өтпеді"),
        (.noVotes, "no-votes", "нет голосов", "дауыс жоқ"),
        (.seats, "seats", "места", "орын"),
        (.byList, "list", "по списку", "тізіммен"),
        (.byDistrict, "district", "в округах", "округтерде"),
        (.total, "total", "всего", "барлығы"),
        (.independents, "independents", "самовыдвиженцы", "өзін-өзі ұсынғандар"),
        (.quota, "quota", "квота", "квота"),
        (.of, "%1 of %2", "%1 из %2", "%1 / %2"),
        (.yes, "yes", "да", "иә"),
        (.no, "no", "нет", "жоқ"),
        (.unknown, "unknown", "неизвестно", "белгісіз"),
        (.expected, "expected", "ожидается", "күтіледі"),
        (
            .allIn, "every station is in: nothing is estimated",
            "поступили все участки: оценивать нечего",
            "барлық учаске түсті: бағалайтын ештеңе жоқ"
        ),
        (.notKnown, "not known yet", "пока неизвестно", "әзірге белгісіз"),
        (
            .votesCounted, "%1 valid list votes counted", "подсчитано действительных голосов по спискам: %1",
            "тізім бойынша саналған жарамды дауыс: %1"
        ),
        (
            .expectedVotes, "%1 % of expected votes: %2 of %3 expected",
            "%1 % ожидаемых голосов: %2 из ожидаемых %3",
            "күтілетін дауыстың %1 %: %2, күтілетіні %3"
        ),
        (.was, "was %1 % at %2: %3", "было %1 %, время %2: %3", "%2 уақытында %1 % еді: %3"),
        (.fewerCounted, "fewer votes are counted", "подсчитано меньше голосов", "саналған дауыс азайды"),
        (
            .moreExpected, "more is expected from the missing stations",
            "от недостающих участков ожидается больше",
            "жетіспейтін учаскелерден көбірек күтіледі"
        ),
        (.region, "region", "регион", "өңір"),
        (.reported, "reported", "поступило", "түсті"),
        (.turnoutPercent, "turnout %", "явка, %", "қатысу, %"),
        (.countedPercent, "counted %", "подсчитано, %", "саналды, %"),
    ]
}
