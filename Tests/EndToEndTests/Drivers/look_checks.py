"""Colours, plain characters, languages."""
import re

from night import MARK, expect, quit_cleanly, replay

COLOUR = re.compile(rb"\x1b\[(?:\d+;)*(?:[34][0-8]|9[0-7]|10[0-7])(?:;\d+)*m")
SEQUENCES = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()*+][0-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[=>78cMH])")


def colours(night):
    return COLOUR.findall(bytes(night.raw))


def walk(night):
    """Shows every pane, so that every kind of ink is used."""
    night.wait_for(MARK)
    for pane in "23456":
        night.press(pane)
        night.wait_until(lambda s: "▸" in s.text() or ">" in s.text(), "a focus")
    night.press("2", "Enter", "Enter", "Enter", "?")
    night.wait_until(lambda s: "Esc" in s.text(), "the help")
    night.press("Escape")


def check_colour():
    with replay(rows=40, columns=120) as night:
        walk(night)
        quit_cleanly(night)
        expect(len(colours(night)) > 50, "hardly a colour on a terminal of 256")


def check_no_colour():
    for words, env in [(["--no-color"], {}), ([], {"NO_COLOR": "1"})]:
        with replay(*words, rows=40, columns=120, env=env) as night:
            walk(night)
            quit_cleanly(night)
            expect(colours(night) == [], f"{words} {env}: {colours(night)[:5]}")


def check_few_colours():
    for term, limit in [("xterm", 8), ("linux", 8), ("vt100", 0), ("no-such-terminal", 0)]:
        with replay(rows=40, columns=120, term=term) as night:
            night.wait_for(MARK)
            quit_cleanly(night)
            wide = re.findall(rb"\x1b\[[\d;]*[34]8;[25];", bytes(night.raw))
            expect(wide == [], f"{term}: {wide[:3]}")
            if limit == 0:
                expect(colours(night) == [], f"{term}: {colours(night)[:3]}")


def check_ascii():
    for words, env in [(["--ascii"], {}), ([], {"LANG": "C"}), ([], {"LC_ALL": "C", "LANG": "C.UTF-8"})]:
        with replay(*words, rows=40, columns=120, env=env) as night:
            walk(night)
            night.press("Escape", "Escape", "Escape")
            quit_cleanly(night)
            # Text alone: what moves the cursor or changes ink is no glyph, and ^N ^O choose a set.
            rest = SEQUENCES.sub(b"", bytes(night.raw))
            strange = sorted({byte for byte in rest if not 0x20 <= byte < 0x7F} - {0x08, 0x09, 0x0A, 0x0D, 0x0F})
            expect(strange == [], f"{words} {env}: bytes {[hex(byte) for byte in strange]}")


def check_languages():
    for words, env, wanted in [
        (["--lang", "ru"], {}, "РЕКОНСТРУКЦИЯ"), (["--lang", "kk"], {}, "Партиялар"),
        ([], {"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"}, MARK),
    ]:
        with replay(*words, rows=40, columns=120, env=env) as night:
            night.wait_for(wanted)
            quit_cleanly(night)
