"""HTML of other systems as Markdown: the same words, links and emphasis, nothing dangerous."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.imports._html_markdown import convert_html, list_links, strip_html
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.support.html_tokens import remove_tags
from tests.bangban.soups import html_soup


def show(markup: str) -> str:
    """What a page of ours makes of the Markdown."""
    return Converter().convert(convert_html(markup), resolve=ResolvedLink).html


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("一段话。", "一段话。"),
        ("<p>一段。</p><p>又一段。</p>", "一段。\n\n又一段。"),
        ("有<b>重点</b>和<i>强调</i>。", "有**重点**和*强调*。"),
        ("<strong> 两边有空 </strong>字", "**两边有空** 字"),
        ("一行<br>又一行", "一行\\\n又一行"),
        ('见<a href="https://a.example/x?y=1&amp;z">这里</a>', "见[这里](https://a.example/x?y=1&amp;z)"),
        ('<b><a href="https://a.example/">粗</a></b>', "**[粗](https://a.example/)**"),
        ("见 https://a.example/x。", "见 <https://a.example/x>。"),
        ("<ul><li>甲</li><li>乙<ol><li>丙</li></ol></li></ul>", "-   甲\n-   乙\n    1.  丙"),
        ("<blockquote><p>他说。</p><p>又说。</p></blockquote>", "> 他说。\n>\n> 又说。"),
        ("<h1>大标题</h1>字", "**大标题**\n\n字"),
        ("甲<hr>乙", "甲\n\n* * *\n\n乙"),
        ("H<sub>2</sub>O", "H<sub>2</sub>O"),
        ("1. 不是列表<br># 不是标题<br>- 也不是", "1\\. 不是列表\\\n\\# 不是标题\\\n\\- 也不是"),
        ("*字* _字_ [字] `字`", "\\*字\\* \\_字\\_ \\[字] \\`字\\`"),
        ("&lt;b&gt; &amp;amp; AT&amp;T", "&lt;b> &amp;amp; AT&amp;T"),
        ("<table><tr><td>甲</td></tr></table>", "<table><tbody><tr><td>甲</td></tr></tbody></table>"),
        ("<b>甲</b><b>乙</b>", "**甲**<strong>乙</strong>"),
        ('<span class="lead" style="color:red">字</span>', "字"),
        ("", ""),
        (" <p> </p> ", ""),
    ],
)
def test_says_in_markdown_what_it_can(markup, markdown):
    """The way an editor would have typed it."""
    assert convert_html(markup) == markdown


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("字<script>alert(1)</script><style>p{}</style>", "字"),
        ('<a href="javascript:alert(1)" onclick="x()">字</a>', "字"),
        ('<a href="/cases/x">字</a>', "字"),
        ('<a href="//a.example/">字</a>', "[字](https://a.example/)"),
        ('<img src="https://a.example/a.png" alt="图">', "[图](https://a.example/a.png)"),
        (
            '<iframe src="https://a.example/v">旧</iframe>',
            "<https://a.example/v>",
        ),
        ('<form><input value="x">字</form>', "字"),
    ],
)
def test_takes_nothing_that_pages_must_not_have(markup, markdown):
    """Scripts go, what another site would send becomes a link, links into nowhere lose their address."""
    assert convert_html(markup) == markdown


@given(html_soup)
def test_is_safe_and_never_raises(markup):
    """Whatever the tags, only what the sanitizer lets through comes out, and no picture of elsewhere."""
    text = convert_html(markup)
    assert convert_html(markup) == text
    html = Converter().convert(text, resolve=ResolvedLink)
    assert html.failure == ""
    assert [gone for gone in html.removals if gone.kind != "attribute"] == []
    assert "<img" not in html.html


_TEXTS = st.text(st.sampled_from("字。a 1.*_[](){}<>&#|~:=-+!`\\\n\"'/"), max_size=15)
_INLINE = ("b", "i", "strong", "em", "span", "sub", "code", "u", "q")
_BLOCK = ("p", "div", "blockquote", "ul", "ol", "h3", "pre", "table", "dl", "section")


@st.composite
def pages(draw, depth=3):
    """Well-formed HTML, nested at will."""
    pieces = []
    for _ in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(("text", "text", "inline", "block", "link", "br")))
        inside = draw(pages(depth=depth - 1)) if depth and kind in ("inline", "block") else draw(_TEXTS)
        inside = (
            inside
            if depth and kind in ("inline", "block")
            else inside.replace("&", "&amp;").replace("<", "&lt;")
        )
        if kind == "inline":
            name = draw(st.sampled_from(_INLINE))
            pieces.append(f"<{name}>{inside}</{name}>")
        elif kind == "block":
            name = draw(st.sampled_from(_BLOCK))
            item = f"<li>{inside}</li>" if name in ("ul", "ol") else inside
            pieces.append(f"<{name}>{item}</{name}>")
        elif kind == "link":
            pieces.append(f'<a href="https://a.example/?q=(1)&amp;copy;_[x]*">{inside}</a>')
        else:
            pieces.append("<br>" if kind == "br" else inside)
    return "".join(pieces)


def reduce(markup: str) -> str:
    return "".join(remove_tags(markup).split())


@given(pages())
def test_shows_the_same_words(markup):
    """No sign is lost and none is read as Markdown: the page shows the words of the HTML."""
    assert reduce(show(markup)) == reduce(markup)


def test_long_texts_stay_markdown():
    """The way back to plain HTML is a net, not the rule: usual texts are Markdown throughout."""
    lead = '<p class="lead">In this <i>sample</i> timeline, we&#39;ll walk you through it – '
    rest = '<a href="https://a.example/">more</a>.</p><ul><li>One</li><li>Two</li></ul>'
    text = convert_html(lead + rest)
    assert text.split("\n\n") == [
        "In this *sample* timeline, we'll walk you through it – [more](https://a.example/).",
        "-   One\n-   Two",
    ]


def test_plain_words_and_links_for_titles():
    """A headline is plain words here; its links are kept beside it."""
    markup = 'The <em>first</em> <a href="https://a.example/">computer</a> &amp; more'
    assert strip_html(markup) == "The first computer & more"
    assert list_links(markup) == [("https://a.example/", "computer")]
    assert list_links('<img src="https://a.example/a.png">') == [
        ("https://a.example/a.png", "https://a.example/a.png")
    ]
