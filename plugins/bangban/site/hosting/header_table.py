"""The table of headers: which path is answered with which. Of each, the last rule that fits decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote

from msgspec import Struct

from bangban.content.model.vocabulary import FOLDERS
from bangban.site.hosting.media_types import MEDIA_TYPES

POLICY = "Content-Security-Policy"
CACHE = "Cache-Control"
TYPE = "Content-Type"
TRANSPORT = "Strict-Transport-Security"
SHARING = "Access-Control-Allow-Origin"

_NOTHING = "default-src 'none'"
_OWN = "; ".join(f"{kind}-src 'self'" for kind in ("style", "img", "media", "font", "script", "connect"))
PAGE_POLICY = f"{_NOTHING}; {_OWN}; base-uri 'none'; form-action 'self'"
"""Of a page, as its own `<meta>` has it. Nothing inline, nothing from elsewhere; `connect-src` lets programs
that judge a page read /robots.txt from inside of it."""
EMBED_POLICY = f"{_NOTHING}; {_OWN}; base-uri 'none'; form-action 'none'"
"""Of a timeline for frames on other sites, as its own `<meta>` has it."""

_CLOSED, _OPEN = "frame-ancestors 'self'", "frame-ancestors *"
# `<meta>` cannot say who may frame a page, nor make it a sandbox (CSP 3, 3.3).
_SANDBOX = f"{_NOTHING}; style-src 'unsafe-inline'; sandbox; {_CLOSED}"

_SHORT, _MIDDLE, _LONG = "public, max-age=60", "public, max-age=600", "public, max-age=3600"
_FOR_EVER = "public, max-age=31536000, immutable"
"""Of a file with the digest of its content in its name (RFC 8246)."""
_FOR_EVER_AT_HOME = "public, max-age=31536000, s-maxage=600, immutable"
"""Of a picture with such a name: a reader's browser keeps it, but what is taken down must leave the caches
between, which show it to others (RFC 9111, 5.2.2.10)."""

_FORBIDDEN = (
    "accelerometer",
    "camera",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "payment",
    "usb",
)
_DIGEST = "[0-9a-f]" * 10
_TOKENS = re.compile(r"(\*|:[a-z]+)")
# No braces: Caddy has its own meaning for them.
_WAYS = {"*": ".*", ":digest": _DIGEST, ":width": "[0-9]+", ":mark": "[a-f]" + "[0-9a-f]" * 7}


class HeaderRule(Struct, frozen=True):
    """Headers for all paths that a pattern fits.

    The pattern is relative to the root of the site: `*` stands for anything, `:digest` for the ten
    hexadecimal digits of a content's digest, `:width` and `:mark` for what a picture's files are called by
    (`bangban.photographs.variants`), any other `:name` for anything but `/`. It has one `*` at most, as hosts
    allow no more.
    """

    pattern: str
    headers: Mapping[str, str]

    @property
    def has_digest(self) -> bool:
        """Whether it is about files with a digest in their names, which no pattern of `/_headers` can say."""
        return ":digest" in self.pattern or ":mark" in self.pattern

    @property
    def regex(self) -> str:
        """The same as a regular expression for a decoded path without the `/` at its beginning, for `re`,
        PCRE and RE2 alike."""
        # Every second part is a token.
        parts = enumerate(_TOKENS.split(self.pattern))
        return "".join(_WAYS.get(part, "[^/]+") if index % 2 else re.escape(part) for index, part in parts)

    def fits(self, path: str) -> bool:
        """Whether it is about this path, decoded, without `/` at its beginning."""
        return _compile(self.regex).fullmatch(path) is not None


def make_table(is_only_https: bool = False) -> tuple[HeaderRule, ...]:
    """All rules, in order. With `is_only_https`, browsers are told to come by https only, for a year."""
    always = {
        POLICY: f"{PAGE_POLICY}; {_CLOSED}",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _FORBIDDEN),
        "Cross-Origin-Opener-Policy": "same-origin",
        CACHE: _SHORT,
    }
    if is_only_https:
        always[TRANSPORT] = "max-age=31536000"
    return (HeaderRule("*", always), *_type_rules(), *_folder_rules(), *_frame_rules())


def find_headers(table: tuple[HeaderRule, ...], path: str) -> dict[str, str]:
    """The headers for the path of a request (encoded or not, below the site's base): of the file that it
    means, however many slashes and dots stand between."""
    decoded = unquote(path)
    parts = [part for part in decoded.split("/") if part not in ("", ".")]
    plain = "/".join(parts) + ("/" if parts and decoded.endswith("/") else "")
    found: dict[str, str] = {}
    for rule in table:
        if rule.fits(plain):
            found |= rule.headers
    return found


def _type_rules() -> Iterator[HeaderRule]:
    for ending, media_type in MEDIA_TYPES.items():
        # A page must not outlive its story; a file that it needs may, a little.
        cache = {} if ending in (".html", ".htm") else {CACHE: _MIDDLE}
        yield HeaderRule(f"*{ending}", {TYPE: media_type, **cache})


def _folder_rules() -> Iterator[HeaderRule]:
    yield HeaderRule("theme/*", {CACHE: _LONG})
    # Data for anybody's programs, also those that run in another site's pages. Nothing in it depends on who
    # asks: there are no cookies and no names, so that every origin may read it (Fetch Standard, 3.2).
    for folder in ("api/v1", "schemas"):
        yield HeaderRule(f"{folder}/*", {SHARING: "*"})
    for ending in (".css", ".js", ".svg"):
        yield HeaderRule(f"theme/*.:digest{ending}", {CACHE: _FOR_EVER})
    # What contributors have sent in: nothing of it is the site's own.
    for folder in ("images", "files"):
        yield HeaderRule(f"{folder}/*", {POLICY: _SANDBOX, CACHE: _MIDDLE})
        yield HeaderRule(f"{folder}/*.:width.:mark.:ending", {CACHE: _FOR_EVER_AT_HOME})


def _frame_rules() -> Iterator[HeaderRule]:
    for folder in FOLDERS.values():
        for file in ("", "index.html"):
            yield HeaderRule(f"{folder}/:slug/embed/{file}", {POLICY: f"{EMBED_POLICY}; {_OPEN}"})


@lru_cache(256)
def _compile(regex: str) -> re.Pattern[str]:
    return re.compile(regex, re.DOTALL)
