"""What of a slide its entry does not say yet: it stands in the entry's text, so that nothing is lost.

Each value of the file is held against the entry, letter by letter, when that is written. Whatever could not
be read (an address without a host, a title of a picture, a colour, a key of no use here) is told there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from urllib.parse import unquote, urljoin

from msgspec.structs import replace

from bangban.exports.timelinejs_shape import Slide, SlideShow
from bangban.imports._html_markdown import convert_html, strip_html
from bangban.locale.zh.interchange_messages import LEFT_OVER, SLIDE_PARTS
from bangban.support.html_tokens import iterate_tags

_ABSOLUTE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|//|#)", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(\s(?:href|src)\s*=\s*)("[^"]*"|'[^']*'|[^\s>"']+)""", re.IGNORECASE)
_TAG = re.compile(r"<[a-zA-Z][^>]*>")


def write_leftovers(slide: Slide, said: Sequence[str]) -> str:
    """Markdown of what `said`, all texts that are written of the slide, do not say; "" for nothing."""
    letters = [_reduce(text) for text in said]
    rows = dict.fromkeys(
        LEFT_OVER.format(what=what, text=words)
        for what, words in _list_values(slide)
        if words and not _is_said(words, said, letters)
    )
    return "\n\n".join(convert_html(f"<p>{_escape(row)}</p>") for row in rows)


def resolve_addresses(show: SlideShow, base: str) -> SlideShow:
    """The slides with their addresses absolute, as a page at `base` would follow them."""
    title = _resolve_slide(show.title, base) if show.title else None
    events, eras = (tuple(_resolve_slide(one, base) for one in row) for row in (show.events, show.eras))
    return replace(show, title=title, events=events, eras=eras)


def _list_values(slide: Slide) -> Iterator[tuple[str, str]]:
    """All that the slide holds beside its dates, by what it is, in words."""
    media, parts = slide.media, SLIDE_PARTS
    yield parts["media"], strip_html(media.url) if "<" in media.url else media.url
    for part in ("title", "caption", "credit", "alt"):
        yield parts[part], strip_html(str(getattr(media, part)))
    yield parts["thumbnail"], media.thumbnail
    yield parts["link"], media.link
    yield parts["group"], strip_html(slide.group)
    yield parts["background"], slide.background_url
    yield parts["background"], slide.background_color
    for side in (slide.start, slide.end):
        yield parts["date"], strip_html(str(side.get("display_date") or ""))
    for markup in (slide.headline, slide.text, media.caption, media.credit):
        yield from ((parts["address"], address) for address in _list_relative(markup))
    yield from ((name, strip_html(words) or words) for name, words in slide.extras)


def _list_relative(markup: str) -> Iterator[str]:
    """The addresses in HTML that lead nowhere from here, and the words of pictures that stand there."""
    for tag in iterate_tags(markup) if "<" in markup else ():
        address = unescape(tag.attributes.get("href") or tag.attributes.get("src") or "").strip()
        if address and not tag.closing and not _ABSOLUTE.match(address):
            yield address
            yield tag.attributes.get("alt", "")


def _is_said(words: str, said: Sequence[str], letters: Sequence[str]) -> bool:
    reduced = _reduce(words)
    return any(reduced in one for one in letters) if reduced else any(words in one for one in said)


def _reduce(text: str) -> str:
    return "".join(sign for sign in unquote(unescape(text)).casefold() if sign.isalnum())


def _resolve_slide(slide: Slide, base: str) -> Slide:
    media = replace(
        slide.media,
        url=_resolve_markup(slide.media.url, base)
        if "<" in slide.media.url
        else _join(slide.media.url, base),
        thumbnail=_join(slide.media.thumbnail, base),
        link=_join(slide.media.link, base),
        caption=_resolve_markup(slide.media.caption, base),
        credit=_resolve_markup(slide.media.credit, base),
    )
    return replace(
        slide,
        media=media,
        headline=_resolve_markup(slide.headline, base),
        text=_resolve_markup(slide.text, base),
        background_url=_join(slide.background_url, base),
    )


def _resolve_markup(markup: str, base: str) -> str:
    if "<" not in markup:
        return markup
    return _TAG.sub(lambda tag: _ATTRIBUTE.sub(lambda part: _resolve_attribute(part, base), tag[0]), markup)


def _resolve_attribute(part: re.Match[str], base: str) -> str:
    address = unescape(part[2].strip("\"'"))
    return f'{part[1]}"{_join(address, base).replace("&", "&amp;").replace(chr(34), "%22")}"'


def _join(address: str, base: str) -> str:
    """A relative address at the base; whatever has blanks in it, or a scheme, is left as it is."""
    if not address or _ABSOLUTE.match(address) or re.search(r"\s", address):
        return address
    try:
        return urljoin(base, address)
    except ValueError:
        return address


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
