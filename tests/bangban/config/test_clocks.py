"""Stories about a command's clock."""

from datetime import UTC, datetime

import pytest

from bangban.config.clock import open_clock
from bangban.diagnostics.errors import RefusedError


def test_takes_the_moment_of_the_environment():
    """BANGBAN_NOW makes a run repeatable."""
    clock = open_clock({"BANGBAN_NOW": "2022-11-15T08:00+08:00"})
    assert clock.now == datetime(2022, 11, 15, tzinfo=UTC)


def test_refuses_what_is_no_moment():
    """A clock that cannot be read is told, not guessed."""
    with pytest.raises(RefusedError) as caught:
        open_clock({"BANGBAN_NOW": "下周"})
    assert caught.value.code == "clock.unreadable"
    assert "“下周”" in caught.value.values["text"]
