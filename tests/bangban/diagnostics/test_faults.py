"""Stories about our own mistakes: the file that was read is named."""

import pytest

from bangban.diagnostics.errors import name_fault, naming


def test_names_the_innermost_file():
    """Of files read inside one another, the inner one is meant."""
    with pytest.raises(KeyError) as caught, naming("content"), naming("cases/x.md"):
        raise KeyError
    assert name_fault(caught.value) == "cases/x.md"


def test_names_nothing_where_nothing_was_read():
    """An error without a note has no file."""
    assert name_fault(ValueError()) == ""


def test_leaves_interruptions_alone():
    """Ctrl-C is nobody's mistake."""
    with pytest.raises(KeyboardInterrupt) as caught, naming("x.md"):
        raise KeyboardInterrupt
    assert name_fault(caught.value) == ""
