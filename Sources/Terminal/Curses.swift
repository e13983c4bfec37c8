import CNcurses
import CellGrid
import Glibc
import PosixIO

/// The one ncurses of the process, which draws into memory.
///
/// ncurses 6.4 writes at every jump of the cursor; in memory these writes make one frame, which goes out
/// whole. Because it sees no terminal there, modes and size are seen to elsewhere.
@safe
struct Curses: ~Copyable {
    private let screen: OpaquePointer
    private let output: UnsafeMutablePointer<FILE>
    private let input: UnsafeMutablePointer<FILE>
    /// Keys are read through a pad, because reading through a window would also draw it.
    private let keys: UnsafeMutablePointer<WINDOW>
    private var pairs: ColourPairs
    private var painter: CellPainter
    private var decoder = KeyDecoder()

    /// Starts ncurses.
    ///
    /// - Throws: ``TerminalError/refused(term:)``, and ``TerminalError/device(_:)`` without memory or files.
    static func start(
        kind: TerminalKind,
        keyboard: borrowing FileDescriptor,
        colours: Int,
        isUTF8: Bool,
        escapeDelay: Int32
    ) throws(TerminalError) -> Curses {
        let memory = try device { () throws(IOError) in
            try SystemCall.run("memfd_create") { unsafe memfd_create("frame", 1) }
        }
        let number = keyboard.number
        let copy = try device { () throws(IOError) in
            try SystemCall.run("dup") { fcntl(number, F_DUPFD_CLOEXEC, 3) }
        }
        guard let output = unsafe fdopen(memory, "w"), let input = unsafe fdopen(copy, "r") else {
            throw .refused(term: kind.name)
        }
        guard let screen = unsafe newterm(kind.name, output, input), let keys = unsafe newpad(1, 1) else {
            unsafe fclose(output)
            unsafe fclose(input)
            throw .refused(term: kind.name)
        }
        set_escdelay(escapeDelay)
        unsafe configure(keys: keys)
        return unsafe Curses(
            screen: screen,
            output: output,
            input: input,
            keys: keys,
            pairs: ColourPairs(colours: startColours(colours), limit: nc_colour_pairs()),
            painter: CellPainter(isUTF8: isUTF8)
        )
    }

    private static func configure(keys: UnsafeMutablePointer<WINDOW>) {
        unsafe keypad(keys, true)
        unsafe nodelay(keys, true)
        unsafe leaveok(nc_window(), true)
        typeahead(-1)
        nonl()
        // ncurses makes one event of a press and a release that come together; see KeyDecoder.
        keyok(KEY_MOUSE, false)
        curs_set(0)
    }

    /// Colours that can be used; none when the terminal's own ground cannot stay.
    private static func startColours(_ wanted: Int) -> Int {
        guard wanted > 0, start_color() == OK, use_default_colors() == OK else { return 0 }
        return wanted
    }

    deinit {
        unsafe delwin(keys)
        endwin()
        unsafe delscreen(screen)
        unsafe fclose(output)
        unsafe fclose(input)
    }

    /// Colours in use: 0, 8, 16 or 256.
    var colours: Int { pairs.colours }

    /// Takes the new size; the next frame is as large.
    mutating func resize(to size: TerminalSize) {
        resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
    }

    /// Makes the next frame draw every cell, whatever the terminal shows.
    mutating func forgetShown() { unsafe clearok(nc_shown(), true) }

    /// Draws the runs and leaves the bytes for them to ``takeBytes()``.
    mutating func draw(_ runs: [Run]) {
        for run in runs { painter.put(run, pairs: &pairs) }
        unsafe wnoutrefresh(nc_window())
        doupdate()
    }

    /// Draws a screen on an empty one and leaves the bytes for it to ``takeBytes()``.
    mutating func drawWhole(_ grid: Grid) {
        let frame = WholeFrame(grid)
        draw(frame.rows)
        for upright in frame.uprights { draw(upright) }
    }

    /// Takes what ncurses has written since the last time.
    mutating func takeBytes() -> [UInt8] {
        unsafe fflush(output)
        let memory = unsafe fileno(output)
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return [] }
        lseek(memory, 0, SEEK_SET)
        return unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            used = max(0, unsafe pread(memory, buffer.baseAddress, count, 0))
        }
    }

    /// Takes all that was typed so far, without waiting but for the rest of an escape sequence.
    mutating func readKeys() -> [Key] {
        var codes: [KeyCode] = []
        var value: wint_t = 0
        while codes.count < 4096 {
            let answer = unsafe wget_wch(keys, &value)
            guard answer != ERR else { break }
            if answer == KEY_CODE_YES {
                codes.append(.function(Int32(bitPattern: value)))
            } else if let scalar = Unicode.Scalar(value) {
                codes.append(.scalar(scalar))
            }
        }
        return decoder.keys(from: codes)
    }
}

/// Runs a call of the kernel whose refusal is the terminal's.
func device<Value: ~Copyable>(_ call: () throws(IOError) -> Value) throws(TerminalError) -> Value {
    do { return try call() } catch { throw .device(error) }
}
