"""Where the open data stand: addresses relative to the site's root.

Pages of cases are numbered from the oldest on, so that a new case moves no other from its page. The newest
page is `cases.json`; a page is full before it gets its number, `cases-1.json`, and stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from bangban.content.model.vocabulary import FOLDERS

API_PAGE = "api/"
API = "api/v1/"
INDEX_FILE = f"{API}index.json"
CASES_TABLE = f"{API}cases.csv"
FIGURES_FILE = f"{API}figures.json"
SERVICES_FILE = f"{API}services.json"
CASES, REQUESTS = "cases", "requests"
REQUESTS_FOLDER = f"{API}requests/"
SCHEMAS_FOLDER = "schemas/api-v1/"

MOST_CASES = 1000
"""How many cases stand in one file."""

_CASES_FOLDER = f"{FOLDERS['case']}/"


class DataPage(Struct, frozen=True):
    """Some of the cases: `number` from 1, the oldest; `last` for the newest page, which has no number in its
    address. `paths` are content paths, newest first."""

    number: int
    last: bool
    paths: tuple[str, ...]

    def locate(self, name: str) -> str:
        """The address of this page of `cases` or `requests`."""
        return f"{API}{name}.json" if self.last else f"{API}{name}-{self.number}.json"


def split_cases(paths: Sequence[str], most: int = MOST_CASES) -> tuple[DataPage, ...]:
    """The pages of cases, of which `paths` come newest first; the newest page first, one at least."""
    oldest = list(reversed(paths))
    parts = [oldest[start : start + most] for start in range(0, len(oldest), most)] or [[]]
    pages = [
        DataPage(number, number == len(parts), tuple(reversed(part))) for number, part in enumerate(parts, 1)
    ]
    return tuple(reversed(pages))


def name_request(slug: str, aliases: Iterable[str]) -> str:
    """The number of a case for other programs (`service_request_id`): its slug, or the oldest that it had as
    a case; so it stays when the story moves."""
    for alias in aliases:
        name = alias.removeprefix(_CASES_FOLDER).removesuffix("/")
        if alias.startswith(_CASES_FOLDER) and name and "/" not in name and "." not in name:
            return name
    return slug


def locate_request(identifier: str) -> str:
    """The file of one case."""
    return f"{REQUESTS_FOLDER}{identifier}.json"
