"""Old addresses that lead nowhere for certain: another story stands there, the site has a page of its own
there, or two stories claim it. The story is left out: a reader would come to the wrong one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from bangban.checks.rule import Example, LibraryRule
from bangban.content.files.folder import is_free_page
from bangban.content.model.placed import Reference
from bangban.content.references import Linked
from bangban.content.stories import StoryFile
from bangban.content.urls import is_own_address, locate_story
from bangban.diagnostics.problems import Problem


def _check(linked: Linked) -> Iterator[Problem]:
    claims = [one for one in linked.claims if any(what == "alias" for what, _ in one.names)]
    if not claims:
        return
    stories = {locate_story(one): one.path for one in linked.claims if one.slug}
    stories |= {
        f"{row.key}/": row.position.path for row in linked.withdrawals if f"{row.key}/" not in stories
    }
    first: dict[str, str] = {}
    paths = {one.path for one in claims}
    pages = {PurePosixPath(path).stem for path in linked.folder.prose if is_free_page(path)}
    for file in linked.open_files(lambda one: one.path in paths):
        aliases = [reference for what, reference in file.references if what == "alias"]
        for alias in aliases:
            is_page = alias.id.partition("/")[0] in pages
            yield from _judge(file, alias, stories, first, own=is_page or is_own_address(alias.id))


def _judge(
    file: StoryFile, alias: Reference, stories: Mapping[str, str], first: dict[str, str], *, own: bool
) -> Iterator[Problem]:
    address = f"/{alias.id}"
    if own:
        yield Problem(alias.position, "alias.own", {"alias": address})
    elif other := _find_story(alias.id, stories):
        code = "alias.self" if other == file.path else "alias.taken"
        yield Problem(alias.position, code, {"alias": address, "other": other})
    elif alias.id in first:
        yield Problem(alias.position, "alias.twice", {"alias": address, "other": first[alias.id]})
    else:
        first[alias.id] = file.path


def _find_story(address: str, stories: Mapping[str, str]) -> str:
    """The file of the story that stands at the address, or above it: its frame and its files lie there."""
    parts = address.rstrip("/").split("/")
    above = ("/".join(parts[:count]) + "/" for count in range(len(parts), 0, -1))
    return next((stories[one] for one in above if one in stories), "")


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
