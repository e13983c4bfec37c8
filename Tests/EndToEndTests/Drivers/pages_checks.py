"""Pages, the keys of the help, the mouse, what came meanwhile: as a person at a terminal meets them."""
import subprocess

from night import LIMIT, MARK, PROGRAM, STORE, expect, quit_cleanly, replay

PAGES = {"nation": "Nation", "districts": "Districts", "seats": "Seats, step by step", "hours": "Turnout by hour",
         "alarms": "Open at stations", "swing": "Swing", "watched": "Watch list", "regions": "Regions",
         "ledger": "Published figures", "polls": "Exit polls", "sources": "Sources side by side"}

# Of each line of the help: its label, keys that lead to where it works, and the keys it names; where a
# screen moves by itself, with what they show.
HELP = [
    ("j k ↑ ↓", "2", ["j", "k", "Down", "Up"]),
    ("PgUp PgDn  g G", "2", ["PageDown", "PageUp", "G", "g", "End", "Home"]),
    ("↵ Enter", "2", ["Enter"]), ("/", "2", ["/"]), ("n  N", "2/kaz\r", ["n", "N"]), ("f  F4", "2", ["f"]),
    ("f  F4", "2", ["F4"]), ("f  F4", "6", ["f"]), ("s  r", "2", ["s", "r"]), ("S  F6", "2", ["S"]),
    ("S  F6", "2", ["F6"]), ("c", "2", ["c"]), ("*", "2\rj", ["*"]), ("D", "6", ["D"]), ("v", "1", ["v"]),
    ("i", "w\r", ["i"]), ("w", "1", ["w"]), ("↵ Enter  Tab", "w", ["Tab", "Enter"]), ("p", "1", ["p"]),
    ("d", "1", ["d"]), ("u", "1", ["u"]), ("a", "1", ["a"]), ("e  E", "1", ["e", "E"]), ("W", "1", ["W"]),
    ("P", "1", ["P"]), ("x", "1", ["x"]), ("o", "1", ["o"]),
    ("Tab  ⇧Tab  1–7", "1", ["Tab", "BackTab", "2", "3", "4", "5", "6", "1"]), ("Tab  ⇧Tab  1–7", "2", ["7"]),
    ("z", "2", ["z"]), ("Esc  Backspace", "d", ["Escape"]), ("Esc  Backspace", "d", ["Backspace"]),
    ("Space", "1", [" ", " "]), ("- +  =", " ", [("+", " 2×"), ("+", " 4×"), ("-", " 2×"), ("=", " 1×")]),
    ("◂ ▸", "1", ["Right", "Left", "ShiftRight", "ShiftLeft"]),
    ("0–9", "5", ["4"]), ("b", "1", ["b"]), (",  .", "1", [".", ","]), ("L", "1", ["L"]),
    ("[  ]", "1", ["]", "["]), ("m", "1", ["m"]), ("?  h  F1", "1", ["?"]),
    ("?  h  F1", "1", ["h"]), ("?  h  F1", "1", ["F1"]), ("y", "2", ["y"]), ("Y", "2", ["Y"]), ("x", "2", ["x"]),
    ("M", "1", ["M"]), ("X", "1", ["X"]),
]
# Those that leave the screen, or draw the same again, have checks of their own.
LEAVING = {"^L  ^Z", "q  ^C  F10"}


def paused(night):
    night.wait_for(MARK)
    night.press(" ")
    night.wait_for("paused")


def labels(night):
    """Labels of the keys in the help that is open, up to the first sign."""
    found = []
    for line in night.rows():
        # The box is 74 columns wide and stands in the middle of 130; texts begin in its 19th column.
        if line[28] == "│" and line[101] == "│" and line[30] != " " and line[47] != " " and "Here, in" not in line:
            found.append(line[30:46].strip())
    return found


def check_help_keys():
    """Every key that the help names does something on a terminal."""
    tested = {label for label, _, _ in HELP} | LEAVING
    for start in ("1", "2", "5", "6", "w\r"):
        with replay(rows=100, columns=130) as night:
            paused(night)
            night.send(start)
            night.pump(0.3)
            night.press("?")
            night.wait_for("Everywhere")
            named = labels(night)
            named = named[:named.index("✓ ✗")]
            expect(len(named) > 20 and set(named) <= tested, f"no check of {set(named) - tested}", night)
            night.press("q")
            night.wait_exit()
    for label, setup, keys in HELP:
        with replay(rows=40, columns=120) as night:
            paused(night)
            night.send(setup)
            night.pump(0.4)
            for key in keys:
                key, shown = key if isinstance(key, tuple) else (key, None)
                before = night.text()
                night.press(key)
                night.wait_until(lambda s: shown in s.text() if shown else s.text() != before, f"{key} of {label}")
                night.pump(0.1)


def check_redraw_and_leave():
    """^L sends the whole screen again; ^C and F10 leave as q does."""
    with replay(rows=40, columns=120) as night:
        paused(night)
        sent, shown = len(night.raw), night.text()
        night.send("\x0c")
        night.wait_until(lambda s: len(s.raw) > sent + 2_000, "the screen again")
        expect(night.text() == shown, "another screen", night)
        night.press("F10")
        expect(night.wait_exit() == 0, "F10")
        expect(night.hygiene() == [], f"left behind: {night.hygiene()}")


def check_menu_of_pages():
    """Each page of the menu opens over the screen, `screen --page` prints it, and the help names it."""
    text = subprocess.run([PROGRAM, "screen", "--help"], capture_output=True, check=True).stdout.decode()
    for name, title in PAGES.items():
        expect(name in text, f"--help does not name {name}")
        frame = subprocess.run([PROGRAM, "screen", STORE, "--page", name, "--size", "100x40", "--lang", "en"],
                               capture_output=True, check=True, timeout=LIMIT).stdout.decode()
        expect(title in frame and MARK in frame, f"{name} shows\n{frame}")
    with replay(rows=40, columns=120) as night:
        paused(night)
        for place in range(len(PAGES) + 1):
            night.press("p")
            night.wait_for("▸Pages")
            for _ in range(place):
                night.press("Down")
            night.press("Enter")
            night.wait_until(lambda s: "▸Pages" not in s.text(), "the page")
            night.press("Escape")
            night.pump(0.1)
        quit_cleanly(night)


def check_mouse():
    """A title sorts, the wheel and the footer work, M releases the mouse and --no-mouse never takes it."""
    with replay(rows=40, columns=120) as night:
        paused(night)
        expect({1000, 1002, 1006} <= night.modes(), "no mouse")
        row = next(i for i, line in enumerate(night.rows()) if "reported turnout" in line)
        night.mouse(row, night.rows()[row].index("turnout") + 2)
        night.wait_for("sort turnout ▼")
        night.mouse(row, night.rows()[row].index("turnout") + 2)
        night.wait_for("sort turnout ▲")
        night.mouse(39, night.rows()[39].index("pages") + 1)
        night.wait_for("▸Pages")
        night.press("Escape")
        night.press("M")
        night.wait_for("the terminal has the mouse")
        expect(not {1000, 1002, 1006} & night.modes(), "the mouse is kept")
        night.press("M")
        night.wait_for("the mouse works here again")
        expect({1000, 1002, 1006} <= night.modes(), "no mouse again")
        quit_cleanly(night)
    with replay("--no-mouse", rows=24, columns=80) as night:
        night.wait_for(MARK)
        expect(not {1000, 1002, 1006} & night.modes(), "the mouse is taken")
        night.press("M")
        night.wait_for("the mouse works here again")
        expect({1000, 1002, 1006} <= night.modes(), "M takes it")
        quit_cleanly(night)


def check_look_away():
    """What came while the window was left is marked when it comes back."""
    with replay(start="22:00", speed="600", rows=40, columns=120) as night:
        night.wait_for(MARK)
        night.press("6")
        night.wait_for("▸⁶Events")
        night.send("\x1b[O")
        before = night.text()
        night.wait_until(lambda s: "22:2" in s.text() or "22:3" in s.text(), "twenty minutes")
        expect("new since" not in night.text(), "marked too early", night)
        night.send("\x1b[I")
        night.wait_for("new since 22:0")
        expect("┃22:" in night.text() and before, "no mark", night)
        quit_cleanly(night)
