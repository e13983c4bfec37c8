import ElectionModel

extension Word {
    /// English, Russian, Kazakh of runs of events and of the watch list.
    static let moreEvents: [(Word, String, String, String)] = [
        (.runCorrected, "%1 protocols replaced", "заменено протоколов: %1", "ауыстырылған хаттама: %1"),
        (.runAnnulled, "%1 protocols annulled", "отозвано протоколов: %1", "күші жойылған хаттама: %1"),
        (.runDisputed, "%1 disputes", "расхождений: %1", "сәйкессіздік: %1"),
        (.runDecided, "%1 decisions", "решений: %1", "шешім: %1"),
        (.runAlarms, "%1 alarms", "тревог: %1", "дабыл: %1"),
        (.runRefused, "%1 lines refused", "отклонено строк: %1", "қабылданбаған жол: %1"),
        (.runComplete, "%1 regions complete", "поступили полностью, регионов: %1", "толық түскен өңір: %1"),
        (
            .runLeaders, "%1 changes of lead in districts", "смен лидера в округах: %1",
            "округтегі көшбасшы ауысуы: %1"
        ),
        (.runAnnounced, "%1 announcements", "объявлений: %1", "жариялау: %1"),
        (.newSince, "%1 new since %2", "новых с %2: %1", "%2 бері жаңа: %1"),
        (.stateColumn, "state", "состояние", "күйі"),
        (
            .nothingWatched, "no station is watched: * on a station",
            "нет участков: * на участке", "бақылауда учаске жоқ: учаскеде *"
        ),
        (.helpWatch, "watch a station, or no longer", "наблюдать участок или нет", "учаскені бақылау не қою"),
        (.helpWatched, "the watched stations", "наблюдаемые участки", "бақылаудағы учаскелер"),
        (.helpNew, "came since you last looked", "пришло, пока вас не было", "соңғы рет қарағаннан бері"),
        (.noticeNoStation, "no station chosen", "участок не выбран", "учаске таңдалмаған"),
        (.noticeWatched, "watched: %1", "под наблюдением: %1", "бақылауда: %1"),
        (.noticeUnwatched, "no longer watched: %1", "снято с наблюдения: %1", "бақылаудан алынды: %1"),
    ]
}
