"""Notes and named addresses without the other half."""

import pytest

from tests.bangban.markdown._unread.telling import tell, tell_mends, tell_places


def test_a_note_that_is_not_there_is_told_where_it_is_cited():
    """Each citation of it."""
    assert tell_places("没有注文的[^x]。\n\n再引[^x]。") == [
        ("prose.note-missing", 1, 6),
        ("prose.note-missing", 3, 3),
    ]


def test_a_misspelt_note_is_told_with_the_nearest():
    """`[^sorce]` means `[^source]`; that one is then cited by nobody."""
    told = tell("出处[^sorce]。\n\n[^source]: 市卫健委。")
    assert [one.code for one in told] == ["prose.note-misspelt", "prose.note-unused"]
    assert "[^source]" in told[0].mend


def test_a_note_that_nobody_cites_is_told():
    """And one that is there twice."""
    assert tell_places("甲[^a]。\n\n[^a]: 一\n[^b]: 没人引\n[^a]: 二") == [
        ("prose.note-unused", 4, 1),
        ("prose.note-twice", 5, 1),
    ]


def test_wide_signs_of_a_note_are_told_with_the_right_ones():
    """Whichever of them is wide."""
    assert tell_mends("甲［^1］乙[＾2]。") == ["请改成“[^1]”。", "请改成“[^2]”。"]


@pytest.mark.parametrize("text", ["［^1］: 注", "［^1］：注", "[^1]：注", "[＾1]：注"])
def test_wide_signs_before_the_text_of_a_note_are_told_where_they_stand(text):
    """The note is not missing where it is cited; one that is there already is not begun by a citation."""
    assert tell_places(f"甲[^1]。\n\n{text}") == [("prose.note-wide", 3, 1)]
    assert tell_mends(f"甲[^1]。\n\n{text}") == ["请改成“[^1]:”。"]
    assert tell_places("甲。\n\n[^1]：某人说。\n\n[^1]: 注") == []


@pytest.mark.parametrize(("text", "column"), [("见[丙][none]。", 2), ("见[丙][]。", 2), ("![图][none]", 1)])
def test_a_named_address_that_is_not_there_is_told(text, column):
    """By its name, and without one."""
    assert tell_places(text) == [("prose.reference", 1, column)]


@pytest.mark.parametrize(
    "text",
    [
        "甲[^1]。\n\n[^1]: 注。",
        "[丙][x] [X]\n\n[x]: https://example.org",
        "据文献[1][2]。",
        "`[^x]` 与 \\[^x]\n\n    [^y]",
    ],
)
def test_what_has_both_halves_is_not_told(text):
    """Nor what papers cite, code, or what is escaped."""
    assert tell_places(text) == []
