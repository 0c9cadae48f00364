"""What RE2 looks for in the patterns of the package."""

from __future__ import annotations

import re2

from bangban.privacy.suspects.suspicions import (
    MARKUP_SIGNS,
    NEEDS_READING,
    ODD_SIGNS,
    list_groups,
)


def find(text: str) -> list[str]:
    """The patterns that match somewhere in a text, and what is asked of it holds."""
    every = [one for group in list_groups() for one in group]
    return [one.pattern for one in every if re2.search(one.pattern, text) and one.holds(text)]


def test_re2_reads_every_pattern_in_few_states() -> None:
    for one in (
        *NEEDS_READING,
        *ODD_SIGNS,
        *MARKUP_SIGNS,
        *(one for group in list_groups() for one in group),
    ):
        assert re2.compile(one.pattern).programsize < 20_000, one.pattern


def test_a_number_is_one_however_it_is_grouped() -> None:
    assert find("打138-1234-5678问")
    assert find("打138 1234\x1e5678问")
    assert find("座机0371 6738 4920")
    assert find("电话:5551234")


def test_dates_and_amounts_are_none() -> None:
    assert find("2022-04-13,2022-04-14") == []
    assert find("共计 1234567890 元") == []
