"""What in a page would run though no script of the site's own is: elements, handlers and addresses that
do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from bangban.site.audit.hits import ByteCount
from bangban.support.byte_patterns import BytePattern
from bangban.support.html_tokens import Tag, iterate_tags

# Whatever begins like this is looked at closely; of all lines of a site these are few.
SIGNS = BytePattern(
    rb"<(?:[a-z_][\w.-]{0,40}:)?(?:script|iframe|object|embed|applet|base|frame|portal|foreignobject|meta[^>]*refresh)|script:|text/html,"
    rb"|[\s\"'/]on[a-z]+\s*=|srcdoc|<\?xml-stylesheet",
    any_case=True,
)
_PLAIN = re.compile(
    rb'<script type="application/(?:ld\+)?json">|<script [^<>]*src="/(?!/)[^"<>]*"[^<>]*></script>'
)
_DATA = re.compile(rb'<script type="application/(?:ld\+)?json">')
_ELEMENTS = frozenset(("iframe", "object", "embed", "applet", "base", "frame", "frameset", "portal"))
_RUNNING = ("javascript:", "vbscript:", "data:text/html")
_ADDRESSES = frozenset(
    ("href", "src", "action", "formaction", "xlink:href", "data", "poster", "to", "values")
)
# To a page such a line is a comment.
_PAGE = re.compile(r"\s*<!doctype html", re.IGNORECASE)
_BLANKS = re.compile(r"[\x00-\x20]+")


class Active(NamedTuple):
    """What would run, from a byte on."""

    offset: int
    sign: str


def may_run(data: bytes) -> bool:
    """Whether anything in lines of pages looks as if it would run."""
    return SIGNS.is_in(_PLAIN.sub(b"", data))


def find_active(data: bytes, whole: bytes) -> Iterator[Active]:
    """What would run among the lines `data` of the page `whole`, by its place there."""
    if not may_run(data):
        return
    text = blank_data(whole).decode("utf-8", "replace")
    if (place := text.find("<?xml-stylesheet")) >= 0 and not _PAGE.match(text):
        yield Active(len(text[:place].encode()), "<?xml-stylesheet")
    offsets = ByteCount(text)
    for tag in iterate_tags(text):
        sign = "" if tag.closing else _judge(tag)
        if sign:
            yield Active(offsets.count_to(tag.start), sign)


def blank_data(page: bytes) -> bytes:
    """The page without what its elements for data say: tags in it are none."""
    parts: list[bytes] = []
    done = 0
    for match in _DATA.finditer(page):
        if match.start() < done:
            continue
        end = page.find(b"</script", match.end())
        if end < 0:
            break
        parts += (page[done : match.end()], b" " * (end - match.end()))
        done = end
    return b"".join((*parts, page[done:]))


def _judge(tag: Tag) -> str:
    # In XML a name may have a prefix of the writer's choice.
    attributes, local = tag.attributes, tag.name.rpartition(":")[2]
    if local == "script" and not _is_own(attributes):
        return "<script"
    if local in _ELEMENTS:
        return f"<{tag.name}"
    if (
        tag.name == "meta"
        and attributes.get("http-equiv", "").lower() == "refresh"
        and _leads_out(attributes)
    ):
        return "<meta refresh"
    for name, value in attributes.items():
        if name.startswith("on") or name == "srcdoc":
            return name
        plain = _BLANKS.sub("", value).lower() if name in _ADDRESSES else ""
        if plain.startswith(_RUNNING):
            return f"{name}={plain[:16]}"
    return ""


def _is_own(attributes: dict[str, str]) -> bool:
    """A script of the site's own files, or data."""
    source = attributes.get("src")
    if source is None:
        return attributes.get("type", "") in ("application/ld+json", "application/json")
    return source.startswith("/") and not source.startswith("//")


def _leads_out(attributes: dict[str, str]) -> bool:
    """Whether a page that sends its readers on sends them to another site."""
    target = attributes.get("content", "").partition("=")[2].strip()
    return not target.startswith("/") or target.startswith("//")
