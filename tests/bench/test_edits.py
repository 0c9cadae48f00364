"""The edits between builds: each changes one thing, each time another."""

import shutil
from pathlib import Path

import pytest

from bangban.checks.content_check import check_paths
from bench.builders import NOW, ROOT
from bench.corpus import write_corpus
from bench.edits import add_newest, close_case, edit_body, edit_theme, edit_title


@pytest.fixture
def content(tmp_path) -> Path:
    write_corpus(tmp_path / "content", 60)
    return tmp_path / "content"


def read_all(folder: Path) -> dict[Path, str]:
    return {path: path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("edit", [edit_body, edit_title, add_newest, close_case])
def test_changes_one_file_each_time(content, edit):
    """Three edits of a kind are three files, so that no build has seen its edit before."""
    changed = []
    for number in range(3):
        before = read_all(content)
        edit(content, number)
        after = read_all(content)
        changed += [path for path in after if after[path] != before.get(path)]
    assert len(changed) == len(set(changed)) == 3


def test_a_closed_case_says_how_it_ended(content):
    """State, outcome, and the last entry."""
    before = read_all(content)
    close_case(content, 0)
    (text,) = (text for path, text in read_all(content).items() if before[path] != text)
    assert "  state: closed\n  outcome: resolved\n" in text
    head = text.split("\n---\n")[0]
    assert head.rstrip().endswith("text: 已经回复求助人。")


def test_edited_stories_have_no_mistake(content):
    """What is measured is a build of good content."""
    for edit in (edit_body, edit_title, add_newest, close_case):
        edit(content, 1)
    problems = check_paths([str(content)], {"BANGBAN_NOW": NOW}, ROOT).problems
    assert {one.code for one in problems} <= {"timeline.id"}


def test_the_card_changes_each_time(tmp_path):
    """A theme edit is seen on every page with a card."""
    shutil.copytree(ROOT / "theme" / "components" / "card", tmp_path / "components" / "card")
    card = tmp_path / "components" / "card" / "card.html"
    seen = {card.read_text(encoding="utf-8")}
    for number in range(3):
        edit_theme(tmp_path, number)
        seen.add(card.read_text(encoding="utf-8"))
    assert len(seen) == 4
    assert card.read_text(encoding="utf-8").count("data-edit") == 1
