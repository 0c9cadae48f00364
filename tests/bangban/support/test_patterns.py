"""Regular expressions that wait for their first use."""

import re
import sys

import pytest

from bangban.support.patterns import compile_later


def test_is_the_same_pattern():
    """Methods, groups, flags."""
    later = compile_later(r"(?P<one>[a-c]+)", re.IGNORECASE)
    assert later.fullmatch("aBc")["one"] == "aBc"
    assert later.sub("-", "a1B2") == "-1-2"
    assert (later.groupindex, later.flags, later.pattern) == (
        {"one": 1},
        re.compile("a", re.I).flags,
        r"(?P<one>[a-c]+)",
    )


def test_compiles_at_the_first_use_and_once():
    """A pattern that is wrong is told when it is asked."""
    wrong = compile_later("(")
    with pytest.raises(re.error):
        wrong.search("甲")
    later = compile_later("甲")
    assert "search" not in vars(later)
    assert later.search("甲")
    assert vars(later)["search"]
    assert later.search is later.search


def test_has_no_methods_of_its_own():
    """What Python asks of any object is not taken for a question to the pattern."""
    with pytest.raises(AttributeError):
        compile_later("(").__wrapped__  # noqa: B018
    assert sys.getsizeof(compile_later("甲"))
