import ElectionModel

extension Word {
    /// English, Russian, Kazakh of what the header says, of copying and of the mouse.
    static let truths: [(Word, String, String, String)] = [
        (
            .noticeMouseOff, "the terminal has the mouse: select text; M takes it back",
            "мышь у терминала: выделяйте текст; M вернёт",
            "тышқан терминалда: мәтінді белгілеңіз; M қайтарады"
        ),
        (.noticeMouseOn, "the mouse works here again", "мышь снова здесь", "тышқан қайта осында"),
        (.noticeCopied, "copied: %1", "скопировано: %1", "көшірілді: %1"),
        (
            .noticeNotCopied, "this terminal takes no text for its clipboard",
            "терминал не принимает текст в буфер", "терминал мәтінді буферге қабылдамайды"
        ),
        (
            .helpCopy, "copy the chosen row, or the page", "копировать строку или страницу",
            "жолды не бетті көшіру"
        ),
        (
            .helpCopyCommand, "copy the command that prints this view",
            "копировать команду, что печатает этот вид", "осы көріністі басатын пәрменді көшіру"
        ),
        (
            .helpMouse, "leave the mouse to the terminal, take it back",
            "отдать мышь терминалу, вернуть", "тышқанды терминалға беру, қайтару"
        ),
        (.outcomeCertain, "certain", "точно", "анық"),
        (.outcomeCertainShort, "cert.", "точно", "анық"),
        (.outcomeProvisional, "provisional", "предварительно", "алдын ала"),
        (.outcomeProvisionalShort, "prov.", "предв.", "алд."),
        (
            .helpStanding, "all seats are proved, or could still change",
            "места доказаны, или могут измениться", "орындар дәлелденген, не өзгеруі мүмкін"
        ),
        (.trendReported, "in, 2 h", "за 2 ч", "2 сағ"),
        (.trendTurnout, "turn. 2 h", "явка 2 ч", "қат. 2 с"),
        (.flagsColumn, "open", "откр.", "ашық"),
        (
            .ofValidShort, "share of valid ballots, against all included",
            "доля действительных, с «против всех»", "жарамды үлесі, «бәріне қарсы» да"
        ),
        (
            .unitBases, "turnout: issued of listed · lead: of valid",
            "явка: выдано от списка · лидер: от действ.", "қатысу: тізімнен берілген · алда: жарамдыдан"
        ),
    ]
}
