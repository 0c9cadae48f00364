"""All templates in all browsers of the fleet, for `make nightly`."""

import pytest

from tests.browser.phones import fleet, old_chromium
from tests.site import phone_pages
from tests.source_tree import tell

pytestmark = [
    pytest.mark.nightly,
    pytest.mark.skipif(not old_chromium.is_possible(), reason="old Chromiums are for Linux on x86-64"),
]
NAMES = tuple(phone_pages.ALL)


@pytest.fixture(scope="module")
def base(serve, phone_site) -> str:
    """The address of the site."""
    return serve(phone_site.root)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("name", fleet.ALL)
def test_is_readable(base, name, dark):
    """Every bar of the floor holds, light and dark."""
    newest = phone_pages.measure_newest(base, NAMES, dark=dark)
    with fleet.opened(name, dark=dark) as window:
        tell(phone_pages.find_faults(window, base, newest))


@pytest.mark.parametrize("name", fleet.PRINTING)
def test_takes_no_more_paper(base, name):
    """As many sheets as from the newest browser, or a fifth more."""
    newest = phone_pages.measure_newest(base, NAMES, paper=True)
    with fleet.opened(name) as window:
        tell(phone_pages.find_faults(window, base, newest))


@pytest.mark.parametrize("name", fleet.FORCED)
def test_codes_are_read_when_darkened_by_force(base, name):
    """Every QR code of the site."""
    with fleet.opened(name, forced=True) as window:
        tell(phone_pages.check_codes(window, base, NAMES))


@pytest.mark.parametrize("name", fleet.FORCED)
def test_charts_are_read_when_darkened_by_force(base, name):
    """Their words stand out from their ground, whether the browser darkens drawings or leaves them."""
    with fleet.opened(name, forced=True) as window:
        tell(phone_pages.find_faint(window, base + "/platform/statistics/", ".bb-chart__label", 4.5))
