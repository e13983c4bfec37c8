"""The page of results: complete in itself, readable by everybody, with the figures of tally."""
import re
import xml.etree.ElementTree as tree

from export_checks import MOMENT, export, tally
from night import MARK, STORE, expect
from page_reading import Page, contrast, faults, full, palettes
from writing_checks import init

LANGUAGES = ("en", "ru", "kk")


def check_page_rules():
    init("empty.db")
    for language in LANGUAGES:
        for store, options in ((STORE, MOMENT), (STORE, ()), ("empty.db", ())):
            text = export(store, "html", "--lang", language, *options).decode()
            found = list(faults(text))
            expect(not found, f"{language}: " + "; ".join(found[:10]))
            expect(Page(text).one("html").get("lang") == language, "another language")


def check_page_rules_bite():
    """Each rule is broken by a page that is spoilt for it."""
    good = export(STORE, "html", *MOMENT).decode()
    spoilt = {
        "leads out": good.replace('<h1>', '<img src="https://example.org/a.png"/><h1>'),
        "in an attribute": good.replace("<h1>", '<h1 style="color:red">'),
        "language": good.replace('<html lang="en">', "<html>"),
        "level": good.replace("<h2 ", "<h4 ").replace("</h2>", "</h4>"),
        "stands twice": good.replace('id="house"', 'id="lists"'),
        "not there": good.replace('href="#regions"', 'href="#nowhere"'),
        "caption": re.sub(r"<caption.*?</caption>", "", good, flags=re.S),
        "no scope": good.replace(' scope="col"', ""),
        "no words": re.sub(r"<desc.*?</desc>", "", good, flags=re.S),
        "stands out": good.replace("--quiet:#525c66", "--quiet:#aab0b6"),
        "by its hash": good.replace("box-sizing:border-box", "box-sizing:content-box"),
        "policy": good.replace("default-src &#39;none&#39;", "default-src *"),
    }
    for word, text in spoilt.items():
        expect(text != good, f"the page was not spoilt for {word!r}")
        expect(any(word in fault for fault in faults(text)), f"no rule says {word!r}")


def wanted(figures):
    """The figures of tally under the names that the page gives them."""
    yield "seq", str(figures["seq"])
    yield "turnout.percent", figures["turnout"]["percent"]
    yield "counted.percent", figures["counted"]["percent"]
    for row in figures["contests"]["list"]["selections"]:
        name = "list." + row["id"]
        yield name + ".votes", str(row["votes"])
        yield name + ".percent", row["percent"] or ""
        if row["seats"] is not None:
            yield name + ".seats", str(row["seats"])
            yield name + ".status", row["status"]
    for row in figures["seats"]:
        for part in ("list", "district", "total"):
            yield f"seats.{row['party']}.{part}", "" if row[part] is None else str(row[part])
    for row in figures["regions"]:
        yield f"region.{row['id']}.reported", str(row["reported"])
        yield f"region.{row['id']}.turnout", row["turnoutPercent"] or ""
        for share in row["selections"]:
            yield f"region.{row['id']}.{share['id']}", share["percent"] or ""
    for row in figures["contests"]["district"]:
        yield f"district.{row['unit']}.leader", row["leader"] or ""
        yield f"district.{row['unit']}.lead", str(row["lead"])
        yield f"district.{row['unit']}.status", row["status"]


def check_page_figures():
    for options in (MOMENT, ("--at", "2023-03-19T20:40:00+06:00"), ()):
        figures = tally(STORE, *options)
        shown = Page(export(STORE, "html", *options).decode()).figures()
        expect(shown["head"] == figures["head"] and shown["state"] == figures["state"], "head or state differ")
        for name, value in wanted(figures):
            expect(name in shown, f"the page has no {name}")
            expect(shown[name] == value, f"{name}: {shown[name]} on the page, {value} in tally")


def check_picture():
    space = {"s": "http://www.w3.org/2000/svg"}
    for language in LANGUAGES:
        text = export(STORE, "svg", "--lang", language, *MOMENT).decode()
        root = tree.fromstring(text)
        expect(root.tag == "{http://www.w3.org/2000/svg}svg" and MARK in text, "no picture, or it hides what it is")
        links = re.findall(r'(?:href|src)=|url\(|@import|<script|<image|<foreignObject', text)
        expect(not links, f"the picture leads out: {links}")
        seats = [circle for circle in root.iter("{http://www.w3.org/2000/svg}circle")
                 if circle.get("class") in ("edge", "empty")]
        expect(len(seats) == 98, f"{len(seats)} seats")
        by_colour = {}
        for seat in seats:
            by_colour[seat.get("fill")] = by_colour.get(seat.get("fill"), 0) + 1
        totals = [row["total"] for row in tally(STORE, *MOMENT)["seats"] if row["total"]]
        totals = sorted(totals + ([98 - sum(totals)] if sum(totals) < 98 else []))
        expect(sorted(by_colour.values()) == totals, f"seats by colour {by_colour}, in tally {totals}")
        expect(len(root.findall(".//s:path", space)) == 2, "no timeline")
        for palette in palettes(root.find("s:style", space).text):
            expect(contrast(full(palette["ink"]), full(palette["paper"])) > 7, "letters do not stand out")


def check_page_text():
    for language in LANGUAGES:
        text = export(STORE, "text", "--lang", language, *MOMENT).decode()
        expect(MARK in text or "РЕКОНСТРУКЦИЯ" in text, "the text hides that stations are made up")
        expect(all(ord(letter) >= 32 for letter in text.replace("\n", "")), "a control character")
        lines = text.splitlines()
        expect(max(map(len, lines)) < 260 and not any(line != line.rstrip() for line in lines), "ragged lines")
        figures = tally(STORE, *MOMENT)
        digits = text.replace(" ", "")
        for row in figures["contests"]["list"]["selections"]:
            expect(str(row["votes"]) in digits, f"votes of {row['id']} are missing")
