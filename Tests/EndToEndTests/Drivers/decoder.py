"""What a terminal does with the bytes it gets, and the bytes of its keys. Needs pyte."""
import pyte

KEYS = {
    "Up": "\x1bOA", "Down": "\x1bOB", "Right": "\x1bOC", "Left": "\x1bOD", "Home": "\x1bOH", "End": "\x1bOF",
    "PageUp": "\x1b[5~", "PageDown": "\x1b[6~", "ShiftLeft": "\x1b[1;2D", "ShiftRight": "\x1b[1;2C",
    "Delete": "\x1b[3~", "BackTab": "\x1b[Z", "Enter": "\r", "Tab": "\t", "Escape": "\x1b",
    "Backspace": "\x7f", "F1": "\x1bOP", "F2": "\x1bOQ", "F3": "\x1bOR", "F4": "\x1bOS", "F6": "\x1b[17~",
    "F10": "\x1b[21~",
}
MODES = {1049: "alternate screen", 1000: "mouse", 1002: "mouse drag", 1003: "mouse motion",
         1006: "mouse SGR", 1004: "focus reports", 2004: "bracketed paste", 2026: "synchronised frame", 1: "cursor keys"}


class Screen(pyte.Screen):
    """pyte's screen with what ncurses uses and pyte lacks: repeating a character, scrolling margins."""

    def draw(self, data):
        super().draw(data)
        self._last = data[-1:]

    def repeat(self, count=1):
        super().draw(self._last * (count or 1))

    def scroll_up(self, count=1):
        self._scroll(self.margins.bottom if self.margins else self.lines - 1, self.index, count)

    def scroll_down(self, count=1):
        self._scroll(self.margins.top if self.margins else 0, self.reverse_index, count)

    def _scroll(self, row, step, count):
        kept, self.cursor.y = self.cursor.y, row
        for _ in range(count or 1):
            step()
        self.cursor.y = kept


class Decoder(pyte.ByteStream):
    csi = {**pyte.ByteStream.csi, "b": "repeat", "S": "scroll_up", "T": "scroll_down"}
    events = pyte.ByteStream.events | {"repeat", "scroll_up", "scroll_down"}
