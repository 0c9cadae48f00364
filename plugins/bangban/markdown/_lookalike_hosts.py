"""Hosts of links in which a letter only looks like the one that addresses have."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bangban.frontmatter.source import name_sign
from bangban.support.lookalikes import find_lookalikes, find_wide, narrow

_HOST = re.compile(r"(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//[^/?#]+|mailto:[^?#]+")


def judge_host(href: str) -> tuple[str, Mapping[str, str]] | None:
    """Code and values of the problem where a letter of the host is none that addresses have; None else."""
    host = _HOST.match(href)
    wide, _ = find_wide(host[0]) if host else ("", 0)
    if wide:
        sign, letter = wide[0], narrow(wide[0])
    elif host and (found := next(find_lookalikes(host[0]), None)):
        sign, letter = found.sign, found.letter
    else:
        return None
    return "link.lookalike", {"href": href, "sign": sign, "name": name_sign(sign), "letter": letter}
