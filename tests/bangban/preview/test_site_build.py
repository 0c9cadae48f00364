"""Stories about the rounds of the preview; with pages they are in tests/site/test_preview.py."""

import os
import time
from pathlib import Path
from textwrap import indent

import pytest

from bangban.preview._site_build import PREVIEW_FOLDER, PreviewBuilder
from tests.browser.builds import ROOT, environment
from tests.site.commands import found_project

LOUD = "import sys\nfor n in range(100): print(n, flush=True)\nprint('\\x1b[31m坏了', file=sys.stderr)\n"
SOUND = f"""import sys
sys.path.insert(0, {str(ROOT / "plugins")!r})
from runpy import run_path
globals().update({{k: v for k, v in run_path({str(ROOT / "pelicanconf.py")!r}).items() if k.isupper()}})
BANGBAN_SHARE_PICTURES = False
"""
"""The project's own settings, whatever the folder."""


def fail_in_pelican(folder: Path, text: str) -> None:
    """Settings that are sound, with a plugin that does this when Pelican takes it up."""
    (folder / "loud.py").write_text(f"def register():\n{indent(text, '    ')}", encoding="utf-8")
    start = f"{SOUND}sys.path.insert(0, {str(folder)!r})\nPLUGINS = [*PLUGINS, 'loud']\n"
    (folder / "pelicanconf.py").write_text(start, encoding="utf-8")


@pytest.fixture
def builder(newsroom, tmp_path):
    """The builder of a small newsroom with sound settings; at the end nothing of it runs."""
    (tmp_path / "pelicanconf.py").write_text(SOUND, encoding="utf-8")
    builder = PreviewBuilder(tmp_path, "content", environment())
    yield builder
    builder.close()


def list_told(panel) -> list[tuple[object, object]]:
    return [(row["path"], row["code"]) for row in panel.problems]


def test_tells_the_problems_that_the_build_knows(builder, newsroom, tmp_path):
    """Named as the editor names the files; gone when they are mended."""
    newsroom.write("articles/bad.md", "正文")
    panel = builder.build(print)
    assert list_told(panel) == [("content/articles/bad.md", "frontmatter.missing")]
    assert panel.problems[0]["level"] == "error"
    assert panel.failure == ""
    assert list_told(builder.build(print)) == list_told(panel)
    newsroom.remove("articles/bad.md")
    assert not builder.build(print)
    assert (tmp_path / PREVIEW_FOLDER / "index.html").is_file()


def test_both_ways_tell_the_same(builder, newsroom, tmp_path):
    """Pelican's own way hands its problems over, too."""
    newsroom.write("articles/bad.md", "正文")
    fast = builder.build(print)
    (tmp_path / "pelicanconf.py").write_text(f"{SOUND}BANGBAN_FAST = False\n", encoding="utf-8")
    assert builder.build(print) == fast


def test_names_files_as_the_folder_was_typed(newsroom, tmp_path):
    """Also where that is not the shortest way."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "pelicanconf.py").write_text(SOUND, encoding="utf-8")
    newsroom.write("articles/bad.md", "正文")
    builder = PreviewBuilder(project, "../content/", environment())
    assert list_told(builder.build(print)) == [("../content/articles/bad.md", "frontmatter.missing")]
    builder.close()


def test_keeps_what_a_failing_build_said(builder, newsroom, tmp_path):
    """The last lines of both its streams, without colours; the problems are those of the last good site."""
    newsroom.write("articles/bad.md", "正文")
    before = builder.build(print)
    fail_in_pelican(tmp_path, f"{LOUD}import os\nos._exit(3)\n")
    heard = []
    panel = builder.build(heard.append)
    assert panel.failure.splitlines()[-2:] == ["99", "坏了"]
    assert len(panel.failure.splitlines()) == 40
    assert len(heard) == 101
    assert panel.problems == before.problems


def test_tells_a_silent_failure(builder, tmp_path):
    """At least the exit code."""
    fail_in_pelican(tmp_path, "import os\nos._exit(3)\n")
    assert builder.build(print).failure == "3"


def test_tells_a_clock_that_cannot_be_read(newsroom, tmp_path):
    """By the build's own sentence."""
    (tmp_path / "pelicanconf.py").write_text(SOUND, encoding="utf-8")
    builder = PreviewBuilder(tmp_path, "content", environment({"BANGBAN_NOW": "下周"}))
    assert "下周" in builder.build(print).failure
    builder.close()


@pytest.mark.parametrize("name", ["pelicanconf.py", "local_settings.py"])
def test_a_process_started_ahead_knows_other_programs(builder, tmp_path, name):
    """Settings, and what they import, are read as they are when the round begins."""
    own = tmp_path / "local_settings.py"
    own.write_text("SAID = '旧的话'\n", encoding="utf-8")
    start = f"import sys\nsys.path.insert(0, {str(tmp_path)!r})\nfrom local_settings import SAID\n"
    ready = tmp_path / "ready"
    tell = f"import os\nos.write(1, f'{{SAID}}\\n'.encode())\nopen({str(ready)!r}, 'w').close()\n"
    (tmp_path / "pelicanconf.py").write_text(f"{SOUND}{start}{tell}", encoding="utf-8")
    builder.prepare()
    await_file(ready)
    ready.unlink()
    if name == "pelicanconf.py":
        (tmp_path / name).write_text(f"{SOUND}{start}SAID = '新的话儿'\n{tell}", encoding="utf-8")
    else:
        own.write_text("SAID = '新的话儿'\n", encoding="utf-8")
    heard = []
    assert builder.build(heard.append).failure == ""
    assert "新的话儿" in heard


def test_a_project_has_programs_of_its_own(newsroom, tmp_path):
    """Another clone than what is installed; they change while the next process waits."""
    found_project(tmp_path)
    builder = PreviewBuilder(tmp_path, "content", environment())
    builder.prepare()
    time.sleep(2)
    words = tmp_path / "plugins" / "bangban" / "locale" / "zh" / "wording.toml"
    words.write_text(words.read_text(encoding="utf-8").replace("完成：", "做完了："), encoding="utf-8")
    heard = []
    assert builder.build(heard.append).failure == ""
    assert any(line.startswith("做完了：") for line in heard)
    builder.close()


def await_file(path: Path) -> None:
    """Also until whoever writes it has done the next thing."""
    end = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < end
        time.sleep(0.05)
    time.sleep(1)


def test_ends_what_waits(builder):
    """No process is left."""
    builder.prepare()
    process = builder._next
    builder.close()
    assert process.returncode is not None
    with pytest.raises(ProcessLookupError):
        os.kill(process.pid, 0)


def test_ends_what_does_not_end(builder, tmp_path, monkeypatch):
    """A build that hangs and heeds no SIGTERM is killed."""
    monkeypatch.setattr("bangban.preview._site_build._PATIENCE", 0.5)
    text = "import signal, time\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
    text += f"open({str(tmp_path / 'ready')!r}, 'w').close()\ntime.sleep(600)\n"
    (tmp_path / "pelicanconf.py").write_text(text, encoding="utf-8")
    builder.prepare()
    process = builder._next
    await_file(tmp_path / "ready")
    builder.close()
    assert process.returncode is not None
