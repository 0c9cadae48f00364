"""The platform's own pages."""

from msgspec.structs import replace

from bangban.content.files.folder import PROSE_NAMES
from bangban.content.model.platform import Access, Platform, PlatformPage, QrCode, Stage, Step
from bangban.pages.platform_views import make_platform, make_platform_pages
from tests.bangban.desk import PLATFORM, moment, portal

_FULL = replace(
    PLATFORM,
    started=moment("2022-01-09"),
    partners=("试验报社",),
    access=Access((Step("下载", "在商店。"),), QrCode("https://news.example/app", "下载客户端")),
    journey=(
        Stage("received", "留言", "写下。"),
        Stage("forwarded", "转交", "", (("normal", "3d"), ("urgent", "1h"))),
    ),
)


def test_tells_the_platform_s_facts():
    """In words, with the code drawn."""
    view = make_platform(portal(platform=_FULL))
    assert (view.name, view.slogan, view.started) == ("试验求助平台", "有问必答", "2022年1月9日")
    assert (view.steps[0].title, view.qr_target, view.qr_label) == (
        "下载",
        "https://news.example/app",
        "下载客户端",
    )
    assert view.qr.startswith("<svg")


def test_words_each_promise():
    """The urgent first; a stage without one promises nothing."""
    received, forwarded = make_platform(portal(platform=_FULL)).journey
    assert (received.promise, forwarded.promise) == ("", "紧急求助1小时内，一般求助3天内")


def test_makes_the_four_pages_whose_words_the_folder_knows():
    """With the title that the editors gave, else our own."""
    desk = portal(platform=_FULL)
    desk.library.prose["how-to"] = PlatformPage("how-to", "platform/how-to.md", "", 4, "怎么找我们", "三步。")
    pages = {page.address: page for page in make_platform_pages(desk, {"how-to": "<p>三步"})}
    assert list(pages) == ["platform/", "platform/how-to/", "platform/categories/", "platform/statistics/"]
    assert len(pages) == len(PROSE_NAMES)
    page = pages["platform/how-to/"]
    assert (page.view.title, page.view.description, str(page.values["prose"])) == (
        "怎么找我们",
        "三步。",
        "<p>三步",
    )
    assert pages["platform/statistics/"].view.title == "平台数据"
    assert [link.name for link in pages["platform/"].view.breadcrumbs] == ["首页", "平台介绍"]


def test_an_empty_platform_has_pages_all_the_same():
    """The frame links to them."""
    pages = list(make_platform_pages(portal(platform=Platform()), {}))
    assert [page.values["platform"].qr for page in pages[:3]] == ["", "", ""]
    assert pages[0].values["figures"] is None
    statistics = pages[3].values["statistics"]
    assert (statistics.snapshots, statistics.cases) == (None, None)
