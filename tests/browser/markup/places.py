"""Rules between elements farther apart: order, number, and what may not stand anywhere inside."""

from collections.abc import Callable, Iterator

from tests.browser.markup.contents import HEADINGS, SUPPORT
from tests.browser.markup.tree import Element

SECTIONS = frozenset(("article", "aside", "nav", "section"))
INTERACTIVE = frozenset(("button", "details", "embed", "iframe", "label", "select", "textarea"))
CLICKED = {"a": "href", "audio": "controls", "video": "controls", "img": "usemap"}
"""Elements that are interactive only with this attribute."""
FORBIDDEN: dict[str, frozenset[str]] = {
    "address": HEADINGS | SECTIONS | {"address", "header", "footer"},
    "aside": frozenset(("main",)),
    "article": frozenset(("main",)),
    "caption": frozenset(("table",)),
    "dfn": frozenset(("dfn",)),
    "dt": HEADINGS | SECTIONS | {"header", "footer"},
    "footer": frozenset(("header", "footer", "main")),
    "form": frozenset(("form",)),
    "header": frozenset(("header", "footer", "main")),
    "label": frozenset(("label",)),
    "nav": frozenset(("main",)),
    "noscript": frozenset(("noscript",)),
    "th": HEADINGS | SECTIONS | {"header", "footer"},
}
FIRST = {"details": "summary", "fieldset": "legend", "table": "caption"}
"""Children of which there may be one, and that before all others."""


def is_interactive(element: Element) -> bool:
    """Whether an element takes clicks of its own (HTML standard, 3.2.5.2.7)."""
    name, attributes = element.name, element.attributes
    if name == "input":
        return attributes.get("type", "").lower() != "hidden"
    return name in INTERACTIVE or CLICKED.get(name, " ") in attributes or "tabindex" in attributes


def check(root: Element) -> Iterator[str]:
    """All problems of order, number and nesting."""
    for element in (element for element in root.walk() if element.html):
        yield from _check_nesting(element)
        yield from _check_first(element)
        if element.name in CHECKS:
            yield from CHECKS[element.name](element)
    visible = [it for it in root.walk() if it.name == "main" and "hidden" not in it.attributes]
    if len(visible) > 1:
        yield visible[1].tell("more than one <main>")


def _check_nesting(element: Element) -> Iterator[str]:
    forbidden = FORBIDDEN.get(element.name, frozenset())
    clicks = element.name in ("a", "button")
    for inner in element.inside():
        clicked = clicks and (inner.name == "a" or is_interactive(inner))
        if inner.html and (clicked or inner.name in forbidden):
            yield inner.tell(f"<{inner.name}> may not stand anywhere in <{element.name}>")


def _check_first(element: Element) -> Iterator[str]:
    if element.name not in FIRST:
        return
    name = FIRST[element.name]
    places = [place for place, child in enumerate(_content(element)) if child.name == name]
    if places not in ([], [0]):
        yield element.tell(f"<{name}> must be the first of <{element.name}>, and only one")
    if element.name == "details" and not places:
        yield element.tell("<details> without <summary>")


def _check_figure(element: Element) -> Iterator[str]:
    content = _content(element)
    places = [place for place, child in enumerate(content) if child.name == "figcaption"]
    if places not in ([], [0], [len(content) - 1]):
        yield element.tell("<figcaption> must be the first or the last of <figure>, and only one")


def _check_list(element: Element) -> Iterator[str]:
    content = _content(element)
    divs = [child for child in content if child.name == "div"]
    if divs and len(divs) < len(content):
        yield element.tell("<dl> mixes <div> with <dt> and <dd>")
    for group in divs or [element]:
        names = "".join(child.name[1] for child in _content(group) if child.name in ("dt", "dd"))
        ordered = names.startswith("t") and names.endswith("d")
        if (names and not ordered) or (group in divs and (not ordered or "dt" in names)):
            yield group.tell("<dt> must come before <dd>, and each group needs both")


def _check_table(table: Element) -> Iterator[str]:
    spans: dict[int, int] = {}
    widths = set()
    for row in (it for it in table.inside() if it.name == "tr" and _table_of(it) is table):
        column = 0
        for cell in _content(row):
            while spans.get(column, 0) > 0:
                column += 1
            for _ in range(_span(cell, "colspan")):
                spans[column] = _span(cell, "rowspan")
                column += 1
        widths.add(max((place + 1 for place, rows in spans.items() if rows > 0), default=0))
        spans = {place: rows - 1 for place, rows in spans.items()}
    if len(widths) > 1:
        yield table.tell(f"rows of different width in <table>: {sorted(widths)} columns")


def _check_head(head: Element) -> Iterator[str]:
    titles = [child for child in head.children if child.name == "title"]
    if len(titles) != 1 or not titles[0].text.strip():
        yield head.tell("a page needs one <title> with text")
    if not any("charset" in child.attributes for child in head.children if child.name == "meta"):
        yield head.tell("<meta charset> is missing")


def _check_picture(picture: Element) -> Iterator[str]:
    names = [child.name for child in _content(picture)]
    if names.count("img") != 1 or names[-1] != "img":
        yield picture.tell("<picture> needs one <img>, as its last")


def _content(element: Element) -> list[Element]:
    return [child for child in element.children if child.name not in SUPPORT]


def _table_of(row: Element) -> Element | None:
    return next((it for it in row.ancestors() if it.name == "table"), None)


def _span(cell: Element, name: str) -> int:
    value = cell.attributes.get(name, "1")
    return int(value) if value.isdecimal() else 1


CHECKS: dict[str, Callable[[Element], Iterator[str]]] = {
    "dl": _check_list,
    "figure": _check_figure,
    "head": _check_head,
    "picture": _check_picture,
    "table": _check_table,
}
