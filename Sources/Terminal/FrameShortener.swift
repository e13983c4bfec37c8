import CellGrid

/// Says the same frame in fewer bytes, for terminals that follow ECMA-48.
///
/// ncurses sets every style from the start (off, then colours, one sequence each). Half of a frame is styles. Here
/// a style is sent when something is drawn in it, as the shortest step from the one before; and the choice of
/// the ASCII set, which never changes in UTF-8, is left out, as is the row of a move within a row.
///
/// Runs of rules and bars are sent as they are: tmux repeats (REP) characters of ASCII alone, whatever `TERM` says
/// there, and what it leaves out shifts the figures of the row.
struct FrameShortener {
    /// What the terminal draws in; nil when that is not known.
    private var current: Style?
    /// What it is to draw in next.
    private var wanted = Style.plain
    private var short: [UInt8] = []
    /// The row of the cursor, from 1, as the terminal counts; nil when that is not known.
    private var row: Int?
    /// Whether the styles are still understood; one that is not ends it, and the rest passes as it is.
    private var isFollowing = true
    private let isUTF8: Bool

    init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

    /// Forgets what the terminal draws in, as when something else has written to it.
    mutating func forget() {
        current = nil
        row = nil
    }

    /// The same frame, shorter; the frames of a terminal have to come in their order.
    mutating func shortened(_ frame: [UInt8]) -> [UInt8] {
        short.removeAll(keepingCapacity: true)
        short.reserveCapacity(frame.count)
        var index = 0
        while index < frame.count {
            if frame[index] == 0x1B {
                index = takeSequence(frame, at: index)
            } else {
                // Line feeds may scroll, and what scrolls in has the ground of the style.
                if frame[index] != 0x0D && frame[index] != 0x08 { settle() }
                if frame[index] == 0x0A { row = row.map { $0 + 1 } }
                short.append(frame[index])
                index += 1
            }
        }
        return short
    }

    /// Takes an escape sequence and returns where the next thing begins.
    private mutating func takeSequence(_ frame: [UInt8], at start: Int) -> Int {
        guard start + 1 < frame.count else { return pass(frame, start, frame.count) }
        guard frame[start + 1] == UInt8(ascii: "[") else {
            let isCharacterSet = frame[start + 1] == UInt8(ascii: "(")
            let end = min(frame.count, start + (isCharacterSet ? 3 : 2))
            if isUTF8, isCharacterSet, end == start + 3, frame[start + 2] == UInt8(ascii: "B") { return end }
            return pass(frame, start, end)
        }
        guard let last = frame[(start + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
            return pass(frame, start, frame.count)
        }
        switch frame[last] {
        case UInt8(ascii: "m"):
            guard isFollowing, let next = wanted.applying(frame[(start + 2)..<last]) else {
                settle()
                isFollowing = false
                return pass(frame, start, last + 1)
            }
            wanted = next
        // Moves of the cursor draw nothing; the style can wait.
        case UInt8(ascii: "H"): move(frame[(start + 2)..<last])
        case UInt8(ascii: "d"): step(frame[(start + 2)..<last])
        case UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "G"): short += frame[start...last]
        case UInt8(ascii: "A"), UInt8(ascii: "B"):
            row = nil
            short += frame[start...last]
        default: return pass(frame, start, last + 1)
        }
        return last + 1
    }

    /// Sends something as it is, in the style it was meant for.
    private mutating func pass(_ frame: [UInt8], _ start: Int, _ end: Int) -> Int {
        settle()
        row = nil
        short += frame[start..<end]
        return end
    }

    /// Sends the cursor to a place, `12;45`; in the row where it is the column alone, as ncurses would do itself
    /// if it did not take the row for lost.
    ///
    /// What is written never moves the cursor to another row: a terminal that wraps does so with the next
    /// character, and ncurses sends the cursor to its place before that one.
    private mutating func move(_ place: ArraySlice<UInt8>) {
        let parts = place.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let numbers = parts.map { Int(String(decoding: $0, as: UTF8.self)) }
        let isSame = numbers.count == 2 && numbers[0] != nil && numbers[0] == row
        short +=
            Array("\u{1B}[".utf8) + (isSame ? parts[1] + [UInt8(ascii: "G")] : place + [UInt8(ascii: "H")])
        row = place.isEmpty ? 1 : numbers.first ?? nil
    }

    /// Sends the cursor to a row, `12`; to the next one by a line feed, which needs no bottom to scroll at since the
    /// screen has the row.
    private mutating func step(_ place: ArraySlice<UInt8>) {
        let next = Int(String(decoding: place, as: UTF8.self))
        let isNext = next != nil && next == row.map { $0 + 1 }
        short += isNext ? [0x0A] : Array("\u{1B}[".utf8) + place + [UInt8(ascii: "d")]
        row = next
    }

    private mutating func settle() {
        guard isFollowing, current != wanted else { return }
        short += Array(wanted.step(from: current).utf8)
        current = wanted
    }
}
