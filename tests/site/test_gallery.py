"""The gallery: every component, drawn from its examples, valid and open to all."""

import pytest

from bangban.theme._gallery import load_components
from bangban.theme.gallery_site import build_gallery
from tests.browser import axe, markup
from tests.browser.builds import ROOT, Site

NAMES = [component.name for component in load_components(ROOT / "theme")]
WIDTHS = (390, 1440)


@pytest.fixture(scope="module")
def gallery(tmp_path_factory) -> Site:
    """The gallery of the real theme."""
    folder = tmp_path_factory.mktemp("gallery")
    build_gallery(ROOT / "theme", folder, ROOT / "content/images")
    return Site(folder)


def test_builds_an_index_that_links_every_component(gallery):
    """Whoever opens the gallery finds all components."""
    links = {link["href"] for link in gallery.soup("/").select("main a")}
    assert {f"/{name}/" for name in NAMES} <= links


@pytest.mark.parametrize("name", NAMES)
def test_accepts_the_markup_of_each_component(gallery, name):
    """Each example is valid HTML in the frame of a page."""
    assert markup.problems(gallery.read(f"/{name}/")) == []


@pytest.mark.parametrize("name", NAMES)
def test_accepts_each_component_by_the_rules_of_accessibility(gallery, serve, open_page, name):
    """axe finds nothing (WCAG 2.2 A and AA) on the phone and on the desktop."""
    home = serve(gallery.root)
    for width in WIDTHS:
        visit = open_page(f"/{name}/", width=width, base=home)
        assert axe.violations(visit) == []
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
