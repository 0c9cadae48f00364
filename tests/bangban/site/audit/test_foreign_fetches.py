"""What browsers would fetch from another site."""

from __future__ import annotations

import pytest

from bangban.site.audit.foreign_fetches import find_fetches, is_foreign

HOST = "https://news.example"


def find(page: str, kind: str = ".html") -> list[str]:
    data = page.encode()
    found = [*find_fetches(data, data, kind, HOST)]
    assert all(0 <= one.offset < len(data) for one in found)
    return [one.address for one in found]


@pytest.mark.parametrize(
    "page",
    [
        "<img src=//evil.example/a.png>",
        "<img src='https://evil.example/a.png'>",
        '<IMG alt="a" SRC = "HTTPS://evil.example/a.png">',
        '<img src="/\\evil.example/a.png">',
        '<img src="&#47;&#47;evil.example/a.png">',
        '<img src="ht\ntps://evil.example/a.png">',
        '<img srcset="/a.png 1x, //evil.example/a.png 2x" src="/a.png">',
        "<picture><source srcset='https://evil.example/a.avif'></picture>",
        '<video poster="//evil.example/a.png" src="/a.mp4"></video>',
        '<audio src="https://evil.example/a.mp3"></audio>',
        '<track src="//evil.example/a.vtt">',
        "<link rel=stylesheet href=//evil.example/a.css>",
        '<link href="https://evil.example/a.ico" rel="shortcut icon">',
        '<link rel="preload" as="font" href="//evil.example/a.woff2">',
        '<link rel="dns-prefetch" href="//evil.example">',
        '<script src="https://evil.example/a.js"></script>',
        '<iframe src="//evil.example/"></iframe>',
        '<object data="//evil.example/a.pdf"></object>',
        '<embed src="https://evil.example/a.swf">',
        '<form action="//evil.example/"><button>x</button></form>',
        '<form><button formaction="https://evil.example/">x</button></form>',
        '<input type="image" src="//evil.example/a.png">',
        '<a href="/" ping="https://evil.example/">x</a>',
        '<p style="background:url(//evil.example/a.png)">x</p>',
        "<p style=\"background:url('https://evil.example/a.png')\">x</p>",
        "<style>@import '//evil.example/a.css';</style>",
        '<table background="//evil.example/a.png"></table>',
        '<svg><image href="https://evil.example/a.png"/></svg>',
        '<svg><use xlink:href="//evil.example/a.svg#b"/></svg>',
        '<svg><rect fill="url(//evil.example/a.svg#b)"/></svg>',
        '<svg><filter><feImage href="//evil.example/a.png"/></filter></svg>',
    ],
)
def test_what_is_fetched_from_elsewhere_is_told(page: str) -> None:
    (address,) = find(f"<p>前面</p>\n{page}\n")
    assert "evil.example" in address.lower()


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (".css", "@import '//evil.example/a.css';"),
        (".css", "@import url(https://evil.example/a.css);"),
        (".css", "a{background:url( 'https://evil.example/a.png' )}"),
        (".css", "a{background:url(\\2f\\2f evil.example/a.png)}"),
        (".css", "@font-face{src:url(//evil.example/a.woff2)}"),
        (".css", 'a{background:image-set("/a.png" 1x, "//evil.example/a.png" 2x)}'),
        (".svg", '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example/a.png"/></svg>'),
        (".svg", "<svg><style>a{fill:url(//evil.example/a#b)}</style></svg>"),
        (".xml", "<feed><icon>https://evil.example/a.png</icon></feed>"),
        (".xml", "<rss><image><url>//evil.example/a.png</url></image></rss>"),
        (".xml", '<a:image href="https://evil.example/a.png"/>'),
        (".xml", '<content type="html">&lt;p&gt;&lt;img src="https://evil.example/a.png"&gt;</content>'),
        (".webmanifest", '{"icons": [{"src": "https:\\/\\/evil.example/a.png"}]}'),
    ],
)
def test_so_it_is_in_styles_drawings_and_feeds(kind: str, text: str) -> None:
    (address,) = find(text, kind)
    assert "evil.example" in address


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (".html", '<a href="https://other.example/">x</a><area href="//other.example/">'),
        (
            ".html",
            '<link rel="canonical" href="https://other.example/"><link rel="license" href="//cc.example/">',
        ),
        (".html", '<img src="https://news.example/a.png" srcset="/a.png 1x, https://news.example/b.png 2x">'),
        (".html", '<img src="data:image/png;base64,AA//BB==" alt="//evil.example/a.png">'),
        (".html", "<pre>&lt;img src=//evil.example/a.png&gt; url(//evil.example)</pre>"),
        (".html", '<meta property="og:image" content="https://other.example/a.png">'),
        (".html", '<blockquote cite="https://other.example/">x</blockquote>'),
        (".html", '<a href="/a/" title="url(//evil.example)">x</a>'),
        (".css", "a{background:url(/a.png)}b{background:url(data:font/woff2;base64,AA//BB==)}/* //x */"),
        (
            ".svg",
            '<svg><a href="https://other.example/"><use href="#a"/></a></svg>',
        ),
        (".xml", '<feed><icon>https://news.example/a.png</icon><link href="https://other.example/"/></feed>'),
        (
            ".xml",
            "<content>&lt;img src='https://news.example/a'&gt; &lt;a href='//other.example/'&gt;</content>",
        ),
    ],
)
def test_links_words_and_what_is_our_own_are_passed_over(kind: str, text: str) -> None:
    assert find(text, kind) == []


def test_hosts_are_compared_as_browsers_read_them() -> None:
    assert not is_foreign("HTTPS://News.Example/a", "news.example")
    assert is_foreign("https://news.example.evil.example/", "news.example")
    assert is_foreign("https://news.example@evil.example/", "news.example")
    assert is_foreign("https:evil.example/", "news.example")
    assert is_foreign("  //evil.example", "news.example")
    assert not is_foreign("mailto:a@evil.example", "news.example")
    assert not is_foreign("a//b", "news.example")
