"""Addresses with signs that nobody sees, wherever they stand: no page of a real build holds one of them, or
one that leads where an address must not."""

import random

import pytest

from tests.bangban.markdown.test_one_judgement import UNSEEN, check_page
from tests.browser import newsroom as newsrooms
from tests.site.workbench import draw_png, take_bench

_ADDRESSES = (
    "javascript:alert(1)",
    "https://e.example/a",
    "//e.example/a",
    "data:text/html,x",
    "/images/own.png",
)
_FORMS = (
    "[字]({})",
    '<a href="{}">字</a>',
    '<img src="{}" alt="字">',
    '<video src="{}" title="字"></video>',
    "![字]({})",
)


def _write_body(chance):
    for sign in UNSEEN:
        address, form = chance.choice(_ADDRESSES), chance.choice(_FORMS)
        place = chance.randrange(len(address) + 1)
        for written in (sign, f"&#{ord(sign)};"):
            yield form.replace("{}", f"{address[:place]}{written}{address[place:]}")


def _write_places(chance, sign):
    """A cover, a picture of an entry, a document, each with the sign as YAML escapes it."""
    written = f"\\U{ord(sign):08x}"
    places = []
    for address in ("images/own.png", "javascript:alert(1)", chance.choice(_ADDRESSES)):
        place = chance.randrange(len(address) + 1)
        places.append(f'"{address[:place]}{written}{address[place:]}"')
    cover, media, document = places
    return f"""\
        cover: {{src: {cover}, alt: 图}}
        timeline:
          - at: 2022-11-13T08:00
            stage: received
            title: 收到
            media: {{src: {media}, alt: 图}}
            evidence: [{document}]
        """


@pytest.fixture(scope="module")
def bench():
    """A newsroom with all of them: in texts, and one a story in the front matter."""
    chance = random.Random(11)
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    newsroom.write("images/own.png", draw_png(4, 3))
    newsroom.article("texts", body="\n\n".join(_write_body(chance)))
    for sign in "\t\n\xa0\xad\u200b\u202e\u2060\u3000\ufeff\x01\x7f\u2028":
        newsroom.case(f"sign-{ord(sign):x}", keys=_write_places(chance, sign))
    return bench


def test_every_page_holds_only_judged_addresses(bench):
    """Both ways of building agree; scripts, data and other sites' pictures are nowhere."""
    bench.rebuild()
    pages = [path.read_text("utf-8") for path in bench.output.rglob("*.html")]
    assert any('href="https://e.example/a"' in page for page in pages)
    for page in pages:
        check_page(page)
        assert "javascript:" not in page
