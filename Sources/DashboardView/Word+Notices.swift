import ElectionModel

extension Word {
    /// English, Russian, Kazakh of what a key could not do, and of why a station is in doubt.
    static let notices: [(Word, String, String, String)] = [
        (
            .noticeTime, "no such time: type HH:MM or HH:MM:SS",
            "нет такого времени: ЧЧ:ММ или ЧЧ:ММ:СС",
            "ондай уақыт жоқ: СС:ММ не СС:ММ:СС"
        ),
        (
            .noticeOutside, "outside the night: it runs %1 to %2",
            "вне ночи: она длится с %1 до %2",
            "түннен тыс: ол %1–%2 аралығы"
        ),
        (
            .noticePlace, "this event has no place to open",
            "у этого события нет места", "бұл оқиғаның орны жоқ"
        ),
        (
            .noticePage, "nothing to open here; w says why",
            "открывать нечего; w скажет почему", "ашатын ештеңе жоқ; w себебін айтады"
        ),
        (.noticeNoDoubt, "no station is in doubt", "участков под вопросом нет", "күмәнді учаске жоқ"),
        (
            .noticeWarnings, "none in doubt; to look at: %1, a lists them",
            "под вопросом нет; взглянуть: %1, клавиша a",
            "күмәндісі жоқ; қарау керек: %1, a пернесі"
        ),
        (
            .helpLookAt, "to look at, no doubt hangs on it", "взглянуть, сомнения от этого нет",
            "қарау керек, одан күмән тумайды"
        ),
        (
            .helpPlayer, "live; still, recorded or at the end; playing; paused",
            "эфир; кадр, запись или конец; идёт; пауза",
            "тікелей; кадр, жазба не соңы; жүріп тұр; кідіріс"
        ),
        (
            .helpKept, "counted by an earlier run, and being counted again",
            "подсчитано прошлым запуском, пересчитывается", "алдыңғы іске қосуда саналған, қайта саналуда"
        ),
        (
            .helpQuiet, "no report for so long", "сообщений нет столько времени",
            "сонша уақыт хабар жоқ"
        ),
        (
            .helpStale, "the writer is silent or the store unreadable: figures may be old",
            "приём молчит или хранилище недоступно: цифры могут быть старыми",
            "қабылдау үнсіз не қойма оқылмайды: сандар ескі болуы мүмкін"
        ),
        (
            .staleLine, "STALE     since %1 the store's writer gives no sign of life",
            "УСТАРЕЛО  с %1 приём не подаёт признаков жизни",
            "ЕСКІРГЕН  %1 бастап қабылдау белгі бермейді"
        ),
        (
            .helpRefused, "in the header: refused lines so far; ✗ N: stations where one is open still",
            "вверху: отклонено строк; ✗ N: участков, где отказ ещё открыт",
            "жоғарыда: қабылданбаған жолдар; ✗ N: әлі ашық тұрған учаскелер"
        ),
        (.decision, "decision", "решение", "шешім"),
        (.decidedAdmitted, "admitted", "допущен", "қабылданды"),
        (.decidedAnnulled, "annulled %1", "отозван: %1", "күші жойылды: %1"),
        (.decidedWithdrawn, "withdrawn %1", "изъят: %1", "алынды: %1"),
        (.decidedConfirmed, "confirmed %1", "подтверждён: %1", "расталды: %1"),
        (.whyOpenTitle, "Open, %1", "Открыто, %1", "Ашық, %1"),
        (
            .settleProtocol, "settled by a revision that corrects it, or confirm STORE %1",
            "снимет исправленная редакция или confirm STORE %1",
            "түзетілген редакция не confirm STORE %1 жабады"
        ),
        (
            .settleTurnout, "settled by a newer turnout report, or by the list protocol",
            "снимет новая сводка о явке или протокол по спискам",
            "жаңа қатысу хабары не тізім хаттамасы жабады"
        ),
        (
            .settlePair, "settled by correcting either protocol, or confirm STORE %1 or %2",
            "снимет исправление любого протокола или confirm STORE %1 или %2",
            "екеуінің бірін түзету не confirm STORE %1 не %2 жабады"
        ),
        (
            .settleDispute, "settled when a revision makes them agree, or withdraw STORE %1",
            "снимет редакция, где они сойдутся, или withdraw STORE %1",
            "сәйкестендіретін редакция не withdraw STORE %1 жабады"
        ),
        (
            .settleRefused,
            "settled by a later protocol of that ballot, by admit of the line (log STORE --refused), or confirm of what stands",
            "снимет новый протокол этого бюллетеня, admit строки (log STORE --refused) или confirm действующего",
            "сол бюллетеньнің жаңа хаттамасы, жолды admit (log STORE --refused) не күшіндегіні confirm жабады"
        ),
    ]
}
