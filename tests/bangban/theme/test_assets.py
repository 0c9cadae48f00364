"""What a theme publishes besides pages."""

from bangban.theme.assets import read_assets
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
        return Stylesheet("all.css", "a{}")

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
