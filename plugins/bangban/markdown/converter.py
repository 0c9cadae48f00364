"""Markdown to safe HTML, with everything learnt on the way: links, files, what was taken out.

Order: Python-Markdown (`dialect`) makes the tree; `soft_breaks`, `anchors`, `pictures` and
`wide_tables` mend it; `removals` looks at the raw HTML, `sanitizer` cleans it and resolves links.
What is `plain_prose` needs no more than a look.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from functools import partial
from typing import Literal
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from bangban.markdown._anchors import Anchors
from bangban.markdown._blocks.list_blocks import name_tasks
from bangban.markdown._dialect import build_markdown
from bangban.markdown._headings import Headings
from bangban.markdown._letters.losses import Loss, list_losses
from bangban.markdown._letters.spelt_out import spell_out
from bangban.markdown._plain_prose import read_plain, write_plain
from bangban.markdown._players import Players, list_bare_films, mark_players
from bangban.markdown._soft_breaks import SoftBreaks
from bangban.markdown._wide_tables import AlignedCells, wrap_tables
from bangban.markdown.images import Pictures
from bangban.markdown.links import ResolvedLink, Resolver
from bangban.markdown.removals import Removal, list_bare_images, list_removals
from bangban.markdown.sanitizer import Sanitizer, normalize_address
from bangban.photographs.preparing import Finding
from bangban.support.signs import drop_signs

_MOST_ROUNDS = 3
_BLANK_START = re.compile(r"\A(?:[ \t]*+\n)++")
_ROLES: dict[str, Literal["link", "media"]] = {"href": "link", "media": "media"}
_ELSEWHERE = re.compile(r'(<a\b[^>]*?) href="(?=https?:|//)', re.IGNORECASE)


class LinkUse(Struct, frozen=True):
    """One link (but to the text's own ids) or picture of a text: its address as typed, the
    how-many-th use of this address it is (from 1), and where it leads; what is wrong with the picture
    that it leads to is found out later."""

    kind: Literal["link", "image", "media"]
    href: str
    occurrence: int
    link: ResolvedLink
    findings: tuple[Finding, ...] = ()


class Prose(Struct, frozen=True):
    """A converted text: `html` is safe to put on a page; `links` stand in document order; `statics`
    are the content files that must be published with it, sorted; `bare_images` the own pictures
    without a description, each an address and an occurrence; `unseen` are signs without a meaning, written
    as entities, that were left out. `losses` are letters that Markdown would have lost: their paragraphs are
    shown as typed, but for those `moved`, which stand in another order. `failure` is not empty when
    Python-Markdown could not read the text: then `html` shows it as typed."""

    html: str
    links: tuple[LinkUse, ...] = ()
    statics: tuple[str, ...] = ()
    removals: tuple[Removal, ...] = ()
    bare_images: tuple[tuple[str, int], ...] = ()
    bare_films: tuple[tuple[str, int], ...] = ()
    losses: tuple[Loss, ...] = ()
    failure: str = ""
    unseen: tuple[str, ...] = ()


class Converter:
    """Converts many texts, one after the other, with one Markdown instance. Not for threads.

    Without `quick`, each text goes the long way through Python-Markdown's own code, with the same result."""

    def __init__(self, *, quick: bool = True) -> None:
        self._quick = quick
        self._renew()
        self._sanitizer = Sanitizer(self._rewrite)
        self._resolve: Resolver = ResolvedLink
        self._uses: list[LinkUse] = []
        self._seen: Counter[str] = Counter()
        # The words of the last page, where they were read on the way.
        self._words: str | None = None

    def _renew(self) -> None:
        self._markdown = build_markdown(SoftBreaks(), quick=self._quick)
        self._players = Players(self._markdown)
        self._headings, self._anchors = Headings(self._markdown), Anchors(self._markdown)
        # Behind `unescape`, which has the priority 0.
        steps = self._markdown.treeprocessors
        steps.register(self._headings, "headings", -5)
        steps.register(self._anchors, "anchors", -10)
        steps.register(self._players, "players", -14)
        steps.register(Pictures(self._markdown), "pictures", -15)
        steps.register(AlignedCells(self._markdown), "aligned_cells", -20)

    def convert(self, text: str, *, prefix: str = "", top: int = 2, resolve: Resolver) -> Prose:
        """`text` as HTML. `prefix` (letters, digits and `-`) begins each id, for pages that show
        several texts; `top` is the level of its highest headings; `resolve` gives the target of
        each address (see `links.resolve_href`)."""
        plain = write_plain(text) if self._quick else None
        if plain is not None:
            return Prose(plain)
        text = text.encode("utf-8", "replace").decode() if _has_surrogate(text) else text
        if text[:1] in (" ", "\t"):
            # Python-Markdown takes blanks in the first line for code.
            text = _BLANK_START.sub("", text)
        read = partial(self._read, prefix=prefix, top=top, resolve=resolve)
        prose = read(text)
        losses = _list_losses(text, prose, self._words)
        return _keep_letters(text, prose, losses, read) if losses else prose

    def _read(self, text: str, *, prefix: str, top: int, resolve: Resolver) -> Prose:
        self._markdown.reset()
        self._anchors.begin(prefix)
        self._headings.top, self._players.resolve = top, resolve
        failure = ""
        try:
            raw = self._markdown.convert(text)
        except (RecursionError, ValueError, TypeError, LookupError, AttributeError, RuntimeError) as error:
            # Lists a thousand deep, or a bug in Python-Markdown: one text must not stop a build,
            # nor leave its half-read state to the next.
            self._renew()
            raw, failure = f"<p>{html.escape(text)}</p>", type(error).__name__
        return self._finish(raw, resolve, failure)

    def _finish(self, raw: str, resolve: Resolver, failure: str) -> Prose:
        ids = self._anchors.ids
        self._words = read_plain(raw, ids) if self._quick else None
        if self._words is not None:
            return Prose(raw, failure=failure)
        self._resolve, self._uses, self._seen = resolve, [], Counter()
        safe = self._sanitizer.sanitize(raw, ids)
        # `&#8;` is a sign that no page and no feed can hold, `&shy;` one that nobody sees.
        safe, unseen = drop_signs(safe) if "&" in raw else (safe, ())
        return Prose(
            html=wrap_tables(_mark(safe)),
            links=tuple(self._uses),
            statics=tuple(sorted({use.link.static for use in self._uses if use.link.static})),
            removals=list_removals(raw, ids),
            bare_images=list_bare_images(raw),
            bare_films=list_bare_films(raw),
            failure=failure,
            unseen=unseen,
        )

    def _rewrite(self, attribute: str, address: str) -> str | None:
        plain = normalize_address(address)
        if plain.startswith("#") and unquote(plain[1:]) in self._anchors.ids:
            return plain
        link = self._resolve(plain)
        self._seen[address] += 1
        use = LinkUse(_ROLES.get(attribute, "image"), address, self._seen[address], link)
        self._uses.append(use)
        return link.url


def _keep_letters(text: str, prose: Prose, losses: list[Loss], read: Callable[[str], Prose]) -> Prose:
    """What `read` makes of `text` with those paragraphs spelt out of which letters are lacking in `prose`,
    or `prose`, where that is no better."""
    told, best, fewest = losses, prose, _count_lost(losses)
    for _ in range(_MOST_ROUNDS):
        places = {loss.place for loss in told if not loss.is_moved}
        if not fewest[0]:
            break
        mended = read(spell_out(text, places))
        losses = _list_losses(text, mended)
        if _count_lost(losses) < fewest:
            best, fewest = mended, _count_lost(losses)
        told += [loss for loss in losses if loss.place not in places]
    return replace(best, losses=tuple(sorted(set(told), key=lambda loss: loss.place)))


def _count_lost(losses: list[Loss]) -> tuple[int, int]:
    """How many are lost indeed, and how many are told."""
    return sum(not loss.is_moved for loss in losses), len(losses)


def _list_losses(text: str, prose: Prose, words: str | None = None) -> list[Loss]:
    if prose.failure:
        return []
    removals, links = prose.removals, prose.links
    gone = removals and any(one.kind in ("image", "media") or one.name == "img" for one in removals)
    lost = links and any(use.kind != "link" and use.link.url is None for use in links)
    return list_losses(text, prose.html, with_pictures=not (gone or lost), words=words)


def _has_surrogate(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def _mark(safe: str) -> str:
    """Pictures load when needed; links to other sites say so, and hand over neither the window
    nor where the reader came from. nh3 escapes `<` and `>` in attributes: patterns are exact."""
    safe = safe.replace("<figure></figure>", "")
    if 'class="task' in safe:
        safe = name_tasks(safe)
    if "<audio" in safe or "<video" in safe:
        safe = mark_players(safe)
    if "<img " in safe:
        safe = safe.replace("<img ", '<img decoding="async" loading="lazy" ')
    return _ELSEWHERE.sub(r'\1 rel="external noopener noreferrer" href="', safe) if "//" in safe else safe
