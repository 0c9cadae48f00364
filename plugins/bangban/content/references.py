"""Looks up what the desk's files name: other things by their ids, pictures by their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import NamedTuple, Protocol
from urllib.parse import unquote

from msgspec import Struct, field

from bangban.content.files.folder import ContentFolder
from bangban.content.model.picture import Picture
from bangban.content.model.platform import Platform, PlatformPage, Term
from bangban.content.model.story import Addressed
from bangban.content.model.vocabulary import ACTORS, FOLDERS
from bangban.content.model.withdrawal import Withdrawal
from bangban.content.stories import StoryFile
from bangban.locale.zh.wording import ACTOR_NAMES


class Directory(Struct, frozen=True):
    """What names may stand for: ids by what they name. A `what` that could not be read (a broken
    platform.yaml) is absent, and its names are not looked up: one mistake is told once. `labels` are the
    Chinese names that lead to ids, by what they name."""

    names: dict[str, dict[str, None]]
    labels: dict[str, dict[str, str]] = field(default_factory=dict)

    def knows(self, what: str, name: str) -> bool:
        """Whether the name leads somewhere, or cannot be looked up."""
        return what not in self.names or normalize_reference(what, name) in self.names[what]


def build_directory(platform: Platform, broken: frozenset[str], files: Iterable[Claim]) -> Directory:
    """Everything that a file may name. `broken` are the keys of platform.yaml that were unreadable."""
    agencies = tuple(term.id for term in platform.agencies)
    names = {
        "category": tuple(term.id for term in platform.categories),
        "section": tuple(term.id for term in platform.sections),
        "agency": agencies,
        "actor": (*ACTORS, *agencies),
        "related": tuple(sorted({f"{FOLDERS[file.kind]}/{file.slug}" for file in files if file.slug})),
    }
    sources = {"category": "categories", "section": "sections", "agency": "agencies", "actor": "agencies"}
    for what, key in sources.items():
        if key in broken:
            del names[what]
    labels = _list_labels(platform)
    return Directory({what: dict.fromkeys(known) for what, known in names.items()}, labels)


def _list_labels(platform: Platform) -> dict[str, dict[str, str]]:
    """Names and short names of the platform's terms, each with the one id that it stands for."""
    agencies = _label_terms(platform.agencies)
    own = {name: "platform" for name in (platform.name, platform.short_name) if name}
    return {
        "category": _label_terms(platform.categories),
        "section": _label_terms(platform.sections),
        "agency": agencies,
        "actor": {**own, **agencies, **{name: key for key, name in ACTOR_NAMES.items()}},
    }


def _label_terms(terms: Iterable[Term]) -> dict[str, str]:
    pairs = [(label, term.id) for term in terms for label in {term.name, term.short} if label]
    counts = Counter(label for label, _ in pairs)
    return {label: key for label, key in pairs if counts[label] == 1}


def normalize_reference(what: str, name: str) -> str:
    """The key that a name stands for: `/cases/panda-blood.md` means `cases/panda-blood`."""
    if what != "related":
        return name
    return name.replace("\\", "/").strip("/").removesuffix(".md")


class Claim(Addressed, Protocol):
    """A file that wants an address; `slug` is "" where its header has none that can be read."""

    @property
    def path(self) -> str:
        """Relative to the content folder."""


class Named(Claim, Protocol):
    """A file with what it names."""

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """What it names (category, agency …), each with the id."""


class Listed(Named, Protocol):
    """A file in a few plain values."""

    @property
    def pictures(self) -> tuple[str, ...]:
        """The pictures of its front matter, as typed."""


Test = Callable[[Listed], bool]


class Linked(NamedTuple):
    """All files of a folder before any is left out, as rules judge them. `paths` are the folder's;
    `directory` has what names may stand for. `open_files` gives, as read, at least those that a quick test of
    their plain values finds: it may be all, so that a rule looks at each itself. `withdrawals` are the rows
    of withdrawn.yaml, `prose` the pages with words of their own, by name."""

    folder: ContentFolder
    paths: frozenset[str]
    directory: Directory
    claims: Iterable[Named]
    open_files: Callable[[Test], Iterable[StoryFile]]
    withdrawals: tuple[Withdrawal, ...] = ()
    prose: Mapping[str, PlatformPage] = MappingProxyType({})


def find_file(src: str, source: str, paths: Container[str]) -> str | None:
    """The content path that `src` means: beside `source`, or from the content root, as links in texts do."""
    return find_place(src, source, paths.__contains__)


def find_place(src: str, source: str, has_file: Callable[[str], bool]) -> str | None:
    """The same, where one path after the other is asked for."""
    return next((path for path in _list_places(src, source) if path is not None and has_file(path)), None)


def is_outside(src: str, source: str) -> bool:
    """Whether `src` climbs out of the content folder, from wherever it is read; also with its percent escapes
    decoded."""
    return all(place is None for place in _list_places(unquote(src), source))


def _list_places(src: str, source: str) -> Iterator[str | None]:
    src = src.replace("\\", "/")
    parts = PurePosixPath(src.lstrip("/")).parts
    beside = (*PurePosixPath(source).parent.parts, *parts)
    return (_collapse(place) for place in ((parts,) if src.startswith("/") else (beside, parts)))


def list_pictures(pictures: Iterable[Picture | None], paths: Container[str]) -> Iterator[str]:
    """The content path of each picture whose file is there."""
    for picture in filter(None, pictures):
        path = find_file(picture.src, picture.position.path, paths)
        if path:
            yield path


def _collapse(parts: tuple[str, ...]) -> str | None:
    kept: list[str] = []
    for part in parts:
        if part == "..":
            if not kept:
                return None
            kept.pop()
        elif part != ".":
            kept.append(part)
    return "/".join(kept)
