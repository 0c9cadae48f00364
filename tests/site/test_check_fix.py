"""`bangban check --fix` through the real command: what it writes, what it says, how it ends."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.browser.builds import environment
from tests.site.commands import run_bangban


@pytest.fixture
def ward(newsroom):
    """A newsroom with three things to mend in two files, and one that only an editor can."""
    case = newsroom.path / "cases/first-case.md"
    text = case.read_text(encoding="utf-8")
    case.write_bytes(b"\xef\xbb\xbf" + text.replace("state: ", "sate: ", 1).replace("\n", "\r\n").encode())
    newsroom.article("second", body="甲\n")
    article = newsroom.path / "articles/second.md"
    text = article.read_text(encoding="utf-8").replace(
        "\n---", "\ndraft: 是\nstatus: 隐藏\nlang: 中文\n---", 1
    )
    article.write_text(text, encoding="utf-8")
    return newsroom


def read_all(folder):
    return {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_mends_what_is_certain_and_tells_the_rest(ward, tmp_path):
    """Mark and line ends of the file stay; a second run finds nothing to do."""
    done = run_bangban("check", "--fix", folder=tmp_path)
    assert done.returncode == 1
    assert [line.split(" ")[1] for line in done.stdout.splitlines()] == ["status.twice", "lang.own"]
    assert "content/articles/second.md:5:9: status.unknown 已改：“隐藏”改成“hidden”。" in done.stderr
    assert "已改好 3 处，涉及 2 个文件。" in done.stderr
    case = (ward.path / "cases/first-case.md").read_bytes()
    assert case.startswith(b"\xef\xbb\xbf---\r\n")
    assert b"  state: " in case
    assert case.count(b"\n") == case.count(b"\r\n")
    before = read_all(tmp_path)
    again = run_bangban("check", "--fix", folder=tmp_path)
    assert (again.returncode, again.stdout) == (1, done.stdout)
    assert "已改好 0 处" in again.stderr
    assert read_all(tmp_path) == before


def test_ends_with_success_where_nothing_is_left(ward, tmp_path):
    """In JSON, what is left is an empty list."""
    done = run_bangban("check", "--fix", "--format", "json", "content/cases", folder=tmp_path)
    assert (done.returncode, json.loads(done.stdout)) == (0, [])


@pytest.mark.skipif(not shutil.which("patch"), reason="patch is not installed")
def test_shows_the_diff_of_what_it_would_do(ward, tmp_path):
    """Nothing is written; the diff, taken by patch, gives the same bytes as the fix."""
    before = read_all(tmp_path)
    command = [sys.executable, "-P", "-m", "bangban", "check", "--fix", "--dry-run"]
    # As bytes: a pipe of text would lose the line ends of Windows.
    done = subprocess.run(command, cwd=tmp_path, env=environment({}), capture_output=True, check=False)
    assert done.returncode == 1
    assert read_all(tmp_path) == before
    assert "现在没有改动任何文件" in done.stderr.decode()
    copy = tmp_path.with_name(f"{tmp_path.name}-copy")
    shutil.copytree(tmp_path, copy)
    patched = subprocess.run(
        ["patch", "-p0", "--binary", "--quiet"], input=done.stdout, cwd=copy, check=False
    )
    assert patched.returncode == 0
    run_bangban("check", "--fix", folder=tmp_path)
    assert list(read_all(copy).values()) == list(read_all(tmp_path).values())


@pytest.mark.parametrize("form", ["json", "github"])
def test_a_dry_run_is_told_to_programs_in_their_form(ward, tmp_path, form):
    """All that is wrong, in JSON with the edits that would be made, and no diff; nothing is written."""
    before = read_all(tmp_path)
    done = run_bangban("check", "--fix", "--dry-run", "--format", form, folder=tmp_path)
    assert read_all(tmp_path) == before
    assert done.stdout == run_bangban("check", "--format", form, folder=tmp_path).stdout
    assert "现在没有改动任何文件" in done.stderr
    if form == "json":
        assert any("fix" in row for row in json.loads(done.stdout))


def test_refuses_a_dry_run_of_nothing(tmp_path):
    """Only `--fix` writes anything that could be tried."""
    done = run_bangban("check", "--dry-run", folder=tmp_path)
    assert (done.returncode, done.stderr) == (2, "--dry-run 要与 --fix 一起写。\n")


def test_tells_the_fix_to_programs(ward, tmp_path):
    """A row of JSON has the edits that `--fix` would make, if any."""
    rows = json.loads(run_bangban("check", "--format", "json", folder=tmp_path).stdout)
    fixes = {row["code"]: row.get("fix") for row in rows}
    assert fixes["lang.own"] is None
    assert fixes["status.unknown"] == [
        {"line": 5, "column": 9, "end_line": 5, "end_column": 11, "old": "隐藏", "new": "hidden"}
    ]
