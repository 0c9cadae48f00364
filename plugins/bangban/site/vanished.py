"""Public addresses of stories and free pages that are gone: a reader's link leads nowhere any more.

A story that was renamed leads on from its old address (`aliases`), one that was taken down says so there
(withdrawn.yaml): both have a page at the address still, and are not gone. A free page has neither.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from bangban.config.site_config import SiteConfig
from bangban.content.model.vocabulary import KINDS
from bangban.content.urls import LIST_NAMES, OWN_PLACES
from bangban.site.manifest import read_list, read_manifest
from bangban.support.nearest_names import nearest

# With its language, but not as a frame: no language is called like one (RFC 5646, 2.2.1).
_STORY = re.compile(
    rf"(?:{'|'.join(KINDS)})/(?!(?:{'|'.join(sorted(LIST_NAMES))})/)[^/]+"
    r"(?:/[a-z]{2,3}(?:-[a-z0-9]{1,8})*)?/index\.html"
)
_PAGE = re.compile(rf"(?!(?:{'|'.join(sorted({*OWN_PLACES, *KINDS}))})/)[^/]+/index\.html")


class Vanished(NamedTuple):
    """An address that is gone, and the new address of what was most likely there, "" where nothing is."""

    address: str
    moved: str = ""

    @property
    def code(self) -> str:
        """What is said of it, as a code of the catalogue."""
        if self.address.count("/") == 1:
            return "address.page-gone"
        return "address.moved" if self.moved else "address.gone"

    @property
    def values(self) -> dict[str, str]:
        """The values of what is said."""
        alias = self.address.rstrip("/")
        return {"address": f"/{self.address}", "moved": f"/{self.moved}", "alias": alias}


def list_vanished(found: Iterable[Vanished], config: SiteConfig) -> tuple[Vanished, ...]:
    """What is to be said after a build: of what it `found`, or by the manifest of another one that the
    settings name. What only a preview with drafts shows was never public."""
    if config.drafts:
        return ()
    if not config.previous:
        return tuple(found)
    return tuple(find_vanished(read_list(Path(config.previous)), read_manifest(config.output)))


def find_vanished(before: Collection[str], after: Collection[str]) -> list[Vanished]:
    """The addresses of stories, then of free pages, among the files `before` that are not among those
    `after`, in order."""
    lost = set(before).difference(after)
    gone = sorted(_list_addresses(lost, _STORY))
    new = sorted(_list_addresses(set(after).difference(before), _STORY)) if gone else []
    stories = [Vanished(address, _guess(address, gone, new)) for address in gone]
    return [*stories, *map(Vanished, sorted(_list_addresses(lost, _PAGE)))]


def _list_addresses(files: Collection[str], form: re.Pattern[str]) -> Iterator[str]:
    for file in files:
        if form.fullmatch(file):
            yield file.removesuffix("index.html")


def _guess(address: str, gone: list[str], new: list[str]) -> str:
    """A story that came when another went is the same one, if there is no other of the kind, or their names
    are alike."""
    same = [one for one in new if one.count("/") == address.count("/")]
    of_kind = [one for one in same if one.partition("/")[0] == address.partition("/")[0]]
    if len(gone) == 1 and len(of_kind or same) == 1:
        return (of_kind or same)[0]
    # What they have in common by their kind says nothing.
    names = {one.partition("/")[2]: one for one in of_kind}
    return names.get(nearest(address.partition("/")[2], tuple(names)), "")
