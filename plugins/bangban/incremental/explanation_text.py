"""Writes an explanation in words, for `bangban explain`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.incremental.explanation import Cause, Explanation
from bangban.locale.zh.build_messages import CAUSES, EXPLAINED, NODES, VERDICTS

_MOST = 40
"""More facts than these are counted only."""


def write_explanations(explanations: Iterable[Explanation], target: str) -> str:
    """The text, one block a node."""
    blocks = ["\n".join(_write(one)) for one in explanations]
    return "\n\n".join(blocks) if blocks else EXPLAINED["nothing"].format(target=target)


def _write(one: Explanation) -> Iterator[str]:
    yield NODES.get(one.node.kind, NODES["file"]).format(one.node.key)
    if one.files:
        yield EXPLAINED["files"].format(files="、".join(one.files))
    yield f"  {VERDICTS[one.verdict]}"
    if one.verdict == "changed":
        yield from _list_causes(one.causes, 4)
    if one.sources:
        yield EXPLAINED["sources"]
        yield from _list_causes(one.sources, 4)


def _list_causes(causes: tuple[Cause, ...], indent: int) -> Iterator[str]:
    once: dict[str, Cause] = {}
    for cause in causes:
        # The clock is asked for each entry of a timeline, in the same words.
        once.setdefault(_word(cause), cause)
    for words, cause in list(once.items())[:_MOST]:
        yield f"{' ' * indent}- {words}"
        yield from _list_causes(cause.behind, indent + 2)
    if len(once) > _MOST:
        yield f"{' ' * indent}- … +{len(once) - _MOST}"


def _word(cause: Cause) -> str:
    parts = EXPLAINED["parts"].format(parts="、".join(cause.parts)) if cause.parts else ""
    return CAUSES[cause.kind].format(*cause.about) + parts
