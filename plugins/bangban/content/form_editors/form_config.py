"""The whole configuration of a form editor for one content folder: a collection for each kind of story, for
free pages, and for the platform's own pages.

platform.yaml is not among them: both editors drop its comments when they save, and Sveltia makes a list of a
mapping whose keys are numbers (`working_days`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bangban.content.files.folder import PLATFORM_FOLDER, PROSE_NAMES, STORY_SUFFIX
from bangban.content.form_editors.form_widgets import (
    FormEditor,
    Surroundings,
    Widget,
    list_terms,
    make_widgets,
)
from bangban.content.model.free_page import FREE_PAGE
from bangban.content.model.platform import PAGE, Platform
from bangban.content.model.story import SCHEMAS
from bangban.content.model.vocabulary import FOLDERS, PAGE_FOLDER, STORY_KINDS
from bangban.content.schema.record_fields import RecordField
from bangban.locale.zh.form_words import FORM_WORDS

Config = dict[str, Any]

_OWN: Mapping[FormEditor, Config] = {
    "decap": {"locale": "zh_Hans"},
    # What nobody has filled in is not written down.
    "sveltia": {"output": {"omit_empty_optional_fields": True}},
}

BACKENDS = ("github", "gitlab", "gitea", "test-repo")
"""Where the repository may lie: names that both editors know."""

PICTURE_FOLDER = "images"
"""Where pictures that are put in by a form go."""

_DAY = "{{year}}{{month}}{{day}}"


def make_form_config(
    editor: FormEditor, content: str, platform: Platform, backend: str, repository: str
) -> Config:
    """The configuration as YAML has it. `content` is the content folder's path in the repository, with `/`;
    `repository` is its name at the host (`owner/name`)."""
    around = Surroundings(editor, list_terms(platform))
    folder = "" if content in ("", ".") else f"{content.strip('/')}/"
    kinds = [_make_folder(kind, f"{folder}{FOLDERS[kind]}", SCHEMAS[kind], around) for kind in STORY_KINDS]
    config = {
        "backend": _name_backend(backend, repository),
        "media_folder": f"{folder}{PICTURE_FOLDER}",
        "public_folder": f"/{PICTURE_FOLDER}",
        "slug": {"encoding": "ascii", "clean_accents": True},
        "editor": {"preview": False},
        "collections": [
            *kinds,
            _make_folder("free-page", f"{folder}{PAGE_FOLDER}", FREE_PAGE, around),
            _make_own_pages(f"{folder}{PLATFORM_FOLDER}", around),
        ],
    }
    return config | _OWN[editor]


def _name_backend(backend: str, repository: str) -> Config:
    return {"name": backend} if backend == "test-repo" else {"name": backend, "repo": repository}


def _make_folder(kind: str, folder: str, record: RecordField, around: Surroundings) -> Config:
    """A collection of files of one kind. A new one is named by its day and the key `slug`: its title is
    Chinese, and an address is not."""
    named = "slug" in record.fields
    made: Config = {
        "name": folder.rpartition("/")[2],
        "label": FORM_WORDS[kind],
        "label_singular": FORM_WORDS[f"{kind}.one"],
        "folder": folder,
        "create": True,
        "extension": STORY_SUFFIX.removeprefix("."),
        "format": "yaml-frontmatter",
        "slug": f"{_DAY}-{{{{fields.slug}}}}" if named else f"{_DAY}{{{{hour}}}}{{{{minute}}}}",
        "summary": "{{title}}",
        "fields": [*make_widgets(record, around), _make_body()],
    }
    for widget in made["fields"]:
        if widget["name"] == "draft" and around.editor == "decap":
            # Who begins a file in a form publishes nothing by that. Sveltia would give it to old files, too.
            widget["default"] = True
    # What has moved is told by the desk: Sveltia writes addresses of its own kind.
    return made | ({"aliases_field": False} if around.editor == "sveltia" else {})


def _make_own_pages(folder: str, around: Surroundings) -> Config:
    files = [
        {
            "name": name,
            "label": FORM_WORDS[f"page.{name}"],
            "file": f"{folder}/{name}{STORY_SUFFIX}",
            "fields": [*make_widgets(PAGE, around), _make_body()],
        }
        for name in PROSE_NAMES
    ]
    return {"name": "platform", "label": FORM_WORDS["platform"], "format": "yaml-frontmatter", "files": files}


def _make_body() -> Widget:
    """The text as it is typed: an editor that shows it formatted writes other Markdown when it saves."""
    return {
        "name": "body",
        "label": FORM_WORDS["body"],
        "widget": "markdown",
        "modes": ["raw"],
        "required": False,
        "hint": FORM_WORDS["body.hint"],
    }
