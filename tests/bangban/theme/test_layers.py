"""What a newsroom lays over the theme."""

from pathlib import Path

import pytest

from bangban.theme.assets import read_assets
from bangban.theme.layers import ThemeFileError, check_extra, find_files, list_layers
from bangban.theme.stylesheets import bundle_stylesheets


def write(folder: Path, files: dict[str, str]) -> Path:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    files = {
        "templates/base.html": "<p>",
        "templates/parts/a.html": "a",
        "components/card/card.html": "card",
        "components/card/card.css": ".card { color: red }",
        "css/tokens.css": ":root { --ink: #111 }",
        "css/print.css": "@media print { a { color: black } }",
        "static/icon.svg": "<svg/>",
    }
    return write(tmp_path / "ours", files)


@pytest.fixture
def extra(tmp_path: Path) -> Path:
    (tmp_path / "theme").mkdir()
    return tmp_path / "theme"


def test_a_file_stands_for_that_of_its_path(theme: Path, extra: Path):
    write(extra, {"components/card/card.html": "theirs", "components/ribbon/ribbon.html": "new"})
    found = find_files((theme, extra), "components/*/*.html")
    assert {path: one.read_text() for path, one in found.items()} == {
        "components/card/card.html": "theirs",
        "components/ribbon/ribbon.html": "new",
    }


def test_styles_of_components_are_replaced_and_others_added_behind_all(theme: Path, extra: Path):
    before = bundle_stylesheets(theme)[0]
    write(
        extra,
        {"components/card/card.css": ".card { color: green }", "css/tokens.css": ":root { --ink: #222 }"},
    )
    sheet = bundle_stylesheets(theme, extra)[0]
    assert ":root{--ink:#111}" in sheet.text.replace(" ", "")
    assert sheet.text.replace(" ", "").endswith(":root{--ink:#222}")
    assert ("green" in sheet.text, "red" in sheet.text, sheet.name != before.name) == (True, False, True)


def test_pictures_stand_for_the_themes_own(theme: Path, extra: Path):
    write(extra, {"static/icon.svg": "<svg id='ours'/>", "static/seal.svg": "<svg/>"})
    assert read_assets(theme, [("static", "theme")], extra=extra).copies == {
        "theme/icon.svg": extra / "static/icon.svg",
        "theme/seal.svg": extra / "static/seal.svg",
    }


def test_the_theme_itself_is_no_layer_over_it(theme: Path, tmp_path: Path):
    (tmp_path / "link").symlink_to(theme)
    assert list_layers(theme, tmp_path / "link") == list_layers(theme, None) == (theme,)


@pytest.mark.parametrize(
    "path",
    [
        "components/crad/card.html", "components/card/cards.html", "components/card.css", "card.html",
        "tokens.css", "templates/bsae.html", "templates/parts/b.html", "template/base.html",
        "component/card/card.css",
    ],
)  # fmt: skip
def test_a_file_that_would_do_nothing_is_told(theme: Path, extra: Path, path: str):
    write(extra, {path: "x"})
    with pytest.raises(ThemeFileError) as caught:
        check_extra(theme, extra)
    assert (caught.value.code, caught.value.path) == ("theme.stray", extra / path)


def test_what_takes_a_place_or_is_named_is_of_use(theme: Path, extra: Path):
    files = {
        "templates/base.html": '{% include "parts/new.html" %}',
        "templates/parts/new.html": '{% import "components/ribbon/ribbon.html" as ribbon %}',
        "components/ribbon/ribbon.html": "",
        "components/card/more.css": "",
        "css/anything.css": "",
        "README.md": "",
    }
    check_extra(theme, write(extra, files))
