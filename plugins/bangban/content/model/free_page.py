"""A free page of the site, with the keys of its file: what the newsroom has to say that is no story, at an
address of its own (`/about/`), without a date."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from msgspec.structs import replace

from bangban.content.model.allowed_value import AllowedValue
from bangban.content.model.placed import Reference
from bangban.content.model.platform import PlatformPage
from bangban.content.model.story import SCHEMAS
from bangban.content.model.vocabulary import STATUSES, Status
from bangban.content.schema.alias_field import AliasField
from bangban.content.schema.fields import NUMBER_FIELD, ChoiceField, FlagField, ListField
from bangban.content.schema.foreign_keys import ForeignKey, find_foreign
from bangban.content.schema.record_fields import Key, declare
from bangban.frontmatter.nodes import Node, Scalar

_LAST = 1_000_000
"""Behind every number that `order` may be."""


class FreePage(PlatformPage, frozen=True):
    """A page of `content/pages/`. Those with a small `order` stand first in the footer, those without one, in
    the order of their names, last. A draft is only in the preview; a hidden page is in no list."""

    order: Annotated[int, Key(NUMBER_FIELD)] = _LAST
    draft: ClassVar[Annotated[bool, Key(FlagField())]]
    status: Annotated[Status, Key(ChoiceField("status.unknown", STATUSES))] = "published"
    aliases: Annotated[tuple[Reference, ...], Key(ListField(AliasField()), aliases=("redirect_from",))] = ()
    allow: Annotated[tuple[AllowedValue, ...], Key(ListField(declare(AllowedValue)))] = ()


_KEYS = declare(FreePage)


def _find_foreign(key: Scalar, value: Node) -> ForeignKey | None:
    """A key that only stories have, or what a key of another program is here."""
    if key.text in SCHEMAS["case"].fields:
        return ForeignKey("key.story")
    foreign = find_foreign(key, value)
    return foreign if foreign and (not foreign.name or foreign.name in _KEYS.fields) else None


FREE_PAGE = replace(_KEYS, foreign=_find_foreign)


def list_free_pages(pages: Iterable[PlatformPage]) -> list[FreePage]:
    """The free ones of these pages, in their order."""
    free = [page for page in pages if isinstance(page, FreePage)]
    return sorted(free, key=lambda page: (page.order, page.name))


def list_page_aliases(pages: Iterable[PlatformPage]) -> list[tuple[str, FreePage]]:
    """The old addresses of these pages, each with its page; those of a draft lead nowhere."""
    out = (page for page in list_free_pages(pages) if page.status != "draft")
    return [(alias.id, page) for page in out for alias in page.aliases]
