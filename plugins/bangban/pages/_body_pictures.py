"""Pictures in texts, in all the widths and forms that there are of them. Feeds and exports keep the plain
picture, which every program shows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from html import unescape
from urllib.parse import unquote

from markupsafe import escape

from bangban.pages.portal import Portal
from bangban.pages.views.basics import PictureSource
from bangban.photographs.forms import find_source

# Sanitised HTML: attributes are quoted, `<` and `>` in them escaped.
_PICTURE = re.compile(r"<img (?P<attributes>[^>]*)>")
_SOURCE = re.compile(r'(?<![^ ])src="([^"]*)"')
_WIDTH = re.compile(r'(?<![^ ])width="(\d+)"')

_LEADING = re.compile(r"<p>((?:<img |<picture>).*?)</p>", re.DOTALL)

_SIZES = "(min-width: 50em) 46rem, 100vw"
"""How wide a text is (`--measure` of the theme)."""


def show_pictures(portal: Portal, html: str, places: Mapping[str, str] | None = None) -> str:
    """Sanitised HTML, each picture of the site in it with its files; a paragraph that begins with a picture
    is a `div`, for it is not set in as text is. `places` are the content paths of files by address, where
    they stand at another than their own."""
    if "<img " not in html:
        return html
    shown = _PICTURE.sub(partial(_show, portal, places or {}), html)
    return _LEADING.sub(r"<div>\1</div>", shown)


def _show(portal: Portal, places: Mapping[str, str], match: re.Match[str]) -> str:
    attributes = match["attributes"]
    source = _SOURCE.search(attributes)
    url = unescape(source[1]) if source else ""
    if not url.startswith(portal.base):
        return match[0]
    address = unquote(re.split("[?#]", url, maxsplit=1)[0].removeprefix(portal.base))
    path = places.get(address) or find_source(address)
    sources = portal.list_sources(path) if path in portal.library.paths else ()
    return _write(attributes, sources) if sources else match[0]


def _write(attributes: str, sources: tuple[PictureSource, ...]) -> str:
    width = _WIDTH.search(attributes)
    # An editor may have given a picture a width of its own.
    narrow = f"{width[1]}px" if width and int(width[1]) < sources[0].files[0].width else _SIZES
    *others, last = [f'srcset="{escape(one.write())}" sizes="{narrow}"' for one in sources]
    rows = (f'<source type="{one.type}" {row}>' for one, row in zip(sources, others, strict=False))
    return f"<picture>{''.join(rows)}<img {attributes} {last}></picture>"
