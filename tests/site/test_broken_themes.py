"""A theme that lacks something, or has a thing in it that is no file: told, and nothing is waited for."""

import os
import shutil

import pytest

from tests.source_tree import ROOT

BOTH = pytest.mark.parametrize("fast", [True, False])


@pytest.fixture
def build_with(newsroom, build_site, tmp_path):
    """`build_with(theme, fast)` builds the small newsroom with a theme of its own."""

    def build(theme, fast):
        options = (f"THEME={str(theme)!r}".replace("'", '"'), f"BANGBAN_FAST={str(fast).lower()}")
        return build_site(newsroom.path, arguments=("-e", *options))

    return build


@pytest.fixture
def theme(tmp_path):
    """The theme of the repository, to be changed."""
    return shutil.copytree(ROOT / "theme", tmp_path / "theme")


@BOTH
def test_a_template_that_is_missing_is_named(theme, build_with, fast):
    """And nobody is sent to look at his disk."""
    (theme / "components/footer/footer.html").unlink()
    done = build_with(theme, fast)
    assert done.returncode == 1
    assert "主题里没有模板“components/footer/footer.html”" in done.said
    assert "Traceback" not in done.said
    assert "磁盘" not in done.said


@BOTH
@pytest.mark.parametrize("mistake", ["{{ supper() }}", "{% if %}"])
def test_a_template_with_a_mistake_is_named_with_its_line(theme, build_with, fast, mistake):
    """Of what Jinja cannot read, and of what it cannot carry out."""
    path = theme / "templates/story.html"
    lines = path.read_text("utf-8").splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("{% block"))
    lines[at] += mistake
    path.write_text("\n".join(lines), encoding="utf-8")
    done = build_with(theme, fast)
    assert done.returncode == 1
    assert f"主题的模板有错，网站没有建成：{path}:{at + 1} " in done.said
    assert "Traceback" not in done.said


@BOTH
@pytest.mark.timeout(120)
def test_a_pipe_in_a_theme_is_named(theme, build_with, fast):
    """Nobody waits for what comes out of it, and no other template takes its place."""
    (theme / "templates/base.html").unlink()
    os.mkfifo(theme / "templates/base.html")
    done = build_with(theme, fast)
    assert done.returncode == 1
    assert f"主题里的 {theme}/templates/base.html 不是普通文件" in done.said
    assert "Traceback" not in done.said
