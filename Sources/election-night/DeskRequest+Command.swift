import DashboardView
import NightDesk

extension DeskRequest {
    /// What a key asks of the counting thread; nil for what concerns only the screen.
    init?(_ command: DashboardCommand) {
        switch command {
        case .togglePause: self = .togglePause
        case .faster: self = .faster
        case .slower: self = .slower
        case .normalSpeed: self = .normalSpeed
        case .seek(let seconds): self = .seek(seconds: seconds)
        case .seekTenth(let tenth): self = .seekTenth(tenth)
        case .step(let arrivals): self = .step(arrivals)
        case .goTo(let moment): self = .seekTo(moment)
        case .liveEdge: self = .liveEdge
        case .mark(let step, let own): self = .mark(step, own: own)
        case .quit, .suspend, .redraw, .decide, .copy, .copyCommand, .readMouse, .keepView: return nil
        }
    }
}
