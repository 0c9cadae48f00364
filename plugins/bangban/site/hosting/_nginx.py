"""The snippet for nginx: `include` it in a `server` block with `root`, before any `location`.

No `location`: one that has headers of its own would lose those of the server. `if` with nothing but `set` is
safe, and read in order, so that the last one that fits decides. The page for what is missing is an internal
address of its own, and gets the headers of a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from bangban.locale.zh.wording import HOST_FILE_HEADS
from bangban.site.hosting.header_table import TYPE, HeaderRule
from bangban.site.hosting.media_types import MEDIA_TYPES, UNKNOWN

_CHARSET = "; charset=utf-8"


def write_nginx(table: Sequence[HeaderRule], base: str, _hashed: Sequence[str]) -> str:
    """The snippet of a site below `base`."""
    base = unquote(base)
    lines = [
        *HOST_FILE_HEADS["nginx"].splitlines(),
        "index index.html;",
        f"error_page 404 {_quote(base + '404.html')};",
        *_write_types(),
    ]
    names = dict.fromkeys(name for rule in table for name in rule.headers if name != TYPE)
    lines += [f'set {_name(name)} "";' for name in names]
    for rule in table:
        lines += _write_rule(rule, base)
    lines += [f"add_header {name} {_name(name)} always;" for name in names]
    return "\n".join([*lines, ""])


def _write_types() -> Iterator[str]:
    yield f"default_type {UNKNOWN};"
    yield "types {"
    for ending, media_type in MEDIA_TYPES.items():
        yield f"    {media_type.removesuffix(_CHARSET)} {ending[1:]};"
    yield "}"
    yield "charset utf-8;"
    texts = {one.removesuffix(_CHARSET) for one in MEDIA_TYPES.values() if one.endswith(_CHARSET)}
    # text/html is always among them, and told when it is named.
    yield f"charset_types {' '.join(sorted(texts - {'text/html'}))};"


def _write_rule(rule: HeaderRule, base: str) -> Iterator[str]:
    headers = {name: value for name, value in rule.headers.items() if name != TYPE}
    if headers:
        yield f"if ($uri ~ {_quote(f'^{re.escape(base)}{rule.regex}$')}) {{"
        yield from (f"    set {_name(name)} {_quote(value)};" for name, value in headers.items())
        yield "}"


def _name(header: str) -> str:
    return "$bangban_" + header.lower().replace("-", "_")


def _quote(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
