"""The Markdown of one story, converted: body, timeline entries, corrections, and its summary."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import PurePosixPath
from typing import NamedTuple
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from bangban.content.model.picture import Picture
from bangban.content.model.placed import Reference, Text
from bangban.content.model.story import Story
from bangban.content.references import find_file
from bangban.content.stories import StoryFile
from bangban.content.urls import (
    locate_author,
    locate_category,
    locate_section,
    locate_story,
    locate_tag,
    make_url,
)
from bangban.diagnostics.problems import Position, Problem
from bangban.markdown.anchor_links import settle_anchor
from bangban.markdown.converter import Converter, LinkUse, Prose
from bangban.markdown.images import add_sizes
from bangban.markdown.link_problems import EXACT_ADDRESSES, name_problem
from bangban.markdown.links import ResolvedLink, Targets, resolve_href
from bangban.markdown.source_positions import check_prose
from bangban.markdown.summaries import summarize
from bangban.photographs.forms import locate_published
from bangban.support.nearest_names import nearest
from bangban.support.slugs import make_tag_slug

_MARKER = re.compile(r"\{(\w+)\}(.*)", re.DOTALL)
_HEAD = re.compile(r"[^?#]*")
_LISTS: Mapping[str, tuple[Callable[[str], str], ...]] = {
    "tag": (locate_tag,),
    "author": (locate_author,),
    "category": (locate_section, locate_category),
}
"""What Pelican's markers name: the addresses of the pages that list it."""


class StoryTexts(Struct, frozen=True):
    """HTML, sanitised and with its links resolved. `entries` pairs the position of each entry's
    text in `story.timeline` with its HTML; `evidence` gives the URL of each document by its
    address as typed, "" where it leads nowhere; `copies` pairs the addresses of files that must be
    published with it with their content paths."""

    content: str = ""
    summary: str = ""
    entries: tuple[tuple[int, str], ...] = ()
    corrections: tuple[str, ...] = ()
    evidence: tuple[tuple[str, str], ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def convert_story(story: Story, converter: Converter, targets: Targets) -> StoryTexts:
    """Converts all that the story has of Markdown; problems come with their place in the file."""
    body = convert_text(story.path, story.body, converter, targets, beside=locate_story(story))
    texts = [(index, entry.text) for index, entry in enumerate(story.timeline) if entry.text]
    entries = [(index, text, _convert_part(text, f"e{index}", converter, targets)) for index, text in texts]
    corrections = [
        (row.text, _convert_part(row.text, f"c{index}", converter, targets))
        for index, row in enumerate(story.corrections)
    ]
    problems = check_prose(body, story.body, Position(story.path, story.body_line))
    for text, prose in [*((text, prose) for _, text, prose in entries), *corrections]:
        problems += check_part(text, prose)
    documents = [Reference(one.href, one.position) for entry in story.timeline for one in entry.evidence]
    links = {one.id: _resolve(one.id, story.path, targets) for one in documents}
    problems += _check_links(documents, targets)
    pictures = (story.cover, *(entry.media for entry in story.timeline))
    problems += _check_pictures(filter(None, pictures), targets)
    parts = [body, *(prose for _, _, prose in entries), *(prose for _, prose in corrections)]
    return StoryTexts(
        content=body.html,
        summary=summarize(body.html),
        entries=tuple((index, prose.html) for index, _, prose in entries),
        corrections=tuple(prose.html for _, prose in corrections),
        evidence=tuple((href, link.url or "") for href, link in links.items()),
        copies=list_copies(parts, targets, links.values()),
        problems=tuple(problems),
    )


class Checked(NamedTuple):
    """What is known of a file that is not published: its problems, and the content files that it uses."""

    problems: list[Problem]
    used: tuple[str, ...]


def check_file(file: StoryFile, converter: Converter, targets: Targets) -> Checked:
    """Looks at all the Markdown of a file, also of one whose front matter has mistakes."""
    document = file.document
    body = convert_text(file.path, document.body, converter, targets)
    problems = check_prose(body, document.body, Position(file.path, document.body_line))
    statics = [*body.statics]
    for text in file.texts:
        prose = _convert_part(text, "", converter, targets)
        problems += check_part(text, prose)
        statics += prose.statics
    links = (resolve_href(one.id, one.position.path, targets).static for one in file.links)
    problems += _check_links(file.links, targets)
    problems += _check_pictures(file.pictures, targets)
    return Checked(problems, tuple(sorted({*statics, *filter(None, links)})))


def convert_text(
    path: str,
    markdown: str,
    converter: Converter,
    targets: Targets,
    prefix: str = "",
    *,
    top: int = 2,
    beside: str = "",
) -> Prose:
    """One Markdown text of the file `path`; `prefix` keeps its footnotes' ids apart on the page,
    `top` is the level of its highest headings. What it attaches (Pelican's `{attach}`) is published
    in the folder `beside`, if there is one.
    """
    resolve = partial(_resolve, source_path=path, targets=targets, beside=beside)
    prose = converter.convert(markdown, prefix=prefix, top=top, resolve=resolve)
    if not prose.links:
        return prose
    pictures = [use.link for use in prose.links if use.kind == "image"]
    sizes = {html.escape(one.url or ""): targets.measure(one.static) for one in pictures if one.static}
    links = tuple(_find_faults(use, targets) for use in prose.links)
    return replace(prose, html=add_sizes(prose.html, sizes), links=links)


def _find_faults(use: LinkUse, targets: Targets) -> LinkUse:
    found = targets.examine(use.link.static).findings if use.link.static else ()
    return replace(use, findings=found) if found else use


def check_part(text: Text, prose: Prose) -> list[Problem]:
    """Problems of a text inside the front matter: at their own place where its lines are the
    file's, else where the text begins."""
    start = text.verbatim
    if start is None:
        return check_prose(prose, text.markdown, text.position, indent=None)
    return check_prose(prose, text.markdown, start, indent=start.column - 1)


def _convert_part(text: Text, prefix: str, converter: Converter, targets: Targets) -> Prose:
    # Where it stands on a page there is a heading of level 3 above it.
    return convert_text(text.position.path, text.markdown, converter, targets, prefix, top=4)


def _resolve(href: str, source_path: str, targets: Targets, beside: str = "") -> ResolvedLink:
    """The link with Pelican's markers resolved, as Pelican itself would."""
    link = settle_anchor(resolve_href(href, source_path, targets), source_path, href, targets)
    marker = _MARKER.fullmatch(link.url or "")
    if not marker:
        return link
    kind, name = marker.groups()
    if kind in _LISTS:
        return _resolve_list(kind, name, targets)
    # A tag may hold such a sign itself.
    tail = _HEAD.sub("", name, count=1)
    if kind == "attach" and beside and link.static:
        place = beside + PurePosixPath(locate_published(link.static)).name
        return replace(link, url=make_url(f"{targets.base}/", place) + tail, place=place)
    found = "" if kind == "index" else link.static and locate_published(link.static)
    return replace(link, url=None if found is None else make_url(f"{targets.base}/", found) + tail)


def _resolve_list(kind: str, name: str, targets: Targets) -> ResolvedLink:
    """The page of a tag, an author, a section or a category of cases, if the site has one."""
    folders = []
    for locate in _LISTS[kind]:
        address = locate(unquote(name))
        if targets.has_url(f"/{address}"):
            return ResolvedLink(make_url(f"{targets.base}/", address))
        folders.append(f"/{address.rstrip('/').rpartition('/')[0]}/")
    known = tuple(name for folder in folders for name in targets.list_urls(folder))
    guess = nearest(make_tag_slug(unquote(name)), known) if known else ""
    return ResolvedLink(None, "link.unlisted", nearest=f"{{{kind}}}{guess}" if guess else "")


class _Files(Container[str]):
    """The files that targets have."""

    def __init__(self, targets: Targets) -> None:
        self._targets = targets

    def __contains__(self, path: object) -> bool:
        return isinstance(path, str) and self._targets.has_file(path)


def _check_pictures(pictures: Iterable[Picture], targets: Targets) -> Iterator[Problem]:
    """What is wrong with the pictures of the front matter; that one is missing is told elsewhere."""
    for picture in pictures:
        path = find_file(picture.src, picture.position.path, _Files(targets))
        yield from _report_faults(path, picture.position, targets)


def _report_faults(path: str | None, position: Position, targets: Targets) -> Iterator[Problem]:
    for finding in targets.examine(path).findings if path else ():
        yield Problem(position, finding.code, {**finding.values, "other": path})


def _check_links(documents: Iterable[Reference], targets: Targets) -> list[Problem]:
    problems = []
    for document in documents:
        link = resolve_href(document.id, document.position.path, targets)
        if link.problem:
            values = {"href": document.id, "nearest": link.nearest}
            code = f"link.{name_problem('link', link)}"
            fix = document.rewrite(link.nearest) if link.nearest and code in EXACT_ADDRESSES else ()
            problems.append(Problem(document.position, code, values, fix))
        problems += _report_faults(link.static, document.position, targets)
    return problems


def list_copies(
    parts: Iterable[Prose], targets: Targets, links: Iterable[ResolvedLink] = ()
) -> tuple[tuple[str, str], ...]:
    """The address and the content path of each file that texts and other `links` need; of a picture that they
    show those of its files for pages, too."""
    uses = [use for prose in parts for use in prose.links]
    every = chain((use.link for use in uses), links)
    found = {(link.place or locate_published(link.static), link.static) for link in every if link.static}
    shown = {use.link.static for use in uses if use.kind == "image" and use.link.static}
    found.update((file.address, path) for path in shown for file in targets.examine(path).list_files(path))
    return tuple(sorted(found))
