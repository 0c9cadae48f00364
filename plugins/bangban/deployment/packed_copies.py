"""Packed copies of texts beside them (`.gz`, `.br`), for servers that send what lies there
(`gzip_static`)."""

from __future__ import annotations

import zlib
from collections.abc import Collection

import brotli

from bangban.deployment.audited_site import SiteFiles

SUFFIXES = (".gz", ".br")
_GZIP = 31
"""The window of zlib that means gzip; its header has no time."""
_LEAST = 256
"""Bytes: below that nothing is won."""
_TEXTS = (
    "application/json",
    "application/geo+json",
    "application/manifest+json",
    "application/xml",
    "image/svg+xml",
)
_QUALITY = 7
"""Of Brotli: a fifth of the time of 9, and two percent larger."""


def make_variants(address: str, data: bytes, site: SiteFiles) -> dict[str, bytes]:
    """The packed copies of a file by their addresses: of a text that gets smaller, where the site has no file
    of that name itself. The same bytes for the same file."""
    if len(data) < _LEAST or not _is_text(site.types[address]):
        return {}
    packed = {
        f"{address}.gz": zlib.compress(data, 9, _GZIP),
        f"{address}.br": brotli.compress(data, quality=_QUALITY),
    }
    return {name: copy for name, copy in packed.items() if len(copy) < len(data) and name not in site.digests}


def list_variants(address: str, addresses: Collection[str]) -> list[str]:
    """Where packed copies of a file may lie."""
    return [f"{address}{suffix}" for suffix in SUFFIXES if f"{address}{suffix}" not in addresses]


def _is_text(media_type: str) -> bool:
    return media_type.startswith("text/") or media_type.partition(";")[0] in _TEXTS
