"""What editors write in the front matter, and where readers see it."""

import pytest
from bs4 import Tag

from tests.browser.builds import Site
from tests.browser.newsroom import CASE


@pytest.fixture(scope="module")
def rich(full_site: Site) -> Tag:
    """The page of the story that has everything."""
    return full_site.soup("/articles/rich/").main


def test_headline_stands_between_kicker_and_subtitle(rich):
    """引题, 主题, 副题."""
    assert [part.text.strip() for part in rich.select("hgroup > *")] == [
        "引题在上",
        "什么都有的一篇",
        "副题在下",
    ]


def test_dateline_opens_the_text(build_once):
    """On an article's page and on a case's, in the line of the first words."""

    def arrange(newsroom):
        newsroom.article("dated", "dateline: 本报郑州讯\n")
        newsroom.case("dated", f"dateline: 本报讯\n{CASE}")

    site = build_once(arrange).site
    for address, words in (("/articles/dated/", "本报郑州讯"), ("/cases/dated/", "本报讯")):
        assert site.soup(address).select_one(".bb-prose > p").text == f"{words}\u3000第一段文字。"


def test_byline_tells_who_did_what(rich):
    """Each name with its role, leading to what else they made."""
    people = rich.select("a[rel=author]")
    assert [person.text for person in people] == ["甲记者", "乙记者"]
    assert ["文" in people[0].find_parent("p").text, "图" in people[1].find_parent("p").text] == [True, True]


def test_summary_is_in_lists_and_for_search_engines(full_site):
    """The editor's own words, not the text's beginning."""
    assert (
        full_site.soup("/articles/rich/").select_one("meta[name=description]")["content"]
        == "一篇什么都有的稿件。"
    )
    pages = [full_site.soup(page).main for page in ("/archive/2021/05/", "/tags/正测/")]
    assert all("一篇什么都有的稿件。" in page.text for page in pages)


def test_summary_without_one_is_whole_sentences(site):
    """A story without a summary is told by its first sentences, never cut inside one."""
    for address in (
        "/cases/baby-formula/",
        "/articles/a-bag-of-vegetables/",
        "/editorials/closed-is-not-resolved/",
    ):
        words = site.soup(address).select_one("meta[name=description]")["content"]
        assert 10 <= len(words) <= 160
        assert words.rstrip("”’）")[-1] in "。！？…"


def test_cover_has_words_and_credit(rich):
    """The picture with its description, caption and source, and its place kept before it arrives."""
    figure = rich.select_one("figure")
    assert figure.img["src"] == "/images/map-pin.svg"
    assert figure.img["alt"] == "一枚地图标记"
    assert int(figure.img["width"]) > int(figure.img["height"]) > 0
    assert "图片说明" in figure.figcaption.text
    assert "本站绘图" in figure.figcaption.text


def test_corrections_are_shown_with_their_date(rich):
    """What was wrong is said on the page, in the editor's words."""
    correction = rich.select_one("section[aria-label=更正]")
    assert "原文的日期写错了" in correction.text
    assert correction.em.text == "日期"
    assert correction.time["datetime"] == "2021-05-02T09:30+08:00"


def test_update_is_shown(rich):
    """When the text was last changed."""
    (updated,) = [part for part in rich.select("p") if part.text.startswith("更新于")]
    assert updated.time["datetime"] == "2021-05-02T09:30+08:00"


def test_sample_content_says_so(full_site, site):
    """On its own page and in lists; the brief's real stories are not marked."""
    for address in ("/articles/rich/", "/archive/2021/05/", "/cases/one-step/"):
        assert "示例内容" in full_site.soup(address).main.text
    for address in ("/cases/panda-blood/", "/editorials/step-up/"):
        story = site.soup(address).select_one("main article.bb-story") or site.soup(address).main
        assert "示例内容" not in "".join(
            part.text
            for part in story.find_all(recursive=False)
            if part.name not in {"aside", "footer", "nav"}
        )


def test_related_stories_are_shown(rich):
    """What the editor named comes first, whatever its kind."""
    titles = [link["href"] for link in rich.select("section[aria-label=相关内容] h3 a")]
    assert titles[0] == "/cases/panda-blood/"


def test_section_and_tags_lead_to_their_lists(rich):
    """From the story to its section and each tag."""
    links = [link["href"] for link in rich.select("a")]
    assert "/sections/news/" in links
    assert [link.text for link in rich.select("a[rel=tag]")] == ["政策", "正测"]


def test_printed_place_leads_to_the_paper(rich):
    """原载."""
    (link,) = rich.select("a[href^='/paper/2021-05-01/']")
    assert "2021年5月1日 第A2版" in link.text or "2021年5月1日 第A02版" in link.text


def test_consent_and_seeker_of_a_case_are_shown(full_site):
    """Who asked, that they agreed to be shown, and that they confirmed the outcome."""
    head = full_site.soup("/cases/many-steps/").main
    assert "周女士（化名）" in head.text
    assert "部分解决" in head.text
    assert "求助人尚未确认" not in head.text


def test_entries_show_pictures_and_evidence(full_site):
    """A picture with its words; a document with its address and its checksum."""
    entry = full_site.soup("/cases/many-steps/").main.find(string="第10步").find_parent("li")
    assert entry.img["alt"] == "一箱蔬菜"
    assert entry.select_one("a[href='https://example.org/receipt']").text == "回执"
    assert "0a" * 32 in entry.text


def test_story_without_anything_more_has_no_empty_frames(build_once):
    """Title, date and text make a page; nothing says “相关内容” or “更正” over nothing."""
    main = build_once().site.soup("/articles/first-article/").main
    assert main.h1.text == "第一篇报道"
    assert "第一段文字。" in main.text
    for word in ("更正", "相关内容", "更新于", "标签", "原载", "示例内容", "其他语言", "上一篇", "下一篇"):
        assert word not in main.text


def test_markup_in_words_is_shown_as_typed(build_once):
    """Angle brackets and quotes in titles, tags and names are words, not markup."""
    nasty = """<b>粗</b>"'&amp;"""

    def arrange(newsroom):
        keys = "tags: ['<i>标签</i>']\nbyline: [{name: '<u>某人</u>', role: '<s>文</s>'}]\n"
        keys += "kicker: '<q>引</q>'\nsubtitle: '<q>副</q>'\nsummary: '<q>摘要</q>。'\n"
        newsroom.article("nasty", keys, title="|-\n  " + nasty)

    site = build_once(arrange).site
    page = site.soup("/articles/nasty/")
    assert page.h1.text == nasty
    assert page.title.text == f"{nasty} - 新闻 - 试验平台"
    assert page.select("main b, main i, main u, main s, main q") == []
    assert "<u>某人</u>" in page.main.text
    for address in ("/", "/articles/", "/tags/", "/authors/", "/archive/2022/11/"):
        assert site.soup(address).select("main article b, main u, main i, main q") == [], address


def test_says_the_day_in_words_and_for_machines(build_once):
    """As newspapers write it, and as programs read it."""
    page = build_once(lambda newsroom: newsroom.article("day", title="某天", date="2022-11-04")).site.soup(
        "/articles/day/"
    )
    assert (page.main.time.text, page.main.time["datetime"]) == ("2022年11月4日", "2022-11-04")
