"""Texts that try to steer a terminal, hide, impersonate, break a format or be run, and who is to see them.

TEXTS maps a name to bytes. `faults(bytes)` says what in an output a terminal must not be sent."""
import re
import unicodedata

ESC = "\x1b"
STEERING = {
    "csi-colour": ESC + "[31mred", "csi-clear": ESC + "[2J" + ESC + "[H", "csi-title-report": ESC + "[21t",
    "csi-device-report": ESC + "[6n", "csi-attributes": ESC + "[c", "csi-alternate": ESC + "[?1049h",
    "csi-mouse": ESC + "[?1003h", "csi-private": ESC + "[>4;2m", "csi-repeat": "A" + ESC + "[9999b",
    "osc-0-title": ESC + "]0;owned\x07",
    "osc-8-link": ESC + "]8;;http://x.invalid" + ESC + "\\link" + ESC + "]8;;" + ESC + "\\",
    "osc-52-clipboard": ESC + "]52;c;cm0gLXJmIC8=\x07", "osc-4-palette": ESC + "]4;1;rgb:00/00/00" + ESC + "\\",
    "osc-50-font": ESC + "]50;x\x07", "osc-1337-file": ESC + "]1337;File=:QUJD\x07",
    "osc-open": ESC + "]0;never ended",
    "dcs-decrqss": ESC + "P$q\"p" + ESC + "\\", "dcs-sixel": ESC + "Pq#0;2;0;0;0" + ESC + "\\", "dcs-open": ESC + "P",
    "apc": ESC + "_Gf=100;QUJD" + ESC + "\\", "pm": ESC + "^x" + ESC + "\\", "sos": ESC + "Xx" + ESC + "\\",
    "ris": ESC + "c", "charset": ESC + "(0qqq", "index": ESC + "D", "reverse-index": ESC + "M", "esc-alone": ESC,
    "c1-csi": "\x9b31m", "c1-osc": "\x9d0;x\x9c", "c1-dcs": "\x90q\x9c", "c1-nel": "a\x85b", "c1-apc": "\x9fx\x9c",
    "backspace": "secret\b\b\b\b\b\bpublic", "carriage-return": "bad\rgood", "tab": "a\tb", "bell": "a\x07b",
    "form-feed": "a\x0cb", "vertical-tab": "a\x0bb", "shift-out": "\x0eqqq\x0f", "delete": "a\x7fb",
    "c0-mix": "\x01\x02\x16\x1c\x1f",
}
HIDING = {
    "bidi-override": "abc\u202edcba\u202c", "bidi-isolate": "\u2066abc\u2069", "bidi-embedding": "\u202babc\u202a",
    "bidi-marks": "a\u200e\u200f\u061cb", "zero-width-space": "a\u200bb", "zero-width-joiners": "a\u200c\u200db",
    "word-joiner": "a\u2060\u2061\u2064b", "byte-order-mark": "\ufeffabc", "soft-hyphen": "a\u00adb",
    "tag-letters": "abc\U000e0061\U000e0062\U000e007f", "tag-begin": "\U000e0001x", "variation": "a\ufe0f\ufe00b",
    "variation-supplement": "a\U000e0100b", "private-use": "\ue000\uf8ff", "private-plane": "\U000f0000\U0010fffd",
    "noncharacter": "\ufffe\uffff\U0010ffff\ufdd0", "unassigned": "\u0378\u0379",
    "interlinear": "\ufff9a\ufffab\ufffb",
    "line-separators": "a\u2028b\u2029c", "hangul-filler": "a\u3164b\u115f\u1160", "halfwidth-filler": "a\uffa0b",
    "grapheme-joiner": "a\u034fb", "mongolian-separator": "a\u180eb", "khmer-inherent": "a\u17b4\u17b5b",
    "braille-blank": "a\u2800b", "wide-blanks": "a\u2003\u3000b", "musical-format": "a\U0001d173\U0001d17ab",
    "zalgo": "Z" + "\u0300\u0301\u0302\u0303\u0304\u0489" * 8, "marks-alone": "\u0301\u0302\u0303",
    "mark-on-digit": "1\u20e3",
}
INERT = {
    "sql-drop": "'; DROP TABLE entry; --", "sql-or": "\" OR 1=1 --", "sql-pragma": "x'); PRAGMA writable_schema=1;--",
    "shell-command": "$(touch owned)", "shell-ticks": "`touch owned`", "shell-chain": "; touch owned #",
    "shell-pipe": "| touch owned",
    "format-string": "%s%n%x%08x%@", "path-up": "../../../../etc/passwd", "path-device": "/dev/zero",
    "path-proc": "/proc/self/mem",
    "formula": "=cmd|'/C calc'!A0", "formula-plus": "+1+1", "formula-at": "@SUM(1)", "formula-minus": "-2+3",
    "html": "<script>alert(1)</script>", "json": "\"},{\"kind\":\"count\"", "csv": "a,\"b\"\"c\",d",
    "wide": "漢字かな한글！", "long": "a" * 5000,
    "option": "--help=1", "dash": "-", "double-dash": "--", "empty": "", "blank": " ",
    "template": "{{7*7}}${jndi:x}", "star": "*?[a]",
    "swift": "\\(x)\\u{1B}[0m", "cyrillic-double": "Аmаnаt", "turkish": "İıŞ", "emoji": "🗳✅",
}
INVALID = {
    "latin-1": b"caf\xe9", "lone-continuation": b"a\x80\xbfb", "overlong-nul": b"a\xc0\x80b",
    "overlong-esc": b"\xc1\x9b[31m",
    "surrogate": b"\xed\xa0\x80", "beyond-unicode": b"\xf4\x90\x80\x80", "cut-short": b"a\xf0\x9f\x97",
    "utf-16": b"\xff\xfea\x00", "c1-raw": b"\x9b31m\x9d0;x\x07",
}
TEXTS = {name: text.encode() for part in (STEERING, HIDING, INERT) for name, text in part.items()} | INVALID
SOURCE_OF_NAMES = {name: TEXTS[name] for name in (*STEERING, *HIDING, *INVALID)}

# Sequences with something of their own in them, told from those of the program.
MARKED = [name for name in STEERING if name.startswith(("osc", "dcs", "apc", "pm", "sos", "c1", "csi-colour", "csi-repeat"))]

IGNORABLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800"
                       "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]")
# What the program and ncurses may send: CSI of a closed list, character sets, keypad, cursor kept.
SEQUENCES = re.compile(r"\x1b(?:\[[?>=]?[0-9;]*[ABCDGHIJKLMPSTXZ@bdfghlmnrtu]|\[[?]?[0-9;]*\$p|[()][AB012]|[=>78MHc]|\[![p])")
# What makes a terminal answer as if keys were pressed; 22 and 23 keep the window's title, and answer nothing.
FORBIDDEN_REQUESTS = re.compile(r"\x1b\[(?:[0-9;]*[cn]|(?!2[23];)[0-9;]*t|[>=][0-9;]*c)")


def faults(output, allowed="\n", sequences=False):
    """What is wrong with bytes that the program wrote; an empty list when nothing is."""
    try:
        text = output.decode()
    except UnicodeDecodeError as error:
        return [f"not UTF-8 at {error.start}: {output[error.start - 20:error.start + 20]!r}"]
    if sequences:
        text = SEQUENCES.sub("", text)
    found = []
    marks = 0
    for index, character in enumerate(text):
        kind = unicodedata.category(character)
        marks = marks + 1 if kind[0] == "M" else 0
        hidden = kind in ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp") or IGNORABLE.match(character)
        if (hidden and character not in allowed) or marks > 2:
            found.append(f"U+{ord(character):04X} in {text[max(0, index - 40):index + 20]!r}")
    return found[:3]
