import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the time machine and of how far the count is.
    static let time: [(Word, String, String, String)] = [
        (.replay, "replay", "повтор", "қайталау"),
        (.behindLive, "behind live %1", "от эфира −%1", "эфирден −%1"),
        (.behindLiveShort, "behind %1", "эфир −%1", "эфир −%1"),
        (.ago, "%1 ago", "%1 назад", "%1 бұрын"),
        (.seconds, "%1 s", "%1 с", "%1 с"),
        (.minutes, "%1 min", "%1 мин", "%1 мин"),
        (.hours, "%1 h", "%1 ч", "%1 сағ"),
        (.days, "%1 d", "%1 дн", "%1 күн"),
        (.stationsShort, "st.", "уч.", "уч."),
        (.expectedOf, "%1 % of expected votes", "%1 % ожидаемых голосов", "күтілетін дауыстың %1 %"),
        (.expectedShort, "%1 % expected", "%1 % ожидаемых", "күтілетін %1 %"),
        (.allIn, "all in", "поступили все", "бәрі түсті"),
        (.reportsAMinute, "reports/min", "сообщ./мин", "хабар/мин"),
        (.markThreshold, "threshold", "барьер", "шек"),
        (.markSeats, "seats", "места", "орын"),
        (.markClosing, "polls closed", "закрытие", "жабылу"),
        (.markCorrection, "correction", "правка", "түзету"),
        (.markOwn, "yours", "ваша", "сіздікі"),
        (.marksKey, "marks", "метки", "белгілер"),
        (.markKeyOwn, "mark", "метка", "белгі"),
        (
            .noticeEdge, "at the live edge nothing is newer yet",
            "это эфир: новее пока ничего нет",
            "бұл эфир: жаңасы әзірге жоқ"
        ),
        (.noticeMarkSet, "marked: %1", "метка: %1", "белгі: %1"),
        (.noticeMarkGone, "mark taken away: %1", "метка снята: %1", "белгі алынды: %1"),
        (
            .noticeManyMarks, "100 marks are set: no more", "уже 100 меток: больше нельзя",
            "100 белгі бар: артық болмайды"
        ),
        (.helpMarks, "previous or next mark", "предыдущая или следующая метка", "алдыңғы не келесі белгі"),
        (
            .helpOwnMark, "mark this moment, or take the mark away",
            "отметить момент или снять метку",
            "осы сәтті белгілеу не белгіні алу"
        ),
        (
            .helpExpected, "of the votes expected, counted; an estimate, no count",
            "подсчитано из ожидаемых голосов; это оценка",
            "күтілетін дауыстан саналғаны; бұл баға"
        ),
        (
            .helpFallen, "before it: it was more; w in the timeline says why",
            "перед ней: было больше; w в разделе времени",
            "алдында: көбірек еді; уақыт бөлімінде w"
        ),
        (
            .helpMarkSigns, "timeline: polls closed, threshold, seats",
            "время: закрытие, барьер, места",
            "уақыт: жабылу, шек, орын"
        ),
        (
            .helpMarkSigns2, "correction, your mark, the moment shown",
            "правка, ваша метка, показанный момент",
            "түзету, сіздің белгі, көрсетілген сәт"
        ),
        (
            .helpBehind, "an earlier moment of a live night; L comes back",
            "более ранний момент эфира; L вернёт",
            "эфирдің ертерек сәті; L қайтарады"
        ),
        (.whyProgress, "How far the count is", "Сколько подсчитано", "Қанша саналды"),
        (.expectedVotes, "expected votes", "ожидаемые голоса", "күтілетін дауыс"),
        (
            .whyAllIn, "every station is in: nothing is estimated",
            "поступили все участки: оценивать нечего",
            "барлық учаске түсті: бағалайтын ештеңе жоқ"
        ),
        (
            .whyNotKnown, "how many votes are to come is not known yet",
            "сколько голосов ещё придёт, пока неизвестно",
            "тағы қанша дауыс келетіні әзірге белгісіз"
        ),
        (
            .whyByIssued, "expected by the ballots they issued near closing, stations: %1",
            "ожидаются по выданным к закрытию бюллетеням, участков: %1",
            "жабылуға жақын берілген бюллетень бойынша күтіледі, учаске: %1"
        ),
        (
            .whyByAnnounced, "by the turnout announced of their region, stations: %1",
            "по объявленной явке региона, участков: %1",
            "өңірдің жарияланған қатысуы бойынша, учаске: %1"
        ),
        (
            .whyByCounted, "by counted stations of their region and size, stations: %1",
            "по подсчитанным участкам региона и размера, участков: %1",
            "өңірі мен көлемі бірдей саналған учаскелер бойынша, учаске: %1"
        ),
        (
            .whyAtMost, "an estimate; at most 99 % until every station is in",
            "это оценка; не больше 99 %, пока не поступят все",
            "бұл баға; бәрі түскенше 99 % аспайды"
        ),
        (.whyFell, "was %1 at %2: %3", "было %1 в %2: %3", "%2 кезінде %1 еді: %3"),
        (
            .whyFewerCounted, "fewer votes are counted, protocols were taken back or lowered",
            "подсчитано меньше: протоколы отозваны или снижены",
            "саналғаны азайды: хаттамалар алынды не төмендеді"
        ),
        (
            .whyMoreExpected, "more is expected from the missing stations",
            "от недостающих участков ожидается больше",
            "жетіспейтін учаскелерден көбірек күтіледі"
        ),
    ]
}
