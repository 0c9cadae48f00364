"""Drawings as they go out, and what of them is refused, at its place."""

import base64
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, PngImagePlugin

from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.documents.document_cleaning import clean_document, examine_document
from bangban.documents.svg_cleaning import SvgError, clean_svg, read_words
from tests.browser.builds import ROOT

SPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
SVG = f"<svg {SPACES}>{{}}</svg>"
INK = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'


def _tell(path: str, data: str | bytes) -> str:
    """The code and the place, "" for nothing."""
    problem = examine_document(path, data if isinstance(data, bytes) else data.encode())
    return f"{problem.code} {problem.position.line}:{problem.position.column}" if problem else ""


def _clean(content: str) -> str:
    """What is left of the content of a drawing."""
    cleaned = clean_svg(SVG.format(content).encode()).decode()
    return cleaned[cleaned.index(">") + 1 : -len("</svg>")] if "</svg>" in cleaned else ""


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("<script>a()</script>", "1:84"),
        ("\n  <script>a()</script>", "2:3"),
        ("<metadata><script/></metadata>", "1:94"),
        ("<g>\n<rect onclick='a()'/></g>", "2:1"),
        ("<foreignObject/>", "1:84"),
        ("<a xlink:href='javascript:a()'/>", "1:84"),
        ("<use href='https://x.example/#a'/>", "1:84"),
        ("<style>@import 'x';</style>", "1:103"),
        ("<style><![CDATA[.a{fill:url(x.svg#a)}]]></style>", "1:124"),
        ("<style>.a{}<g/>@import 'x';</style>", "1:95"),
        ("<set attributeName='href' to='x'/>", "1:84"),
        ("<?xml-stylesheet href='x.css'?>", "1:84"),
        ("<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "1:84"),
    ],
)
def test_an_active_svg_is_told_at_its_place(content, place):
    """Scripts, handlers, pages inside, links that run, what is fetched from elsewhere, animated addresses."""
    assert _tell("images/a.svg", SVG.format(content)) == f"svg.active {place}"


def test_what_stands_before_the_picture_counts_too():
    """Style sheets from elsewhere, entities, attributes by declaration."""
    assert _tell("a.svg", f"<?xml-stylesheet href='x'?>{SVG}") == "svg.active 1:1"
    assert _tell("a.svg", f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG}").startswith("svg.active")
    assert _tell("a.svg", f"<!DOCTYPE svg [<!ENTITY a SYSTEM '/etc/passwd'>]>{SVG}").startswith("svg.active")
    declared = f"<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'a()'>]>{SVG}"
    assert _tell("a.svg", declared).startswith("svg.active")
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert _tell("a.svg", f"<?xml version='1.0' encoding='UTF-8'?>{doctype}{SVG}") == ""


@pytest.mark.parametrize("data", [b"<svg>", b"\x1f\x8b\x08", b"\x89PNG", b"<svg a=1/>", b"<svg>&nbsp;</svg>"])
def test_a_broken_svg_is_told(data):
    """No browser shows it whole, and what it shows was not judged."""
    assert _tell("images/a.svg", data).startswith("svg.broken")


def test_an_empty_svg_does_nothing():
    """A file that waits for its drawing."""
    assert _tell("images/a.svg", b"\n") == ""


def test_a_page_that_calls_itself_a_picture_is_a_page():
    """By its root."""
    assert _tell("a.svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>") == "file.active 1:1"


def test_the_pictures_of_this_project_stay_as_they_are():
    """All of them, byte for byte."""
    pictures = [*(ROOT / "content/images").iterdir(), *(ROOT / "theme/static").glob("*.svg")]
    assert len(pictures) > 10
    assert [path.name for path in pictures if clean_svg(path.read_bytes()) != path.read_bytes()] == []


@pytest.mark.parametrize(
    "content",
    [
        "<title>求助件数</title><desc>按月</desc>",
        '<text x="1" y="2" font-size="12">一<tspan fill="red">二</tspan> &lt;3 &amp; 4</text>',
        '<g role="img" lang="zh" aria-label="人数（人）"><path d="M0 0h1"/></g>',
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs><rect fill="url(#a)"/>',
        '<defs><path id="b" d="M0 0"/></defs><use href="#b"/><use xlink:href="#b"/>',
        '<clipPath id="c"><circle r="2"/></clipPath><g clip-path="url(#c)"/>',
        '<mask id="m"><rect/></mask><g mask="url(#m)"/>',
        '<filter id="f"><feDropShadow dx="1" dy="1" flood-color="#000"/></filter><g filter="url(#f)"/>',
        "<style>@media (prefers-color-scheme:dark){.a{fill:#fff;}}.a:hover{cursor:pointer;}</style>",
        '<symbol id="icon"><path d="M0 0"/></symbol><view id="left" viewBox="0 0 1 1"/>',
        '<animate attributeName="opacity" values="0;1" dur="2s" begin="x.click"/>',
        '<text xml:space="preserve">  甲  </text>',
        '<a href="/cases/"><text>更多</text></a>',
        '<rect style="fill:red;mix-blend-mode:multiply" transform="translate(1 2) rotate(3)"/>',
    ],
)
def test_what_is_drawn_stays(content):
    """To the letter: words, gradients, uses, masks, dark rules, roles and languages."""
    assert _clean(content) == content


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("<!-- 李女士 --><g/>", "<g/>"),
        ("<metadata><rdf:RDF xmlns:rdf='urn:x'>李</rdf:RDF></metadata><g/>", "<g/>"),
        (f"<g {INK} inkscape:label='李女士家' id='layer1'/>", "<g/>"),
        (f"<inkscape:grid {INK}><g/></inkscape:grid>", ""),
        ("<x:namedview xmlns:x='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd'/><g/>", "<g/>"),
        ("<g data-name='李女士' ecmeta_ssr_type='chart' nonsense='x'/>", "<g/>"),
        ("<g id='李女士家'/>", "<g/>"),
        ("<rect style='-inkscape-font-specification:x;fill:red'/>", '<rect style="fill:red"/>'),
        ("<rect style='/* 李 */fill:red'/>", '<rect style="fill:red"/>'),
        ("<rect fill='/* 李 */red'/>", '<rect fill=" red"/>'.replace(" red", "red")),
        ("<style>/* 李 */.a{fill:red}</style>", "<style>.a{fill:red;}</style>"),
        ("<style><![CDATA[.a>.b{fill:red}]]></style>", "<style>.a&gt;.b{fill:red;}</style>"),
        ("<?editor 李?><g/>", "<g/>"),
        ("<flowRoot><flowPara>李</flowPara></flowRoot><g/>", "<g/>"),
        ("<i:pgf xmlns:i='http://ns.adobe.com/AdobeIllustrator/10.0/'>eJz</i:pgf>", ""),
        ("<g xlink:title='李' xlink:actuate='onLoad'/>", "<g/>"),
        ("<s:g xmlns:s='http://www.w3.org/2000/svg'><s:path d='M0 0'/></s:g>", '<g><path d="M0 0"/></g>'),
    ],
)
def test_what_only_programs_read_is_left_out(content, left):
    """Notes, names of layers, paths of files, private data, comments in every place."""
    assert _clean(content) == left


def test_what_is_cleaned_is_clean():
    """A second time changes nothing, and the words are the same."""
    for path in (ROOT / "content/images").glob("*.svg"):
        once = clean_svg(path.read_bytes())
        assert clean_svg(once) == once
        assert [word.text for word in read_words(once)] == [
            word.text for word in read_words(path.read_bytes())
        ]


def _embed(data: bytes, kind: str = "png") -> str:
    return f'<image href="data:image/{kind};base64,{base64.b64encode(data).decode()}"/>'


def test_a_picture_inside_loses_its_metadata():
    """It is published as any photograph is."""
    notes, file = PngImagePlugin.PngInfo(), BytesIO()
    notes.add_text("Author", "MARKER")
    Image.new("RGB", (2, 2), "red").save(file, "PNG", pnginfo=notes)
    assert b"MARKER" in file.getvalue()
    cleaned = _clean(_embed(file.getvalue()))
    inside = base64.b64decode(cleaned.partition("base64,")[2].partition('"')[0])
    assert b"MARKER" not in inside
    assert Image.open(BytesIO(inside)).getpixel((0, 0)) == (255, 0, 0)
    # In a style sheet, too; and whatever its address says that it is.
    assert "MARKER" not in str(base64.b64decode(_clean(
        f"<style>.a{{background:url(data:image/jpeg;base64,{base64.b64encode(file.getvalue()).decode()})}}</style>"
    ).partition("base64,")[2].partition('"')[0]))  # fmt: skip


@pytest.mark.parametrize("data", [b"", b"not a picture", b"<svg onload='a()'/>", b"II*\0xx"])
def test_a_broken_picture_inside_is_told(data):
    """Nobody sees it, and nobody knows what is in it."""
    assert _tell("a.svg", SVG.format(_embed(data))).startswith("svg.picture")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gbk", "gb2312", "gb18030", "big5"])
def test_is_read_as_browsers_read_it(encoding):
    """By its mark or its declaration; and goes out in UTF-8."""
    text = f'<?xml version="1.0" encoding="{encoding}"?><svg {SPACES}><text>中文</text></svg>'
    assert "<text>中文</text>" in clean_svg(text.encode(encoding)).decode()


def test_another_encoding_than_declared_is_told():
    """What a browser shows of it is not what was drawn."""
    text = f'<?xml version="1.0" encoding="utf-8"?><svg {SPACES}><text>平台求助</text></svg>'
    assert _tell("a.svg", text.encode("gbk")).startswith("svg.broken")


def test_words_are_given_with_their_places():
    """Whole, though they are drawn in pieces."""
    content = '\n<title>件数</title>\n <text>138<tspan dx="2">1234</tspan>5678</text><g aria-label="李女士"/>'
    told = [(one.text, one.name, one.line, one.column) for one in read_words(SVG.format(content).encode())]
    assert told == [("件数", "title", 2, 1), ("13812345678", "text", 3, 2), ("李女士", "aria-label", 3, 48)]


def test_a_style_that_is_not_known_is_told():
    """Nobody can say that it only draws."""
    assert _tell("a.svg", SVG.format("<g style='a-new-property:1'/>")).startswith("svg.unknown")
    assert _tell("a.svg", SVG.format("<style>@new{a{fill:red}}</style>")).startswith("svg.unknown")
    assert _tell("a.svg", SVG.format("<g fill='new(1)'/>")).startswith("svg.unknown")


@pytest.mark.parametrize("opening", ["(", "{", "[", "a{", "a:not(", "f(", "@media (", '"', "\\"])
@pytest.mark.parametrize(
    "place", ["<style>{}</style>", "<style>a{{x:{}</style>", "<g fill='{}'/>", "<g style='{}'/>"]
)
def test_brackets_without_end_do_no_harm(opening, place):
    """A thousand of them, in every place of a style."""
    try:
        clean_svg(SVG.format(place.format((opening * 1000).replace("<", ""))).encode())
    except SvgError as error:
        assert error.code.startswith("svg.")


@given(st.text(max_size=60))
def test_never_fails(text):
    """Whatever stands in a drawing, it is cleaned or told, and what is cleaned stays so."""
    data = SVG.format(text).encode("utf-8", "surrogatepass")
    try:
        once = clean_document("a.svg", data)
    except RefusedDocumentError:
        assert examine_document("a.svg", data)
    else:
        assert clean_document("a.svg", once) == once
