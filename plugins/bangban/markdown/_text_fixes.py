"""Which of the mends of a text are exact and safe, as what to write instead of what.

A mend is safe that shows no more than the editor wrote, loses nothing, and calls for no other mend: a link is
put right where the address is whole, not where it may lead nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from bangban.markdown.link_problems import EXACT_ADDRESSES

_SIGNS = frozenset(("prose.note-wide", "prose.wide-sign", "prose.entity-twice"))
# What would end an address in Markdown.
_DELICATE = re.compile(r"[\s()<>\[\]\"']")
_WHOLE_LINK = re.compile(r"!?\[[^\[\]\n]+\]\((?:https?://|mailto:)[^\s()<>]+\)")


def find_replacement(code: str, values: Mapping[str, Any]) -> tuple[str, str] | None:
    """What stands in the source, and what should; None where the editor must decide."""
    if code in EXACT_ADDRESSES:
        return _replace_address(str(values["href"]), str(values["nearest"]))
    if code == "prose.link":
        new = str(values["new"])
        return (str(values["old"]), new) if _WHOLE_LINK.fullmatch(new) and not new.startswith("!") else None
    if code == "prose.entity":
        return str(values["sign"]), f"{values['sign']};"
    if code in _SIGNS:
        old, new = str(values.get("old", values["sign"])), str(values["right"])
        # A list that begins in the middle of a paragraph, or at another number, may be none.
        return None if code == "prose.wide-sign" and new[0] not in "#`" else (old, new)
    return None


def _replace_address(href: str, nearest: str) -> tuple[str, str] | None:
    """A path of the site as it was typed, but for what is wrong with it: it may be seen from a folder."""
    if not nearest or _DELICATE.search(nearest):
        return None
    if ":" in nearest:
        return href, nearest
    tail = href[-len(nearest) :]
    if tail.casefold() == nearest.casefold() and href[: -len(nearest)].endswith("/"):
        return href, href[: -len(nearest)] + nearest
    return href, f"/{nearest}"
