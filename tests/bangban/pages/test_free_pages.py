"""The pages that the newsroom writes for itself."""

import pytest

from bangban.content.model.free_page import FreePage, list_free_pages
from bangban.content.model.platform import PlatformPage
from bangban.pages.free_pages import make_free_pages
from bangban.pages.site_view import make_site
from tests.bangban.desk import portal


def page(slug: str, **more: object) -> FreePage:
    """A free page."""
    return FreePage(f"pages/{slug}", f"pages/{slug}.md", "", 1, title=slug, **more)


def test_stand_by_their_number_then_by_their_name():
    """Those without a number last; the platform's own pages are none."""
    pages = [page("b"), page("a"), page("z", order=2), page("y", order=1)]
    own = PlatformPage("intro", "platform/intro.md", "", 1, title="平台")
    assert [one.title for one in list_free_pages([*pages, own])] == ["y", "z", "a", "b"]


@pytest.mark.parametrize(
    ("status", "noindex", "listed"), [("published", False, True), ("hidden", True, False)]
)
def test_have_an_address_of_their_own(status, noindex, listed):
    """Below the base, with what they are about; a hidden one is in no footer, and asks not to be found."""
    desk = portal(base="/sub/", prose={"pages/about": page("about", summary="我们是谁。", status=status)})
    (made,) = make_free_pages(desk, {"pages/about": "<p>甲</p>"})
    assert (made.address, made.view.url, made.view.description) == ("about/", "/sub/about/", "我们是谁。")
    assert (made.values["prose"], made.view.noindex) == ("<p>甲</p>", noindex)
    assert [link.url for link in make_site(desk).pages] == (["/sub/about/"] if listed else [])
