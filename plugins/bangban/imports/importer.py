"""`bangban import`: a file of another system as stories, on paper or in a folder. `FORMS` are the systems."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from bangban.content.files.folder import PLATFORM_FILE, open_folder
from bangban.content.library import read_platform_files
from bangban.content.model.platform import Platform
from bangban.content.model.story import SLUG_FIELD
from bangban.content.model.vocabulary import FOLDERS
from bangban.diagnostics.problems import Problem
from bangban.imports._batch import Batch, ImportedFile, Importer, Request
from bangban.imports._georeport.georeport_import import import_georeport
from bangban.imports._pelican.pelican_import import import_pelican
from bangban.imports._story_folder import Written, write_batch
from bangban.imports._tables.table_import import import_table
from bangban.imports._timelinejs.timelinejs_import import import_timelinejs
from bangban.imports._wordpress.wordpress_import import import_wordpress

__all__ = ["FORMS", "ImportOutcome", "Request", "find_root", "open_platform", "run_import"]


class ImportOutcome(Struct, frozen=True):
    """What an import gave: the texts of its stories by their slugs, what became of them in a folder (None
    without one), how the file was understood, and all that is to be told. `failed` where nothing could be
    read or a file could not be written."""

    texts: dict[str, str]
    notes: tuple[Problem, ...]
    overview: tuple[str, ...] = ()
    written: Written | None = None
    failed: bool = False


def run_import(
    form: str, source: bytes, request: Request, out: Path | None = None, *, dry: bool = False
) -> ImportOutcome:
    """Imports the bytes of a file of the form (a key of `FORMS`).

    With `out` each story is written to `<out>/<slug>.md`, of a content folder to that of its kind in it; a
    file that is there stays as it is, and that is told, but where it is the same case of an earlier import:
    then what nobody has changed since is renewed.
    With `dry` nothing is written. Never raises for what the file holds.
    """
    batch = _name_apart(FORMS[form](source, request))
    texts = {draft.slug: draft.markdown for draft in batch.drafts}
    if not batch.drafts:
        return ImportOutcome({}, batch.notes, batch.overview, failed=True)
    if out is None:
        return ImportOutcome(texts, batch.notes, batch.overview)
    written = write_batch(batch, _find_story_folder(form, request, out), request, dry=dry)
    return ImportOutcome(texts, (*batch.notes, *written.notes), batch.overview, written, written.failed)


def find_root(content: Path, out: Path | None = None) -> Path | None:
    """The content folder that the stories are for: the one which `out` lies in, else `content`; None where
    neither is one."""
    folders = [*((out, *out.absolute().parents) if out else ()), content]
    return next((one for one in folders if (one / PLATFORM_FILE).is_file()), None)


def open_platform(root: Path | None) -> Platform:
    """The newsroom of a content folder; an unnamed one without."""
    return read_platform_files(open_folder(root)).platform if root else Platform()


def _find_story_folder(form: str, request: Request, out: Path) -> Path:
    """`out` itself, unless it is a content folder: at the top of that no story is read."""
    if not (out / PLATFORM_FILE).is_file():
        return out
    return out / FOLDERS["case" if form in _FORMS_OF_CASES else request.kind]


def _import_timelinejs(source: bytes, request: Request) -> Batch:
    """One story; its slug is taken from the file's name where it can be one, else from the headline."""
    story = import_timelinejs(
        source,
        kind=request.kind,
        zone=request.zone,
        slug=_make_slug(request.name),
        name=request.name,
        base=request.base,
    )
    return Batch((ImportedFile(story.slug, story.markdown),) if story.markdown else (), story.notes)


FORMS: Mapping[str, Importer] = MappingProxyType(
    {
        "timelinejs": _import_timelinejs,
        "table": import_table,
        "georeport": import_georeport,
        "pelican": import_pelican,
        "wordpress": import_wordpress,
    }
)
"""What reads a file, by the name of its form on the command line."""

_FORMS_OF_CASES = frozenset({"table", "georeport"})


def _name_apart(batch: Batch) -> Batch:
    """The drafts with a slug each: of two of one name the second has a number."""
    taken: set[str] = set()
    drafts = []
    for draft in batch.drafts:
        slug, number = draft.slug, 1
        while slug in taken:
            number += 1
            slug = f"{draft.slug}-{number}"
        taken.add(slug)
        drafts.append(replace(draft, slug=slug))
    return replace(batch, drafts=tuple(drafts))


def _make_slug(name: str) -> str:
    """The slug that a file's name gives; "" for a name in Chinese, or `timeline`, which many have."""
    stem = re.sub(r"[^a-z0-9]+", "-", PurePath(name).name.partition(".")[0].lower()).strip("-")
    return stem if stem != "timeline" and SLUG_FIELD.matches(stem) else ""
