"""docs/security.md is true: each promise has tests that exist, and no figure is better than measured."""

import re
from collections.abc import Iterator

import pytest

from tests.bangban.privacy.labelled_set import read_labelled
from tests.bangban.privacy.measure import add_up, measure
from tests.source_tree import ROOT, tell

SECURITY = ROOT / "docs" / "security.md"
REPORTING = ROOT / "SECURITY.md"

_TEST = re.compile(r"`(tests/[\w/]+\.py)`")
_LINK = re.compile(r"\]\(([^)#:]+)\)")
_FIGURES = re.compile(
    r"at least (\d+) % of all\s+private items are found and at least (\d+) % of all reports"
)


def read_promises() -> Iterator[tuple[str, str]]:
    """Each promise with what is said of it."""
    text = SECURITY.read_text("utf-8").partition("\n## Promises\n")[2]
    for part in text.split("\n### ")[1:]:
        title, _, said = part.partition("\n")
        yield title, said


def test_every_promise_has_a_test():
    """Named behind “Tested:”, a file that is there and has stories in it."""
    promises = dict(read_promises())
    assert len(promises) > 15
    for title, said in promises.items():
        named = _TEST.findall(said.partition("\nTested: ")[2])
        assert named, title
        tell(f"{title}: no tests in {name}" for name in named if not _holds_tests(name))


def _holds_tests(name: str) -> bool:
    path = ROOT / name
    return path.is_file() and re.search(r"^def test_", path.read_text("utf-8"), re.MULTILINE) is not None


@pytest.mark.parametrize("path", [SECURITY, REPORTING], ids=lambda path: path.name)
def test_every_file_named_exists(path):
    """Tests and links."""
    text = path.read_text("utf-8")
    named = [*((ROOT / name, name) for name in _TEST.findall(text))]
    named += [(path.parent / name, name) for name in _LINK.findall(text)]
    assert named
    tell(f"{path.name}: there is no {name}" for place, name in named if not place.exists())


def test_no_figure_is_better_than_the_measured_one():
    """Of the sentences that were held out, all kinds together."""
    (recall, precision) = map(int, _FIGURES.search(SECURITY.read_text("utf-8")).groups())
    count = add_up(measure(read_labelled("held_out")))
    assert (precision / 100 <= count.precision, recall / 100 <= count.recall) == (True, True)


def test_readers_find_both():
    """The README leads to what is promised and to how a hole is reported."""
    assert {"docs/security.md", "SECURITY.md"} <= {*_LINK.findall((ROOT / "README.md").read_text("utf-8"))}
