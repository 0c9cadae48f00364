"""Links in stories: what editors type, in each of its forms, and where it leads on the site."""

import pytest

from tests.browser.links import broken_links

BODY = """\
[甲](second.md) [乙](../cases/first-case.md) [丙]({filename}second.md) [丁]({filename}/cases/first-case.md)
[戊](|filename|second.md) [己](second.md#小标题) [庚](/cases/first-case/) [辛](articles/second.md)
[壬](../images/%E5%9B%BE.svg) [癸](../images/图.svg) [子]({static}/images/图.svg) [丑]({attach}附件.txt)
[寅]({tag}疫苗) [卯]({author}张三) [辰]({filename}/platform/how-to.md) [巳](/archive/) [午](#此处)
[未](https://example.org/?a=1&b=2) [申](mailto:desk@news.example) [酉]({index})
[戌](/cases/category/food/?page=2#top)

## 此处

![一张图](../images/图.svg)

![又一张图]({static}/images/图.svg "说明")
"""
EXPECTED = {
    "甲": "/articles/second/",
    "乙": "/cases/first-case/",
    "丙": "/articles/second/",
    "丁": "/cases/first-case/",
    "戊": "/articles/second/",
    "己": "/articles/second/#%E5%B0%8F%E6%A0%87%E9%A2%98",
    "庚": "/cases/first-case/",
    "辛": "/articles/second/",
    "壬": "/images/%E5%9B%BE.svg",
    "癸": "/images/%E5%9B%BE.svg",
    "子": "/images/%E5%9B%BE.svg",
    "寅": "/tags/%E7%96%AB%E8%8B%97/",
    "卯": "/authors/%E5%BC%A0%E4%B8%89/",
    "辰": "/platform/how-to/",
    "巳": "/archive/",
    "午": "#%E6%AD%A4%E5%A4%84",
    "未": "https://example.org/?a=1&b=2",
    "申": "mailto:desk@news.example",
    "戌": "/cases/category/food/?page=2#top",
}
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><path d="M0 0h9"/></svg>'


@pytest.fixture(scope="module")
def linked(build_once):
    """A story that links in every way."""

    def arrange(newsroom):
        newsroom.write("images/图.svg", PICTURE)
        newsroom.write("articles/附件.txt", "附件。")
        newsroom.article(
            "second", "tags: [疫苗]\nbyline: [{name: 张三}]\n", "## 小标题\n\n文字。\n", title="第二篇"
        )
        newsroom.article("linking", body=BODY, title="处处有链接")

    return build_once(arrange)


@pytest.fixture(scope="module")
def links(linked) -> dict[str, str]:
    """The links of the story's text by their words."""
    return {
        link.text: link["href"]
        for link in linked.site.soup("/articles/linking/").select("main article a")
        if len(link.text) == 1
    }


@pytest.mark.parametrize("name", EXPECTED)
def test_leads_where_the_editor_meant(links, name):
    """Each form becomes the address of the page."""
    assert same(links[name]) == same(EXPECTED[name])


def same(address: str) -> str:
    """An address in one spelling."""
    return quote_chinese(address)


def quote_chinese(address: str) -> str:
    """Chinese characters percent-encoded; the rest stays."""
    return "".join(
        f"{sign}" if sign.isascii() else "".join(f"%{byte:02X}" for byte in sign.encode()) for sign in address
    )


def test_publishes_attachments(linked, links):
    """A file that is attached stands on the site, where the link says."""
    assert linked.site.read(links["丑"]) == "附件。"


def test_leads_home(linked, links):
    """Pelican's `{index}` is the front page."""
    assert linked.site.file(links["酉"]) == linked.site.file("/")


def test_shows_pictures(linked):
    """Both pictures are there, with their words."""
    pictures = linked.site.soup("/articles/linking/").select("main article img")
    assert [picture["alt"] for picture in pictures] == ["一张图", "又一张图"]
    assert all(linked.site.read(picture["src"]) == PICTURE for picture in pictures)


def test_breaks_no_link(linked):
    """Every link of the whole site leads somewhere, and the build had nothing to say."""
    assert broken_links(linked.site) == []
    assert "链接" not in linked.stderr


def test_links_of_moved_stories_follow(build_once):
    """A story's slug may change; what links to its file goes with it."""

    def arrange(newsroom):
        newsroom.article("second", "slug: moved\n", title="第二篇")
        newsroom.article("linking", body="[看](second.md)\n", title="链接")

    assert (
        build_once(arrange)
        .site.soup("/articles/linking/")
        .select_one("main article div p > a:not([class])")["href"]
        == "/articles/moved/"
    )


def test_tells_a_broken_link_and_keeps_its_words(build_once):
    """In preview the text stays, without a link, and the mistake is told at its place."""
    built = build_once(
        lambda newsroom: newsroom.article("linking", body="请看[这篇](secnd.md)。\n", title="链接")
    )
    (paragraph,) = [
        one for one in built.site.soup("/articles/linking/").select("main p") if "请看" in one.text
    ]
    assert paragraph.text == "请看这篇。"
    assert not paragraph.select("a[href]")
    assert "articles/linking.md:6:8: link.missing" in built.stderr


def test_addresses_below_a_path_when_published(build_once):
    """A site published below a path has that path in every address, those of texts too."""

    def arrange(newsroom):
        platform = (newsroom.path / "platform/platform.yaml").read_text(encoding="utf-8")
        newsroom.write(
            "platform/platform.yaml",
            platform.replace("https://news.example\n", "https://news.example/sub/\n"),
        )
        newsroom.write("images/图.svg", PICTURE)
        newsroom.article("second", "tags: [疫苗]\ncover: {src: images/图.svg, alt: 图}\n", title="第二篇")
        newsroom.article(
            "linking",
            body="[甲](second.md)[乙]({tag}疫苗)[丙]({static}/images/图.svg)[丁](/archive/)[戊]({filename}second.md)\n",
            title="链接",
        )

    site = build_once(arrange, settings="publishconf.py").site
    for page in site.pages():
        soup = site.soup(page)
        addresses = [
            tag[name] for tag in soup.find_all(True) for name in ("href", "src") if name in tag.attrs
        ]
        own = [address for address in addresses if address.startswith("/")]
        assert own
        assert [address for address in own if not address.startswith("/sub/")] == [], page
        assert all(site.has(address.removeprefix("/sub")) for address in own), page
