"""What may stand directly in what: the content models of the HTML standard, section 4."""

from collections.abc import Iterator

from tests.browser.markup.tree import Element


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = _set("h1 h2 h3 h4 h5 h6")
SUPPORT = _set("script template")
PHRASING = SUPPORT | _set(
    "a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img "
    "input ins kbd label link map mark math meta meter noscript object output picture progress q ruby s "
    "samp select slot small span strong sub sup svg textarea time u var video wbr"
)
FLOW = (
    PHRASING
    | HEADINGS
    | _set(
        "address article aside blockquote details dialog div dl fieldset figure footer form header "
        "hgroup hr main menu nav ol p pre search section table ul"
    )
)
TRANSPARENT = _set("a ins del map noscript object audio video canvas slot")
NOTHING = _set("area base br col embed hr iframe img input link meta source track wbr")
TEXT = _set("option textarea title script style")
ROWS = _set("tr") | SUPPORT
_PHRASING_PARENTS = (
    "abbr b bdi bdo button cite code data dfn em i kbd label mark meter output p pre progress q rp rt s "
    "samp small span strong sub sup time u var"
)
_FLOW_PARENTS = (
    "address article aside blockquote body caption dd dialog div dt figcaption footer form header li "
    "main nav search section td th"
)
MODELS: dict[str, frozenset[str]] = {
    **dict.fromkeys(_set(_PHRASING_PARENTS) | HEADINGS, PHRASING),
    **dict.fromkeys(_set(_FLOW_PARENTS), FLOW),
    **dict.fromkeys(NOTHING | TEXT, frozenset()),
    **dict.fromkeys(_set("ul ol menu"), SUPPORT | {"li"}),
    **dict.fromkeys(_set("thead tbody tfoot"), ROWS),
    "html": _set("head body"),
    "head": SUPPORT | _set("base link meta noscript style title"),
    "legend": PHRASING | HEADINGS,
    "summary": PHRASING | HEADINGS | {"hgroup"},
    "details": FLOW | {"summary"},
    "fieldset": FLOW | {"legend"},
    "figure": FLOW | {"figcaption"},
    "hgroup": SUPPORT | HEADINGS | {"p"},
    "dl": SUPPORT | _set("dt dd div"),
    "table": ROWS | _set("caption colgroup thead tbody tfoot"),
    "tr": SUPPORT | _set("td th"),
    "colgroup": _set("col template"),
    "picture": SUPPORT | _set("source img"),
    "select": SUPPORT | _set("option optgroup hr"),
    "datalist": PHRASING | {"option"},
    "optgroup": SUPPORT | {"option"},
    "ruby": PHRASING | _set("rt rp"),
}
EXTRA = {"audio": _set("source track"), "video": _set("source track"), "object": _set("param")}
NO_TEXT = _set("html head ul ol menu dl table thead tbody tfoot tr colgroup picture select optgroup hgroup")
GROUPS = _set("dt dd") | SUPPORT
"""What a `div` in a `dl` may hold."""


def check(root: Element) -> Iterator[str]:
    """Elements and text where their parent takes none."""
    for element in root.walk():
        if not element.html:
            continue
        allowed = _allowed(element)
        for child in element.children:
            if child.name not in allowed:
                yield child.tell(f"<{child.name}> may not stand in <{element.name}>")
        if element.name in NO_TEXT and element.text.strip():
            yield element.tell(f"text may not stand in <{element.name}>")


def _allowed(element: Element) -> frozenset[str]:
    name, parent = element.name, element.parent
    if name == "div" and parent and parent.name == "dl":
        return GROUPS
    if name == "noscript" and parent and parent.name == "head":
        return _set("link style meta")
    if name in TRANSPARENT and parent:
        return _allowed(parent) | EXTRA.get(name, frozenset())
    return MODELS.get(name, FLOW)
