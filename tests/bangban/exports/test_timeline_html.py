"""Pictures and documents as HTML for exports."""

import re

import pytest

from bangban.exports._record_values import EvidenceValue, MediaValue
from bangban.exports.timeline_html import list_evidence_html, set_off_ruby, write_media_html


def test_documents_are_a_list_of_links():
    """With title, or else the address, and the sum that proves the bytes."""
    plain, proven = (
        EvidenceValue("https://a.example/?x=1&y"),
        EvidenceValue("/n.pdf", "通知 <全文>", "ab" * 32),
    )
    assert list_evidence_html((plain, proven)) == (
        '<ul class="evidence">'
        '<li><a href="https://a.example/?x=1&amp;y">https://a.example/?x=1&amp;y</a></li>'
        f'<li><a href="/n.pdf">通知 &lt;全文&gt;</a> <code>{"ab" * 32}</code></li>'
        "</ul>"
    )
    assert list_evidence_html(()) == ""


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "\u3000java\tscript:alert(1)", "data:text/html,x"]
)
def test_an_address_that_runs_is_no_link(address):
    """It is told where it is typed; a preview of the feed shows what was typed, and nothing to follow."""
    markup = list_evidence_html((EvidenceValue(address), EvidenceValue(address, "通知")))
    assert "<a" not in markup and "href" not in markup
    assert "<li>通知</li>" in markup


def test_a_picture_is_a_figure():
    """With its words for the blind, its caption and its credit, none of which can break out."""
    assert write_media_html(MediaValue('/a"b.png', "图<1>", "说明", "李娜 摄")) == (
        '<figure><img src="/a&quot;b.png" alt="图&lt;1&gt;"><figcaption>说明 李娜 摄</figcaption></figure>'
    )
    assert write_media_html(MediaValue("/a.png")) == '<figure><img src="/a.png" alt=""></figure>'


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<ruby>郑<rt>zhèng</rt></ruby>州", "郑（zhèng）州"),
        ("<ruby>郑<rt>zhèng</rt>州<rt>zhōu</rt></ruby>", "郑（zhèng）州（zhōu）"),
        ("<ruby>郑<rp>(</rp><rt>zhèng</rt><rp>)</rp></ruby>", "郑(zhèng)"),
        ("<p>没有注音。</p>", "没有注音。"),
    ],
)
def test_a_reading_stands_in_brackets_where_nobody_sets_it(html, words):
    """A program that drops the tags of ruby shows the word and its reading apart."""
    assert re.sub("<[^>]*>", "", set_off_ruby(html)) == words
