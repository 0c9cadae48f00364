"""`bangban import` on the command line: what is shown first, what is a result, what is told beside it."""

import io
import sys

import pytest

from bangban.cli._arguments import IMPORT_FORMS
from bangban.cli.main import main
from bangban.imports.importer import FORMS

TABLE = "编号,标题,内容,时间,经手人\nA1,灯坏了,楼道里,2022-11-13,李四\nA2,水管,厨房,2022-11-14,李四\n"


@pytest.fixture
def desk(newsroom, tmp_path, monkeypatch):
    """A folder with a newsroom and a table."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table.csv").write_text(TABLE, encoding="utf-8")
    return newsroom


def test_every_form_is_one_of_the_command():
    """The grammar names them without importing them."""
    assert tuple(FORMS) == IMPORT_FORMS


def test_a_dry_run_shows_all_and_writes_nothing(desk, capsys):
    """How columns are understood and which files would be written are its result."""
    before = sorted(desk.path.rglob("*"))
    assert main(["import", "table", "table.csv", "--out", "content/cases", "--dry-run"]) == 0
    shown = capsys.readouterr()
    assert shown.out.startswith("第 1 行是列名：\n  编号 → id 编号（不公开）\n"), "a CSV has no sheets"
    assert "  经手人 → 没有对应的栏，写进正文\n" in shown.out
    assert shown.out.count("content/cases/case-") == 2
    assert "现在什么都没有写" in shown.err
    assert sorted(desk.path.rglob("*")) == before


def test_files_are_the_result_and_all_else_is_told(desk, capsys):
    """Then nothing is new."""
    command = ["import", "table", "table.csv", "--out", "content/cases"]
    assert main(command) == 0
    first = capsys.readouterr()
    assert [line.rpartition("/")[0] for line in first.out.splitlines()] == ["content/cases"] * 2
    assert first.err.index("编号 → id") < first.err.index("import.columns-left")
    assert "新写 2 个文件，更新 0 个，没有变化 0 个" in first.err
    assert main(command) == 0
    assert capsys.readouterr().out == ""
    assert main(["check"]) == 0


@pytest.mark.parametrize("kind", ["article", "case"])
def test_into_the_content_folder_means_the_folder_of_the_kind(desk, capsys, kind):
    """At its top no story is read. A second import finds a case there, too."""
    (desk.path.parent / "t.csv").write_text("Year,Month,Day,Headline\n2022,11,13,Lamp\n", encoding="utf-8")
    assert main(["import", "timelinejs", "t.csv", "--kind", kind, "--out", "content"]) == 0
    assert capsys.readouterr().out == f"content/{kind}s/t.md\n"
    for count in (2, 0):
        assert main(["import", "table", "table.csv", "--out", "content/"]) == 0
        assert capsys.readouterr().out.count("content/cases/case-") == count
    assert not list(desk.path.glob("*.md"))


def test_without_a_folder_the_stories_are_the_result(desk, capsys, monkeypatch):
    """Each says which it is; from standard input, too."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TABLE.encode())))
    assert main(["import", "table", "-"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("<!-- case-") == 2
    assert shown.count("\ncase:\n") == 2


@pytest.mark.parametrize(
    "options",
    [["--map", "nowhere.yaml"], ["--base", "old.example"]],
)
def test_options_that_say_nothing_are_refused(desk, options):
    """Before anything is read."""
    assert main(["import", "table", "table.csv", *options]) == 2


def test_a_file_that_is_there_ends_with_one(desk, capsys):
    """So that scripts see it."""
    (desk.path.parent / "a.md").write_text("Title: 一\nDate: 2022-11-13\nSlug: a\n\n甲\n", encoding="utf-8")
    command = ["import", "pelican", "a.md", "--out", "content/articles"]
    assert main(command) == 0
    assert main(command) == 1
    assert "import.exists" in capsys.readouterr().err
