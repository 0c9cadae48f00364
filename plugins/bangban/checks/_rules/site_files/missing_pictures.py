"""Pictures of the front matter that are not in the content folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePosixPath

from bangban.checks.rule import Example, LibraryRule
from bangban.content.model.picture import Picture
from bangban.content.references import Linked, find_file, is_outside
from bangban.diagnostics.fixes import replace_at
from bangban.diagnostics.problems import Problem
from bangban.markdown.addresses import is_local_file
from bangban.markdown.near_paths import find_near
from bangban.markdown.sanitizer import is_local
from bangban.support.nearest_names import nearest


def _check(linked: Linked) -> Iterator[Problem]:
    paths = linked.paths
    for file in linked.open_files(lambda one: any(_lacks(src, one.path, paths) for src in one.pictures)):
        for picture in file.pictures:
            yield from check_picture(picture, paths)


def _lacks(src: str, path: str, paths: frozenset[str]) -> bool:
    return not is_local(src) or find_file(src, path, paths) is None


def check_picture(picture: Picture, paths: frozenset[str]) -> Iterator[Problem]:
    """A problem where the picture's file is not among the folder's `paths`."""
    if not _lacks(picture.src, picture.position.path, paths):
        return
    if is_local_file(picture.src):
        yield Problem(picture.position, "image.local", {"href": picture.src})
    elif not is_local(picture.src):
        yield Problem(picture.position, "image.external", {"name": picture.src})
    else:
        yield _report_missing(picture, paths)


def _report_missing(picture: Picture, paths: frozenset[str]) -> Problem:
    name = PurePosixPath(picture.src.replace("\\", "/")).name
    near = find_near(f"images/{name}", tuple(_list_pictures(paths).values()))
    guess = near.path or _find_similar(picture.src, paths)
    values = {"href": picture.src, "nearest": guess}
    fix = replace_at(picture.position, picture.src, guess) if near.slip and guess else ()
    if near.slip == "case":
        return Problem(picture.position, "image.case", values, fix)
    if near.slip == "form":
        return Problem(picture.position, "image.form", values, fix)
    if not guess and is_outside(picture.src, picture.position.path):
        return Problem(picture.position, "image.outside", {"href": picture.src})
    return Problem(picture.position, "image.misspelt" if guess else "image.missing", values)


def _find_similar(src: str, paths: frozenset[str]) -> str:
    pictures = _list_pictures(paths)
    found = nearest(PurePosixPath(src).name, tuple(pictures))
    return pictures.get(found, "")


@lru_cache(maxsize=2)
def _list_pictures(paths: frozenset[str]) -> Mapping[str, str]:
    return {PurePosixPath(path).name: path for path in sorted(paths) if path.startswith("images/")}


RULE = LibraryRule(
    _check,
    Example("image.misspelt", "images/lfit", "images/lift", "cover: {src: %s.svg, alt: A}"),
    Example("image.missing", "images/front-door", "images/lift", "cover: {src: %s.svg, alt: A}"),
    Example("image.case", "images/LIFT", "images/lift", "cover: {src: %s.svg, alt: A}"),
    Example("image.local", "C:/photos", "images", "cover: {src: '%s/lift.svg', alt: A}"),
    Example("image.outside", "../../photo.jpg", "images/lift.svg", "cover: {src: %s, alt: A}"),
    Example("image.external", "https://example.org", "images", "cover: {src: %s/lift.svg, alt: A}"),
)
