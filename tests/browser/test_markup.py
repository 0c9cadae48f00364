"""The judge of HTML is judged: it lets valid pages pass, and catches each mistake."""

import pytest

from tests.browser.markup import PAGE, fragment_problems, problems
from tests.browser.markup.values import is_moment

VALID = {
    "headings": "<h1>标题<small>副</small></h1><hgroup><p>引题</p><h2>题</h2></hgroup>",
    "lists": "<ul><li>甲<ol start='3'><li>乙</ol></ul><dl><dt>甲<dd>乙<dt>丙<dt>丁<dd>戊</dl>",
    "grouped list": "<dl><div><dt>甲<dd>乙<dd>丙</div><div><dt>丁<dd>戊</div></dl>",
    "link around blocks": "<a href='/cases/%E7%86%8A/?a=1&amp;b=2'><h2>题</h2><p>文</p></a>",
    "table": "<table><caption>表</caption><thead><tr><th id='a' scope='col'>甲<th scope='col'>乙<tbody>"
    "<tr><td headers='a' rowspan='2'>1<td>2<tr><td>3<tr><td colspan='2'>4</table>",
    "picture": "<figure><picture><source srcset='a.webp 1x, b.webp 2x'><img src='a.png' alt='' width='4'>"
    "</picture><figcaption>图</figcaption></figure>",
    "folding": "<details open><summary><h3>背景</h3></summary><p>文</p></details>",
    "form": "<form action='/search/'><label for='q'>找</label><input id='q' type='search' list='l' required>"
    "<datalist id='l'><option value='急'></datalist><button>找</button></form>",
    "times": "<p><time datetime='2022-11-13T13:20+08:00'>13时20分</time>，<time>2022</time></p>",
    "references": "<nav aria-labelledby='t'><h2 id='t'>目录</h2><a href='#%E7%86%8A'>熊</a></nav>"
    "<p id='熊'>熊</p>",
    "drawing": "<svg viewBox='0 0 4 4' role='img' aria-label='图'><defs><linearGradient id='g'/></defs>"
    "<path d='M0 0h4' fill='url(#g)'/><use href='#g'/></svg>",
    "ruby": "<p><ruby>郑<rp>（</rp><rt>zhèng</rt><rp>）</rp></ruby></p>",
    "without script": "<noscript><p>没有脚本</p></noscript><script type='application/ld+json'>{}</script>",
    "search": "<search><form action='/'><input name='q' aria-label='找'></form></search>",
}
MISTAKES = {
    "<p>甲</i></p>": "unexpected-end-tag",
    "<p id='a' id='b'>甲</p>": "duplicate-attribute",
    "<div/>": "non-void-element-with-trailing-solidus",
    "<p><div>甲</div></p>": "at line 1",
    "<div>甲": "expected-one-end-tag",
    "<p>甲 & 乙 &nosuch; 丙</p>": "expected-named-entity",
    "<span><div>甲</div></span>": "<div> may not stand in <span>",
    "<h2><p>甲</p></h2>": "<p> may not stand in <h2>",
    "<button><h2>甲</h2></button>": "<h2> may not stand in <button>",
    "<p><a href='/'><section>甲</section></a></p>": "at line 1",
    "<h2><a href='/'><div>甲</div></a></h2>": "<div> may not stand in <a>",
    "<div><li>甲</li></div>": "<li> may not stand in <div>",
    "<ul><p>甲</p></ul>": "<p> may not stand in <ul>",
    "<ol>甲<li>乙</li></ol>": "text may not stand in <ol>",
    "<dl><p>甲</p></dl>": "<p> may not stand in <dl>",
    "<dl><dd>甲</dd><dt>乙</dt></dl>": "<dt> must come before <dd>",
    "<dl><div><dt>甲</dt></div></dl>": "each group needs both",
    "<dl><div><dt>甲<dd>乙<dt>丙<dd>丁</div></dl>": "<dt> must come before <dd>",
    "<dl><div><dt>甲<dd>乙</div><dt>丙<dd>丁</dl>": "mixes",
    "<dl><dt><h2>甲</h2><dd>乙</dl>": "<h2> may not stand anywhere in <dt>",
    "<table><tr><th scope='column'>甲</table>": "scope='column'",
    "<table><p>甲</p><tr><td>乙</table>": "voodoo",
    "<table><tr><td>甲<tr><td>乙<td>丙</table>": "rows of different width",
    "<table><tr><td>甲<caption>表</caption></table>": "<caption> must be the first",
    "<table><tr><td headers='x'>甲</table>": "headers leads to 'x'",
    "<table><tr><td id='x'>甲<td headers='x'>乙</table>": "headers leads to a <td>",
    "<table><tr><th id='x'>甲</table><table><tr><td headers='x'>乙</table>": "another table",
    "<a href='/'>甲<button>乙</button></a>": "<button> may not stand anywhere in <a>",
    "<a href='/'><span tabindex='0'>甲</span></a>": "<span> may not stand anywhere in <a>",
    "<button><input></button>": "<input> may not stand anywhere in <button>",
    "<label>甲<label>乙</label></label>": "<label> may not stand anywhere in <label>",
    "<header><footer>甲</footer></header>": "<footer> may not stand anywhere in <header>",
    "<address><h2>甲</h2></address>": "<h2> may not stand anywhere in <address>",
    "<article><main>甲</main></article>": "<main> may not stand anywhere in <article>",
    "<main>甲</main><main>乙</main>": "more than one <main>",
    "<details><p>甲</p></details>": "<details> without <summary>",
    "<details><p>甲</p><summary>乙</summary></details>": "<summary> must be the first",
    "<summary>甲</summary>": "<summary> may not stand in <body>",
    "<figure><p>甲</p><figcaption>乙</figcaption><p>丙</p></figure>": "first or the last",
    "<figcaption>甲</figcaption>": "<figcaption> may not stand in <body>",
    "<picture><source srcset='a.webp'></picture>": "<picture> needs one <img>",
    "<img src='a.png'>": "<img> needs alt",
    "<img alt=''>": "<img> needs src",
    "<img src='' alt=''>": "src=''",
    "<img src='a.png' alt='' width='4px'>": "width='4px'",
    "<img src='a.png' alt='' srcset='a.png 1, b.png'>": "srcset=",
    "<iframe src='/a'></iframe>": "<iframe> needs title",
    "<time datetime='2022年'>甲</time>": "datetime='2022年'",
    "<time>上午</time>": "<time> needs datetime",
    "<ins datetime='2022'>甲</ins>": "datetime='2022'",
    "<center>甲</center>": "<center> is obsolete",
    "<colour>甲</colour>": "<colour> is no element",
    "<p align='right'>甲</p>": "align is no attribute of <p>",
    "<p aria-lable='甲'>甲</p>": "aria-lable is no attribute",
    "<p onclick='x()'>甲</p>": "onclick is a script",
    "<p lang='汉'>甲</p>": "lang='汉'",
    "<p hidden='no'>甲</p>": "hidden='no'",
    "<details open='false'><summary>甲</summary></details>": "open='false'",
    "<a href='/a b'>甲</a>": "href='/a b'",
    "<a href='/100%'>甲</a>": "href='/100%'",
    "<p id='a b'>甲</p>": "id='a b'",
    "<p id=''>甲</p>": "id=''",
    "<p id='a'>甲</p><p id='a'>乙</p>": "id 'a' stands 2 times",
    "<a href='#a'>甲</a>": "href leads to 'a'",
    "<label for='a'>甲</label>": "for leads to 'a'",
    "<label for='a'>甲</label><p id='a'>乙</p>": "for leads to a <p>",
    "<nav aria-labelledby='a b' id='a'>甲</nav>": "aria-labelledby leads to 'b'",
    "<svg viewBox='0 0 1 1'><path fill='url(#g)'/></svg>": "fill leads to 'g'",
    "<svg viewBox='0 0 1 1'><use href='#g'/></svg>": "href leads to 'g'",
}
BROKEN_PAGES = {
    PAGE.format("").replace("<!DOCTYPE html>", ""): "expected-doctype",
    PAGE.format("").replace(' lang="zh-CN"', ""): "<html> needs lang",
    PAGE.format("").replace("<title>页</title>", ""): "one <title>",
    PAGE.format("").replace("页", " "): "one <title>",
    PAGE.format("").replace('<meta charset="utf-8">', ""): "<meta charset> is missing",
    PAGE.format("").replace("<title>", "<link rel='icon'><title>"): "<link> needs href",
    PAGE.format("").replace("<title>", "<meta content='a'><title>"): "<meta> needs name",
}


@pytest.mark.parametrize("fragment", VALID.values(), ids=VALID)
def test_accepts_what_is_valid(fragment):
    """Valid markup of every kind that the site uses has no problem."""
    assert fragment_problems(fragment) == []


@pytest.mark.parametrize(("fragment", "told"), MISTAKES.items(), ids=MISTAKES)
def test_tells_each_mistake(fragment, told):
    """Each mistake is among the problems told."""
    assert any(told in problem for problem in fragment_problems(fragment)), fragment_problems(fragment)


@pytest.mark.parametrize(("page", "told"), BROKEN_PAGES.items(), ids=BROKEN_PAGES.values())
def test_tells_what_a_page_lacks(page, told):
    """A page needs its doctype, language, title and encoding."""
    assert any(told in problem for problem in problems(page)), problems(page)


def test_tells_where():
    """A problem names its place by tags, ids and classes."""
    (problem,) = fragment_problems("<main id='m'><p class='lead big'><img src='a.png'></p></main>")
    assert problem == "<img> needs alt, at body > main#m > p.lead > img"


def test_tells_all_at_once():
    """One mistake does not hide another."""
    assert len(fragment_problems("<img src='a.png'><p id='a'>甲</p><p id='a' align='left'>乙</p>")) == 3


@pytest.mark.parametrize(
    "text",
    "2022 2022-11 2022-11-13 11-13 --02-29 13:20 13:20:07.5 2022-11-13T13:20 2022-11-13T13:20Z +08:00 "
    "2020-W53 2022-11-13T13:20:00.123+08:00 P2D PT10H5M P1DT2.5S 10h 12022-02-28".split(),
)
def test_accepts_moments(text):
    """Every form of the standard's list is a moment."""
    assert is_moment(text)


@pytest.mark.parametrize(
    "text",
    "22 0000 2022-13 2022-02-29 2022-11-31 24:00 13:60 2022-11-13T24:00 2022-11-13T13 2022-W53 P PT P1M "
    "2022-11-13T13:20+24:00 2022-11-13~ 2022-11-10/2022-11-12 02-30 1000000000-02-30".split(),
)
def test_rejects_what_is_no_moment(text):
    """Days that are not in the calendar, times that no clock shows, and forms of other standards."""
    assert not is_moment(text)
