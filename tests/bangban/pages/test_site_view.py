"""What is the same on every page."""

from itertools import chain

from bangban.content.model.placed import Text
from bangban.content.model.platform import Access, Platform, QrCode, Stage, Step
from bangban.content.model.story import Correction
from bangban.pages.corrections import make_correction_pages
from bangban.pages.listings import make_list_pages
from bangban.pages.platform_views import make_platform_pages
from bangban.pages.print_pages import make_paper_pages
from bangban.pages.site_view import make_site
from tests.bangban.desk import PLACE, moment, portal, story


def test_names_the_site_and_its_stylesheet():
    """All below the base."""
    site = make_site(portal(base="/sub/", stylesheet="theme/a.css", script="theme/a.js"))
    assert (site.name, site.short_name, site.slogan, site.lang) == (
        "试验求助平台",
        "试验平台",
        "有问必答",
        "zh-CN",
    )
    assert (site.home, site.stylesheet) == ("/sub/", "/sub/theme/a.css")
    assert (site.script, make_site(portal()).script) == ("/sub/theme/a.js", "")
    assert not site.preview
    assert make_site(portal(drafts=True)).preview


def test_leads_to_no_list_that_is_empty():
    """Of two stories of one kind, without tags, authors, print edition, corrections: neither do the entries
    of what the platform does not tell of itself."""
    names = [link.id for link in make_site(portal(platform=Platform(name="帮忙"))).nav]
    assert names == ["home", "platform"]
    site = make_site(portal(story("a"), story("b"), platform=Platform(name="帮忙")))
    assert [link.id for link in site.nav] == ["home", "articles", "platform"]
    assert [link.id for link in site.more] == ["archive"]
    told = story("c", tags=("政策",), corrections=(Correction(moment("2022-11-15"), Text("改", PLACE)),))
    assert [link.id for link in make_site(portal(told)).more] == [
        "categories",
        "tags",
        "archive",
        "corrections",
    ]


def test_leads_to_how_to_ask_where_anything_is_told_of_it():
    """Steps, a code to scan, or the way of a request."""
    for told in (
        Platform(access=Access(steps=(Step("打电话"),))),
        Platform(access=Access(qr=QrCode("https://news.example/app"))),
        Platform(journey=(Stage("received", "留言"),)),
    ):
        assert "how-to" in {link.id for link in make_site(portal(platform=told)).nav}


def test_every_link_of_the_frame_leads_to_a_page_even_of_an_empty_site():
    """Navigation is no place for 404s."""
    desk = portal(platform=Platform())
    site = make_site(desk)
    made = (make_list_pages(desk), make_paper_pages(desk), make_platform_pages(desk, {}))
    pages = (*chain(*made), *make_correction_pages(desk, {}.__getitem__))
    urls = {"/", *(page.view.url for page in pages)}
    assert {link.url for link in (*site.nav, *site.more)} <= urls
    assert len({link.id for link in (*site.nav, *site.more)}) == len(site.nav) + len(site.more)
