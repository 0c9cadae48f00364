"""Ids: each once, and every reference to one leads to something of the right kind."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote

from tests.browser.markup.tree import Element

REFERRING = (
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-flowto",
    "aria-labelledby",
    "aria-owns",
    "commandfor",
    "itemref",
    "popovertarget",
)
KINDS = {
    ("label", "for"): ("button", "input", "meter", "output", "progress", "select", "textarea"),
    ("td", "headers"): ("th",),
    ("th", "headers"): ("th",),
    ("input", "list"): ("datalist",),
    **{(name, "form"): ("form",) for name in ("button", "input", "output", "select", "textarea")},
}
"""Attributes whose target must be one of these elements."""
PAINT = re.compile(r"url\(['\"]?#([^'\")]+)['\"]?\)")


def check(root: Element) -> Iterator[str]:
    """Ids used twice, and references that lead nowhere or to the wrong kind of element."""
    named = [element for element in root.walk() if "id" in element.attributes]
    counts = Counter(element.attributes["id"] for element in named)
    targets = {element.attributes["id"]: element for element in named}
    yield from (
        targets[id].tell(f"id {id!r} stands {count} times") for id, count in counts.items() if count > 1
    )
    for element in root.walk():
        for name, id in _references(element):
            kinds = KINDS.get((element.name, name)) if element.html else None
            if id not in targets:
                yield element.tell(f"{name} leads to {id!r}, which no element has as id")
            elif kinds and targets[id].name not in kinds:
                yield element.tell(
                    f"{name} leads to a <{targets[id].name}>, not to one of {', '.join(kinds)}"
                )
            elif name == "headers" and _table_of(targets[id]) is not _table_of(element):
                yield element.tell("headers leads into another table")


def _references(element: Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attributes.items():
        if name in REFERRING or (element.name, name) in KINDS:
            yield from ((name, id) for id in value.split())
        if name == "href" and value.startswith("#") and value not in ("#", "#top"):
            yield name, unquote(value[1:])
        if not element.html:
            yield from ((name, id) for id in PAINT.findall(value))


def _table_of(cell: Element) -> Element | None:
    return next((it for it in cell.ancestors() if it.name == "table"), None)
