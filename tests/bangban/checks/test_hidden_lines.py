"""What a diff shows to others: the change, and nothing of what is private in its lines."""

from __future__ import annotations

from pathlib import Path

from bangban.checks._hidden_lines import hide_private
from bangban.checks.fixing import FixedFile, write_diff

BEFORE = "---\ncase: {seeker: {name: 冯建新}}\n---\n\n冯建新的电话139\n26074185，请打。\n"
AFTER = "---\ncase: {seeker: {name: 冯建新}}\n---\n\n冯建新的电话139\n****4185，请打。\n"


def test_values_and_the_name_of_the_seeker_are_dots_and_lines_stay_apart() -> None:
    hidden = hide_private("cases/a.md", BEFORE)
    assert hidden.count("\n") == BEFORE.count("\n")
    assert "冯建新" not in hidden
    assert "26074185" not in hidden
    assert "请打。" in hidden


def test_a_diff_for_others_holds_no_private_value_and_one_for_the_editor_does() -> None:
    file = FixedFile(Path("a.md"), "cases/a.md", BEFORE.encode(), AFTER.encode())
    assert "-26074185，请打。" in write_diff(file)
    told = write_diff(file, is_public=True)
    assert "26074185" not in told
    assert "冯建新" not in told
    assert "+****4185，请打。\n" in told
