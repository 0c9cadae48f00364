"""Private data hidden in what an import writes and tells."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bangban.content.stories import read_story
from bangban.diagnostics.fixes import apply_fixes
from bangban.privacy.finder import find_private
from bangban.privacy.items import PrivateKind

_ANY_ZONE = ZoneInfo("UTC")
_MOST_PASSES = 3
"""A value may show when the one beside it is hidden."""


def hide_private(text: str) -> str:
    """Words for a note, which may be read by others than those who may read the file."""
    for item in reversed(find_private(text)):
        text = f"{text[: item.start]}{item.masked}{text[item.end :]}"
    return text


def mask_story(text: str, path: str) -> tuple[str, list[PrivateKind]]:
    """A case's text with all that the privacy guard finds in it hidden, as `bangban check --fix` hides it;
    and of what kinds that was."""
    found: list[PrivateKind] = []
    for _ in range(_MOST_PASSES):
        data = text.encode("utf-8", "replace")
        uses = [use for use in read_story(path, data, _ANY_ZONE, "case").private if use.fix]
        if not uses:
            break
        data, done = apply_fixes(data, [use.fix for use in uses])
        text = data.decode("utf-8")
        found += [uses[index].kind for index in done]
    return text, found
