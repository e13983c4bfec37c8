package import CellGrid

extension TerminalScreen {
    /// Whether bytes wait for the terminal to take them.
    package var hasPending: Bool { !queue.isEmpty }

    /// Whether the terminal is gone.
    package var isGone: Bool { queue.isBroken }

    /// Shows a grid; a grid that is shown already costs no byte.
    ///
    /// While an older frame is on its way, the grid is kept instead, the newest only, and shown by
    /// ``flush()`` when the frame is out.
    package mutating func paint(_ grid: Grid) {
        queue.flush(to: display)
        guard !hasPending else {
            if next != nil { framesDropped += 1 }
            next = grid
            return
        }
        let runs = grid.changes(from: shown)
        guard !runs.isEmpty else { return }
        if shown == nil { curses.drawWhole(grid) } else { curses.draw(runs) }
        shown = grid
        send(curses.takeBytes())
    }

    /// Sends on what waits, then the newest grid; call it when the terminal takes bytes again.
    package mutating func flush() {
        queue.flush(to: display)
        guard !hasPending, let grid = next else { return }
        next = nil
        paint(grid)
    }

    private mutating func send(_ frame: [UInt8]) {
        guard !frame.isEmpty else { return }
        let frame = isShortened ? shortener.shortened(frame) : frame
        framesDrawn += 1
        let open = isSynchronised ? "\u{1B}[?2026h" : ""
        let close = isSynchronised ? "\u{1B}[?2026l" : ""
        let whole = Array(open.utf8) + frame + Array(close.utf8)
        recorder.output(whole)
        queue.append(whole)
        queue.flush(to: display)
    }
}
