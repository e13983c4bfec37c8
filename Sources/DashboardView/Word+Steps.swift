import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the pages of seats and of the nation.
    static let steps: [(Word, String, String, String)] = [
        (.noListSeats, "no list seats in this election", "мест по спискам нет", "тізім орны жоқ"),
        (.stepTakePart, "Who takes part", "Кто участвует", "Кім қатысады"),
        (
            .stepThreshold, "%1 % of %2 (%3)", "%1 % от %2 (%3)", "%2 (%3) ішінен %1 %"
        ),
        (
            .stepQuota, "Quota: the votes for one seat", "Квота: голоса на одно место",
            "Квота: бір орынға дауыс"
        ),
        (.stepEligible, "their votes / seats", "их голоса / места", "олардың дауысы / орын"),
        (.stepWhole, "Whole quotas", "Целые квоты", "Бүтін квоталар"),
        (.columnQuotient, "votes/quota", "голоса/квота", "дауыс/квота"),
        (.columnWhole, "whole", "целых", "бүтін"),
        (.columnRest, "remainder", "остаток", "қалдық"),
        (.stepRemainders, "Largest remainders", "Наибольшие остатки", "Ең үлкен қалдықтар"),
        (.stepSeatNumber, "seat %1", "место %1", "%1-орын"),
        (.stepQuotients, "Seats", "Места", "Орындар"),
        (
            .lastSeatBy, "the last seat goes to %1 over %2, remainders %3 {3:vote|votes} apart",
            "последнее место: %1 перед %2, остатки расходятся на %3 {3:голос|голоса|голосов}",
            "соңғы орын: %1, одан кейін %2, қалдық айырмасы %3 дауыс"
        ),
        (
            .lastSeatLost, "%1 loses a seat with %2 {2:vote|votes} fewer",
            "%1 теряет место, если на %2 {2:голос|голоса|голосов} меньше",
            "%1 %2 дауыс кем болса, орын жоғалтады"
        ),
        (
            .nextSeatWon, "%1 gains one with %2 {2:vote|votes} more",
            "%1 получает место, если на %2 {2:голос|голоса|голосов} больше",
            "%1 %2 дауыс артық болса, орын алады"
        ),
        (.stepResult, "Result", "Итог", "Нәтиже"),
        (
            .stepHouse, "%1 by lists + %2 in districts = %3 seats of the House",
            "%1 по спискам + %2 в округах = %3 мест палаты",
            "тізім бойынша %1 + округте %2 = палатаның %3 орны"
        ),
        (
            .baseAllReports, "ballots issued by all reports, of voters listed in the country",
            "выдано по всем сообщениям, от списка всей страны",
            "барлық хабар бойынша берілгені, ел тізімінен"
        ),
        (
            .baseAllListed, "ballots issued by list protocols, of voters listed in the country",
            "выдано по протоколам списка, от списка всей страны",
            "тізім хаттамалары бойынша берілгені, ел тізімінен"
        ),
        (
            .baseReported, "the same ballots, of voters listed where protocols are in",
            "те же бюллетени, от списка там, где есть протоколы",
            "сол бюллетеньдер, хаттамасы бар учаскелердің тізімінен"
        ),
        (
            .baseValid, "shares of %1 valid ballots, against all included",
            "доли от %1 действительных, с «против всех»",
            "жарамды %1 бюллетеньнен, «бәріне қарсы» да кіреді"
        ),
        (.checkOpening, "listed, at opening", "список, при открытии", "тізім, ашылғанда"),
        (.invalidOfFound, "invalid of found", "недейств. от урн", "жарамсыз / жәшік"),
        (.listPapers, "List protocols", "Протоколы по спискам", "Тізім хаттамалары"),
        (.districtPapers, "District protocols", "Протоколы по округам", "Округ хаттамалары"),
        (.measurePapers, "Referendum protocols", "Протоколы референдума", "Референдум хаттамалары"),
    ]
}
