"""Terminals of other kinds: how they are named, what they can show, what they are spared."""
import re

from night import MARK, expect, quit_cleanly, replay

# What a PC's text screen has besides letters.
CONSOLE = set("┌┐└┘─│├┤┼═║▄█■·§±«»№≥≤≈→←↑↓")


def check_terminals():
    """Every terminal shows the night and is left clean, in UTF-8 and in the C locale."""
    for term in ("xterm-256color", "xterm", "screen", "screen-256color", "tmux", "tmux-256color", "linux", "vt100",
                 "rxvt-unicode-256color", "foot-nonsense", "nonsense"):
        for locale in ("C.UTF-8", "C"):
            with replay(rows=40, columns=120, term=term, env={"LANG": locale}) as night:
                night.wait_for(MARK)
                night.press("2", "Enter")
                night.wait_until(lambda s: "Abai Region" in s.text() and ">" in s.text() or "▸" in s.text(), term)
                quit_cleanly(night)
                marks = bytes(night.raw).count(b"\x1b[?2026h")
                spared = term in ("linux", "vt100", "nonsense") or term.startswith("screen")
                expect((marks == 0) == spared, f"{term} in {locale}: {marks} marks of frames")


def check_console():
    """A Linux console gets single lines, blocks and letters; no dots, no round corners."""
    for language, word in (("en", "Turnout"), ("kk", "Қатысу")):
        with replay("--lang", language, rows=40, columns=120, term="linux") as night:
            night.wait_for(word)
            night.press("4")
            night.pump(0.5)
            signs = {letter for letter in night.text() if letter > "~" and not letter.isalpha()}
            expect(signs <= CONSOLE, f"{signs - CONSOLE}", night)
            expect("┌" in night.text() and "▄" in night.text(), "the frame is gone", night)
            quit_cleanly(night)


def check_color_limit():
    """--color says how many colours, whatever NO_COLOR says; no colour leaves bold and reverse."""
    wide, any_colour = rb"\x1b\[[\d;]*[34]8;[25];", rb"\x1b\[(?:\d+;)*(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|38;5;\d+)(?:;\d+)*m"
    for words, env, wants_wide, wants_any in [
        (["--color", "256"], {"NO_COLOR": "1"}, True, True), (["--color", "16"], {"NO_COLOR": "1"}, False, True),
        (["--color", "always"], {"NO_COLOR": "1"}, True, True), (["--color", "never"], {}, False, False),
        (["--color", "auto"], {"NO_COLOR": "1"}, False, False), (["--theme", "high-contrast"], {}, True, True),
    ]:
        with replay(*words, rows=40, columns=120, env=env) as night:
            night.wait_for(MARK)
            night.press("2")
            night.wait_for("▸²Regions")
            quit_cleanly(night)
            raw = bytes(night.raw)
            expect(bool(re.search(wide, raw)) == wants_wide, f"{words} {env}: the palette of 256")
            expect(bool(re.search(any_colour, raw)) == wants_any, f"{words} {env}: any colour")
            expect(re.search(rb"\x1b\[(?:\d+;)*[17](?:;\d+)*m", raw), f"{words} {env}: neither bold nor reverse")
