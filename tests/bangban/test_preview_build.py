"""Stories about one round of the preview; a whole one is in tests/site/test_preview.py."""

import sys

import pytest

from bangban import preview_build
from bangban.preview_build import make_preview


@pytest.fixture
def build(tmp_path, monkeypatch):
    """Play a round in which Pelican is this Python program, and the content has one bad story."""
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "content" / "articles" / "a.md").write_text("正文", encoding="utf-8")

    def build(program, **environment):
        monkeypatch.setattr(preview_build, "make_command", lambda *_: [sys.executable, "-c", program])
        heard = []
        surroundings = {"PYTHONPATH": ":".join(sys.path), **environment}
        return make_preview(tmp_path, "content", surroundings, heard.append), heard

    return build


def test_tells_the_problems_of_the_content(build):
    """As `bangban check` tells them."""
    panel, heard = build("import os; print(os.environ['BANGBAN_DRAFTS'])")
    assert [(row["path"], row["code"]) for row in panel.problems] == [
        ("content/articles/a.md", "frontmatter.missing"),
        ("content/platform/platform.yaml", "platform.missing"),
    ]
    assert panel.failure == ""
    assert heard == ["1"]


def test_keeps_what_a_failing_build_said(build):
    """The last lines of both its streams, without colours."""
    lines = "import sys\nfor n in range(100): print(n, flush=True)\n"
    panel, heard = build(f"{lines}print('\\x1b[31m坏了', file=sys.stderr); sys.exit(3)")
    assert panel.failure.splitlines()[-2:] == ["99", "坏了"]
    assert len(panel.failure.splitlines()) == 40
    assert len(heard) == 101


def test_tells_a_silent_failure(build):
    """At least the exit code."""
    assert build("raise SystemExit(3)")[0].failure == "3"


def test_tells_when_the_check_cannot_run(build):
    """A clock that cannot be read stops the check: its sentence is shown."""
    panel, _ = build("", BANGBAN_NOW="下周")
    assert panel.problems == ()
    assert "下周" in panel.failure
