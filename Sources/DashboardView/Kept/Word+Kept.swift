extension Word {
    /// English, Russian, Kazakh of keeping what a pane shows in files.
    static let kept: [(Word, String, String, String)] = [
        (.noticeKeeping, "writing…", "запись…", "жазылуда…"),
        (
            .noticeKept, "written here: %1 .txt .csv .json", "записано здесь: %1 .txt .csv .json",
            "осында жазылды: %1 .txt .csv .json"
        ),
        (.noticeNotKept, "not written: %1", "не записано: %1", "жазылмады: %1"),
        (
            .helpKeep, "write this pane to files in the current folder: text, CSV, JSON",
            "записать эту панель в файлы текущей папки: текст, CSV, JSON",
            "осы панельді ағымдағы қалтаға жазу: мәтін, CSV, JSON"
        ),
    ]
}
