"""Nothing harmful passes, and everything that news needs does."""

import re

import html5lib
import pytest
from hypothesis import given

from bangban.markdown.sanitizer import ATTRIBUTES, DROPPED_WITH_TEXT, ELEMENTS, Sanitizer, is_local
from tests.bangban.soups import html_soup


def _sanitize(markup, ids=()):
    return Sanitizer(lambda _, address: address).sanitize(markup, ids)


@pytest.mark.parametrize(
    "markup",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<iframe>x</iframe>",
        "<object>x</object>",
        "<svg><circle/></svg>",
        "<noscript>x</noscript>",
        "<template>x</template>",
        "<embed>",
        "<base href='x'>",
        "<meta charset='x'>",
        "<link rel='x'>",
        "<input>",
        "<!-- x -->",
        "<?php x ?>",
        "<!doctype x>",
        "<img src='https://e.com/x.png' alt='x'>",
        "<img src='//e.com/x.png'>",
        "<img src='\\\\e.com/x.png'>",
        "<img src='data:image/png,x'>",
        "<img alt='x'>",
    ],
)
def test_removes_without_a_trace(markup):
    """What runs, frames, redirects or calls a third party goes with all that is in it."""
    assert _sanitize(f"前{markup}后") == "前后"


@pytest.mark.parametrize(
    "markup", ["<form action='x'>文</form>", "<h1>文</h1>", "<font color='red'>文</font>", "<main>文</main>"]
)
def test_keeps_the_text_of_what_is_only_not_allowed(markup):
    """Forms and foreign elements go, their words stay."""
    assert _sanitize(markup) == "文"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:x",
        " javascript:x",
        # Signs that nobody sees are left out of what is published.
        "java&shy;script:x",
        "java&#8203;script:x",
        "&#x202e;java\u2060script&#8204;:x",
        "java\tscript:x",
        "java\nscript:x",
        "\x01javascript:x",
        "&#106;avascript:x",
        "java&Tab;script&colon;x",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "x.md:y",
    ],
)
def test_removes_links_that_run(address):
    """A scheme off the list goes, however it is disguised."""
    assert _sanitize(f'<a href="{address}">文</a>') == "<a>文</a>"


@pytest.mark.parametrize(
    "address", ["https://e.com/", "mailto:a@b.c", "tel:12345", "x.md", "/cases/x/", "#f", "{filename}x.md"]
)
def test_keeps_links_that_lead(address):
    """Web, mail, telephone and everything on the site."""
    assert _sanitize(f'<a href="{address}">文</a>') == f'<a href="{address}">文</a>'


@pytest.mark.parametrize(
    "markup",
    [
        "<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>",
        '<details open=""><summary>要点</summary>文</details>',
        '<time datetime="2022-11-13T13:20+08:00">当日</time>',
        '<table><caption>表</caption><tbody><tr><th scope="row" class="c">甲</th></tr></tbody></table>',
        '<figure><img src="x.svg" alt="图"><figcaption>注</figcaption></figure>',
        '<del>删</del><ins>增</ins><mark>记</mark><sub>下</sub><sup>上</sup><abbr title="全称">简</abbr>',
        '<section class="box" lang="zh"><blockquote>引</blockquote><hr></section>',
    ],
)
def test_passes_what_news_needs(markup):
    """The elements of a news text come out as they went in."""
    assert _sanitize(markup) == markup


def test_removes_handlers_and_styles():
    """Event handlers, style and unknown attributes go; the element stays."""
    assert _sanitize('<p onclick="x" style="x" data-x="y" class="c">文</p>') == '<p class="c">文</p>'


def test_lets_each_known_id_pass_once():
    """Ids that Markdown made pass, a copy or a foreign one does not."""
    markup = '<p id="h-a">1</p><p id="h-a">2</p><p id="main">3</p>'
    assert _sanitize(markup, ["h-a"]) == '<p id="h-a">1</p><p>2</p><p>3</p>'


def test_does_not_let_an_unclosed_element_swallow_the_rest():
    """One forgotten end tag costs a reader nothing but the element."""
    assert _sanitize("<p>前<iframe src=x>后</p><p>末<script></p>") == "<p>前后</p><p>末</p>"
    assert _sanitize('<a href="<script>">文</a>') == '<a href="&lt;script&gt;">文</a>'


def test_raises_what_the_rewriting_raised():
    """A mistake in our own code is not swallowed by the library."""

    def fail(_, address):
        raise LookupError(address)

    with pytest.raises(LookupError, match="x"):
        Sanitizer(fail).sanitize('<a href="x.md">文</a>')


@given(html_soup)
def test_leaves_nothing_forbidden(markup):
    """Whatever goes in: only listed elements and attributes, safe addresses, no ids come out."""
    for node in html5lib.parseFragment(
        _sanitize(markup), treebuilder="etree", namespaceHTMLElements=False
    ).iter():
        if node.tag == "DOCUMENT_FRAGMENT":
            continue
        assert node.tag in ELEMENTS
        assert set(node.keys()) <= (ATTRIBUTES["*"] | ATTRIBUTES.get(node.tag, frozenset())) - {"id"}
        address = re.sub(r"^[\x00-\x20]+|[\t\n\r]", "", node.get("href") or "")
        scheme = re.match(r"[a-z][a-z0-9+.-]*:", address, re.IGNORECASE)
        assert not scheme or scheme[0].lower() in ("http:", "https:", "mailto:", "tel:")
        assert is_local(node.get("src") or "")
        assert node.tag != "img" or node.get("src") is not None


@given(html_soup)
def test_needs_no_second_pass(markup):
    """What came out is safe: a browser that parses it again finds nothing new."""
    once = _sanitize(markup)
    assert not re.search(rf"<(?:{'|'.join(sorted(DROPPED_WITH_TEXT))})[\s/>]", _sanitize(once), re.IGNORECASE)
    assert not re.search(r"<[^>]*\s(?:on\w+|style)=", once)
