"""The one gate for HTML out of content: what is not on the lists here does not reach a page.

nh3 (ammonia, an HTML5 parser) does the work; `judge` adds what its settings cannot say. Ids
pass only when Markdown made them (see `anchors`), pictures only from this site, so that no
reader's browser asks a third party for anything.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Collection
from functools import lru_cache

import nh3

from bangban.support.html_tokens import iterate_tags, limit_depth, lower
from bangban.support.signs import drop_ignorable, drop_signs

ELEMENTS = frozenset(
    """
    a abbr audio b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong
    sub sup time u var wbr
    blockquote dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr img li ol p pre section
    summary ul
    caption col colgroup source table tbody td tfoot th thead tr track video
    """.split()
)

# Their text goes too: it is code, a fallback, or a foreign document.
DROPPED_WITH_TEXT = frozenset(
    "embed iframe math noembed noframes noscript object script style svg template title".split()
)

_CELL = frozenset(("colspan", "rowspan", "headers", "scope"))
ATTRIBUTES: dict[str, frozenset[str]] = {
    "*": frozenset(("class", "dir", "id", "lang", "title")),
    "a": frozenset(("href",)),
    "audio": frozenset(("controls", "loop", "muted", "preload", "src")),
    "col": frozenset(("span",)),
    "colgroup": frozenset(("span",)),
    "del": frozenset(("datetime",)),
    "details": frozenset(("open",)),
    "img": frozenset(("alt", "height", "src", "width")),
    "ins": frozenset(("datetime",)),
    "li": frozenset(("value",)),
    "ol": frozenset(("reversed", "start", "type")),
    "source": frozenset(("src", "type")),
    "td": _CELL,
    "th": _CELL,
    "time": frozenset(("datetime",)),
    "track": frozenset(("default", "kind", "label", "src", "srclang")),
    "video": frozenset(
        ("controls", "height", "loop", "muted", "playsinline", "poster", "preload", "src", "width")
    ),
}
PLAYERS = frozenset(("audio", "source", "track", "video"))
"""Elements whose files are sound, film, and captions."""
# Every player has these, as the site has them; see `players`.
_OWN = frozenset(("controls", "playsinline", "preload"))
SCHEMES = frozenset(("http", "https", "mailto", "tel"))

# What browsers ignore inside an address (URL Standard, basic URL parser).
_IGNORED = str.maketrans("", "", "\t\n\r")
# What nobody sees around one: controls, blanks, marks of direction and width.
_BLANK_CODES = (
    *(*range(0x21), *range(0x7F, 0xA1), 0xAD, 0x61C, 0x1680, 0x180E, *range(0x2000, 0x2010)),
    *(*range(0x2028, 0x2030), *range(0x205F, 0x2070), 0x3000, 0xFEFF),
)
_BLANKS = "".join(map(chr, _BLANK_CODES))
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
# Elements that swallow what follows: without their end tag, the rest of the text.
_SWALLOWING = DROPPED_WITH_TEXT | {"listing", "plaintext", "select", "textarea", "xmp"}
_LEFT_TO_NH3 = ELEMENTS | _SWALLOWING
_TAG_NAME = re.compile(r"</?([a-zA-Z][^\s/>]*+)")
_NO_SOURCE = re.compile(r'<img(?:(?! src=")[^>])*>')

Rewrite = Callable[[str, str], str | None]
"""Gives the address to write for (attribute, address as typed), or None to leave it out. The attribute is
"media" where the file is a recording or its captions."""


def judge(element: str, attribute: str, value: str) -> bool:
    """True when the attribute with this value may stand on a page. `element` and `attribute` in
    lower case, `value` decoded; an `id` is judged by `sanitize`, which knows the document's.

    An address is judged as it stands and as it is without the signs that nobody sees, which are left out of
    what is published: `java&shy;script:` becomes a script then."""
    if attribute not in ATTRIBUTES["*"] and attribute not in ATTRIBUTES.get(element, ()):
        return False
    if attribute not in ("src", "poster", "href") or value.startswith("#"):
        # Nothing that begins with `#` names a scheme or a host.
        return True
    is_safe = _is_safe if attribute == "href" else is_local
    return is_safe(normalize_address(value)) and (
        value.isascii() or is_safe(normalize_address(drop_ignorable(value)))
    )


def normalize_address(address: str) -> str:
    """The address without what is not meant to be in it: what is judged and what is used is this, and no
    other. Without blanks around it, those of Chinese keyboards too, without tabs and line ends, and without
    the signs that are left out of all that is published."""
    if address.isascii() and address.isprintable():
        return address.strip()
    plain = _drop_unseen(address)
    if plain != address and _drop_unseen(plain) != plain:
        # One sign held another in its place: none of them is meant.
        plain = _drop_unseen(drop_ignorable(plain))
    return plain


def _drop_unseen(address: str) -> str:
    return drop_signs(address.translate(_IGNORED))[0].strip(_BLANKS)


def is_local(address: str) -> bool:
    """True for an address that stays on this site, as a browser reads it: no scheme, no host
    (`//…`, and `\\\\…`, which browsers take for the same)."""
    plain = normalize_address(address).replace("\\", "/")
    return not plain.startswith("//") and not _SCHEME.match(plain)


@lru_cache(maxsize=4096)
def _is_safe(address: str) -> bool:
    """nh3's own judgement of an address, so that what is told is what is done."""
    if ":" not in address:
        return True
    probe = f'<a href="{html.escape(address)}">x</a>'
    return " href=" in nh3.clean(probe, url_schemes=SCHEMES, link_rel=None)


def _drop_greedy(markup: str) -> str:
    """`markup` without tags that would take words with them: start tags that swallow all that follows, and
    unknown ones (nh3 takes `<exp>` or `<path>`, names of MathML and SVG, for what they are there, and drops
    all in them). No part of the defence."""
    if ELEMENTS.issuperset(_TAG_NAME.findall(markup)):
        return markup
    closings = _find_last_closings(markup)
    pieces, last = [], 0
    for tag in iterate_tags(markup):
        swallows = tag.name in _SWALLOWING and not tag.closing
        unclosed = tag.name == "plaintext" or closings.get(tag.name, -1) < tag.end
        if (swallows and unclosed) or tag.name not in _LEFT_TO_NH3:
            pieces.append(markup[last : tag.start])
            last = tag.end
    return "".join((*pieces, markup[last:]))


def _find_last_closings(markup: str) -> dict[str, int]:
    """Where the last end tag of each element that swallows text begins."""
    lowered = lower(markup)
    return {name: lowered.rfind(f"</{name}") for name in _SWALLOWING}


class Sanitizer:
    """A gate for many texts, one after the other. `rewrite` sees each address, the value
    of `href`, `src` or `poster`, that passed."""

    def __init__(self, rewrite: Rewrite) -> None:
        self._rewrite = rewrite
        self._ids: set[str] = set()
        self._failure: Exception | None = None
        self._cleaner = nh3.Cleaner(
            tags=ELEMENTS,
            clean_content_tags=DROPPED_WITH_TEXT,
            attributes=ATTRIBUTES,
            attribute_filter=self._filter,
            url_schemes=SCHEMES,
            link_rel=None,
        )

    def sanitize(self, markup: str, ids: Collection[str] = ()) -> str:
        """`markup` as safe HTML. Of `ids` each may appear once, other ids not at all; a picture
        without a source goes; an unclosed `<iframe>` goes alone, not with all that follows.
        Raises what `rewrite` raised."""
        self._ids, self._failure = set(ids), None
        safe = self._cleaner.clean(limit_depth(_drop_greedy(markup)))
        if self._failure is not None:
            raise self._failure
        return _NO_SOURCE.sub("", safe) if "<img" in safe else safe

    def _filter(self, element: str, attribute: str, value: str) -> str | None:
        """What nh3 asks of each attribute that its own lists allow. It swallows what a filter
        raises: keep that, to raise it in `sanitize`."""
        if attribute == "id":
            return self._take_id(value)
        if attribute not in ("href", "poster", "src"):
            return None if element in PLAYERS and attribute in _OWN else value
        if not judge(element, attribute, value):
            return None
        try:
            is_media = element in PLAYERS and attribute == "src"
            address = self._rewrite("media" if is_media else attribute, value)
        except Exception as failure:
            self._failure = self._failure or failure
            return None
        # Whatever the way to it, no picture comes from another site, no link runs a script.
        return address if address is None or judge(element, attribute, address) else None

    def _take_id(self, value: str) -> str | None:
        if value not in self._ids:
            return None
        self._ids.remove(value)
        return value
