"""Where a link of a text leads: from what the editor typed to the address on the site.

Forms: Pelican's `{filename}`, `{static}`, `{attach}`, `{tag}`, `{author}`, `{category}`, `{index}`
(also `|…|`), plain paths beside the file or from the content folder, addresses of the site
(`/cases/x/`), `#fragments`, and other sites'. Nothing is read here: `Targets` knows what exists.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from enum import Enum, auto
from typing import Protocol
from urllib.parse import SplitResult, quote, unquote, urlsplit

from msgspec import Struct

from bangban.markdown.addresses import correct_address, is_local_file, is_sound
from bangban.markdown.near_paths import NearPath, find_near
from bangban.markdown.sanitizer import SCHEMES, normalize_address
from bangban.photographs.forms import locate_published
from bangban.photographs.preparing import Exam
from bangban.support.nearest_names import nearest

_MARKER = re.compile(r"[{|](\w+)[}|](.*)\Z", re.DOTALL)
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_DRIVE = re.compile(r"[a-zA-Z]:")
_PAGE_ENDINGS = (".html", ".htm", ".md")
_PROBLEMS = {"missing": "link.missing", "case": "link.case", "form": "link.form"}
_LEFT_TO_PELICAN = frozenset(("author", "category", "index", "tag"))


class NoAddress(Enum):
    """Why a story has no address."""

    MISSING = auto()
    """There is no such story."""
    UNPUBLISHED = auto()
    """It is there, but a draft or embargoed: it must not be linked, and that is no mistake."""


class Targets(Protocol):
    """What the site has. Paths are POSIX, relative to the content folder, without `.` and `..`."""

    @property
    def base(self) -> str:
        """Put before each address of the site: `""`, or `/sub` without a slash at the end."""

    @property
    def site(self) -> str:
        """The site's own address with scheme and host, "" when unknown."""

    def story_url(self, path: str) -> str | NoAddress:
        """The address (`/cases/x/`, without `base`) of the story in the file at `path`."""

    def has_file(self, path: str) -> bool:
        """True when the content folder has a file at `path`, of any kind."""

    def measure(self, path: str) -> tuple[int, int]:
        """Width and height in pixels of the picture at `path`; (0, 0) when unknown."""

    def examine(self, path: str) -> Exam:
        """What a look at the file at `path` says, if it is a picture."""

    def has_url(self, url: str) -> bool:
        """True when the site will have a page at `url` (without `base`, query and fragment)."""

    def find_page(self, url: str) -> str | None:
        """The path of the file whose page stands at `url` (as in `has_url`), or None."""

    def list_anchors(self, path: str) -> frozenset[str] | None:
        """The ids of the page of the file at `path` that come from it; None where it has no page."""

    @property
    def has_own_templates(self) -> bool:
        """True when the newsroom's own templates may give pages more ids."""

    def has_notice(self, key: str) -> bool:
        """True when a notice stands where the story of this key (`cases/lift`) was: it was taken down."""

    def list_names(self) -> Iterable[str]:
        """Paths of files and stories, to guess what a misspelt one meant; in a fixed order."""

    def list_urls(self, folder: str) -> Iterable[str]:
        """The last parts of the pages' addresses below `folder` (`/tags/`), to guess; in a fixed order."""


class Resolver(Protocol):
    """What a text needs to know to have its links resolved: `resolve_href` for one source file."""

    def __call__(self, href: str, /) -> ResolvedLink:
        """Resolve an address as it stands in the text, entities decoded."""


class ResolvedLink(Struct, frozen=True):
    """Where a link leads. `url` is what to write, None to write the text without a link.

    `problem` is `link.missing`, `link.outside`, `link.scheme`, or tells more exactly what is wrong:
    `link.case` and `link.form` (a path that differs from the file's in capitals, or in how its letters are
    encoded), `link.address` (a slip in the address of another site), `link.local` (a file on somebody's
    computer), `link.empty`, `link.unlisted` (Pelican's `{tag}` and the like, of which there is no page),
    `link.own-missing` (an address of this very site), `link.withdrawn` (a story that has been taken down, and
    whose file is gone), `link.anchor` (a place that the page does not have). `nearest` is what was most
    likely meant, or empty;
    `static` is the content file that must be published for it, at `place` on the site, else at its own
    path; `story` the content file of the story it leads to, published or not.
    """

    url: str | None
    problem: str | None = None
    static: str | None = None
    story: str | None = None
    nearest: str = ""
    place: str = ""


def resolve_href(href: str, source_path: str, targets: Targets) -> ResolvedLink:
    """Resolve `href` as typed in the file `source_path` (relative to the content folder)."""
    typed = normalize_address(href)
    marker = _MARKER.match(typed)
    if marker:
        return _resolve_marked(marker[1], marker[2], typed, source_path, targets)
    scheme = _SCHEME.match(typed)
    if scheme and scheme[1].lower() not in SCHEMES:
        return _report_slip(typed) or ResolvedLink(None, "link.scheme")
    if scheme or typed.startswith(("#", "//")):
        return _resolve_elsewhere(typed, bool(scheme), targets)
    path, query, fragment = _split(typed)
    if not path:
        return ResolvedLink(typed) if query else ResolvedLink(None, "link.empty")
    for candidate in _spell(path):
        link = _find(candidate, query + fragment, source_path, targets)
        if link is not None:
            return link
    return _report_slip(typed) or _report_missing(path, source_path, targets)


def _resolve_elsewhere(typed: str, has_scheme: bool, targets: Targets) -> ResolvedLink:
    """An address with a scheme, a host, or of a place on the same page."""
    if has_scheme and not is_sound(typed):
        return ResolvedLink(None, "link.address", nearest=correct_address(typed))
    own = _find_own(typed, targets)
    place = _join(own, "") if own else ""
    if not own or not place:
        return ResolvedLink(typed)
    if targets.has_file(place) and targets.story_url(place) is NoAddress.MISSING:
        return ResolvedLink(_rename_own(typed, place), static=place)
    # A file that is made, such as a feed, is no page.
    if "." in posixpath.basename(place) and not place.endswith(_PAGE_ENDINGS):
        return ResolvedLink(typed)
    if targets.has_url(f"/{own}" if own.endswith("/") else f"/{own}/"):
        return ResolvedLink(typed)
    if targets.has_notice(_name_key(place)):
        return ResolvedLink(None, "link.withdrawn")
    return ResolvedLink(typed, "link.own-missing", nearest=_guess(place, targets).path)


def _rename_own(typed: str, place: str) -> str:
    """The address of a file of this very site, where that goes out under another name than it has."""
    added = locate_published(place).removeprefix(place)
    if not added:
        return typed
    end = min((at for at in map(typed.find, "?#") if at >= 0), default=len(typed))
    return typed[:end] + added + typed[end:]


def _report_slip(typed: str) -> ResolvedLink | None:
    """What was never meant to be a path of the site."""
    if is_local_file(typed):
        return ResolvedLink(None, "link.local")
    meant = correct_address(typed)
    return ResolvedLink(None, "link.address", nearest=meant) if meant else None


def _resolve_marked(kind: str, rest: str, typed: str, source_path: str, targets: Targets) -> ResolvedLink:
    """Pelican's forms. What Pelican must place itself stays as typed, with braces."""
    if kind in _LEFT_TO_PELICAN:
        return ResolvedLink(f"{{{kind}}}{rest}")
    if kind not in ("attach", "filename", "static"):
        meant = nearest(kind, (*sorted(_LEFT_TO_PELICAN), "attach", "filename", "static"))
        return ResolvedLink(None, "link.missing", nearest=f"{{{meant}}}{rest}" if meant else "")
    path, query, fragment = _split(rest)
    for candidate in _spell(path):
        place = _join(candidate, posixpath.dirname(source_path))
        if place is None:
            return ResolvedLink(None, "link.outside")
        # Not the text of a story as a file: it tells what its page does not.
        story = targets.story_url(place)
        if story is not NoAddress.MISSING:
            return _link_story(story, place, query + fragment, targets)
        if targets.has_file(place):
            return ResolvedLink(typed if typed.startswith("{") else f"{{{kind}}}{rest}", static=place)
    return _report_missing(path, source_path, targets)


def _find(path: str, tail: str, source_path: str, targets: Targets) -> ResolvedLink | None:
    """The link to the story, file or page at `path`; None when there is none."""
    below = _without_base(path, targets.base) or path
    for place in dict.fromkeys((*_list_places(path, source_path), *_list_places(below, source_path))):
        story = targets.story_url(place)
        if story is not NoAddress.MISSING:
            return _link_story(story, place, tail, targets)
        if targets.has_file(place):
            return ResolvedLink(f"{targets.base}/{quote(locate_published(place))}{tail}", static=place)
    url = _without_base(path, targets.base)
    if url is not None and targets.has_url(url):
        return ResolvedLink(f"{targets.base}{quote(url)}{tail}")
    return None


def _list_places(path: str, source_path: str) -> list[str]:
    """Where a plain path may lead: beside its file, then from the content folder."""
    folders = [""] if path.startswith("/") else [posixpath.dirname(source_path), ""]
    places = (_join(path, folder) for folder in folders)
    return list(dict.fromkeys(place for place in places if place is not None))


def _find_own(address: str, targets: Targets) -> str | None:
    """What an address with a host names behind the address of this very site, decoded; None of another's."""
    site, typed = urlsplit(targets.site), _split_address(address)
    if not site.netloc or typed is None or typed.netloc.lower() != site.netloc.lower():
        return None
    path, above = unquote(typed.path), f"{unquote(site.path).rstrip('/')}/"
    return path[len(above) :] if path.startswith(above) else None


def _split_address(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _link_story(story: str | NoAddress, place: str, tail: str, targets: Targets) -> ResolvedLink:
    url = f"{targets.base}{story}{tail}" if isinstance(story, str) else None
    return ResolvedLink(url, story=place)


def _report_missing(path: str, source_path: str, targets: Targets) -> ResolvedLink:
    places = _list_places(unquote(path), source_path)
    if not places:
        return ResolvedLink(None, "link.outside")
    if any(targets.has_notice(_name_key(place)) for place in places):
        return ResolvedLink(None, "link.withdrawn")
    near = _guess(places[0], targets)
    return ResolvedLink(None, _PROBLEMS[near.slip], nearest=near.path)


def _name_key(place: str) -> str:
    """The key of the story to whose file or page a path leads, if it leads to one."""
    return "/".join(place.lower().removesuffix(".md").split("/")[:2])


def _guess(place: str, targets: Targets) -> NearPath:
    return find_near(place, tuple(targets.list_names()))


def _split(address: str) -> tuple[str, str, str]:
    rest, hash_sign, fragment = address.partition("#")
    path, mark, query = rest.partition("?")
    return path, mark + query, hash_sign + fragment


def _spell(path: str) -> tuple[str, ...]:
    """The path as typed, and with percent escapes decoded: a file's name may hold a `%`."""
    decoded = unquote(path)
    return (path,) if decoded == path else (path, decoded)


def _join(path: str, folder: str) -> str | None:
    """The content path that `path` names from `folder`; None when it climbs out of the content
    folder, or could on some system (drive letters). Backslashes are taken for slashes."""
    path = path.replace("\\", "/")
    joined = posixpath.normpath(path.strip("/") if path.startswith("/") else posixpath.join(folder, path))
    if joined == ".." or joined.startswith("../") or _DRIVE.match(joined) or "\0" in joined:
        return None
    return "" if joined == "." else joined


def _without_base(path: str, base: str) -> str | None:
    """The site address that an absolute `path` names: `base` may be typed or left out."""
    if not path.startswith("/"):
        return None
    return path[len(base) :] if base and path.startswith(f"{base}/") else path
