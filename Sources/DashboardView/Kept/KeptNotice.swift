/// What became of the files that the focused pane was to be written to.
package enum KeptNotice: Hashable, Sendable {
    case writing
    /// The name of the files without their endings.
    case written(String)
    /// Why nothing was written, as the system tells it.
    case failed(String)

    /// The line in the place of the keys.
    func text(in scene: Scene) -> String {
        switch self {
        case .writing: scene.words[.noticeKeeping]
        case .written(let name): scene.words.sentence(.noticeKept, scene.plain(name))
        case .failed(let why): scene.words.sentence(.noticeNotKept, scene.plain(why))
        }
    }
}

/// Keeping what is seen.
extension KeyDesk {
    /// Asks for the files and says that they are under way; the answer comes as another notice.
    mutating func keepView() -> [DashboardCommand] {
        state.notice = .kept(.writing)
        return [.keepView]
    }
}
