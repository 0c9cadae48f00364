"""Names that look right and are others: letters of two scripts in a word, full-width ones, twins, names
of people with gaps."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.nodes import Node, Scalar, Sequence
from bangban.frontmatter.source import name_sign
from bangban.support.lookalikes import find_lookalikes, find_wide, has_odd_letters, narrow
from bangban.support.person_names import tidy_name
from bangban.support.slugs import make_tag_slug

_LISTS = ("tags", "byline")
_NAMED = frozenset(("title", "section", "series", "slug", *_LISTS))


def _check(header: Header) -> Iterator[Problem]:
    for key, node in header.root.entries if header.root else ():
        if key.text not in _NAMED:
            continue
        names = _list_names(node)
        if has_odd_letters("".join([name.text for name in names])):
            for name in names:
                yield from _judge(name, key.text)
        if key.text == "byline":
            yield from _find_unusual(names)
        if key.text in _LISTS and len(names) > 1:
            yield from _find_twins(names)


def _list_names(node: Node) -> list[Scalar]:
    """The names of a key: one, a list of them, or of people with their roles."""
    if isinstance(node, Scalar):
        return [node]
    if isinstance(node, Sequence):
        return [name for item in node.items for name in _list_names(item)]
    name = node.get("name")
    return [name] if isinstance(name, Scalar) else []


def _judge(name: Scalar, key: str) -> Iterator[Problem]:
    for found in find_lookalikes(name.text):
        values = {
            "word": found.word,
            "sign": found.sign,
            "name": name_sign(found.sign),
            "letter": found.letter,
        }
        yield Problem(_locate(name, found.place), "letters.lookalike", values)
    wide, index = find_wide(name.text)
    if wide and key in _LISTS:
        usual = narrow(name.text).strip()
        fix = () if name.quoted else name.rewrite(usual)
        values = {"word": name.text.strip(), "narrow": usual}
        yield Problem(_locate(name, index), "letters.wide", values, fix)


def _find_unusual(names: list[Scalar]) -> Iterator[Problem]:
    """Names of people with gaps and dots that are not usual: pages have the usual form."""
    for name in names:
        typed = name.text.strip()
        usual = tidy_name(typed)
        if usual != typed:
            fix = () if name.quoted else name.rewrite(usual)
            yield Problem(name.position, "letters.name", {"name": typed, "usual": usual}, fix)


def _locate(name: Scalar, index: int) -> Position:
    """The place of a letter, as far as the text stands in the file as it is."""
    return name.verbatim.shift(index) if name.verbatim else name.position


def _find_twins(names: list[Scalar]) -> Iterator[Problem]:
    """Names that have one page: that differ in case, width or blanks alone. The same twice is no mistake."""
    if len({make_tag_slug(name.text.strip()) for name in names}) == len(names):
        return
    first: dict[str, Scalar] = {}
    for name in names:
        twin = first.setdefault(make_tag_slug(name.text.strip()), name)
        if twin.text.strip() != name.text.strip():
            yield Problem(
                name.position, "letters.twin", {"name": name.text.strip(), "other": twin.text.strip()}
            )


RULE = FileRule(
    _check,
    Example("letters.lookalike", "\u0430bc", "abc", "tags: [%s]"),
    Example("letters.wide", "\uff21\uff29", "AI", "tags: [%s]"),
    Example("letters.name", "\u5f20 \u4e09", "\u5f20\u4e09", "byline: [%s]"),
    Example("letters.twin", "AI, ai", "AI", "tags: [%s]"),
)
