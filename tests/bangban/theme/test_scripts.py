"""The theme's script and its name."""

import hashlib

from bangban.theme.scripts import Script, read_script


def test_names_the_script_by_its_content(tmp_path):
    """The same text has the same name, another text another."""
    path = tmp_path / "components/timeline/timeline.js"
    path.parent.mkdir(parents=True)
    path.write_text("// 一\n", encoding="utf-8")
    script = read_script(tmp_path)
    assert script.text == "// 一\n"
    assert script.name == f"timeline.{hashlib.sha256(script.text.encode()).hexdigest()[:10]}.js"
    assert read_script(tmp_path) == script
    path.write_text("// 二\n", encoding="utf-8")
    assert read_script(tmp_path).name != script.name


def test_accepts_a_theme_without_script(tmp_path):
    """No script is needed for anything."""
    assert read_script(tmp_path) == Script("", "")
