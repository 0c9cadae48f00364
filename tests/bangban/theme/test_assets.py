"""What a theme publishes besides pages."""

import os

import pytest

from bangban.theme.assets import ThemeFileError, read_assets
from bangban.theme.stylesheets import Stylesheet


def test_names_everything_by_its_address(tmp_path):
    """A script has its own, folders that are copied stand where they are told to."""
    (tmp_path / "static" / "deep").mkdir(parents=True)
    (tmp_path / "static" / "deep" / "a.txt").touch()
    (tmp_path / "components" / "timeline").mkdir(parents=True)
    (tmp_path / "components" / "timeline" / "timeline.js").write_text("go()", encoding="utf-8")
    asked = []

    def bundle(theme):
        asked.append(theme)
        return (Stylesheet("all.css", "a{}"),)

    assets = read_assets(tmp_path, [("static", "files")], bundle)
    assert asked == [tmp_path]
    assert assets.stylesheet == "theme/all.css"
    assert assets.script.startswith("theme/timeline.")
    assert assets.texts == {"theme/all.css": "a{}", assets.script: "go()"}
    assert assets.copies == {"files/deep/a.txt": tmp_path / "static" / "deep" / "a.txt"}


def test_a_theme_without_a_script(tmp_path):
    """Has none; its stylesheet is bundled by default."""
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "base.css").write_text("a { color: red }", encoding="utf-8")
    assets = read_assets(tmp_path, [])
    assert (assets.script, assets.copies) == ("", {})
    assert list(assets.texts) == [assets.stylesheet]
    assert "red" in assets.texts[assets.stylesheet]


def test_what_only_some_pages_load_is_named_by_its_part(tmp_path):
    """A part of the stylesheet, and each script but the timeline's."""
    for path in ("components/measure/measure.figures.css", "components/filters/filters.js"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("/**/", encoding="utf-8")
    assets = read_assets(tmp_path, [])
    assert list(assets.parts) == ["figures.css", "filters.js"]
    assert set(assets.parts.values()) < set(assets.texts)
    assert assets.script == ""


@pytest.mark.parametrize("name", ["templates/base.html", "css/base.css", "static/deep/a.js", "note"])
@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero")])
def test_a_theme_with_a_pipe_in_it_is_refused(tmp_path, name, make):
    """It is not opened; and no template of the same name from elsewhere takes its place without a word."""
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    make(tmp_path / name)
    with pytest.raises(ThemeFileError) as caught:
        read_assets(tmp_path, [("static", "files")])
    assert (caught.value.code, caught.value.path) == ("theme.special", tmp_path / name)
