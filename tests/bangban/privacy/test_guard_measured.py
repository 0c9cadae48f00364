"""How well the finder does on sentences that somebody else has written and labelled."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from bangban.privacy.finder import find_in_source
from bangban.privacy.full_names import find_full_name
from bangban.privacy.items import PrivateItem
from tests.bangban.privacy.labelled_set import KINDS, LabelledText, Part, read_labelled

PRECISION, RECALL = 0.98, 0.97

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


@pytest.mark.parametrize("part", ["dev"])
def test_each_kind_is_found_and_little_else(part: Part) -> None:
    """Precision and recall of each kind, in a table (`pytest -s`)."""
    found, false, missed = Counter[str](), Counter[str](), Counter[str]()
    for sentence in read_labelled(part):
        told, wanted = find(sentence), sentence.spans()
        found.update(want[0] for want in wanted if any(meets(want, one) for one in told))
        missed.update(want[0] for want in wanted if not any(meets(want, one) for one in told))
        false.update(one[0] for one in told if not any(meets(want, one) for want in wanted))
    bad = []
    rows = [f"\n{part:15} found false missed precision recall"]
    for kind in KINDS:
        precision = found[kind] / max(1, found[kind] + false[kind])
        recall = found[kind] / max(1, found[kind] + missed[kind])
        rows.append(
            f"{kind:15} {found[kind]:5} {false[kind]:5} {missed[kind]:6} {precision:9.3f} {recall:6.3f}"
        )
        if precision < PRECISION or recall < RECALL:
            bad.append(kind)
    sys.stdout.write("\n".join(rows) + "\n")
    assert not bad
