"""Two keys that say of one story whether it is out, and do not say the same: the stricter one holds."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.diagnostics.problems import Problem
from bangban.frontmatter.nodes import Scalar
from bangban.locale.zh.choice_words import FLAG_WORDS

_WORDS = {**FLAG_WORDS, "true": True, "false": False}


def _check(header: Header) -> Iterator[Problem]:
    root = header.root
    draft, status = (root.get("draft"), root.get("status")) if root else (None, None)
    if not (isinstance(draft, Scalar) and isinstance(status, Scalar)):
        return
    is_draft, state = _WORDS.get(draft.text.strip().lower()), status.text.strip()
    if is_draft is None or state not in ("published", "draft", "hidden"):
        # Told already.
        return
    if state != ("draft" if is_draft else "published"):
        kept = "draft" if is_draft else state
        yield Problem(draft.position, "status.twice", {"draft": draft.text, "status": state, "kept": kept})


RULE = FileRule(
    _check, Example("status.twice", "draft: false\nstatus: hidden", "draft: false\nstatus: published")
)
