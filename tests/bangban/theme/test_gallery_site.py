"""The gallery as a small site."""

from pathlib import Path

from markupsafe import escape

from bangban.theme._gallery import load_components
from bangban.theme.gallery_site import build_gallery

_THEME = Path(__file__).parents[3] / "theme"


def test_builds_a_page_for_each_component_and_one_that_links_them(tmp_path):
    """With the stylesheet that they name, and the icon."""
    index = build_gallery(_THEME, tmp_path)
    names = {component.name for component in load_components(_THEME)}
    assert {path.parent.name for path in tmp_path.glob("*/index.html")} == names
    (stylesheet,) = (tmp_path / "theme").glob("bangban.*.css")
    for page in (index, *tmp_path.glob("*/index.html")):
        assert f'href="/theme/{stylesheet.name}"' in page.read_text("utf-8")
    assert (tmp_path / "theme/icon.svg").is_file()


def test_shows_every_example_with_its_name(tmp_path):
    """Nothing of a component's examples is left out."""
    build_gallery(_THEME, tmp_path)
    for component in load_components(_THEME):
        text = (tmp_path / component.name / "index.html").read_text("utf-8")
        for example in component.examples:
            assert f"<b>{escape(example.name)}</b> {escape(example.description)}" in text


def test_brings_the_pictures_of_the_examples(tmp_path):
    """From the folder that is named."""
    pictures = tmp_path / "pictures"
    pictures.mkdir()
    (pictures / "a.svg").write_text("<svg/>")
    build_gallery(_THEME, tmp_path / "out", pictures)
    assert (tmp_path / "out/images/a.svg").read_text() == "<svg/>"
