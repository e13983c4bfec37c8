import CellGrid

extension Scene {
    /// The first of several words that has room in a column; the last one, cut, where none has.
    func fitting(_ choices: Word..., in width: Int) -> String {
        let texts = choices.map { words[$0] }
        return texts.first { TextWidth.columns(of: $0) <= width }
            ?? TextWidth.cut(texts.last ?? "", to: width)
    }
}
