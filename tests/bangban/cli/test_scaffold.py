"""Stories about new files: what is written passes the check as soon as it is filled in."""

import re

import pytest

from bangban.checks.content_check import check_paths
from bangban.cli.scaffold import write_story
from bangban.content.model.story import (
    SCHEMAS,
    CaseFile,
    Consent,
    Correction,
    Entry,
    Evidence,
    Person,
    Picture,
    Seeker,
)
from bangban.content.schema.record_fields import declare
from bangban.diagnostics.errors import RefusedError

NOW = {"BANGBAN_NOW": "2022-11-15T08:30:40+08:00"}
KINDS = pytest.mark.parametrize("kind", ["article", "editorial", "case"])
FILLED = {"title:": "title: 一件事", "category:": "category: medicine", "- at:": "- at: 2022-11-14T13:00~"}


def switch_on(text: str) -> str:
    """Takes the `#` from every key that is switched off."""
    return re.sub(r"^( *)#(?=\w)", r"\1", text, flags=re.MULTILINE)


def fill(text: str) -> str:
    """Writes something behind each key that is to be filled in."""
    return re.sub(r"(title|category|- at):$", lambda match: FILLED[match[0]], text, flags=re.MULTILINE)


def list_codes(folder) -> list[str]:
    """The keys at which something is wrong, with the code."""
    told = []
    for problem in check_paths(["content"], NOW, folder).problems:
        line = (folder / problem.position.path).read_text("utf-8").splitlines()[problem.position.line - 1]
        told.append(f"{line.strip()} {problem.code}")
    return told


@KINDS
def test_tells_what_is_to_be_filled_in(newsroom, tmp_path, kind):
    """The check of a fresh file names exactly the required keys that stand empty."""
    path = write_story(kind, "new-one", newsroom.path, NOW)
    assert path == newsroom.path / {"editorial": "editorials"}.get(kind, f"{kind}s") / "new-one.md"
    more = ["category: text.empty", "- at: text.empty", "title: text.empty"] if kind == "case" else []
    assert list_codes(tmp_path) == ["title: text.empty", *more]


@KINDS
def test_passes_once_filled_in(newsroom, tmp_path, kind):
    """Nothing else is asked of the editor."""
    path = write_story(kind, "new-one", newsroom.path, NOW)
    path.write_text(fill(path.read_text("utf-8")) + "正文。\n", encoding="utf-8")
    assert list_codes(tmp_path) == []


@KINDS
def test_every_example_is_valid(newsroom, tmp_path, kind):
    """Each key that is switched off can be switched on as it stands."""
    newsroom.case("panda-blood")
    newsroom.write("images/example.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    path = write_story(kind, "new-one", newsroom.path, NOW)
    text = switch_on(fill(path.read_text("utf-8"))).replace("background: true", "background: false")
    # An outcome, and who has confirmed it, are of a case that is closed.
    text = text.replace("state: received", "state: closed").replace("stage: received", "stage: closed")
    # A story is out, or is a draft.
    text = re.sub(r"^status: \w+", "status: draft", text, flags=re.MULTILINE)
    # What `allow` lets pass is there to be let pass.
    path.write_text(f"{text}医院的电话是010-66668888。\n", encoding="utf-8")
    assert re.findall(r"^ *#\S.*", text, re.MULTILINE) == []
    assert list_codes(tmp_path) == []


@KINDS
def test_shows_every_key(newsroom, kind):
    """What the schema allows is in the file, with a word about it in the line before."""
    lines = write_story(kind, "new-one", newsroom.path, NOW).read_text("utf-8").splitlines()
    for key in SCHEMAS[kind].fields:
        index = next(i for i, line in enumerate(lines) if re.match(rf"#?{key}:", line))
        assert lines[index - 1].startswith("# "), key
    text = "\n".join(lines)
    models = [Person, Correction, Picture]
    if kind == "case":
        models += [CaseFile, Seeker, Consent, Entry, Evidence]
    for model in models:
        for key in declare(model).fields:
            assert re.search(rf"\b{key}:", text), key


def test_dates_the_story_now(newsroom):
    """The clock's moment in the platform's zone, to the minute."""
    text = write_story("article", "x", newsroom.path, NOW).read_text("utf-8")
    assert "\ndate: 2022-11-15T08:30+08:00\n" in text


def test_offers_the_names_of_the_newsroom(newsroom):
    """Nobody need look up ids."""
    text = write_story("case", "x", newsroom.path, NOW).read_text("utf-8")
    assert "可写：medicine（寻医买药）、food（食品供应）" in text
    assert "#agencies: [health-commission]" in text
    assert "#section: city" in text


def test_writes_without_a_platform(tmp_path):
    """The first story of a newsroom may be older than its data."""
    text = write_story("case", "x", tmp_path, NOW).read_text("utf-8")
    assert "（platform.yaml 里还没有）" in text


@pytest.mark.parametrize("slug", ["", "A", "熊猫血", "a_b", "a--b", "-a", "../a", "a/b", "a.md", "a\n"])
def test_refuses_bad_slugs(newsroom, slug):
    """A slug becomes an address and a file's name."""
    with pytest.raises(RefusedError, match=r"slug\.form"):
        write_story("article", slug, newsroom.path, NOW)


def test_never_overwrites(newsroom):
    """What somebody has written stays."""
    path = write_story("article", "x", newsroom.path, NOW)
    path.write_text("mine")
    with pytest.raises(RefusedError, match=r"story\.exists"):
        write_story("article", "x", newsroom.path, NOW)
    assert path.read_text() == "mine"


def test_refuses_where_it_cannot_write(newsroom, tmp_path):
    """A wrong folder is told."""
    with pytest.raises(RefusedError, match=r"content\.missing"):
        write_story("article", "x", tmp_path / "none", NOW)
    (tmp_path / "blocked").mkdir()
    (tmp_path / "blocked" / "articles").touch()
    with pytest.raises(RefusedError, match=r"story\.(unwritable|exists)"):
        write_story("article", "x", tmp_path / "blocked", NOW)


def test_a_free_page_is_written_too(newsroom, tmp_path):
    """Its title is asked for; with it, and with every key switched on, it stands at the site's root."""
    path = write_story("page", "about", newsroom.path, NOW)
    assert path == newsroom.path / "pages/about.md"
    assert list_codes(tmp_path) == ["title: text.empty"]
    path.write_text(fill(path.read_text("utf-8")) + "正文。\n", encoding="utf-8")
    assert list_codes(tmp_path) == []
    path.write_text(switch_on(path.read_text("utf-8")), encoding="utf-8")
    assert list_codes(tmp_path) == []
    for slug in ("search", "desk", "cases"):
        with pytest.raises(RefusedError) as told:
            write_story("page", slug, newsroom.path, NOW)
        assert told.value.code == "new.own"
