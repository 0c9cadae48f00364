"""What a newsroom may let pass, and what is no value but a pattern."""

from __future__ import annotations

import pytest

from bangban.privacy.allowed import NOTHING_ALLOWED, allow_values, is_wild
from bangban.privacy.finder import find_private


def test_two_lists_let_pass_what_either_does() -> None:
    both = allow_values(["13912345678"]) | allow_values(["zhangsan@163.com"])
    assert find_private("13912345678 zhangsan@163.com", both) == []
    assert len(find_private("13912345678 zhangsan@163.com", NOTHING_ALLOWED)) == 2


@pytest.mark.parametrize(
    "text", ["139*", ".*", "139????5678", "1", "", "139xxxx5678", "[0-9]+", "—", r"\d{11}"]
)
def test_a_pattern_names_no_value(text: str) -> None:
    assert is_wild(text)


@pytest.mark.parametrize("text", ["13912345678", "李建国", "zhang@163.com", "中原路123号", "豫A12345"])
def test_a_value_is_no_pattern(text: str) -> None:
    assert not is_wild(text)
