"""Four templates in Chromium 80, the floor, and 92: readable as in the newest, on paper and darkened, too."""

import pytest

from tests.browser.phones import fleet, old_chromium
from tests.site import phone_pages
from tests.source_tree import tell

pytestmark = pytest.mark.skipif(
    not old_chromium.is_possible(), reason="old Chromiums are for Linux on x86-64"
)


@pytest.fixture(scope="module")
def base(serve, phone_site) -> str:
    """The address of the site."""
    return serve(phone_site.root)


@pytest.mark.parametrize("major", fleet.TESTED)
def test_is_readable_on_an_old_phone(base, major):
    """Columns, sizes, heights, colours, overlaps, the QR code, and the sheets of paper."""
    newest = phone_pages.measure_newest(base, phone_pages.TESTED, paper=True)
    with fleet.opened(f"chromium-{major}") as window:
        tell(phone_pages.find_faults(window, base, newest))


@pytest.mark.parametrize("major", fleet.TESTED)
def test_is_dark_where_dark_is_wanted(base, major):
    """The dark set is there without `light-dark()`, and nothing else differs."""
    newest = phone_pages.measure_newest(base, phone_pages.TESTED, dark=True)
    with fleet.opened(f"chromium-{major}", dark=True) as window:
        tell(phone_pages.find_faults(window, base, newest))


@pytest.mark.parametrize("major", fleet.TESTED)
def test_code_is_read_when_darkened_by_force(base, major):
    """A browser that darkens all pages leaves the QR code readable."""
    with fleet.opened(f"chromium-{major}", forced=True) as window:
        tell(phone_pages.check_codes(window, base, phone_pages.TESTED))


@pytest.mark.parametrize("name", ["chromium-80", fleet.NEWEST])
def test_chart_is_read_when_darkened_by_force(base, name):
    """The oldest changes the inks of a drawing's words, the newest leaves them: its ground follows."""
    with fleet.opened(name, forced=True) as window:
        tell(phone_pages.find_faint(window, base + "/platform/statistics/", ".bb-chart__label", 4.5))


@pytest.mark.parametrize("major", fleet.TESTED)
def test_scale_is_seen_when_darkened_by_force(base, major):
    """Marks of a timeline keep their inks there, so that their ground is light."""
    with fleet.opened(f"chromium-{major}", forced=True) as window:
        tell(phone_pages.find_faint(window, base + "/cases/panda-blood/", ".bb-timeline-scale__mark", 3))
