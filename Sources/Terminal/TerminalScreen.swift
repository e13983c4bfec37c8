import CTerminalGuard
package import CellGrid
package import PosixIO

/// The terminal while the program draws on it; there is at most one.
///
/// Everything happens on one thread. However the program ends, the terminal is given back by the guard.
package struct TerminalScreen: ~Copyable {
    package private(set) var size: TerminalSize
    /// Whether characters outside ASCII can be drawn.
    package let isUTF8: Bool
    /// Whether it is a Linux console, whose fonts have few signs.
    package let isConsole: Bool
    /// What a person should know about the terminal; nil when all is as asked.
    package let note: String?
    /// Whether mouse reports are on.
    package private(set) var readsMouse: Bool

    let display: FileDescriptor
    let keyboard: FileDescriptor
    let modes: TerminalModes
    let isSynchronised: Bool
    let isShortened: Bool
    var shortener: FrameShortener
    let hasMouse: Bool
    /// Whether a text may be handed to its clipboard.
    let hasClipboard: Bool
    /// What takes the terminal over: the second screen, keypad mode, no cursor.
    let enterBytes: [UInt8]
    var curses: Curses
    var queue = FrameQueue()
    var recorder: CastRecorder
    /// What ncurses was told to show.
    var shown: Grid?
    /// The newest grid, when it came while a frame was on its way.
    var next: Grid?
    package internal(set) var framesDrawn = 0
    package internal(set) var framesDropped = 0

    /// Takes the terminal over; nothing is drawn before the first ``paint(_:)``.
    ///
    /// - Parameters:
    ///   - options: What the caller decides.
    ///   - recorder: Gets every frame.
    /// - Returns: The screen, which gives the terminal back when it ends.
    /// - Throws: ``TerminalError`` when there is no usable terminal; nothing has changed then.
    package static func open(
        options: TerminalOptions,
        recorder: consuming CastRecorder = CastRecorder()
    ) throws(TerminalError) -> TerminalScreen {
        guard guard_is_armed() == 0 else { throw .screenOpen }
        guard TerminalDevice.isTerminal(options.display) else { throw .notATerminal }
        guard let keyboard = try? TerminalDevice.keyboard(options.keyboard) else { throw .noKeyboard }
        let kind = try TerminalKind.named(options.term)
        let display = try device { () throws(IOError) in try TerminalDevice.display(options.display) }
        let modes = try device { () throws(IOError) in try TerminalModes(of: display.number) }
        let isUTF8 = TerminalLocale.prepare(utf8: options.utf8)
        guard TerminalGuard.arm(kind, on: display, modes: modes, wake: options.signalWake) else {
            throw .screenOpen
        }
        do throws(TerminalError) {
            let curses = try Curses.start(
                kind: kind,
                keyboard: keyboard,
                colours: min(kind.colours, options.colourLimit),
                isUTF8: isUTF8,
                escapeDelay: options.escapeDelayMilliseconds
            )
            return TerminalScreen(
                options: options,
                kind: kind,
                display: display,
                keyboard: keyboard,
                modes: modes,
                isUTF8: isUTF8,
                curses: curses,
                recorder: recorder
            )
        } catch {
            guard_disarm()
            throw error
        }
    }

    private init(
        options: TerminalOptions,
        kind: TerminalKind,
        display: consuming FileDescriptor,
        keyboard: consuming FileDescriptor,
        modes: TerminalModes,
        isUTF8: Bool,
        curses: consuming Curses,
        recorder: consuming CastRecorder
    ) {
        var curses = curses
        let isPlain = TerminalKind.isPlain(kind.name)
        hasClipboard = !isPlain
        let focus = isPlain ? [] : TerminalKind.focusOn
        enterBytes = TerminalKind.withoutMargins(curses.takeBytes()) + kind.wholeScreenScrolls + focus
        size = TerminalDevice.size(of: display.number) ?? TerminalSize(rows: 24, columns: 80)
        curses.resize(to: size)
        self.display = display
        self.keyboard = keyboard
        self.modes = modes
        self.isUTF8 = isUTF8
        self.curses = curses
        self.recorder = recorder
        isSynchronised = options.isSynchronised ?? !kind.refusesSynchronisedFrames
        note =
            kind.name == options.term ? nil : "terminal '\(options.term)' is unknown, taken for \(kind.name)"
        isShortened = kind.repeats
        shortener = FrameShortener(isUTF8: isUTF8)
        isConsole = kind.name.hasPrefix("linux")
        hasMouse = kind.hasMouse
        readsMouse = false
        self.recorder.begin(size: size, term: kind.name)
        take()
        if options.readsMouse { setMouse(true) }
    }

    deinit { guard_disarm() }

    /// Colours the terminal shows: 0, 8, 16 or 256.
    package var colours: Int { curses.colours }

    /// The descriptor to wait on for ``readKeys()``; a hang-up there is the end of the terminal.
    package var inputDescriptor: Int32 { keyboard.number }

    /// The descriptor to wait on for ``flush()`` while ``hasPending``.
    package var descriptor: Int32 { display.number }

    /// Finishes the frame on its way, gives the terminal back and ends the screen.
    ///
    /// - Returns: Why the recording ended early, if it did.
    @discardableResult
    package consuming func close() -> IOError? {
        finishFrame()
        return recorder.failure
    }

    /// Takes all that was typed so far; waits at most the escape delay.
    package mutating func readKeys() -> [Key] { curses.readKeys() }

    /// Switches mouse reports, if the terminal has a mouse; without them it selects text by itself.
    package mutating func setMouse(_ isOn: Bool) {
        guard hasMouse else { return }
        queue.append(isOn ? TerminalKind.mouseOn : TerminalKind.mouseOff)
        queue.flush(to: display)
        readsMouse = isOn
    }

    /// Takes the size the terminal has now; the next frame is drawn whole.
    ///
    /// Also when the size is the same: it may have been another for a moment, and what was cut off then is
    /// lost.
    package mutating func resize() {
        if let now = TerminalDevice.size(of: display.number), now != size {
            size = now
            curses.resize(to: now)
            recorder.resize(to: now)
        }
        redraw()
    }
}
