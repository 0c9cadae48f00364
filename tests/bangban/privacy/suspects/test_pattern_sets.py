"""Sets of patterns that are looked for in one pass."""

from __future__ import annotations

import pytest

from bangban.privacy.suspects.pattern_sets import PatternSet
from bangban.privacy.suspects.suspicions import Suspicion

SIZE = 3 * 2**14


@pytest.mark.parametrize("place", [0, 1, 2**14 - 3, 2**14, 2**14 + 1000, 2 * 2**14 - 7, SIZE])
def test_a_match_is_found_once_wherever_it_stands(place: int) -> None:
    """A text is searched piece by piece: also where two of them meet."""
    data = b"x" * place + b"12345678" + b"y" * (SIZE - place)
    patterns = PatternSet((Suspicion("z", bool), Suspicion("[0-9]{8}", bool)))
    assert [*patterns.list_spans(data, data)] == [(place, place + 8)]


def test_what_is_asked_of_a_match_is_asked_of_the_text_about_it() -> None:
    """Where the answer is no it is none."""
    patterns = PatternSet((Suspicion("[0-9]{2}", lambda text: "a12" in text),))
    data = b"12" + b"x" * 500 + b"a12"
    assert [*patterns.list_spans(data, data)] == [(503, 505)]


def test_line_ends_stand_where_they_are_asked_for() -> None:
    """Otherwise blanks do."""
    data, source = b"1 2", b"1\n2"
    assert [*PatternSet((Suspicion("1 2", bool),)).list_spans(data, source)] == [(0, 3)]
    assert [*PatternSet((Suspicion("[12][^\\n]*", bool, over_lines=True),)).list_spans(data, source)] == [
        (0, 1),
        (2, 3),
    ]


def test_of_a_text_without_end_not_all_is_asked() -> None:
    """What is not asked may be private."""
    asked: list[str] = []
    patterns = PatternSet((Suspicion("[0-9]", lambda text: bool(asked.append(text))),))
    data = b"7 " * 2**17
    assert len([*patterns.list_spans(data, data)]) > 2**15
    assert sum(map(len, asked)) <= 2**19
