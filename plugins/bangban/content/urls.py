"""Where everything stands on the site: the output paths that docs/architecture.md lists.

An address is a path relative to the site's root, without leading slash and ending in `/`
(`cases/panda-blood/`); :func:`name_file` gives the file that a server answers it with.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from string import ascii_letters
from urllib.parse import quote

from bangban.content.model.story import Addressed
from bangban.content.model.vocabulary import FOLDERS, KINDS, PAGE_FOLDER, StoryKind
from bangban.dates.moments import Moment
from bangban.support.person_names import tidy_name
from bangban.support.slugs import make_tag_slug

OWN_PLACES = frozenset(
    """404 api archive authors corrections desk feeds files gallery images index lite manifest news-sitemap
    page paper platform robots schemas search sections series sitemap tags theme""".split()
)
"""How the site's own addresses begin, those of its stories and free pages apart: no old address of a story
may, and no free page."""

CASE_LISTS = frozenset("agency area by-deadline by-duration category outcome state urgency year".split())
"""Lists that stand where a case of this name would: one for each facet (:mod:`bangban.content.facets`), and
one for each order."""

LIST_NAMES = CASE_LISTS | {"page"}
"""What stands below a kind, where a story of this name would."""


DEADLINES = "cases/by-deadline/"
"""The open cases by the deadline of what was promised."""

DURATIONS = "cases/by-duration/"
"""The closed cases by how long they took."""


EMBED_FOLDER = "embed/"
"""Below a story with a timeline: the page for frames on other sites."""

CORRECTIONS = "corrections/"
CORRECTIONS_FEED = f"{CORRECTIONS}feed.atom.xml"
"""The log of all corrections."""


def locate_story(story: Addressed) -> str:
    """`articles/<slug>/`; a translation stands below it, `articles/<slug>/en/`."""
    address = f"{FOLDERS[story.kind]}/{story.slug}/"
    return f"{address}{story.lang.lower()}/" if story.lang else address


def locate_list(kind: StoryKind) -> str:
    """The list of a kind: `cases/`."""
    return f"{FOLDERS[kind]}/"


def locate_facet(facet: str) -> str:
    """The overview of a facet of the cases: `cases/state/`."""
    return f"cases/{facet}/"


def locate_value(facet: str, value: str) -> str:
    """The cases of one value of a facet: `cases/state/closed/`."""
    return f"cases/{facet}/{value}/"


def locate_category(identifier: str) -> str:
    """The cases of a category."""
    return locate_value("category", identifier)


def locate_agency(identifier: str) -> str:
    """The cases that an agency has dealt with."""
    return locate_value("agency", identifier)


def locate_section(identifier: str) -> str:
    """The stories of a section."""
    return f"sections/{identifier}/"


def locate_author(name: str) -> str:
    """The stories that carry a name in their byline."""
    return f"authors/{make_tag_slug(tidy_name(name))}/"


def locate_tag(name: str) -> str:
    """The stories of a tag; homophones stay apart, for the name itself is the path."""
    return f"tags/{make_tag_slug(name)}/"


def locate_year(year: int) -> str:
    """The months of a year."""
    return f"archive/{year:04d}/"


def locate_month(year: int, month: int) -> str:
    """The stories of a month."""
    return f"archive/{year:04d}/{month:02d}/"


def locate_paper(date: Moment, page: str) -> str:
    """A page of a print edition: `paper/2022-11-15/1/`; `A05` and `a5` are the same page."""
    return f"paper/{name_day(date)}/{name_label(page)}/"


def name_label(page: str) -> str:
    """The label of a printed page as its address has it: `A05` → `a5`."""
    digits = page.lstrip(ascii_letters)
    return f"{page.removesuffix(digits).lower()}{int(digits)}"


def name_day(date: Moment) -> str:
    """A day as the address of a paper has it: `2022-11-15`."""
    point = date.anchor
    return f"{point.year:04d}-{point.month or 1:02d}-{point.day or 1:02d}"


def locate_page(address: str, number: int) -> str:
    """A further page of a list: `cases/page/2/`; page 1 is the list itself."""
    return address if number == 1 else f"{address}page/{number}/"


def is_own_place(top: str) -> bool:
    """Whether addresses that begin with this part are the site's own, or its stories'."""
    return top.partition(".")[0] in OWN_PLACES or top in KINDS


def is_own_address(address: str) -> bool:
    """Whether the site has pages or files of its own at an address (no slash in front), or may have some
    day."""
    top, _, rest = address.partition("/")
    if top in KINDS:
        return not rest or rest.partition("/")[0] in LIST_NAMES
    return is_own_place(top)


def locate_prose(name: str) -> str:
    """A platform page by the name of its prose: `intro` is /platform/ itself. A free page, `pages/about`,
    stands at the root: `about/`."""
    folder, _, slug = name.rpartition("/")
    if folder == PAGE_FOLDER:
        return f"{slug}/"
    return "platform/" if name == "intro" else f"platform/{name}/"


def locate_key(key: str) -> str:
    """The address of a story or a free page by its key: `cases/lift/`, and `about/` for `pages/about`."""
    return locate_prose(key) if key.startswith(f"{PAGE_FOLDER}/") else f"{key}/"


def find_above(address: str, places: Mapping[str, str]) -> str:
    """What `places` has at the address, or at one above it, where its frame and its files lie; else ""."""
    parts = address.rstrip("/").split("/")
    above = ("/".join(parts[:count]) + "/" for count in range(len(parts), 0, -1))
    return next((places[one] for one in above if one in places), "")


def name_file(address: str) -> str:
    """The output file of an address; one that names a file (`404.html`) is that file."""
    return f"{address}index.html" if address.endswith("/") or not address else address


@lru_cache(4096)
def make_url(base: str, address: str) -> str:
    """The href of an address below the site's base (`/` or `/sub/`), percent-encoded (RFC 3986)."""
    return base + quote(address, safe="/-._~")
