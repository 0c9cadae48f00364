"""Decap and Sveltia themselves, in a browser, with our configuration: a story of which only the title is
changed in the form is the same story in the file, and none is published by it."""

import json
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator
from playwright.sync_api import Browser

from bangban.checks.content_check import check_paths
from bangban.cli.form_config_file import write_form_config
from bangban.cli.new_site import found_site
from bangban.cli.scaffold import write_story
from bangban.frontmatter.document import parse_document
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from tests.bangban.cli.test_scaffold import fill, switch_on
from tests.form_editors import prepare
from tests.form_editors.forms import NEW_TITLE, save_with_new_title

NOW = {"BANGBAN_NOW": "2026-01-01T00:00:00+08:00"}
EDITORS = pytest.mark.parametrize("editor", ["decap", "sveltia"])
HEAD = "---\ntitle: 一件事\ndate: 2022-11-15\n"
STORIES = {
    "without draft": f"{HEAD}---\n\n正文。\n",
    "words": f"{HEAD}draft: 是 # 等本人同意\nsample: no\n---\n\n正文。\n",
    "hidden": f"{HEAD}status: hidden\n---\n\n正文。\n",
    "empty values": f"{HEAD}kicker: ''\nsubtitle: ~\ncover:\nallow: []\n---\n\n正文。\n",
    "lines of CRLF": f"{HEAD}status: draft\n---\n\n一。\n\n二。\n".replace("\n", "\r\n"),
    "quoted numbers": f"{HEAD}tags: ['007', '1.10', 'true', '2022']\n"
    "edition: {date: 2022-11-15, page: 'A05'}\n---\n\n一。\n",
    "moments": f"{HEAD}timeline:\n"
    "  - {at: 2022-11-13T13:00~, id: a, title: 一}\n  - {at: 2022, id: b, title: 二}\n"
    "  - {at: ../2022-11-14, id: c, title: '是'}\n  - {at: 2022-11-13/2022-11-14, id: d, title: 四}\n"
    "---\n\n一。\n",
    "somebody by name": f"{HEAD}timeline:\n  - at: 2022-11-13\n    id: a\n    title: 一\n"
    "    actor: {name: 郑州发布}\n"
    "    text: |\n      第一段，有**重点**。\n\n      第二段，有[链接](https://a.example/)。\n---\n\n一。\n",
    "text as typed": f"{HEAD}---\n\n## 小标题\n\n*强调*与 **重点**。\n软换行  \n下一行\\*\n\n"
    "- 一\n* 二\n+ 三\n\n"
    "| a | b |\n|---|:-:|\n| 1 | 2 |\n\n    缩进\n\n<b>HTML</b> &amp; &nbsp;[^1]\n\n[^1]: 注\n",
}


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    found_site(tmp_path, "", "", NOW)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configure(editor: str) -> str:
    return write_form_config(editor, Path("content"), "test-repo", "")


def save(browser: Browser, editor: str, newsroom: Path, story: str) -> None:
    """The story's file after it has been saved by the editor with another title."""
    files = {
        path.relative_to(newsroom).as_posix(): path.read_bytes().decode()
        for path in (newsroom / "content").rglob("*.md")
    }
    package = prepare.ensure(editor)
    text = save_with_new_title(browser, editor, package, configure(editor), story, files)
    (newsroom / story).write_bytes(text.encode())


def read(path: Path) -> tuple[object, str]:
    """The header without its title and without what is blank, whatever its order, and the text."""
    document = parse_document(path.name, path.read_bytes())
    header = flatten(document.header)
    assert isinstance(header, dict)
    return {key: value for key, value in header.items() if key != "title"}, document.body.strip()


def flatten(node: Node | None) -> object:
    if isinstance(node, Scalar):
        text = node.text.strip()
        return "" if text in ("~", "null") and not node.quoted else text
    if isinstance(node, Mapping):
        values = {key.text: flatten(value) for key, value in node.entries}
        return {key: value for key, value in values.items() if value not in ("", [], {})}
    return [flatten(item) for item in node.items] if node else ""


def list_problems() -> list[tuple[str, str]]:
    report = check_paths(["content"], NOW, Path.cwd())
    return sorted((one.position.path, one.code) for one in report.problems)


@EDITORS
def test_a_story_of_bangban_new_is_the_same_when_its_title_is_changed(
    browser: Browser, newsroom: Path, editor: str
):
    """With every key there is, and with a flag in words."""
    path = write_story("case", "new-one", Path("content"), NOW)
    text = fill(switch_on(path.read_text("utf-8"))).replace("draft: true", "draft: 是") + "正文。\n"
    path.write_text(text, encoding="utf-8")
    before, told = read(path), list_problems()
    save(browser, editor, newsroom, path.as_posix())
    assert NEW_TITLE in path.read_text("utf-8")
    assert read(path) == before
    assert list_problems() == told


@pytest.mark.nightly
@pytest.mark.parametrize("text", STORIES.values(), ids=STORIES)
@EDITORS
def test_a_story_is_the_same_when_its_title_is_changed(
    browser: Browser, newsroom: Path, editor: str, text: str
):
    path = newsroom / "content/articles/one.md"
    path.write_bytes(text.encode())
    before, told = read(path), list_problems()
    save(browser, editor, newsroom, "content/articles/one.md")
    assert NEW_TITLE in path.read_text("utf-8")
    assert read(path) == before
    assert list_problems() == told


def test_sveltia_finds_nothing_wrong_with_its_configuration(newsroom: Path):
    """By its own schema. Decap's check runs when it opens, in the other tests."""
    schema = json.loads((prepare.ensure("sveltia") / prepare.SCHEMA).read_text("utf-8"))
    config = yaml.safe_load(configure("sveltia"))
    assert [one.message for one in Draft7Validator(schema).iter_errors(config)] == []
    config["collections"][0]["fields"][0]["widget"] = "no-such"
    config["collections"][0]["fields"][0]["multiple"] = 1
    config["media_folder"] = 1
    assert [*Draft7Validator(schema).iter_errors(config)]
