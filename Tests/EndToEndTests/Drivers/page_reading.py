"""An HTML page as a tree, and the rules that everybody's page has to keep."""
import base64
import hashlib
import re
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input"}
# Where a page could reach out from.
REFERENCES = ("src", "href", "srcset", "action", "formaction", "poster", "data", "background", "xlink:href", "ping")
REQUESTS = ("fetch(", "XMLHttpRequest", "WebSocket", "EventSource", "sendBeacon", "import(", "new Image", "location")


class Element:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent = name, dict(attributes), parent
        self.children, self.text = [], ""

    def all(self, *names):
        """The elements of some names below this one, in order."""
        for child in self.children:
            if not names or child.name in names:
                yield child
            yield from child.all(*names)

    @property
    def words(self):
        return (self.text + " ".join(child.words for child in self.children)).strip()

    def get(self, name, default=None):
        return self.attributes.get(name, default)


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.root = self.here = Element("", {}, None)
        self.feed(text)
        self.close()
        if self.here is not self.root:
            raise AssertionError(f"<{self.here.name}> is not closed")

    def handle_starttag(self, name, attributes):
        if len(attributes) != len(dict(attributes)):
            raise AssertionError(f"<{name}> has an attribute twice")
        element = Element(name, attributes, self.here)
        self.here.children.append(element)
        if name not in VOID:
            self.here = element

    def handle_startendtag(self, name, attributes):
        self.here.children.append(Element(name, attributes, self.here))

    def handle_endtag(self, name):
        if name != self.here.name:
            raise AssertionError(f"</{name}> closes <{self.here.name}>")
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.text += data

    def all(self, *names):
        return list(self.root.all(*names))

    def one(self, name):
        found = [element for element in self.all(name) if element.parent.name != "svg"]
        assert len(found) == 1, f"{len(found)} elements <{name}>"
        return found[0]

    def figures(self):
        """The figures of the page by their names, as programs read them."""
        return {element.get("data-figure"): element.get("data-value", element.words)
                for element in self.all() if element.get("data-figure")}


def luminance(colour):
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def full(colour):
    """`#abc` as `#aabbcc`."""
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])


def palettes(style):
    """The colours of the style by name: light, then dark."""
    light = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", style[:style.index("@media")]))
    dark = re.search(r"prefers-color-scheme:dark\)\{:root\{(.*?)\}\}", style, re.S).group(1)
    dark = {**light, **dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})\b", dark))}
    return [{name: full(colour) for name, colour in palette.items()} for palette in (light, dark)]


def faults(text):
    """What a page breaks of the rules; empty for a good one."""
    page = Page(text)
    yield from reaching_out(page)
    yield from naming(page)
    yield from tables(page)
    yield from pictures(page)
    yield from colours(page)
    yield from policy(page)


def reaching_out(page):
    for element in page.all():
        for name in REFERENCES:
            value = element.get(name)
            if value is not None and not value.startswith("#") and value != "data:,":
                yield f"<{element.name} {name}={value[:60]!r}> leads out of the page"
        for name in element.attributes:
            if name.startswith("on") or name == "style":
                yield f"<{element.name} {name}> is code or style in an attribute"
    for style in page.all("style"):
        if "url(" in style.text or "@import" in style.text:
            yield "the style names something else"
    for word in REQUESTS:
        if word in page.one("script").text:
            yield f"the script holds {word}"


def naming(page):
    if not re.fullmatch("en|ru|kk", page.one("html").get("lang") or ""):
        yield "the page does not say its language"
    if not page.one("title").words or len(page.all("h1")) != 1:
        yield "the page has no one title"
    if "width=device-width" not in [meta for meta in page.all("meta") if meta.get("name") == "viewport"][0].get("content"):
        yield "the page is not as wide as the screen"
    for landmark in ("main", "header", "nav"):
        if len(page.all(landmark)) != 1:
            yield f"not one <{landmark}>"
    levels = [int(heading.name[1]) for heading in page.all("h1", "h2", "h3", "h4", "h5", "h6")]
    if levels[0] != 1 or any(after > before + 1 for before, after in zip(levels, levels[1:])):
        yield f"headings leave out a level: {levels}"
    ids = [element.get("id") for element in page.all() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    for element in page.all():
        targets = (element.get("aria-labelledby") or "").split()
        targets += [element.get("href")[1:]] if (element.get("href") or "").startswith("#") else []
        if not set(targets) <= set(ids):
            yield f"<{element.name}> names {targets}, which is not there"
        if element.get("role") == "region" and not (targets or element.get("aria-label")):
            yield "a region has no name"
        if element.name in ("h1", "h2", "h3", "th", "dt", "caption", "a", "li", "p") and not element.words:
            yield f"an empty <{element.name}>"
        if element.words == "?":
            yield f"a <{element.name}> has no words in this language"


def tables(page):
    for table in page.all("table"):
        if not any(caption.words for caption in table.all("caption")):
            yield "a table has no caption"
        heads = [head for row in table.all("thead") for head in row.all("th")]
        if any(head.get("scope") != "col" for head in heads):
            yield "a head has no scope"
        for row in list(table.all("tbody"))[0].all("tr"):
            if len(row.children) != len(heads):
                yield f"a row of {table.get('id')} has {len(row.children)} cells, its head {len(heads)}"
            if row.children[0].name != "th" or row.children[0].get("scope") != "row":
                yield f"a row of {table.get('id')} has no head"


def pictures(page):
    for svg in page.all("svg"):
        if svg.get("aria-hidden") == "true":
            continue
        names = [part.name for part in svg.children if part.name in ("title", "desc") and part.words]
        if svg.get("role") != "img" or names != ["title", "desc"] or not svg.get("aria-labelledby"):
            yield "a picture has no words"


def colours(page):
    """Text at 4.5 to 1, drawings at 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11), light and dark."""
    style = page.one("style").text
    for number, palette in enumerate(palettes(style)):
        pairs = [("ink", "paper", 4.5), ("ink", "soft", 4.5), ("quiet", "paper", 4.5), ("quiet", "soft", 4.5),
                 ("accent", "paper", 4.5), ("accent", "soft", 4.5), ("warn", "warn-paper", 4.5),
                 ("field", "paper", 3), ("accent", "line", 3)]
        for one, other, least in pairs:
            found = contrast(palette[one], palette[other])
            if found < least:
                yield f"{('light', 'dark')[number]}: {one} on {other} stands out by {found:.2f}, needs {least}"
    for chip in page.all("svg"):
        if chip.get("class") == "chip":
            rect, text = chip.children
            found = contrast(rect.get("fill"), {"black": "#000000", "white": "#ffffff"}[text.get("class")])
            if found < 4.5:
                yield f"a letter on {rect.get('fill')} stands out by {found:.2f}"


def policy(page):
    rules = [meta.get("content") for meta in page.all("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    if len(rules) != 1 or "default-src 'none'" not in rules[0] or "unsafe" in rules[0] or "http" in rules[0]:
        yield f"the policy is {rules}"
    for name in ("style", "script"):
        digest = base64.b64encode(hashlib.sha256(page.one(name).text.encode()).digest()).decode()
        if f"{name}-src 'sha256-{digest}'" not in rules[0]:
            yield f"the policy does not name the {name} by its hash sha256-{digest}"
