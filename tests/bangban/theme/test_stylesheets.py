"""All CSS of a theme in one file."""

import hashlib

import pytest

from bangban.theme.stylesheets import StylesheetError, bundle_stylesheets


def _write(folder, **files):
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".css")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def theme(tmp_path):
    return _write(
        tmp_path / "theme",
        css__print="f{a:b}",
        css__tokens="a{a:b}",
        css__base="b{a:b}",
        css__utilities="e{a:b}",
        components__b__b="d{a:b}",
        components__a__a="c{a:b}",
        components__a__note="/* nothing */",
        css__stray="z{a:b}",
    )


def test_joins_files_in_order(theme):
    """Constants first, components by name, what overrides them last; the name tells the content."""
    sheet = bundle_stylesheets(theme)[0]
    assert sheet.text == "a{a:b}b{a:b}c{a:b}d{a:b}e{a:b}f{a:b}"
    assert sheet.name == f"bangban.{hashlib.sha256(sheet.text.encode()).hexdigest()[:10]}.css"


def test_names_change_with_the_content(theme):
    """The same text has the same name, another text another."""
    before = bundle_stylesheets(theme)[0]
    _write(theme, components__a__a="/* said differently */ c { a: b; }")
    assert bundle_stylesheets(theme)[0] == before
    _write(theme, components__a__a="c{a:d}")
    assert bundle_stylesheets(theme)[0].name != before.name


def test_rejects_what_cannot_be_bundled(theme):
    """Every problem of every file, each with its file and line."""
    _write(theme, css__base="\n@import 'x';", components__b__b="a{b:url(http://example.org)}")
    (theme / "css/print.css").write_bytes(b"a{content:'\xff'}")
    with pytest.raises(StylesheetError, match=r"theme/css/base\.css:2:1: stylesheet\.import") as error:
        bundle_stylesheets(theme)[0]
    assert [(str(one.position), one.code) for one in error.value.problems] == [
        ("theme/css/base.css:2:1", "stylesheet.import"),
        ("theme/components/b/b.css:1:5", "stylesheet.address"),
        ("theme/css/print.css:1:12", "source.encoding"),
    ]
    assert all(one.message and one.mend for one in error.value.problems)


def test_gives_an_empty_sheet_of_an_empty_theme(tmp_path):
    """A theme without CSS has a sheet all the same, so that pages need not ask."""
    assert bundle_stylesheets(tmp_path)[0].text == ""


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("a { inset: 0 }", "a{top:0;bottom:0;left:0;right:0}"),
        ("a { text-emphasis: dot }", "a{-webkit-text-emphasis:dot;text-emphasis:dot}"),
        ("a { min-height: 100vh; min-height: 100dvb }", "a{min-height:100vh;min-height:100dvb}"),
        ("a { content: '›'; content: '›' / '' }", 'a{content:"›";content:"›" / ""}'),
        ("a { -webkit-text-size-adjust: none }", "a{-webkit-text-size-adjust:none}"),
    ],
)
def test_writes_for_old_browsers(tmp_path, written, published):
    """Lowered and prefixed where the parser can; what is there for a newer browser keeps its older form."""
    assert bundle_stylesheets(_write(tmp_path, css__base=written))[0].text == published


@pytest.mark.parametrize(
    ("text", "place"), [("a {}\n b { c d }", "2:7"), ("a::{b:c}", "1:4"), ("a{3: x}", "1:7")]
)
def test_tells_what_is_no_css_at_its_place(tmp_path, text, place):
    """Browsers would leave it out without a word."""
    with pytest.raises(StylesheetError, match=rf"css/base\.css:{place}: stylesheet\.syntax") as error:
        bundle_stylesheets(_write(tmp_path, css__base=text))[0]
    assert all(one.message and one.mend for one in error.value.problems)


def test_a_part_is_loaded_by_some_pages_only(tmp_path):
    """`<name>.<part>.css` of components, in their order, in a file of its own that templates call by the
    part; what is laid over the theme adds to it."""
    theme, extra = tmp_path / "theme", tmp_path / "extra"
    for path, text in {
        theme / "css/base.css": "a{color:red}",
        theme / "components/z/z.figures.css": "z{color:red}",
        theme / "components/b/b.figures.css": "b{color:red}",
        theme / "components/b/b.css": "i{color:red}",
        extra / "css/own.figures.css": "u{color:red}",
    }.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    common, figures = bundle_stylesheets(theme, extra)
    assert (common.part, common.text) == ("", "a{color:red}i{color:red}")
    assert (figures.part, figures.text) == ("figures.css", "b{color:red}z{color:red}u{color:red}")
    assert figures.name.startswith("bangban-figures.")
