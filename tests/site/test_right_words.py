"""What is told says where and of what: the key of an empty value, the line of a setting, the next step."""

import pytest

from tests.browser.newsroom import found
from tests.site.commands import found_project, run_bangban


@pytest.fixture
def project(tmp_path):
    """A newsroom with the program's settings."""
    found_project(tmp_path)
    found(tmp_path / "content")
    return tmp_path


def test_an_empty_value_is_told_with_its_key(project):
    """A required one, one inside another, one of a list; an item of a list has none."""
    (project / "content/articles/empty.md").write_text(
        "---\ntitle:\ndate: 2022-11-14\nbyline: [{name: ''}]\ntags: ['']\n---\n\n文。\n", "utf-8"
    )
    told = run_bangban("check", "content/articles/empty.md", folder=project).stdout
    assert "empty.md:2:7: text.empty title: 这里是空的。" in told
    assert "empty.md:4:17: text.empty name: 这里是空的。" in told
    assert "empty.md:5:8: text.empty 这里是空的。" in told


def test_another_address_of_the_site_is_told_at_its_line(project):
    """Where platform.yaml has its own."""
    platform = (project / "content/platform/platform.yaml").read_text("utf-8").splitlines()
    line = next(number for number, text in enumerate(platform, 1) if text.startswith("url:"))
    settings = project / "pelicanconf.py"
    settings.write_text(f"{settings.read_text('utf-8')}\nSITEURL = 'https://other.example'\n", "utf-8")
    told = run_bangban("check", folder=project).stdout
    assert f"content/platform/platform.yaml:{line}:6: setting.url-differs" in told


def test_a_story_beside_the_folders_is_told_in_words(project):
    """Not as one in the folder `.`."""
    (project / "content/lost.md").write_text("---\ntitle: 甲\ndate: 2022-11-14\n---\n\n文。\n", "utf-8")
    told = run_bangban("check", folder=project).stdout
    assert "content/lost.md:1:1: file.root 稿件直接放在内容文件夹里" in told


def test_who_publishes_is_not_sent_to_the_preview(project):
    """Who builds for the desk is."""
    assert "bangban serve" in run_bangban("build", folder=project).stdout
    done = run_bangban("build", "--publish", folder=project)
    assert (done.returncode, "bangban serve" in done.stdout) == (0, False)
