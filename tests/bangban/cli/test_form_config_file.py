"""`bangban forms`: one file that other programs read, with the names of the desk."""

from pathlib import Path

import pytest
import yaml

from bangban.cli._arguments import BACKENDS, FORM_EDITORS
from bangban.cli.form_config_file import save_form_config, write_form_config
from bangban.cli.main import main
from bangban.cli.new_site import found_site
from bangban.content.form_editors import form_config, form_widgets
from bangban.diagnostics.errors import RefusedError

NOW = {"BANGBAN_NOW": "2026-01-01T00:00:00+08:00"}


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found_site(tmp_path / "site", "", "", NOW)
    monkeypatch.chdir(tmp_path / "site")
    return tmp_path / "site"


def test_the_command_line_knows_the_editors():
    """It does not import them for the help."""
    assert (form_widgets.FORM_EDITORS, form_config.BACKENDS) == (FORM_EDITORS, BACKENDS)


@pytest.mark.parametrize("editor", FORM_EDITORS)
def test_writes_what_yaml_reads_with_the_names_of_the_desk(newsroom: Path, editor: str, capsys):
    assert main(["forms", editor, "--backend", "gitlab", "--repo", "新闻/site"]) == 0
    text = capsys.readouterr().out
    config = yaml.safe_load(text)
    assert config["backend"] == {"name": "gitlab", "repo": "新闻/site"}
    assert config["collections"][2]["folder"] == "content/cases"
    assert "&id" not in text
    case = next(one for one in config["collections"][2]["fields"] if one["name"] == "case")
    names = yaml.safe_load((newsroom / "content/platform/platform.yaml").read_text("utf-8"))["categories"]
    assert len(case["fields"][0]["options"]) == len(names)


def test_is_written_again_over_the_old_one(newsroom: Path, capsys):
    for _ in range(2):
        assert main(["forms", "decap", "--output", "config.yml"]) == 0
    assert "bangban forms" in Path("config.yml").read_text("utf-8").splitlines()[0]
    said = capsys.readouterr()
    assert said.out == "config.yml\nconfig.yml\n"
    assert "check --fix" in said.err


def test_values_that_an_editor_would_lose_are_told_at_their_lines(newsroom: Path, capsys):
    """Beside the configuration, not in it."""
    (newsroom / "content/articles/2022").mkdir()
    story = newsroom / "content/articles/2022/a.md"
    story.write_text("---\ntitle: 一\ndate: 2022-11-15\ntags: 社区\n---\n\n一。\n", encoding="utf-8")
    assert main(["forms", "sveltia"]) == 0
    said = capsys.readouterr()
    assert said.err.startswith("content/articles/2022/a.md:4:7: key.short ")
    assert said.err.count("\n") == 1
    assert "key.short" not in said.out


def test_a_content_folder_outside_the_repository_is_told(newsroom: Path, tmp_path: Path):
    (tmp_path / "elsewhere").mkdir()
    with pytest.raises(RefusedError) as caught:
        write_form_config("decap", tmp_path / "elsewhere", "github", "a/b")
    assert caught.value.code == "forms.outside"
    with pytest.raises(RefusedError) as caught:
        write_form_config("decap", tmp_path / "nowhere", "github", "a/b")
    assert caught.value.code == "content.missing"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path):
    with pytest.raises(RefusedError) as caught:
        save_form_config("", tmp_path / "no" / "config.yml")
    assert caught.value.code == "story.unwritable"
