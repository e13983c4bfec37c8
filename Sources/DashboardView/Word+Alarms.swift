import ElectionModel

extension Word {
    /// English, Russian, Kazakh of the page of what is open.
    static let alarms: [(Word, String, String, String)] = [
        (.alarmsTitle, "Open at stations", "Открыто по участкам", "Учаскелерде ашық"),
        (.alarmsKey, "alarms", "тревоги", "дабылдар"),
        (.stationColumn, "station", "участок", "учаске"),
        (.openColumn, "what is open", "что открыто", "не ашық"),
        (.nothingOpen, "nothing is open", "ничего не открыто", "ашық ештеңе жоқ"),
        (.nothingKept, "no row matches the filter", "фильтру не отвечает ничего", "сүзгіге сәйкес жол жоқ"),
        (
            .alarmWaits, "an alarm from %1 unless corrected", "тревога с %1, если не исправят",
            "түзетілмесе, %1 бастап дабыл"
        ),
        (.lineRefused, "a line was refused", "строка отклонена", "жол қабылданбады"),
        (
            .helpAlarms,
            "what is open: ! alarms, ≈ disputes, ✗ refused, · to look at",
            "что открыто: ! тревоги, ≈ споры, ✗ отказы, · взглянуть",
            "не ашық: ! дабыл, ≈ дау, ✗ қабылданбаған, · қарау керек"
        ),
        (
            .helpNextAlarm,
            "next, previous station in doubt",
            "следующий, предыдущий участок под вопросом",
            "келесі, алдыңғы күмәнді учаске"
        ),
    ]
}
