"""The Markdown of one story, converted."""

import pytest

from bangban.checks.content_check import check_texts
from bangban.checks.rule_registry import CONTENT_RULES
from bangban.config.clock import Clock
from bangban.config.site_config import SiteConfig
from bangban.content.library import load_library
from bangban.content.story_texts import convert_story
from bangban.content.urls import locate_tag
from bangban.markdown.converter import Converter
from bangban.site.site_texts import make_targets, open_portal
from tests.bangban.desk import NOW
from tests.browser.newsroom import CASE


@pytest.fixture
def convert(newsroom):
    """The texts of the file, once the newsroom is written."""

    def convert_(path="cases/first-case.md"):
        library, clock = load_library(newsroom.path, CONTENT_RULES), Clock(NOW)
        assert library.problems == ()
        targets = make_targets(open_portal(library, clock, SiteConfig(), {}), clock)
        return convert_story(library.stories[path], Converter(), targets)

    return convert_


def _told(newsroom):
    library = load_library(newsroom.path, CONTENT_RULES)
    return [f"{one.position}: {one.code}" for one in check_texts(library, Clock(NOW))]


def _case(entry, body="正文。\n"):
    return {"keys": f"{CASE}  - {{at: 2022-11-14, stage: revisited, title: 回访, {entry}}}\n", "body": body}


def test_converts_body_entries_and_corrections(convert, newsroom):
    """Each entry by its place in the timeline, background counted."""
    keys = f"corrections: [{{at: 2022-11-16, text: '改**错**字'}}]\n{CASE}"
    newsroom.case(
        "first-case", keys.replace("title: 转交", "text: '已**转**办', title: 转交"), "第一句。\n第二句。\n"
    )
    texts = convert()
    assert texts.content == "<p>第一句。第二句。</p>"
    assert texts.summary == "第一句。第二句。"
    assert texts.entries == ((2, "<p>已<strong>转</strong>办</p>"),)
    assert texts.corrections == ("<p>改<strong>错</strong>字</p>",)
    assert texts.problems == ()


def test_resolves_evidence_as_links_are(convert, newsroom):
    """A story, a file with its copy, another site; in each of Pelican's forms."""
    newsroom.write("images/回复.pdf", "x")
    documents = "../images/回复.pdf, '{static}/images/回复.pdf', first-case.md, 'https://example.com/a'"
    newsroom.case("first-case", **_case(f"evidence: [{documents}]"))
    texts = convert()
    assert [url for _, url in texts.evidence] == [
        "/images/%E5%9B%9E%E5%A4%8D.pdf",
        "/images/%E5%9B%9E%E5%A4%8D.pdf",
        "/cases/first-case/",
        "https://example.com/a",
    ]
    assert texts.copies == (("images/回复.pdf", "images/回复.pdf"),)


@pytest.mark.parametrize(
    ("href", "code"),
    [
        ("javascript:alert(1)", "link.scheme"),
        ("files/none.pdf", "link.missing"),
        ("../../etc/passwd", "link.outside"),
    ],
)
def test_tells_evidence_that_leads_nowhere_or_is_no_link(newsroom, href, code):
    """At its address, also in a file with other mistakes."""
    newsroom.case("first-case", **_case(f"evidence: ['{href}']"))
    assert _told(newsroom) == [f"cases/first-case.md:17:62: {code}"]
    newsroom.case("first-case", "draft: x\n" + _case(f"evidence: ['{href}']")["keys"])
    assert _told(newsroom) == ["cases/first-case.md:4:8: flag.expected", f"cases/first-case.md:18:62: {code}"]


def test_evidence_that_is_no_link_has_no_address(convert, newsroom):
    """No script reaches the page."""
    newsroom.case("first-case", **_case("evidence: ['javascript:alert(1)']"))
    assert convert().evidence == (("javascript:alert(1)", ""),)


def _hrefs(html):
    return [part.partition('"')[0] for part in html.split('href="')[1:]]


def test_resolves_pelican_s_markers_in_every_text(convert, newsroom):
    """As Pelican itself would in the body, and it would nowhere else."""
    newsroom.write("images/a.pdf", "x")
    text = "[a]({static}/images/a.pdf) [b]({tag}政策) [c]({index})"
    story = _case(f"text: '{text}'", text)
    newsroom.case("first-case", f"tags: [政策]\n{story['keys']}", text)
    texts = convert()
    (_, entry), *_ = texts.entries
    assert _hrefs(texts.content) == _hrefs(entry) == ["/images/a.pdf", "/tags/%E6%94%BF%E7%AD%96/", "/"]
    assert texts.copies == (("images/a.pdf", "images/a.pdf"),)


def test_a_marked_link_keeps_what_stands_behind_the_path(convert, newsroom):
    """The page of a document; but a tag may hold such a sign itself."""
    newsroom.write("images/a.pdf", "x")
    files = "[a]({static}/images/a.pdf?v=2#page=3) [b]({attach}/images/a.pdf#page=3)"
    text = f"{files} [c]({{index}}#top) [d]({{tag}}C#)"
    newsroom.case("first-case", f"tags: ['C#']\n{CASE}", text)
    assert _hrefs(convert().content) == [
        "/images/a.pdf?v=2#page=3",
        "/cases/first-case/a.pdf#page=3",
        "/#top",
        f"/{locate_tag('C#')}",
    ]


def test_a_list_that_no_page_has_is_told(convert, newsroom):
    """A tag, an author, a section or category that no story has been filed under: its words stay, without a
    link; the nearest is named. Those that are there lead to their page."""
    tags = "[甲]({tag}社区正策) [乙]({tag}无此标签名)"
    text = f"{tags} [丙]({{author}}无) [丁]({{category}}no) [戊]({{category}}medicine)"
    newsroom.case("first-case", f"tags: [社区政策]\n{CASE}", text)
    texts = convert()
    assert _hrefs(texts.content) == ["/cases/category/medicine/"]
    assert [(one.code, one.position.column) for one in texts.problems] == [
        ("link.unlisted", 5),
        ("link.unlisted-far", 20),
        ("link.unlisted-far", 36),
        ("link.unlisted-far", 51),
    ]
    assert "“{tag}社区政策”" in texts.problems[0].mend


def test_what_a_body_attaches_is_published_beside_the_story(convert, newsroom):
    """With its size, where it is a picture; elsewhere than in a body it stays at its own path."""
    newsroom.write("images/甲.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
    text = "![甲]({attach}/images/甲.svg)"
    newsroom.case("first-case", **_case(f"text: '{text}'", text))
    texts = convert()
    assert 'src="/cases/first-case/%E7%94%B2.svg"' in texts.content
    assert 'width="40" height="30"' in texts.content
    assert 'src="/images/%E7%94%B2.svg"' in texts.entries[0][1]
    assert texts.copies == (
        ("cases/first-case/甲.svg", "images/甲.svg"),
        ("images/甲.svg", "images/甲.svg"),
    )


def test_footnotes_of_several_texts_do_not_share_ids(convert, newsroom):
    """They stand on one page."""
    note = "词[^1]。\\n\\n[^1]: 注。"
    newsroom.case("first-case", **_case(f'text: "{note}"', "词[^1]。\n\n[^1]: 注。\n"))
    texts = convert()
    ids = [
        part.partition('"')[0]
        for html in (texts.content, texts.entries[0][1])
        for part in html.split(' id="')[1:]
    ]
    assert len(ids) == len(set(ids)) > 2


def test_tells_what_is_wrong_in_each_text_of_a_file(newsroom):
    """The body at its line, a text of the front matter where it begins."""
    newsroom.case("first-case", **_case("text: '[x](none.md)'", "正文。\n\n<script>1</script>\n"))
    assert _told(newsroom) == [
        "cases/first-case.md:17:62: link.missing",
        "cases/first-case.md:22:1: html.element",
    ]


def test_headings_stand_below_what_is_above_them(convert, newsroom):
    """In a body below the page's title, in an entry below the entry's own heading."""
    newsroom.case("first-case", **_case('text: "## 题"', "# 题\n\n### 小题\n"))
    texts = convert()
    assert texts.content.count("<h2") == texts.content.count("<h3") == 1
    assert [html for _, html in texts.entries][-1].startswith("<h4")


def test_pictures_keep_their_place(convert, newsroom):
    """A picture of the content folder has its width and height."""
    newsroom.write("images/甲.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="675"/>')
    newsroom.case("first-case", CASE, "![甲](../images/甲.svg)\n")
    assert 'width="1200" height="675"' in convert().content
