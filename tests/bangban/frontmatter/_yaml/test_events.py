"""Parser events to nodes: every value is text and has a place."""

import pytest

from bangban.diagnostics.problems import Position
from bangban.frontmatter._yaml.events import FAST_LOADER, SLOW_LOADER, DepthError, TreeBuilder
from bangban.frontmatter.nodes import Mapping, Scalar, Sequence
from tests.bangban.mistakes import list_mistakes, strip_places


def _at(line, column):
    return Position("a", line, column)


def _scalar(line, column, text, quote=""):
    """A scalar that stands on one line as it is written: its text begins behind the quote."""
    return Scalar(_at(line, column), text, bool(quote), _at(line, column + len(quote)), quote)


def _read(text, loader=FAST_LOADER):
    builder = TreeBuilder(text, lambda line, column: _at(line + 1, column + 1), 0, loader)
    return builder.build(), builder.problems


@pytest.mark.parametrize("loader", [FAST_LOADER, SLOW_LOADER])
def test_places_every_value(loader):
    """Lists, mappings and values know where they begin; quotes are remembered."""
    node, problems = _read("标题: 'a'\nb:\n- {c: 𠮷, d: e}\nf:\n", loader)
    inner = Mapping(
        _at(3, 3),
        (
            (_scalar(3, 4, "c"), _scalar(3, 7, "𠮷")),
            (_scalar(3, 10, "d"), _scalar(3, 13, "e")),
        ),
    )
    assert problems == []
    assert node == Mapping(
        _at(1, 1),
        (
            (_scalar(1, 1, "标题"), _scalar(1, 5, "a", "'")),
            (_scalar(2, 1, "b"), Sequence(_at(3, 1), (inner,))),
            (_scalar(4, 1, "f"), _scalar(4, 3, "")),
        ),
    )


def test_guesses_no_types():
    """Dates, numbers, yes, no and nothing stay as typed."""
    node, _ = _read("[2022-11-13, 007, yes, ~, 1_000, 13:20, <<]")
    assert strip_places(node) == ["2022-11-13", "007", "yes", "~", "1_000", "13:20", "<<"]


def test_tells_what_headers_must_not_hold():
    """References, types, second documents and keys that are no words, each at its place."""
    node, problems = _read("a: &x 1\nb: *x\nc: !!str 3\n? [d]\n: 4\n---\ne: 5\n")
    assert list_mistakes(problems) == [
        "1:4 yaml.anchor", "2:4 yaml.alias", "3:4 yaml.tag", "4:3 yaml.key", "6:1 yaml.documents",
    ]  # fmt: skip
    assert strip_places(node) == {"a": "1", "c": "3"}
    assert node.broken == {"b"}


def test_keeps_the_first_of_two_keys():
    """The second is told with the line of the first; also in lists and brackets."""
    node, problems = _read("a: 1\nb: [{c: 1, c: 2}]\na: 3\n")
    assert strip_places(node) == {"a": "1", "b": [{"c": "1"}]}
    assert list_mistakes(problems) == ["2:12 yaml.duplicate-key", "3:1 yaml.duplicate-key"]
    assert problems[-1].message == "“a”写了两次，第一次在第 1 行。"


@pytest.mark.parametrize(
    ("text", "told"),
    [("a: #话题\n", ["1:4 yaml.comment"]), ("a: # 话题\n", []), ("a: b #c\n", []), ("a: #\n", [])],
)
def test_tells_a_topic_read_as_a_comment(text, told):
    """Only where the value would be empty, and no comment was meant."""
    assert list_mistakes(_read(text)[1]) == told


def test_goes_no_deeper_than_twenty():
    """Neither the stack nor the time of a reader is in a file's hands."""
    assert strip_places(_read("[" * 20 + "]" * 20)[0])
    with pytest.raises(DepthError):
        _read("[" * 200_000)


@pytest.mark.parametrize("loader", [FAST_LOADER, SLOW_LOADER])
@pytest.mark.parametrize("escape", ["\\x08", "\\uFEFF", "\\0", "\\e"])
def test_leaves_out_signs_that_an_escape_has_made(loader, escape):
    """No page can hold them. In single quotes the same letters are letters."""
    node, problems = _read(f"a: \"正{escape}文\"\nb: '正{escape}文'\n", loader)
    assert strip_places(node) == {"a": "正文", "b": f"正{escape}文"}
    assert list_mistakes(problems) == ["1:4 yaml.invisible"]
