"""Whether a command was asked to be quiet."""

import pytest

from bangban.support.quiet import QUIET, is_quiet


@pytest.mark.parametrize(("value", "quiet"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_the_environment_says_it(value, quiet):
    """An empty variable is none."""
    assert is_quiet({QUIET: value}) is quiet


def test_nothing_said_is_not_quiet():
    """Commands talk."""
    assert not is_quiet({})
