"""Hosts of links in which a letter only looks like the one that addresses have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bangban.frontmatter.source import name_sign
from bangban.support.lookalikes import find_lookalikes, find_wide, narrow

_HOST = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]+|mailto:[^?#]+")


def find_lookalike(href: str) -> Mapping[str, object]:
    """The values of a problem where a letter of the host is none that addresses have; empty otherwise."""
    host = _HOST.match(href)
    wide, _ = find_wide(host[0]) if host else ("", 0)
    if wide:
        return {"href": href, "sign": wide[0], "name": name_sign(wide[0]), "letter": narrow(wide[0])}
    found = next(find_lookalikes(host[0]), None) if host else None
    if found is None:
        return {}
    return {"href": href, "sign": found.sign, "name": name_sign(found.sign), "letter": found.letter}
