"""Hugo's site says and counts what ours does: an opponent that makes other pages is none."""

import tomllib

import pytest
import yaml

from bangban.locale.zh import wording
from bench.builders import ROOT, Workspace, prepare_hugo
from bench.corpus import write_corpus
from bench.edits import add_newest
from pelicanconf import BANGBAN_PAGE_SIZE

SITE = ROOT / "bench" / "hugo"
WORDS = yaml.safe_load((SITE / "data" / "words.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("key", "ours"),
    [
        ("states", wording.STATE_NAMES),
        ("outcomes", wording.OUTCOME_NAMES),
        ("stages", wording.STAGE_NAMES),
        ("actors", wording.ACTOR_NAMES),
    ],
)
def test_says_the_same_words(key, ours):
    """The names of states, outcomes, stages and actors."""
    assert WORDS[key] == dict(ours)


def test_leads_to_the_same_places():
    """The navigation has the same entries, in the same order."""
    assert [entry["name"] for entry in WORDS["navigation"]] == [name for _, name in wording.NAVIGATION]
    assert [entry["name"] for entry in WORDS["more"]] == [name for _, name in wording.MORE_NAVIGATION]


def test_has_lists_of_the_same_length():
    """As many cards on a page of a list."""
    settings = tomllib.loads((SITE / "hugo.toml").read_text(encoding="utf-8"))
    assert settings["pagination"]["pagerSize"] == BANGBAN_PAGE_SIZE


def test_is_told_which_authors_and_months_there_are(tmp_path):
    """A story of a month that had none adds its page of the archive."""
    workspace = Workspace(tmp_path)
    write_corpus(workspace.content, 30)
    add_newest(workspace.content, 0)
    prepare_hugo(workspace)
    terms = yaml.safe_load((workspace.hugo / "data" / "terms.json").read_text(encoding="utf-8"))
    assert terms["years"][0] == {"year": "2022", "months": terms["years"][0]["months"]}
    assert terms["years"][0]["months"][0] == "12"
    assert {"id": "记者甲一", "name": "记者甲一"} in terms["authors"]


def test_has_the_files_that_stand_ready(tmp_path):
    """Stylesheet, scripts and schema are copied by both; neither has to make them."""
    workspace = Workspace(tmp_path)
    write_corpus(workspace.content, 3)
    prepare_hugo(workspace)
    static = workspace.hugo / "static"
    for name in (
        "_headers",
        "schemas/timeline-1.json",
        "theme/bangban.css",
        "theme/embed.js",
        "theme/icon.svg",
    ):
        assert (static / name).stat().st_size
