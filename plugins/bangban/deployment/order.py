"""What is sent before what, so that a reader who comes meanwhile finds every page whole.

New files come first, assets before pages: no page that was there leads to them. Then what has changed:
assets, stories, the lists that lead to them, feeds and site maps, the front page. At last goes what is no
more, pages before what they show. A break anywhere leaves a site whose pages lead to nothing that is not
there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import groupby

from msgspec import Struct

from bangban.content.model.vocabulary import FOLDERS
from bangban.content.urls import LIST_NAMES
from bangban.deployment.remote_manifest import UNSURE, RemoteManifest

_ASSETS = ("theme/", "images/", "files/")
_FRONT = "index.html"
_ALWAYS = frozenset(FOLDERS.values())


class DeploymentPlan(Struct, frozen=True):
    """What is new and what is changed, by address, and what goes, by its name at the target."""

    new: frozenset[str]
    changed: frozenset[str]
    gone: frozenset[str]

    @property
    def is_empty(self) -> bool:
        """Whether the target has all as it is to be."""
        return not (self.new or self.changed or self.gone)

    def list_phases(self) -> list[list[str]]:
        """The addresses to send, phase after phase; within one the order is of no account."""
        ranked = sorted((_rank(address, address in self.new), address) for address in self.new | self.changed)
        return [[address for _, address in group] for _, group in groupby(ranked, lambda row: row[0])]


def plan_deployment(
    wanted: Mapping[str, str], known: RemoteManifest, name: Callable[[str], str] = str
) -> DeploymentPlan:
    """What makes a target that is `known` to have these files the same as a site of the `wanted` ones
    (digests by address); `name` tells what an address is called there."""
    names = {name(address): address for address in wanted}
    there: Mapping[str, str] = known.digests
    new = {address for one, address in names.items() if one not in there}
    changed = {address for one, address in names.items() if one in there and there[one] != wanted[address]}
    return DeploymentPlan(frozenset(new), frozenset(changed), frozenset(there.keys() - names.keys()))


def mark_unsure(
    known: RemoteManifest, plan: DeploymentPlan, mark: str, name: Callable[[str], str] = str
) -> RemoteManifest:
    """What is known while a plan is carried out."""
    touched = {*map(name, plan.new), *map(name, plan.changed), *plan.gone}
    return RemoteManifest({**known.digests, **dict.fromkeys(touched, UNSURE)}, mark, known.gone)


def sort_removals(addresses: Iterable[str]) -> list[list[str]]:
    """What is removed: pages, then the rest."""
    rows = sorted(addresses)
    groups = [[row for row in rows if row.endswith(".html") is pages] for pages in (True, False)]
    return [group for group in groups if group]


def _rank(address: str, is_new: bool) -> int:
    is_page = address.endswith(".html")
    if is_new:
        return 1 if is_page else 0
    if address == _FRONT:
        return 6
    if address.startswith(_ASSETS):
        return 2
    kind, _, rest = address.partition("/")
    if kind in _ALWAYS and rest.partition("/")[0] not in LIST_NAMES and "/" in rest:
        return 3
    return 4 if is_page else 5
