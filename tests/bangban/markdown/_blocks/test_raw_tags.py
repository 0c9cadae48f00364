"""Tags that nobody closes: as stock reads them, in time that grows with the text."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from random import Random

import pytest
from markdown import htmlparser
from markdown.extensions.md_in_html import HtmlBlockPreprocessor

from bangban.markdown._blocks.raw_tags import RawTags
from bangban.markdown._dialect import build_markdown
from tests.bangban.markdown.limited import convert_limited

_OPEN = ("<a ", "<a markdown ", '<a b="', "<a b='", "<a href=", "甲<乙<b ", "</a <a ", "<a &amp; ")


class _Counted:
    def __init__(self, regex: re.Pattern[str]) -> None:
        self._regex, self.read = regex, 0

    def match(self, text: str, place: int) -> re.Match[str] | None:
        match = self._regex.match(text, place)
        self.read += match.end() - place if match else 0
        return match


@pytest.mark.parametrize("part", _OPEN)
def test_what_follows_an_open_tag_is_not_read_for_each_of_them(part, monkeypatch):
    counted = _Counted(htmlparser.htmlparser.locatestarttagend_tolerant)
    monkeypatch.setattr(htmlparser.htmlparser, "locatestarttagend_tolerant", counted)
    text = "<b>甲</b>\n\n" + part * (4000 // len(part))

    RawTags(build_markdown()).run(text.split("\n"))

    assert counted.read < 2 * len(text)


@pytest.mark.parametrize("end", ["", ">", "`", "\n\n<p>乙</p>", " <b", "/", '"'])
@pytest.mark.parametrize("part", _OPEN)
def test_all_is_read_as_in_stock(part, end):
    lines = f"甲\n\n<div>乙</div> {part * 3}{end}\n\n丙".split("\n")

    assert RawTags(build_markdown()).run(lines) == HtmlBlockPreprocessor(build_markdown()).run(lines)


_PIECES = (
    *(
        "<b>",
        "<i>",
        "</b>",
        "</i>",
        "<B >",
        "</ b >",
        "</B\n>",
        "<!-- 注 -->",
        "<!-- \n\n -->",
        "\n\n",
        "\n \n",
    ),
    *("\n", "甲", "<div>", "</div>", "<br>", "<a<b>", "</a<b>", "<k>", "</\u212a>", "`", "<x", ">", "</"),
    '<div markdown="1">',
)


def _list_stashed(md):
    stashed = md.htmlStash.rawHtmlBlocks
    return [one if isinstance(one, str) else etree.tostring(one) for one in stashed]


def test_tags_and_comments_in_any_order_are_read_as_in_stock():
    """Also where tags cross, and where a comment stands in an element that is closed further on."""
    random = Random(1)
    ours, stock = build_markdown(), build_markdown()
    for _ in range(3000):
        lines = "".join(random.choice(_PIECES) for _ in range(random.randint(1, 12))).split("\n")
        ours.reset()
        stock.reset()
        assert RawTags(ours).run(lines) == HtmlBlockPreprocessor(stock).run(lines)
        assert _list_stashed(ours) == _list_stashed(stock)


def test_open_tags_are_not_looked_through_for_each_comment_behind_them():
    """A comment asks which tags are open, and whether they are closed."""
    assert "html.unclosed" in convert_limited("<b><!-- 注 -->" * 5000)
