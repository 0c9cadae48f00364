"""`bangban new`: a story or a free page to fill in, with the names that the newsroom uses."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from string import Template
from typing import Literal
from zoneinfo import ZoneInfo

from bangban.config.site_config import open_config
from bangban.content.files.folder import STORY_SUFFIX, open_folder
from bangban.content.library import read_platform_files
from bangban.content.model.free_page import FREE_PAGE
from bangban.content.model.platform import Platform, Term
from bangban.content.model.story import SCHEMAS, SLUG_FIELD
from bangban.content.model.vocabulary import FOLDERS, PAGE_FOLDER, StoryKind
from bangban.content.schema.new_file import list_lines
from bangban.content.urls import is_own_place
from bangban.diagnostics.errors import RefusedError
from bangban.locale.zh.key_words import BODY, HEADER, NAMED, NONE, SEPARATOR

NewKind = StoryKind | Literal["page"]

_CONSENT_YEARS = 10


def write_story(kind: NewKind, slug: str, content: Path, environment: Mapping[str, str]) -> Path:
    """Writes a new file for a story of `kind` (article, editorial, case), or a free page, and gives its path.

    Raises RefusedError for a bad slug, for a page one that is an address of the site's own, for a missing
    content folder, and where the file is there already or cannot be written.
    """
    if not SLUG_FIELD.matches(slug):
        raise RefusedError("slug.form", slug=slug)
    if kind == "page" and is_own_place(slug):
        raise RefusedError("new.own", slug=slug)
    if not content.is_dir():
        raise RefusedError("content.missing", path=content)
    platform = read_platform_files(open_folder(content)).platform
    now = open_config(environment).open_clock().now.astimezone(ZoneInfo(platform.zone))
    path = content / (PAGE_FOLDER if kind == "page" else FOLDERS[kind]) / f"{slug}{STORY_SUFFIX}"
    text = compose_story(kind, slug, now, platform)
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError as error:
        raise RefusedError("story.exists", path=path) from error
    except OSError as error:
        raise RefusedError("story.unwritable", path=path, reason=error.strerror) from error
    return path


def compose_story(kind: NewKind, slug: str, now: datetime, platform: Platform) -> str:
    """The text of the file: every key that the kind may have, required ones to be filled in."""
    values = {
        "slug": slug,
        "date": now.isoformat(timespec="minutes"),
        "day": now.date().isoformat(),
        "digest": "0123456789abcdef" * 4,
        "later": f"{now.year + _CONSENT_YEARS}-12-31",
        "sections": _list_terms(platform.sections),
        "section": _first(platform.sections, "city"),
        "categories": _list_terms(platform.categories),
        "agencies": _list_terms(platform.agencies),
        "agency": _first(platform.agencies, "health-commission"),
    }
    schema = FREE_PAGE if kind == "page" else SCHEMAS[kind]
    keys = "".join(f"{line}\n" for line in list_lines(schema, written_out=kind == "case"))
    return f"---\n{Template(HEADER + keys + BODY).substitute(values)}---\n\n"


def _list_terms(terms: tuple[Term, ...]) -> str:
    # A comment ends with its line, a name may go on.
    named = (NAMED.format(id=term.id, name=" ".join(term.name.split())) for term in terms)
    return SEPARATOR.join(named) or NONE


def _first(terms: tuple[Term, ...], usual: str) -> str:
    return terms[0].id if terms else usual
