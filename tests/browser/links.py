"""Whether the links of a site lead somewhere, and every page can be reached."""

from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

from tests.browser.builds import Site

ADDRESSES = {"a": "href", "area": "href", "img": "src", "link": "href", "script": "src", "source": "src"}
HOST = "http://site.invalid"
"""Stands for the site's own host while addresses are joined."""


def broken_links(site: Site, home: str = "") -> list[str]:
    """Links to a file or a place on a page that is not there; one text each.

    Links within the site are checked: relative ones, absolute paths, and those that start with `home`, the
    site's public address.
    """
    found = []
    ids = {page: _ids(site.soup(page)) for page in site.pages()}
    for page in ids:
        for link in _links(site, page, home):
            address, _, place = link.partition("#")
            if not site.has(address):
                found.append(f"{page} links to {link}, which is missing")
            elif place and place != "top" and address in ids and unquote(place) not in ids[address]:
                found.append(f"{page} links to {link}, but nothing there has this id")
    return found


def unreached_pages(site: Site, start: str = "/", home: str = "") -> list[str]:
    """Pages to which no way of links leads from the start page."""
    reached, ahead = {start}, [start]
    pages = set(site.pages())
    while ahead:
        links = {link.partition("#")[0] for link in _links(site, ahead.pop(), home, ("a", "area"))}
        ahead.extend(links & pages - reached)
        reached |= links
    return sorted(pages - reached)


def _links(site: Site, page: str, home: str, names: tuple[str, ...] = tuple(ADDRESSES)) -> Iterator[str]:
    base = HOST + page
    for element in site.soup(page).find_all(names):
        value = element.get(ADDRESSES[element.name])
        if value is None:
            continue
        if home and value.startswith(home):
            value = value.removeprefix(home) or "/"
        parts = urlsplit(urljoin(base, value.strip()))
        if f"{parts.scheme}://{parts.netloc}" == HOST:
            yield unquote(parts.path) + (f"#{parts.fragment}" if parts.fragment else "")


def _ids(soup: BeautifulSoup) -> set[str]:
    return {element["id"] for element in soup.find_all(id=True)}
