#!/usr/bin/env python3
"""Opens the pages of results in headless Chromium: no error, no request, the figures of tally, room for all.

Usage: pages.py PROGRAM FOLDER: makes a night with the program, and leaves pages and pictures in the folder.
"""
import json
import os
import subprocess
import sys

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.join(HERE, "..", "..")
PROGRAM, FOLDER = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
os.makedirs(FOLDER, exist_ok=True)
os.chdir(FOLDER)
os.environ["ELECTION_NIGHT_PROGRAM"] = PROGRAM
os.environ["ELECTION_NIGHT_SCENARIOS"] = os.path.join(ROOT, "Scenarios")
os.environ["NIGHT_STORE"] = os.path.join(FOLDER, "night.db")
sys.path[:0] = [HERE, os.path.join(ROOT, "Tests", "EndToEndTests", "Drivers")]

from chromium import Chromium  # noqa: E402

SIZES = {"phone": (390, 844), "tablet": (834, 1112), "desk": (1440, 900)}
MOMENTS = {"night": ("--at", "2023-03-19T23:20:00+06:00"), "end": ()}


def expect(claim, what):
    if not claim:
        raise AssertionError(what)


def make_night():
    if os.path.exists("night.db"):
        return
    subprocess.run([PROGRAM, "init", "night.db", "--scenario", "kz-2023", "--recorded"], check=True)
    night = subprocess.Popen([PROGRAM, "reconstruct", "kz-2023"], stdout=subprocess.PIPE)
    subprocess.run([PROGRAM, "ingest", "night.db", "-", "--quiet"], stdin=night.stdout, check=True)
    expect(night.wait() == 0, "no night was made up")


def write(name, *words):
    subprocess.run([PROGRAM, *words, "--out", name], check=True)
    return name


def quiet(browser, path):
    """Nothing was asked of anybody, and nothing went wrong."""
    away = [url for url in browser.requests if not url.startswith(("file://" + FOLDER, "data:,"))]
    expect(not away, f"{path} asks for {away}")
    expect(len(browser.requests) <= 2, f"{path} asks for {browser.requests}")
    expect(not browser.console, f"{path} says on the console: {browser.console}")


def fits(browser, path, width):
    """The page is not wider than the screen, and what is wider than its place can be scrolled."""
    wide = browser.run("document.documentElement.scrollWidth")
    expect(wide <= width, f"{path} is {wide} wide on a screen of {width}")
    cut = browser.run("""[...document.querySelectorAll("h1,h2,p,dd,dt,figcaption,li")].filter(e =>
        e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === "visible" && e.offsetParent
        && getComputedStyle(e).display !== "inline").map(e => e.textContent.slice(0, 40))""")
    expect(not cut, f"{path} cuts {cut[:5]}")
    small = browser.run("""[...document.querySelectorAll("th button,nav a")].map(e => e.getBoundingClientRect())
        .filter(r => r.width && r.height < 16).length""")
    expect(small == 0, f"{path}: {small} targets are too small to hit")


CONTRAST = """(() => {
  const parse = c => c.match(/[0-9.]+/g).map(Number), lin = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const lum = c => 0.2126 * lin(c[0]) + 0.7152 * lin(c[1]) + 0.0722 * lin(c[2]);
  const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  const bad = [];
  for (const e of document.querySelectorAll("body *")) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.getClientRects().length) continue;
    if (["SCRIPT", "STYLE", "title", "desc"].includes(e.tagName)) continue;
    const style = getComputedStyle(e), isText = e instanceof SVGElement;
    if (isText && /^(black|white)$/.test(e.getAttribute("class"))) continue;  // A letter on its own field, checked by its colours.
    const [a, b] = [lum(parse(isText ? style.fill : style.color)), lum(ground(e))].sort((x, y) => y - x);
    const size = parseFloat(style.fontSize), large = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
    if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) bad.push(e.tagName + " " + e.textContent.slice(0, 30));
  }
  return bad;
})()"""

FIGURES = """Object.fromEntries([...document.querySelectorAll("[data-figure]")].map(e =>
  [e.dataset.figure, e.dataset.value ?? e.textContent]))"""


def figures_hold(browser, path, options):
    from page_checks import wanted
    done = subprocess.run([PROGRAM, "tally", "night.db", "--format", "json", *options], check=True, capture_output=True)
    shown = browser.run(FIGURES)
    for name, value in wanted(json.loads(done.stdout)):
        expect(shown.get(name) == value, f"{path}: {name} is {shown.get(name)}, tally says {value}")


def sorts(browser, path):
    """A click on a head sorts its table, a second one turns it, a third one brings the first order back."""
    names = """[...document.querySelectorAll("#region-table tbody tr")].map(r => r.cells[0].textContent)"""
    rates = """[...document.querySelectorAll("#region-table tbody tr")].map(r => Number(r.cells[2].dataset.value))"""
    click = """document.querySelectorAll("#region-table thead th")[2].querySelector("button").click()"""
    state = """document.querySelectorAll("#region-table thead th")[2].getAttribute("aria-sort")"""
    first = browser.run(names)
    browser.run(click)
    expect(browser.run(rates) == sorted(browser.run(rates), reverse=True), f"{path} does not sort")
    expect(browser.run(state) == "descending", f"{path} does not say how it is sorted")
    browser.run(click)
    expect(browser.run(rates) == sorted(browser.run(rates)) and browser.run(state) == "ascending", "no way up")
    browser.run(click)
    expect(browser.run(names) == first and browser.run(state) is None, f"{path}: the first order is lost")


def look(browser, page, language, moment, options):
    for size, (width, height) in SIZES.items():
        for scheme in ("light", "dark"):
            browser.open(page, width, height, scheme)
            quiet(browser, page)
            fits(browser, page, width)
            bad = browser.run(CONTRAST)
            expect(not bad, f"{page}, {size}, {scheme}: does not stand out: {bad[:6]}")
            browser.picture(f"{moment}-{language}-{size}-{scheme}.png")
    figures_hold(browser, page, options)
    sorts(browser, page)
    quiet(browser, page)
    browser.open(page, 1440, 900, scripts=False)
    expect(not browser.console, f"{page} needs its script: {browser.console}")
    browser.open(page, 794, 1123, media="print")
    browser.paper(f"{moment}-{language}.pdf")


def main():
    make_night()
    browser = Chromium()
    try:
        for moment, options in MOMENTS.items():
            for language in ("en", "ru", "kk"):
                page = f"{moment}-{language}.html"
                write(page, "export", "night.db", "--format", "html", "--lang", language, *options)
                look(browser, page, language, moment, options)
        picture = write("night.svg", "export", "night.db", "--format", "svg", *MOMENTS["night"])
        for scheme in ("light", "dark"):
            browser.open(picture, 800, 1300, scheme)
            quiet(browser, picture)
            browser.picture(f"picture-{scheme}.png")
    finally:
        browser.close()
    print("pages: no error, no request, the figures of tally;", FOLDER)


if __name__ == "__main__":
    main()
