"""Writing of tables and JSON: UTF-8, LF, quotes only where they are needed."""

import csv
import json
import os


def table(folder, name, header, rows):
    """Writes rows (dictionaries) as a CSV file with the given columns."""
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def document(folder, name, value):
    """Writes a value as JSON: members one a line, lists of numbers on one line."""
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
        file.write(_text(value, "") + "\n")


def _text(value, indent):
    """Returns JSON with an indent of two; what holds no list or object stays on one line if short."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, (dict, list)) or len(indent) + len(flat) <= 100 and indent:
        return flat
    inner = indent + "  "
    if isinstance(value, dict):
        members = [json.dumps(k, ensure_ascii=False) + ": " + _text(v, inner) for k, v in value.items()]
        opening, closing = "{", "}"
    else:
        members, opening, closing = [_text(v, inner) for v in value], "[", "]"
    return opening + "\n" + ",\n".join(inner + m for m in members) + "\n" + indent + closing
