"""An address is judged and used as one and the same value, however it is disguised; what is wrong is told."""

import html
import re

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.checks._rules.site_files.missing_pictures import check_picture
from bangban.content.model.picture import Picture
from bangban.diagnostics.formats import format_text
from bangban.diagnostics.problems import Position
from bangban.markdown.converter import Converter
from bangban.markdown.sanitizer import SCHEMES, normalize_address
from bangban.markdown.source_positions import check_prose
from bangban.support.signs import drop_signs
from tests.bangban.known_site import resolve

_BLANKS = [
    *("", "\u3000", "\u00a0", "\u2003", "\u2028", "\u200b", "\ufeff", "\u202e"),
    *(" ", "\t", "\n", "\x01", "\x1f", "\x85"),
]
_ADDRESSES = [
    *("https://evil.example/x.png", "HTTPS:evil.example/x.png", "http:\\\\evil.example/x.png"),
    *("//evil.example/x.png", "\\\\evil.example/x.png", "/\\evil.example/x.png", "ftp://evil.example/x.png"),
    *("data:image/png,x", "javascript:alert(1)", "java\tscript:alert(1)", "ja\nvascript:alert(1)"),
    *("javascript%3Aalert(1)", "vbscript:x", "blob:x", "file:///etc/passwd", "mailto:a@b.cn", "x:y"),
    *(
        "/images/map.svg",
        "../images/map.svg",
        "#片",
        "?q",
        "",
        "..\\..\\..\\x.png",
        "../../../x.png",
        "C:\\x.png",
    ),
    *("{static}https://evil.example/x.png", "{static}/images/map.svg", "{filename}javascript:alert(1)"),
]
_FORMS = [
    *('<img alt="图" src="{}">', '<p><img src="{}"></p>', '<a href="{}">文</a>', "![图]({})", "![图](<{}>)"),
    *("[文](<{}>)", "[文][1]\n\n[1]: {}", "文{{: href='{}' }}", "![图](map.svg){{: src='{}' }}"),
]
_WRITINGS = [
    str,
    html.escape,
    lambda address: "".join(f"&#{ord(letter)};" for letter in address),
    lambda address: address.replace(":", "&colon;").replace("\t", "&Tab;"),
]
_CONVERTERS = (Converter(), Converter(quick=False))


def _read(address: str) -> tuple[str, str]:
    """The scheme and the rest that a browser sees (URL Standard, basic URL parser)."""
    plain = re.sub(r"[\t\n\r]", "", address.strip("".join(map(chr, range(33)))))
    match = re.match(r"([a-zA-Z][a-zA-Z0-9+.-]*):", plain)
    return (match[1].lower(), plain[match.end() :]) if match else ("", plain.replace("\\", "/"))


@given(
    st.sampled_from(_BLANKS), st.sampled_from(_ADDRESSES), st.sampled_from(_BLANKS), st.sampled_from(_FORMS),
    st.sampled_from(_WRITINGS),
)  # fmt: skip
def test_no_disguise_helps(before, address, after, form, write):
    """No picture of another site is asked for, no link runs a script; all that goes is told in a sentence."""
    text = form.format(write(before + address + after))
    for converter in _CONVERTERS:
        prose = converter.convert(text, resolve=resolve)
        tree = html5lib.parseFragment(prose.html, namespaceHTMLElements=False)
        for picture in tree.iter("img"):
            scheme, rest = _read(picture.get("src", ""))
            assert (scheme, rest.startswith("//")) == ("", False)
        for link in tree.iter("a"):
            assert _read(link.get("href", ""))[0] in {"", *SCHEMES}
        for problem in check_prose(prose, text, Position("articles/a.md", 5)):
            assert format_text(problem)


@pytest.mark.parametrize("blank", _BLANKS, ids=ascii)
def test_a_blank_hides_no_other_site(blank):
    """The row that was seen: a full-width space before the address of a picture."""
    outcomes = []
    for address in ("https://evil.example/x.png", "data:image/png,x", "//evil.example/x.png"):
        prose = Converter().convert(f'<img alt="图" src="{blank}{address}">', resolve=resolve)
        outcomes += [("evil" in prose.html, "data:" in prose.html, gone.kind) for gone in prose.removals]
    assert outcomes == [(False, False, "image")] * 3


@pytest.mark.parametrize("blank", _BLANKS, ids=ascii)
def test_a_blank_costs_no_picture_and_no_link(blank):
    """What was meant is clear: the picture is shown, the link leads there."""
    markup = f'<img alt="图" src="{blank}../images/map.svg"> <a href="{blank}https://e.com/{blank}">外</a>'
    page = Converter().convert(markup, resolve=resolve).html
    assert 'src="/images/map.svg"' in page
    assert 'href="https://e.com/"' in page


@pytest.mark.parametrize("address", _ADDRESSES[:10])
def test_a_cover_is_judged_alike(address):
    """The picture of a header is not one of another site either."""
    for blank in _BLANKS:
        picture = Picture(f"{blank}{address}", "图", Position("articles/a.md", 5))
        (problem,) = check_picture(picture, frozenset())
        assert problem.code in ("image.external", "image.missing")
        assert problem.code == "image.external" or not re.search(r"^\w+:|^//|^\\\\", address)


@given(st.text())
def test_what_is_normal_stays(address):
    """Once is enough, and nothing is taken from inside but tabs, line ends and signs that pages leave out."""
    plain = normalize_address(address)
    assert normalize_address(plain) == plain
    assert plain in drop_signs(re.sub(r"[\t\n\r]", "", address))[0]
