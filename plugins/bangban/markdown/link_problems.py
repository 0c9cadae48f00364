"""What a problem of a link, a picture or a recording is told as."""

from __future__ import annotations

from typing import Literal

from bangban.markdown.links import ResolvedLink

_BY_NEARNESS = {
    "missing": ("misspelt", "missing"),
    "address": ("address", "address-far"),
    "anchor": ("anchor", "anchor-far"),
    "unlisted": ("unlisted", "unlisted-far"),
}
_OF_FILES = ("missing", "outside", "scheme", "case", "form", "local", "empty")

EXACT_ADDRESSES = ("link.address", "link.case", "link.form", "image.case", "image.form")
"""Codes whose `nearest` is what an address means, and no guess."""


def name_problem(kind: Literal["link", "image", "media"], link: ResolvedLink) -> str:
    """The second half of the code that a link or picture is told with: another where something is near. What
    is no path of the site is no picture of it, whatever it is."""
    reason = (link.problem or "").partition(".")[2]
    if kind != "link" and reason == "withdrawn":
        reason = "missing"
    elif kind != "link" and reason not in _OF_FILES:
        reason = "scheme"
    near, far = _BY_NEARNESS.get(reason, (reason, reason))
    return near if link.nearest else far
