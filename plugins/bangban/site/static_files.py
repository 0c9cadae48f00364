"""Which files of the content folder go out, under which address, and as which bytes.

A file goes out because a page that is out leads to it, or because the settings name it. Nothing else does: a
draft's photograph is as secret as the draft.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Mapping
from pathlib import Path

from bangban.config.extras import Extras
from bangban.content.files.folder import STORY_SUFFIX, WITHDRAWN_FILE, ContentFolder
from bangban.content.model.story import Story
from bangban.content.references import list_pictures
from bangban.content.stories import StoryFile
from bangban.content.story_texts import Checked, StoryTexts
from bangban.diagnostics.problems import Problem
from bangban.documents.active_content import HEAD, find_active
from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.documents.document_cleaning import clean_document, examine_document, is_document, is_judged
from bangban.photographs.inspection import read_photograph
from bangban.photographs.parts import BrokenPictureError
from bangban.photographs.preparing import Keeper, clean

Pair = tuple[str, str]
"""The address of a file, relative to the site's root, and its content path."""

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
    plan = {address: path for address, path in found if address and not (path in active and is_media(path))}
    return plan | {address: path for address, path in needed if path in paths and path not in active}


def list_refused(judged: Mapping[str, Problem]) -> set[str]:
    """The content paths that must not go out, of what was said of files (see `judge_file`)."""
    return {path for path, problem in judged.items() if problem.level == "error"}


def list_needed(story: Story, texts: StoryTexts, paths: Container[str]) -> tuple[Pair, ...]:
    """What a story that is out needs: what its texts lead to, its cover, the pictures of its timeline."""
    pictures = (story.cover, *(entry.media for entry in story.timeline))
    return tuple(dict.fromkeys((*texts.copies, *((path, path) for path in list_pictures(pictures, paths)))))


def list_used(file: StoryFile, checked: Checked, paths: Container[str]) -> tuple[str, ...]:
    """The content paths of what a story file uses that is not out, also of one with mistakes."""
    return tuple(dict.fromkeys((*checked.used, *list_pictures(file.pictures, paths))))


def make_file(source: Path, keep: Keeper | None = None) -> bytes | Path | None:
    """What is published of a content file: its bytes, or the file that is copied as it is; None of a picture
    that cannot go out (see `photographs`). Raises OSError where it cannot be read."""
    data = read_photograph(source)
    if data is None:
        return _make_document(source)
    try:
        cleaned = clean(source.name, data, keep)
    except BrokenPictureError:
        return None
    return source if cleaned == data else cleaned


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
    own = {*folder.kinds, *folder.prose, folder.platform_file, folder.stats_file, WITHDRAWN_FILE}
    paths = (path for path in folder.paths if only is None or path in only)
    return [path for path in paths if path not in own and not path.endswith(STORY_SUFFIX)]


def is_media(path: str) -> bool:
    """Whether a content file is one of the desk's pictures and attachments; notes beside them are none."""
    return path.partition("/")[0] in MEDIA_FOLDERS and "/" in path and not path.endswith(STORY_SUFFIX)
