"""What an SVG picture may hold."""

import pytest

from bangban.documents._svg_rules import clean_attribute, judge_element
from bangban.documents._svg_styles import StyleError, clean_sheet
from bangban.documents._svg_vocabulary import ELEMENTS, UNSHOWN

SVG = "http://www.w3.org/2000/svg"
PICTURE = "data:image/png;base64,AAAA"
XLINK = "http://www.w3.org/1999/xlink"


def clean_picture(address: str) -> str | None:
    """Stands for the one raster picture of these tests."""
    return "data:image/png;base64,BBBB" if address == PICTURE else None


def test_elements_that_draw_may_stay():
    """What drawing programs note for themselves, and what no browser draws, is left out."""
    assert all(judge_element(SVG, name) is (name not in UNSHOWN) for name in ELEMENTS)
    assert judge_element("http://www.inkscape.org/namespaces/inkscape", "grid") is False
    assert judge_element("", "path") is True


@pytest.mark.parametrize(
    ("space", "name"),
    [
        *(
            (SVG, name)
            for name in ("script", "foreignObject", "handler", "listener", "iframe", "audio", "SCRIPT")
        ),
        ("http://www.w3.org/1999/xhtml", "script"),
        ("http://www.w3.org/1999/xhtml", "p"),
        ("http://www.w3.org/2001/xml-events", "listener"),
        ("http://www.mozilla.org/xbl", "binding"),
    ],
)
def test_elements_that_run_or_hold_pages_may_not(space, name):
    """Told by their start."""
    with pytest.raises(StyleError, match=f"<{name}"):
        judge_element(space, name)


@pytest.mark.parametrize(
    ("element", "key", "value"),
    [
        ("path", "d", "M0 0 L1 1"),
        ("text", "aria-label", "人数（人）(2022)"),
        ("rect", "fill", "url(#paint)"),
        ("rect", "fill", "url( '#paint' ) red"),
        ("use", "href", "#a"),
        ("use", f"{XLINK} href", " #a"),
        ("a", "href", "https://news.example/"),
        ("a", "href", "/cases/"),
        ("a", f"{XLINK} href", "mailto:a@b.example"),
        ("image", "href", "data:image/png;base64,AAAA"),
        ("feImage", f"{XLINK} href", "#a"),
        ("rect", "style", "fill:red;scroll-behavior:auto"),
        ("animate", "attributeName", "opacity"),
        ("style", "type", "text/css"),
    ],
)
def test_what_draws_and_links_may_stay(element, key, value):
    """Addresses inside the picture, links to pages, pictures in the picture's own bytes."""
    cleaned = clean_attribute(element, key, value, clean_picture)
    assert cleaned
    assert cleaned.value == ("data:image/png;base64,BBBB" if value == PICTURE else value.strip())


@pytest.mark.parametrize(
    ("element", "key", "value"),
    [
        ("svg", "onload", "a()"),
        ("svg", "ONLOAD", "a()"),
        ("rect", "onclick", ""),
        ("a", "href", "javascript:a()"),
        ("a", f"{XLINK} href", " java\tscript:a()"),
        ("a", "href", "\x01JavaScript:a()"),
        ("a", "href", "data:text/html,x"),
        ("a", "href", "vbscript:x"),
        ("a", "ping", "https://x.example/"),
        ("use", "href", "other.svg#a"),
        ("use", "href", "https://x.example/a.svg#a"),
        ("use", f"{XLINK} href", "data:image/svg+xml,x#a"),
        ("image", "href", "https://x.example/a.png"),
        ("image", "href", "//x.example/a.png"),
        ("image", "href", "a.png"),
        ("image", "href", "data:image/svg+xml;base64,x"),
        ("feImage", "href", "https://x.example/a.png"),
        ("linearGradient", f"{XLINK} href", "https://x.example/a.svg#a"),
        ("rect", "fill", "url(https://x.example/a.svg#a)"),
        ("rect", "filter", "URL('a.svg#a')"),
        ("rect", "style", "fill:u\\72l(//x.example/a)"),
        ("rect", "style", "background:image-set('https://x.example/a' 1x)"),
        ("rect", "style", "behavior:url(#default)"),
        ("set", "attributeName", "href"),
        ("animate", "attributeName", "xlink:href"),
        ("animate", "attributeName", " onload "),
        ("animate", "values", "url(https://x.example/)"),
        ("svg", "http://www.w3.org/XML/1998/namespace base", "https://x.example/"),
    ],
)
def test_what_runs_or_fetches_may_not(element, key, value):
    """Whatever its spelling."""
    with pytest.raises(StyleError) as caught:
        clean_attribute(element, key, value, clean_picture)
    assert caught.value.code == "svg.active"


@pytest.mark.parametrize(
    "style",
    [
        "",
        ".a{fill:#fff}",
        '@namespace svg url("http://www.w3.org/2000/svg");.a{fill:url(#b)}',
        "@font-face{font-family:a;src:url(data:font/woff2;base64,AAAA)}",
        "@media (prefers-color-scheme:dark){.a{fill:#000}}",
    ],
)
def test_styles_that_only_draw(style):
    """Dark rules and fonts in the picture's own bytes are right."""
    cleaned = clean_sheet(style, clean_picture)
    assert cleaned.replace(";", "") == style.replace(";", "")


@pytest.mark.parametrize(
    "style",
    [
        '@import "https://x.example/a.css";',
        "@IMPORT url(a.css);",
        "@\\69mport 'a.css';",
        "@im\\port 'a.css';",
        ".a{background:url(https://x.example/a)}",
        ".a{background:url(\n'a.png')}",
        '.a{content:"/*";background:url(https://x.example/a);x:"*/"}',
        '.a{content:"@namespace";background:url(https://x.example/a) ;}',
        ".a{background:url(data:image/svg+xml,x)}",
        "@font-face{src:url(https://x.example/a.woff2)}",
        ".a{width:expression(a())}",
        ".a{-moz-binding:url(#a)}",
        ".a{background:-webkit-image-set('a.png' 1x)}",
    ],
)
def test_styles_that_fetch_or_run(style):
    """Escaped, split over lines, behind what only looks like a comment."""
    with pytest.raises(StyleError) as caught:
        clean_sheet(style, clean_picture)
    assert caught.value.code == "svg.active"
