"""Stories about the file by which a build hands its problems over."""

import json

import pytest

from bangban.diagnostics.formats import format_json
from bangban.diagnostics.problem_file import read_problems, write_problems
from bangban.diagnostics.problems import Position, Problem

PROBLEM = Problem(Position("articles/\udcff.md", 2, 3), "frontmatter.missing")


def test_hands_problems_over(tmp_path):
    """The rows of `bangban check --format json`, each file named from the folder as it was typed."""
    path = tmp_path / "problems.json"
    write_problems(path, [PROBLEM])
    [row] = json.loads(format_json([PROBLEM]))
    assert read_problems(path, "my/content/") == ({**row, "path": f"my/content/{row['path']}"},)


def test_none_is_told_from_nothing(tmp_path):
    """A build without problems has said so; one that ended before has not."""
    path = tmp_path / "problems.json"
    assert read_problems(path, "content") is None
    write_problems(path, [])
    assert read_problems(path, "content") == ()


@pytest.mark.parametrize("text", ["", "[{", "\x00"])
def test_half_a_file_is_none(tmp_path, text):
    """Whoever wrote it was not a build."""
    path = tmp_path / "problems.json"
    path.write_text(text, encoding="utf-8")
    assert read_problems(path, "content") is None


def test_leaves_nothing_beside_it(tmp_path):
    """It is written aside first."""
    write_problems(tmp_path / "problems.json", [PROBLEM])
    assert [path.name for path in tmp_path.iterdir()] == ["problems.json"]
