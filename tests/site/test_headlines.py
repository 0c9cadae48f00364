"""Headings on real pages: their lines end between phrases, and what is plain stays plain."""

import pytest

from bangban.typesetting.phrases import break_headline
from tests.bangban.typesetting.headlines import HEADLINES
from tests.browser import newsroom as newsrooms
from tests.site.workbench import take_bench

_TITLE = "六家单位连夜动起来的故事"
_PAUSES = "，。、：；！？” "

# Puts each heading into the page's own, and gives where its lines end.
_FIND_ENDS = """([selector, headings]) => {
  const place = document.querySelector(selector);
  return headings.map(html => {
    place.innerHTML = html;
    const ends = [];
    let count = 0, top = null;
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (let at = 0; at < walker.currentNode.length; at++, count++) {
        const range = document.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + 1);
        const box = range.getClientRects()[0];
        if (!box || !box.width) continue;
        if (top !== null && box.top > top + box.height / 2) ends.push(count);
        top = box.top;
      }
    }
    return ends;
  });
}"""


@pytest.fixture(scope="module")
def headlines(build_once):
    """A newsroom of two stories with a headline that is to be broken."""

    def arrange(newsroom):
        newsroom.article("long", 'kicker: "引题一行也很长，不是一行放得下"\n', title=_TITLE)
        newsroom.article("other", title="另一篇", date="2022-11-20")

    return build_once(arrange)


@pytest.mark.parametrize("width", [320, 390, 1440])
@pytest.mark.parametrize(
    ("address", "selector"),
    [("/articles/long/", "h1"), ("/articles/", ".bb-card__title a"), ("/articles/long/", "h1 + p, hgroup p")],
)
def test_no_line_ends_inside_a_word(open_page, serve, headlines, width, address, selector):
    """Judged by the table of headlines, in Chromium, with the site's own styles."""
    page = open_page(address, width=width, base=serve(headlines.output)).page
    headings = [str(break_headline(one.text, one.names)) for one in HEADLINES]
    found = page.evaluate(_FIND_ENDS, [selector, headings])
    # A wide page has room, and what stands above a headline is small.
    assert selector != "h1" or sum(map(len, found)) > (0 if width > 1000 else 20)
    faults = [
        "⏎".join((one.text[:end], one.text[end:]))
        for one, ends in zip(HEADLINES, found, strict=True)
        for end in ends
        if end not in one.allowed and one.text[end - 1] not in _PAUSES and one.text[end] not in "“"
    ]
    assert faults == []


def test_only_headings_have_breaks(headlines):
    """Not the page's name, its description, its data, its feed."""
    soup = headlines.site.soup("/articles/long/")
    assert "六家单位<wbr/>连夜动起来的故事</h1>" in str(soup)
    places = {mark.parent.name for mark in soup.select("wbr")}
    assert places == {"h1", "p"} and not soup.select("head wbr, title wbr, p:not(.bb-headline__kicker) > wbr")
    assert _TITLE in soup.title.text
    others = [
        path
        for path in headlines.output.rglob("*")
        if path.is_file() and path.suffix in (".xml", ".json", ".csv", ".ics", ".txt")
    ]
    assert others
    assert not [path for path in others if b"wbr" in path.read_bytes()]


def test_a_name_that_comes_or_goes_changes_the_headings_that_have_it():
    """A tag of another story, an agency of the platform: the incremental build is the clean one."""
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    newsroom.article("long", title=_TITLE)
    bench.rebuild()
    place = bench.output / "articles/long/index.html"
    assert "六家单位<wbr>连夜动起来" in place.read_text(encoding="utf-8")
    newsroom.article("other", "tags: [位连夜动]\n", title="另一篇", date="2022-11-20")
    assert "articles/long/index.html" in bench.rebuild()
    assert "六家单位<wbr>连夜" not in place.read_text(encoding="utf-8")
    newsroom.article("other", "tags: [位连夜动]\nstatus: draft\n", title="另一篇", date="2022-11-20")
    bench.rebuild()
    newsroom.article("other", title="另一篇", date="2022-11-20")
    bench.rebuild()
    assert "六家单位<wbr>连夜" in place.read_text(encoding="utf-8")
    platform = newsroom.path / "platform/platform.yaml"
    words = platform.read_text(encoding="utf-8")
    platform.write_text(words.replace("[试验报社]", "[试验报社, 单位连夜]"), encoding="utf-8")
    bench.rebuild()
    assert "六家单位<wbr>连夜" not in place.read_text(encoding="utf-8")
