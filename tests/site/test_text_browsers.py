"""Without CSS, in w3m and lynx: every page is whole, in order, and no two words are glued together."""

import pytest

from tests.browser.phones import fleet, glue, text_browsers
from tests.browser.phones.glue import Seam
from tests.site.phone_pages import ALL
from tests.source_tree import tell

WIDE = 1440
"""Beside the phone's window: here the page has columns."""
NAMES = [
    pytest.param(name, marks=pytest.mark.skipif(not text_browsers.is_there(name), reason="not installed"))
    for name in text_browsers.COMMANDS
]


@pytest.fixture(scope="module")
def seams(serve, phone_site) -> dict[str, list[Seam]]:
    """Of each page, the neighbours in its text that stand apart on a phone or on a desk."""
    base, found = serve(phone_site.root), {}
    with fleet.opened(fleet.NEWEST) as window:
        for name, address in ALL.items():
            window.open(base + address)
            found[name] = read_seams(window)
        window.resize(WIDE)
        for name, address in ALL.items():
            window.open(base + address)
            found[name] += read_seams(window)
    return found


def read_seams(window) -> list[Seam]:
    """The seams of the open page. Words in a picture of figures stand where their numbers put them; the table
    beneath has each of them."""
    seams = (Seam(**seam) for seam in window.run(glue.SEAMS))
    return [seam for seam in seams if "bb-plot__" not in seam.where]


def test_words_are_apart_in_the_markup(seams):
    """Between what CSS sets apart stands a mark, or a blank that every browser keeps."""
    assert sum(map(len, seams.values())) > 1000
    tell(f"{name}: {seam}" for name, found in seams.items() for seam in glue.find_glued(found))


@pytest.mark.parametrize("name", NAMES)
def test_words_are_apart_in_text_browsers(seams, phone_site, name):
    """None of them shows two words as one."""
    tell(
        f"{page}: {fault}"
        for page, address in ALL.items()
        for fault in text_browsers.find_glued(
            text_browsers.show(name, phone_site.file(address)),
            seams[page],
            # A chart is told in a sentence, too, which has its words and figures side by side.
            text_browsers.list_texts(phone_site.soup(address), pictures=True),
        )
    )


@pytest.mark.parametrize("name", NAMES)
def test_pages_are_whole_and_in_order(phone_site, name):
    """Every text is shown, in the order of the page; what only scripts can use is not."""
    shown = {page: text_browsers.show(name, phone_site.file(address)) for page, address in ALL.items()}
    tell(
        f"{page}: {text} is lost"
        for page, address in ALL.items()
        # Text browsers wrap the cells of its wide tables beside one another.
        if page != "open data"
        for text in text_browsers.find_lost(shown[page], text_browsers.list_texts(phone_site.soup(address)))
    )
    tell(f"{page}: a dead button" for page, text in shown.items() if "上一条" in text or "复制链接" in text)
