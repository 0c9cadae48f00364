"""Writes an explanation in words, for `bangban explain`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.incremental.explanation import Cause, Explanation
from bangban.locale.zh.wording import read_tables

_MOST = 40
"""More facts than these are counted only."""

_WORDS = "explain.toml"
"""The tables of words, read when something is explained: most runs explain nothing."""


def write_explanations(explanations: Iterable[Explanation], target: str) -> str:
    """The text, one block a node."""
    blocks = ["\n".join(_write(one)) for one in explanations]
    return "\n\n".join(blocks) if blocks else read_tables(_WORDS)["text"]["nothing"].format(target=target)


def _write(one: Explanation) -> Iterator[str]:
    words = read_tables(_WORDS)
    nodes, text = words["nodes"], words["text"]
    yield nodes.get(one.node.kind, nodes["file"]).format(one.node.key)
    if one.files:
        yield text["files"].format(files="、".join(one.files))
    yield f"  {words['verdicts'][one.verdict]}"
    if one.verdict == "changed":
        yield from _list_causes(one.causes, 4)
    if one.sources:
        yield text["sources"]
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
    words = read_tables(_WORDS)
    parts = words["text"]["parts"].format(parts="、".join(cause.parts)) if cause.parts else ""
    return words["causes"][cause.kind].format(*cause.about) + parts
