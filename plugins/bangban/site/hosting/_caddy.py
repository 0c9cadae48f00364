"""The snippet for Caddy 2: `import` it in a site's block, beside `root` and `file_server`.

`map` takes the first row that fits, so the rules stand in reverse. It sees a path decoded, but with slashes
twice where they were sent twice. The page for what is missing is sent with the headers of the path that was
asked for, unless they are set again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from urllib.parse import unquote

from bangban.locale.zh.wording import HOST_FILE_HEADS
from bangban.site.hosting.header_table import SHARING, TYPE, HeaderRule, find_headers
from bangban.site.hosting.media_types import MEDIA_TYPES

_MATCHERS = MappingProxyType({TYPE: "@bangban_typed", SHARING: "@bangban_shared"})


def write_caddy(table: Sequence[HeaderRule], base: str, _hashed: Sequence[str]) -> str:
    """The snippet of a site below `base`."""
    base = unquote(base)
    names = dict.fromkeys(name for rule in table for name in rule.headers)
    below = "^" + _double_slashes(re.escape(base))
    endings = "|".join(re.escape(ending[1:]) for ending in MEDIA_TYPES)
    shared = "|".join(f"(?:{rule.regex})" for rule in table if rule.headers.get(SHARING))
    return "\n".join(
        [
            *HOST_FILE_HEADS["caddy"].splitlines(),
            *(line for name in names for line in _write_map(name, table, base)),
            f"@bangban path_regexp `{below}`",
            # One that has no known ending must not be sent with an empty type.
            f"@bangban_typed path_regexp `{below}(?i:.*\\.({endings}))$`",
            # What only some files are sent with must not go out empty with the others.
            f"@bangban_shared path_regexp `(?s){below}(?:{_double_slashes(shared)})$`",
            *(f"header {_MATCHERS.get(name, '@bangban')} {name} {_name(name)}" for name in names),
            *_write_missing(below, base + "404.html", find_headers(tuple(table), "404.html")),
            "",
        ]
    )


def _write_missing(below: str, page: str, headers: Mapping[str, str]) -> Iterator[str]:
    yield "handle_errors {"
    yield "    @bangban_missing {"
    yield f"        path_regexp `{below}`"
    yield "        expression `{http.error.status_code} == 404`"
    yield "    }"
    yield "    handle @bangban_missing {"
    yield from (f"        header {name} {_quote(value)}" for name, value in headers.items())
    yield f"        rewrite * {_quote(page)}"
    yield "        file_server"
    yield "    }"
    yield "}"


def _write_map(name: str, table: Sequence[HeaderRule], base: str) -> Iterator[str]:
    yield f"map {{path}} {_name(name)} {{"
    for rule in reversed(table):
        if name in rule.headers:
            # An ending is the same in upper case.
            regex = ("(?is)^" if name == TYPE else "(?s)^") + re.escape(base) + rule.regex + "$"
            yield f"    `~{_double_slashes(regex)}` {_quote(rule.headers[name])}"
    yield "}"


def _double_slashes(regex: str) -> str:
    """The same, for paths whose slashes may be doubled; "not a slash" is still that."""
    return "[^/]".join(part.replace("/", "/+") for part in regex.split("[^/]"))


def _name(header: str) -> str:
    return "{bangban_" + header.lower().replace("-", "_") + "}"


def _quote(text: str) -> str:
    return '"' + text.replace('"', '\\"') + '"'
