import CTerminalGuard
import PosixIO

extension TerminalScreen {
    /// Gives the terminal back, stops as ^Z does in any program, and takes the terminal again afterwards.
    ///
    /// A program that goes on in the background stops again, since it may not draw; one that is asked to
    /// end meanwhile returns without taking the terminal.
    package mutating func suspend() {
        finishFrame()
        guard_give_back()
        repeat {
            guard_stop()
        } while !TerminalDevice.isInForeground(of: display.number) && guard_is_ending() == 0
        if guard_is_ending() == 0 { resume() }
    }

    /// Takes the terminal again after the process was stopped from outside, as SIGCONT tells.
    package mutating func resume() {
        take()
        if readsMouse { setMouse(true) }
        resize()
    }

    /// Makes the next ``paint(_:)`` draw every cell, for a screen that something else has written on.
    package mutating func redraw() {
        curses.forgetShown()
        shortener.forget()
        shown = nil
    }

    mutating func take() {
        guard_take()
        shortener.forget()
        try? modes.raw.apply(to: display.number)
        recorder.output(enterBytes)
        queue.append(enterBytes)
        queue.flush(to: display)
    }

    /// Waits a moment for the rest of a frame, so that none of it lands on the shell's screen.
    mutating func finishFrame() {
        next = nil
        for _ in 0..<4 where hasPending {
            _ = try? Poll.wait(for: [(descriptor, .writable)], timeoutMilliseconds: 50)
            queue.flush(to: display)
        }
    }
}
