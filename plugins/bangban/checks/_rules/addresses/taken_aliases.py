"""Old addresses that lead nowhere for certain: another story stands there, the site has a page of its own
there, or two claim it. The story is left out: a reader would come to the wrong one.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from pathlib import PurePosixPath

from bangban.checks.rule import Example, LibraryRule
from bangban.content.files.folder import is_free_page
from bangban.content.model.free_page import list_free_pages, list_page_aliases
from bangban.content.model.placed import Reference
from bangban.content.references import Linked
from bangban.content.urls import find_above, is_own_address, locate_key, locate_prose, locate_story
from bangban.diagnostics.problems import Problem


def _check(linked: Linked) -> Iterator[Problem]:
    moved = list_page_aliases(linked.prose.values())
    claims = [one for one in linked.claims if any(what == "alias" for what, _ in one.names)]
    if not (claims or moved):
        return
    stories = {locate_story(one): one.path for one in linked.claims if one.slug}
    gone = {locate_key(row.key): row.position.path for row in linked.withdrawals}
    stories = gone | stories
    first: dict[str, str] = {}
    paths = {one.path for one in claims}
    pages = {PurePosixPath(path).stem for path in linked.folder.prose if is_free_page(path)}
    for file in linked.open_files(lambda one: one.path in paths):
        for what, alias in file.references:
            if what == "alias":
                yield from _judge(file.path, alias, stories, first, pages)
    for page in list_free_pages(linked.prose.values()):
        for alias in page.aliases:
            if alias.id == locate_prose(page.name):
                yield Problem(alias.position, "alias.self", {"alias": f"/{alias.id}", "other": page.path})
            else:
                yield from _judge(page.path, alias, stories, first, pages)


def _judge(
    path: str, alias: Reference, stories: Mapping[str, str], first: dict[str, str], pages: Container[str]
) -> Iterator[Problem]:
    address = f"/{alias.id}"
    if alias.id.partition("/")[0] in pages or is_own_address(alias.id):
        yield Problem(alias.position, "alias.own", {"alias": address})
    elif other := find_above(alias.id, stories):
        code = "alias.self" if other == path else "alias.taken"
        yield Problem(alias.position, code, {"alias": address, "other": other})
    elif alias.id in first:
        yield Problem(alias.position, "alias.twice", {"alias": address, "other": first[alias.id]})
    else:
        first[alias.id] = path


_OTHER = ("articles/report", "articles/old-report")

RULE = LibraryRule(
    _check,
    Example("alias.taken", *_OTHER, "aliases: [%s]", path="articles/second.md"),
    Example(
        "alias.self", "articles/second", "articles/old-second", "aliases: [%s]", path="articles/second.md"
    ),
    Example("alias.own", "cases/category/medicine", "cases/old", "aliases: [%s]", path="articles/second.md"),
    Example("alias.twice", "[cases/old, cases/old]", "[cases/old]", "aliases: %s", path="articles/second.md"),
)
