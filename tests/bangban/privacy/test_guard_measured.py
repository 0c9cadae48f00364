"""How well the finder does on sentences that somebody else has written and labelled."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from bangban.privacy.finder import find_in_source
from bangban.privacy.full_names import find_full_name
from bangban.privacy.items import PrivateItem
from tests.bangban.privacy.labelled_set import (
    BLIND_PARTS,
    KINDS,
    PARTS,
    BlindPart,
    LabelledText,
    Part,
    read_blind,
    read_labelled,
    read_third,
)

PRECISION, RECALL, THIRD_RECALL = 0.98, 0.97, 0.96

NAMES = {"medical-record": "record_number", "case-number": "record_number", "name": "full_name"}
"""Kinds that the labels call otherwise; the others differ in the hyphen alone."""


def find(sentence: LabelledText) -> list[tuple[str, int, int]]:
    """What the finder says of a sentence, in the words of the labels."""
    items: list[PrivateItem] = find_in_source(sentence.text)
    if sentence.place == "seeker.name" and (name := find_full_name(sentence.text)):
        items.append(name)
    return [(NAMES.get(item.kind, item.kind.replace("-", "_")), item.start, item.end) for item in items]


def meets(one: tuple[str, int, int], other: tuple[str, int, int]) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def measure(*parts: Part) -> dict[str, tuple[int, int, int]]:
    """How many items of each kind are found, how many finds are false, how many items are missed."""
    return measure_texts(read_labelled(*parts))


def measure_texts(sentences: list[LabelledText]) -> dict[str, tuple[int, int, int]]:
    """The same of these sentences."""
    found, false, missed = Counter[str](), Counter[str](), Counter[str]()
    for sentence in sentences:
        told, wanted = find(sentence), sentence.spans()
        found.update(want[0] for want in wanted if any(meets(want, one) for one in told))
        missed.update(want[0] for want in wanted if not any(meets(want, one) for one in told))
        false.update(one[0] for one in told if not any(meets(want, one) for want in wanted))
    return {kind: (found[kind], false[kind], missed[kind]) for kind in KINDS}


def rate(found: int, false: int, missed: int) -> tuple[float, float]:
    """Precision and recall."""
    return found / max(1, found + false), found / max(1, found + missed)


def show(title: str, table: dict[str, tuple[int, int, int]]) -> None:
    """The table, for `pytest -s`."""
    rows = [f"\n{title:15} found false missed precision recall"]
    for kind, counts in table.items():
        precision, recall = rate(*counts)
        rows.append(f"{kind:15} {counts[0]:5} {counts[1]:5} {counts[2]:6} {precision:9.3f} {recall:6.3f}")
    sys.stdout.write("\n".join(rows) + "\n")


def list_below(table: dict[str, tuple[int, int, int]]) -> dict[str, tuple[float, float]]:
    """The kinds of which too much is missed, or too much else found, with their precision and recall."""
    rates = {kind: rate(*counts) for kind, counts in table.items()}
    return {kind: one for kind, one in rates.items() if one[0] < PRECISION or one[1] < RECALL}


@pytest.mark.parametrize("part", PARTS)
def test_each_kind_is_found_and_little_else(part: Part) -> None:
    table = measure(part)
    show(part, table)
    assert not list_below(table)


@pytest.mark.parametrize("part", BLIND_PARTS)
def test_the_set_that_was_written_blind_is_found_too(part: BlindPart) -> None:
    """Its README has what was found of `held` before anybody had read it."""
    table = measure_texts(read_blind(part))
    show(f"blind {part}", table)
    assert not list_below(table)


def test_little_is_missed_of_the_third_set_and_nothing_else_found() -> None:
    """Of all its kinds together; of some it misses more than of others, as its README says."""
    table = measure_texts(read_third())
    show("third", table)
    found, false, missed = (sum(counts[place] for counts in table.values()) for place in range(3))
    precision, recall = rate(found, false, missed)
    assert precision >= PRECISION
    assert recall >= THIRD_RECALL
