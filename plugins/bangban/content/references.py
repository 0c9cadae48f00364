"""Looks up every name that the desk's files mention, and tells the ones that lead nowhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Protocol, TypeVar

from msgspec import Struct, field

from bangban.content.model.placed import Reference
from bangban.content.model.platform import Platform, Term
from bangban.content.model.story import Addressed, Picture
from bangban.content.model.vocabulary import ACTORS, FOLDERS
from bangban.content.stories import StoryFile
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.wording import ACTOR_NAMES
from bangban.markdown.sanitizer import is_local
from bangban.support.nearest_names import nearest

# Lists that stand where a case of this slug would (docs/architecture.md, “Addresses”).
_LISTS = {
    ("case", "category"): "cases/category/",
    ("case", "agency"): "cases/agency/",
    ("case", "by-deadline"): "cases/by-deadline/",
}


class Directory(Struct, frozen=True):
    """What names may stand for: ids by what they name. A `what` that could not be read (a broken
    platform.yaml) is absent, and its names are not looked up: one mistake is told once. `labels` are the
    Chinese names that lead to ids, by what they name."""

    names: dict[str, dict[str, None]]
    labels: dict[str, dict[str, str]] = field(default_factory=dict)

    def knows(self, what: str, name: str) -> bool:
        """Whether the name leads somewhere, or cannot be looked up."""
        return what not in self.names or normalize_reference(what, name) in self.names[what]

    def check(self, what: str, reference: Reference) -> Iterator[Problem]:
        """A problem where the reference leads nowhere."""
        if self.knows(what, reference.id):
            return
        known = tuple(self.names[what])
        labels = self.labels.get(what, {})
        guess = labels.get(reference.id) or nearest(reference.id, known)
        values = {"id": reference.id, "nearest": guess, "known": "、".join(known) or "—"}
        yield Problem(reference.position, f"{what}.unknown" if guess else f"{what}.unknown-far", values)


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
    return {
        "category": _label_terms(platform.categories),
        "section": _label_terms(platform.sections),
        "agency": agencies,
        "actor": {**agencies, **{name: key for key, name in ACTOR_NAMES.items()}},
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


AnyClaim = TypeVar("AnyClaim", bound=Claim)


def find_duplicates(files: Iterable[StoryFile]) -> Iterator[tuple[StoryFile, Problem]]:
    """Files whose address another file or a list has taken: each but the first, with its problem."""
    for file, other in find_claimed(files):
        yield file, tell_claimed(file, other)


def find_claimed(files: Iterable[AnyClaim]) -> Iterator[tuple[AnyClaim, str]]:
    """The same, each with the path of the file, or the address of the list, that has its address."""
    claims: dict[tuple[str, str, str], list[AnyClaim]] = defaultdict(list)
    for file in files:
        if file.slug:
            claims[file.kind, file.slug, file.lang.lower()].append(file)
    for (kind, slug, _), (first, *others) in claims.items():
        taken = _LISTS.get((kind, slug))
        yield from ((file, taken or first.path) for file in ([first, *others] if taken else others))


def tell_claimed(file: StoryFile, other: str) -> Problem:
    """The problem of a file whose address is another's."""
    return Problem(file.place, "slug.duplicate", {"slug": file.slug, "other": other, "path": file.path})


def check_picture(picture: Picture, paths: frozenset[str]) -> Iterator[Problem]:
    """A problem where the picture's file is not in the content folder."""
    if not is_local(picture.src):
        yield Problem(picture.position, "image.external", {"name": picture.src})
    elif find_file(picture.src, picture.position.path, paths) is None:
        guess = _find_similar(picture.src, paths)
        code = "image.misspelt" if guess else "image.missing"
        yield Problem(picture.position, code, {"href": picture.src, "nearest": guess})


def find_file(src: str, source: str, paths: Container[str]) -> str | None:
    """The content path that `src` means: beside `source`, or from the content root, as links in texts do."""
    parts = PurePosixPath(src.replace("\\", "/").lstrip("/")).parts
    beside = (*PurePosixPath(source).parent.parts, *parts)
    for place in (parts,) if src.startswith("/") else (beside, parts):
        path = _collapse(place)
        if path in paths:
            return path
    return None


def list_pictures(pictures: Iterable[Picture | None], paths: Container[str]) -> Iterator[str]:
    """The content path of each picture whose file is there: its address, too."""
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


def _find_similar(src: str, paths: frozenset[str]) -> str:
    pictures = _list_pictures(paths)
    found = nearest(PurePosixPath(src).name, tuple(pictures))
    return pictures.get(found, "")


@lru_cache(maxsize=2)
def _list_pictures(paths: frozenset[str]) -> Mapping[str, str]:
    return {PurePosixPath(path).name: path for path in sorted(paths) if path.startswith("images/")}
