"""The configuration of a form editor: every folder, addresses that are right, nothing published."""

import re

import pytest

from bangban.content.form_editors.form_config import BACKENDS, make_form_config
from bangban.content.form_editors.form_widgets import FORM_EDITORS
from bangban.content.model.platform import Platform
from bangban.content.model.story import SLUG_FIELD


def make(editor: str = "decap", content: str = "content", backend: str = "github") -> dict:
    return make_form_config(editor, content, Platform(), backend, "news/site")


@pytest.mark.parametrize("editor", FORM_EDITORS)
def test_has_every_folder_of_the_desk(editor):
    folders = [one["folder"] for one in make(editor)["collections"] if "folder" in one]
    assert folders == ["content/articles", "content/editorials", "content/cases", "content/pages"]
    own = make(editor)["collections"][-1]["files"]
    assert "content/platform/intro.md" in [one["file"] for one in own]
    assert all(one["fields"][-1]["name"] == "body" for one in own)


@pytest.mark.parametrize(
    ("content", "folder"), [("content", "content/cases"), (".", "cases"), ("a/b", "a/b/cases")]
)
def test_folders_are_those_of_the_repository(content, folder):
    config = make(content=content)
    assert config["collections"][2]["folder"] == folder
    assert config["media_folder"] == folder.replace("cases", "images")


@pytest.mark.parametrize("slug", ["lamp", ""])
def test_a_new_file_has_a_name_that_an_address_can_have(slug):
    """Whether somebody gives a slug or not: the editors take away what hangs over."""
    template = make()["collections"][0]["slug"]
    parts = {"year": "2026", "month": "11", "day": "28", "fields.slug": slug}
    assert SLUG_FIELD.matches(re.sub(r"\{\{([a-z.]+)\}\}", lambda one: parts[one[1]], template).strip("-"))


def test_what_decap_begins_is_a_draft_and_sveltia_changes_no_old_file():
    """Sveltia gives a default to files that have none."""
    draft = [one for one in make("decap")["collections"][0]["fields"] if one["name"] == "draft"]
    assert draft[0]["default"] is True
    assert "default" not in str(make("sveltia"))


@pytest.mark.parametrize("editor", FORM_EDITORS)
def test_the_text_is_edited_as_it_is_typed(editor):
    body = make(editor)["collections"][0]["fields"][-1]
    assert (body["widget"], body["modes"]) == ("markdown", ["raw"])


@pytest.mark.parametrize("backend", BACKENDS)
def test_names_where_the_repository_lies(backend):
    told = make(backend=backend)["backend"]
    assert told == ({"name": backend} if backend == "test-repo" else {"name": backend, "repo": "news/site"})
