"""Which files of the content folder go out, under which address, and as which bytes.

A file goes out because a page that is out leads to it, or because the settings name it. Nothing else does: a
draft's photograph is as secret as the draft.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from bangban.config.extras import Extras
from bangban.content.files.folder import STORY_SUFFIX, ContentFolder
from bangban.content.library import LibraryQuestions
from bangban.content.model.story import Story
from bangban.content.references import list_pictures
from bangban.content.stories import StoryFile
from bangban.content.story_texts import Checked, StoryTexts
from bangban.diagnostics.problems import Problem
from bangban.documents.active_content import HEAD, find_active
from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.documents.document_cleaning import clean_document, examine_document, is_document, is_judged
from bangban.photographs.forms import locate_published
from bangban.photographs.inspection import is_photograph
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.preparing import Exam, Photograph
from bangban.photographs.variants import find_recipe

Keeper = Callable[[bytes, str, Callable[[], bytes]], bytes]
"""Gives what the third makes of a picture with this digest, by a recipe of this name: perhaps as it was made
before."""

Pair = tuple[str, str]
"""The address of a file, relative to the site's root, and its content path."""


class StaticFile(NamedTuple):
    """A content file that goes out: where it is, its content path, and the digest of its content, empty where
    nobody asks for it."""

    source: Path
    path: str
    content: bytes = b""


MEDIA_FOLDERS = ("images", "files")
"""Where the desk keeps pictures and attachments."""


def plan_files(
    needed: Iterable[Pair], extras: Extras, paths: Collection[str], active: Container[str]
) -> dict[str, str]:
    """The content path of each content file that goes out, by its address: the one place where this is
    decided. `needed` are the files that pages need, `paths` all of the content folder, `active` those that
    must not go out (see `list_refused`). Of these only what the settings name goes out, from outside the
    desk's folders: a page that proves to a search engine whose site it is.
    """
    found = ((extras.find(path), path) for path in paths if not path.endswith(STORY_SUFFIX))
    plan = {
        locate_published(path) if address == path else address: path
        for address, path in found
        if address and not (path in active and is_media(path))
    }
    return plan | {address: path for address, path in needed if path in paths and path not in active}


def list_refused(judged: Mapping[str, Problem]) -> set[str]:
    """The content paths that must not go out, of what was said of files (see `judge_file`)."""
    return {path for path, problem in judged.items() if problem.level == "error"}


def list_needed(story: Story, texts: StoryTexts, library: LibraryQuestions) -> tuple[Pair, ...]:
    """What a story that is out needs: what its texts lead to, its cover, the pictures of its timeline, and of
    pictures the files for pages."""
    pictures = (story.cover, *(entry.media for entry in story.timeline))
    shown = list_pictures(pictures, library.paths)
    return tuple(dict.fromkeys((*texts.copies, *chain(*(_list_files(path, library) for path in shown)))))


def _list_files(path: str, library: LibraryQuestions) -> Iterator[Pair]:
    yield locate_published(path), path
    for file in library.examine(path).list_files(path):
        yield file.address, path


def list_used(file: StoryFile, checked: Checked, paths: Container[str]) -> tuple[str, ...]:
    """The content paths of what a story file uses that is not out, also of one with mistakes."""
    return tuple(dict.fromkeys((*checked.used, *list_pictures(file.pictures, paths))))


def make_pictures(
    file: StaticFile, addresses: Iterable[str], exam: Exam, keep: Keeper | None = None
) -> Iterator[tuple[str, bytes]]:
    """The files that a picture goes out as; none of one that cannot, as a look at it (`exam`) has said. What
    there was to make is asked of `keep`, if there is one. Raises OSError where the picture cannot be read."""
    photograph = Photograph(file.path, exam, file.source.read_bytes)
    for address in addresses if exam.usable else ():
        recipe = find_recipe(file.path, address)
        make = partial(photograph.make, recipe)
        try:
            yield address, keep(file.content, recipe.name, make) if keep else make()
        except BrokenPictureError:
            return


def make_file(source: Path) -> bytes | Path | None:
    """What is published of a content file that is not called as a picture is: its bytes, or the file that is
    copied as it is. None of what cannot go out: a picture whose name does not say so, which is told. Raises
    OSError where it cannot be read."""
    return None if is_photograph(source) else _make_document(source)


def _make_document(source: Path) -> bytes | Path | None:
    if not is_document(source.name):
        return source
    data = source.read_bytes()
    try:
        cleaned = clean_document(source.name, data)
    except RefusedDocumentError:
        return None
    return source if cleaned == data else cleaned


def judge_file(root: Path, path: str) -> Problem | None:
    """What is to be said of a content file that is no text or photograph: an error where it must not go out,
    for it would run at our address or tells of people; a warning where something is taken out of it. None
    where there is nothing to say, or it cannot be read."""
    try:
        with (root / path).open("rb") as file:
            head = file.read(HEAD)
            active = find_active(path, head)
            if active or not is_judged(path):
                return active
            return examine_document(path, head + file.read())
    except OSError:
        return None


def list_judged(folder: ContentFolder, only: Container[str] | None = None) -> list[str]:
    """The content files that are judged so, with `only` of those: all that are not read as texts and data of
    the desk."""
    own = {*folder.kinds, *folder.platform_paths}
    paths = (path for path in folder.paths if only is None or path in only)
    return [path for path in paths if path not in own and not path.endswith(STORY_SUFFIX)]


def is_media(path: str) -> bool:
    """Whether a content file is one of the desk's pictures and attachments; notes beside them are none."""
    return path.partition("/")[0] in MEDIA_FOLDERS and "/" in path and not path.endswith(STORY_SUFFIX)
