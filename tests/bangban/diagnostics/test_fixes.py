"""Edits of a mend, made in the bytes of a file: whole, where they fit, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.diagnostics.fixes import Edit, apply_fixes, replace_at
from bangban.diagnostics.problems import Position

WORDS = st.text(st.sampled_from("甲a𠮷 \n\r"), max_size=12)


def test_writes_the_new_where_the_old_stands():
    """Lines and columns are counted as editors see them; a letter beyond the BMP is one column."""
    fixes = [replace_at(Position("a.md", 2, 2), "乙", "丙"), replace_at(Position("a.md", 1, 1), "", "# ")]
    assert apply_fixes("甲\n𠮷乙丁\n".encode(), fixes) == ("# 甲\n𠮷丙丁\n".encode(), [0, 1])


@pytest.mark.parametrize(
    ("line", "column", "old"),
    [
        (1, 1, "乙"),
        (1, 2, "甲"),
        (2, 1, "甲"),
        (0, 1, ""),
        (1, 0, ""),
        (9, 1, ""),
        (1, 9, ""),
        (1, 1, "甲乙"),
    ],
)
def test_leaves_alone_what_is_not_as_it_was(line, column, old):
    """An edit that has become stale does no harm."""
    data = "甲\n乙".encode()
    assert apply_fixes(data, [(Edit(line, column, old, "丙"),)]) == (data, [])


def test_makes_a_fix_whole_or_not_at_all():
    """Half a mend is a new mistake."""
    data = b"(a\n"
    assert apply_fixes(data, [(Edit(1, 1, "(", "["), Edit(1, 3, ")", "]"))]) == (data, [])
    assert apply_fixes(b"(a)\n", [(Edit(1, 3, ")", "]"), Edit(1, 1, "(", "["))]) == (b"[a]\n", [0])


def test_makes_the_first_of_two_that_touch():
    """The other one waits for the next round; the same edit mends two problems at once."""
    first, second = (Edit(1, 1, "ab", "x"),), (Edit(1, 3, "c", "y"),)
    assert apply_fixes(b"abcd", [first, second]) == (b"xcd", [0])
    assert apply_fixes(b"abcd", [first, first]) == (b"xcd", [0, 1])
    half = (Edit(1, 4, "d", ""), Edit(1, 2, "b", ""))
    assert apply_fixes(b"abcd", [first, half, (Edit(1, 4, "d", "z"),)]) == (b"xcz", [0, 2])


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_keeps_mark_and_line_ends(end):
    """A file of Windows stays one; a new line ends like its neighbours."""
    data = "\ufeff甲1乙1".replace("1", end).encode()
    edit = Edit(1, 2, "\n乙", "丙\n丁\n")
    assert apply_fixes(data, [(edit,)]) == ("\ufeff甲丙1丁11".replace("1", end).encode(), [0])


def test_keeps_mixed_line_ends():
    """What is not edited stays as it is, byte for byte."""
    data = b"a\r\nb\nc\rd\r\n"
    assert apply_fixes(data, [(Edit(3, 1, "c", "x"),)])[0] == b"a\r\nb\nx\rd\r\n"
    assert apply_fixes(data, [(Edit(1, 3, "", "x"),)]) == (data, []), "between CR and LF is no place"


def test_leaves_alone_what_is_no_text():
    """Bytes of another encoding are not guessed at."""
    assert apply_fixes("甲".encode("gb18030"), [(Edit(1, 1, "", "x"),)]) == ("甲".encode("gb18030"), [])


def test_is_linear_in_the_number_of_fixes():
    """Thousands of mistakes in one file are mended in one pass."""
    count = 20_000
    fixes = [(Edit(1, 2 * at + 1, "a", "b"),) for at in range(count)]
    after, applied = apply_fixes(b"a " * count, fixes)
    assert (after, len(applied)) == (b"b " * count, count)


@given(WORDS, st.lists(st.tuples(st.integers(0, 4), st.integers(0, 6), WORDS, WORDS), max_size=4))
def test_changes_nothing_but_what_it_says(text, edits):
    """Whatever is asked for, the letters that stay are those that no edit has named."""
    fixes = [
        (Edit(line, column, old.replace("\r", "\n"), new.replace("\r", "\n")),)
        for line, column, old, new in edits
    ]
    after, applied = apply_fixes(text.encode(), fixes)
    letters = lambda words: sorted(words.replace("\r", "").replace("\n", ""))  # noqa: E731
    made = dict.fromkeys(fixes[index] for index in applied)
    removed = sorted(letters("".join(fix[0].old for fix in made)))
    added = letters("".join(fix[0].new for fix in made))
    assert sorted(letters(after.decode()) + removed) == sorted(letters(text) + added)
