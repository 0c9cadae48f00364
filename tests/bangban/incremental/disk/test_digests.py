"""Short names for contents."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.measures.scorecards import TimedCase
from bangban.incremental.disk.digests import NONE, SIZE, digest, digest_files, digest_plain, digest_value


@given(st.binary(), st.binary())
def test_the_same_name_means_the_same_content(left, right):
    """Of a fixed length, and never the name of what is not there."""
    assert (digest(left) == digest(right)) == (left == right)
    assert len(digest(left)) == SIZE
    assert digest(left) != NONE


def test_a_value_is_known_by_all_that_it_tells():
    """Also by bytes of a file's name that are no text."""
    assert digest_value(("a", 1)) == digest_value(("a", 1))
    assert digest_value(("a", 1)) != digest_value(("a", "1"))
    assert digest_value("\udcff") != digest_value("\udcfe")


def test_a_large_value_is_known_by_all_that_it_tells():
    """Also by a path of bytes that are no text."""
    first, second = TimedCase("cases/a.md", 0, None), TimedCase("cases/a.md", 0, 60)
    assert digest_plain((first,)) == digest_plain((TimedCase("cases/a.md", 0, None),))
    assert digest_plain((first,)) != digest_plain((second,))
    assert digest_plain(TimedCase("\udcff", 0, 1)) != digest_plain(TimedCase("\udcfe", 0, 1))


def test_files_are_known_by_name_content_and_order(tmp_path: Path):
    """A name cannot be taken for a content; what cannot be read counts as empty."""
    for name, text in (("a", "b"), ("b", "a"), ("c", "")):
        (tmp_path / name).write_text(text)
    first, second, empty = (tmp_path / name for name in "abc")
    sums = [digest_files(paths) for paths in ([first, second], [second, first], [first], [empty], [])]
    assert len(set(sums)) == len(sums)
    (tmp_path / "d").mkdir()
    assert digest_files([empty]) == digest_files([tmp_path / "d" / "c"])
