import CellGrid

/// Says the same frame in fewer bytes, for terminals that follow ECMA-48.
///
/// ncurses sets every style from the start (off, then colours, one sequence each). Half of a frame is styles. Here
/// a style is sent when something is drawn in it, as the shortest step from the one before; and the choice of
/// the ASCII set, which never changes in UTF-8, is left out.
///
/// Runs of rules and bars are sent as they are: tmux repeats (REP) characters of ASCII alone, whatever `TERM` says
/// there, and what it leaves out shifts the figures of the row.
struct FrameShortener {
    /// What the terminal draws in; nil when that is not known.
    private var current: Style?
    /// What it is to draw in next.
    private var wanted = Style.plain
    private var short: [UInt8] = []
    /// Whether the styles are still understood; one that is not ends it, and the rest passes as it is.
    private var isFollowing = true
    private let isUTF8: Bool

    init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

    /// Forgets what the terminal draws in, as when something else has written to it.
    mutating func forget() { current = nil }

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
        case UInt8(ascii: "A")...UInt8(ascii: "H"), UInt8(ascii: "d"): short += frame[start...last]
        default: return pass(frame, start, last + 1)
        }
        return last + 1
    }

    /// Sends something as it is, in the style it was meant for.
    private mutating func pass(_ frame: [UInt8], _ start: Int, _ end: Int) -> Int {
        settle()
        short += frame[start..<end]
        return end
    }

    private mutating func settle() {
        guard isFollowing, current != wanted else { return }
        short += Array(wanted.step(from: current).utf8)
        current = wanted
    }
}
