"""Drawings in a real Chromium: to the eye as they were drawn, and nothing in them runs or fetches."""

import base64
from itertools import product
from pathlib import Path

import pytest

from bangban.documents.svg_cleaning import SvgError, clean_svg
from tests.source_tree import ROOT

DRAWINGS = [
    *sorted((ROOT / "tests/bangban/documents/drawings").glob("*.svg")),
    *sorted((ROOT / "content/images").glob("*.svg"))[:3],
]
"""As Inkscape, ECharts (on a server) and Figma write them, and of our own."""

SPACES = (
    'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:ev="http://www.w3.org/2001/xml-events" width="90" height="90"'
)
RUN = "fetch('//ran.example/')"
ADDRESSES = (
    f"javascript:{RUN}",
    f" java&#9;script:{RUN}",
    f"&#1;JAVASCRIPT:{RUN}",
    "https://off.example/a.svg#a",
    "//off.example/a",
    "data:text/html,&lt;script&gt;fetch(1)&lt;/script&gt;",
    "data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg' onload='fetch(1)'/&gt;",
    "\\\\off.example\\a",
    "https:off.example",
    "http&#58;//off.example/",
)
PLACES = (
    "<use href='{}'/>",
    "<use xlink:href='{}'/>",
    "<image href='{}' width='9' height='9'/>",
    "<image xlink:href='{}' width='9' height='9'/>",
    "<filter id='f'><feImage href='{}'/></filter><g filter='url(#f)'/>",
    "<rect width='9' height='9' fill=\"url('{}')\"/>",
    "<rect style=\"fill:url('{}')\"/>",
    "<style>rect{{background:url('{}')}}</style><rect/>",
    "<style>@import '{}';</style>",
    "<style>@import url('{}');</style>",
    "<style>@font-face{{font-family:a;src:url('{}')}}text{{font-family:a}}</style><text y='9'>a</text>",
    "<text><textPath href='{}'>a</textPath></text>",
    "<linearGradient href='{}'/>",
    "<pattern id='p' href='{}'/><rect fill='url(#p)'/>",
    "<script href='{}'/>",
    "<script xlink:href='{}'/>",
    "<mpath href='{}'/>",
    "<set attributeName='href' to='{}'/>",
    "<tref xlink:href='{}'/>",
    "<animate attributeName='xlink:href' values='{};x'/>",
    "<rect style='mask:url({})'/>",
    "<cursor href='{}'/>",
    "<rect style='cursor:url({}),auto'/>",
    "<rect style='--a:url({});fill:var(--a)'/>",
    "<g xml:base='{}'><use href='#a'/></g>",
    "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='{}'/></foreignObject>",
    "<img xmlns='http://www.w3.org/1999/xhtml' src='{}'/>",
    "<metadata><script href='{}'/></metadata>",
    "<x:script xmlns:x='http://www.w3.org/2000/svg' href='{}'/>",
    "<video xmlns='http://www.w3.org/1999/xhtml' src='{}'/>",
    "<style>@namespace a '{}';</style>",
    "<style>a{{b:image-set('{}' 1x)}}</style>",
    "<handler ev:event='load' href='{}'/>",
    "<rect style='background-image:-webkit-image-set(url({}) 1x)'/>",
    "<style>@\\69mport '{}';</style>",
    "<style>rect{{fill:u\\72l('{}')}}</style><rect/>",
    "<style><![CDATA[@import '{}';]]></style>",
    "<?xml-stylesheet href='{}'?>",
    "<a href='{}'><rect width='90' height='90'/></a>",
)
EVENTS = (
    "onload",
    "ONLOAD",
    "onbegin",
    "onclick",
    "onfocusin",
    "onmouseover",
    "onerror",
    "onrepeat",
    "onend",
)
HOLDERS = (
    "<svg {}='{}'/>",
    "<g {}='{}'/>",
    "<animate attributeName='x' dur='1s' {}='{}'/>",
    "<image href='' {}='{}'/>",
    "<set attributeName='onload' to='{0}{1}'/>",
    "<style {}='{}'/>",
    "<use href='#x' {}='{}'/>",
)
ATTACKS = [
    *(place.format(address) for place, address in product(PLACES, ADDRESSES)),
    *(holder.format(event, RUN.replace("'", "&quot;")) for holder, event in product(HOLDERS, EVENTS)),
    f"<script>{RUN}</script>",
    f"<script><![CDATA[{RUN}]]></script>",
    f"<SCRIPT>{RUN}</SCRIPT>",
    f"<g><script type='text/ecmascript'>{RUN}</script></g>",
    f"<title><script>{RUN}</script></title>",
]


@pytest.fixture
def page(browser):
    """An empty page, wide enough for a drawing."""
    context = browser.new_context(viewport={"width": 420, "height": 420}, bypass_csp=True)
    yield context.new_page()
    context.close()


def _shoot(page, data: bytes, scheme: str) -> bytes:
    page.emulate_media(color_scheme=scheme)
    source = "data:image/svg+xml;base64," + base64.b64encode(data).decode()
    page.evaluate("async source => { i.src = source; await i.decode() }", source)
    return page.screenshot()


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_looks_as_before(page, path):
    """To the pixel, in the light and in the dark."""
    page.set_content("<body style='margin:0;background:#eee'><img id=i style='width:400px;height:400px'>")
    data = path.read_bytes()
    for scheme in ("light", "dark"):
        assert _shoot(page, data, scheme) == _shoot(page, clean_svg(data), scheme)


def test_nothing_in_a_drawing_runs_or_fetches(page, tmp_path):
    """Some four hundred attacks: refused, or without their sting when they are opened by their own
    address."""
    assert len(set(ATTACKS)) > 400
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(dialog.message))
    (tmp_path / "control.svg").write_text(
        f"<svg {SPACES}><image href='http://off.example/a.png' width='9'/></svg>"
    )
    page.goto((tmp_path / "control.svg").as_uri(), wait_until="load")
    assert "http://off.example/a.png" in asked, "an attack would be seen"
    asked.clear()
    opened = 0
    for attack in dict.fromkeys(ATTACKS):
        try:
            cleaned = clean_svg(f"<svg {SPACES}>{attack}</svg>".encode())
        except SvgError:
            continue
        opened += 1
        place: Path = tmp_path / f"{opened}.svg"
        place.write_bytes(cleaned)
        page.goto(place.as_uri(), wait_until="load")
    assert opened
    assert [address for address in asked if not address.startswith(tmp_path.as_uri())] == []
