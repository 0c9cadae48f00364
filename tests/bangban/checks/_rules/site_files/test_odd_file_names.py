"""A sign that nobody sees in the name of a file is told."""

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library
from tests.browser import newsroom as newsrooms


def test_tells_the_sign_and_the_name_without_it(tmp_path):
    """Of pictures and of files to hand out; names in Chinese are no mistake."""
    room = newsrooms.found(tmp_path)
    for name in ("images/电\u200b梯.svg", "images/\u202e图.svg", "images/电梯图.svg"):
        room.write(name, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    library = load_library(tmp_path, CONTENT_RULES)
    told = [one for one in library.problems if one.code == "file.sign"]
    assert {(one.position.path, one.values["name"]) for one in told} == {
        ("images/电\u200b梯.svg", "电梯.svg"),
        ("images/\u202e图.svg", "图.svg"),
    }


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("pages/con.md", "con.md"),
        ("articles/NUL.md", "NUL.md"),
        ("images/aux/map.svg", "aux"),
        ("images/lpt1.svg", "lpt1.svg"),
        ("files/14:30.svg", "14:30.svg"),
        ("files/why?/map.svg", "why?"),
        ("images/end ./map.svg", "end ."),
        ("images/com9", "com9"),
    ],
)
def test_tells_what_windows_cannot_hold(tmp_path, path, name):
    """Names of devices with or without an ending, signs, ends that are cut off."""
    room = newsrooms.found(tmp_path)
    room.write(path, '<svg xmlns="http://www.w3.org/2000/svg"/>')
    told = [one for one in load_library(tmp_path, CONTENT_RULES).problems if one.code == "file.windows"]
    assert [(one.position.path, one.values["name"]) for one in told] == [(path, name)]
    assert {one.level for one in told} == {"warning"}


def test_names_that_only_begin_so_are_none(tmp_path):
    """Whole words count."""
    room = newsrooms.found(tmp_path)
    for path in (
        "pages/contact.md",
        "images/null.svg",
        "images/com.svg",
        "images/a.con.svg",
        "images/com10.svg",
    ):
        room.write(path, "---\ntitle: 甲\n---\n\n文。\n" if path.endswith(".md") else "<svg/>")
    assert not [one for one in load_library(tmp_path, CONTENT_RULES).problems if one.code == "file.windows"]
