"""A sign that nobody sees in the name of a file is told."""

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
