"""Values of a component's example."""

import pytest
from jinja2 import UndefinedError
from markupsafe import Markup

from bangban.pages.views import CorrectionView, HomeView, Label, Link, TimePart, When
from bangban.theme._example_values import ExampleError, convert_plain, read_parameters

_DOC = """A list of things.

things(labels, when)
  labels    list of Label: `id`, `name` and `count`
  when      When; `parts` may be empty
  editions  list of {date: When, pages: list of Link}, newest first
  note      CorrectionView: `at` (When) and `text` (Markup)
  home      HomeView, of it `sections`
  heading   int, default 2
"""
_MAKE = read_parameters(_DOC)


def test_builds_views():
    """A mapping becomes the view that the documentation names, with that view's defaults."""
    assert _MAKE["labels"]([{"id": "a", "name": "甲"}]) == (Label("a", "甲", url="", count=0),)
    assert _MAKE["when"]({"parts": [{"text": "至"}]}) == When((TimePart("至"),))
    assert _MAKE["when"]({"parts": [{"text": "至"}]}).text == "至"


def test_builds_lists_of_records():
    """A record stays a mapping; its fields are what the documentation says."""
    editions = _MAKE["editions"]([{"date": {"parts": []}, "pages": [{"name": "第1版"}], "other": 1}])
    assert editions == ({"date": When(()), "pages": (Link("第1版"),), "other": 1},)


def test_builds_pairs_and_html():
    """Tuples of two kinds, and the fields of a view that are HTML."""
    home = _MAKE["home"]({"lead": None, "sections": [[{"id": "a", "name": "甲"}, []]]})
    assert (home.lead, home.sections) == (None, ((Label("a", "甲"), ()),))
    assert isinstance(home, HomeView)
    note = _MAKE["note"]({"at": {"parts": []}, "text": "<p>改</p>"})
    assert note == CorrectionView(When(()), Markup("<p>改</p>"))
    assert isinstance(note.text, Markup)


def test_leaves_what_has_no_view():
    """Other types are taken as they stand, HTML only where it is asked for."""
    assert _MAKE["heading"](3) == 3
    plain = convert_plain([{"html": "<b>"}, {"html": "<b>", "x": "<i>"}])
    assert plain == [Markup("<b>"), {"html": "<b>", "x": "<i>"}]
    assert [type(plain[0]), type(plain[1]["x"])] == [Markup, str]


def test_missing_fields_fail_when_used():
    """A required field that an example leaves out is no empty string."""
    label = _MAKE["labels"]([{"id": "a"}])[0]
    with pytest.raises(UndefinedError, match=r"Label\.name"):
        str(label.name)


@pytest.mark.parametrize(
    ("name", "value", "text"),
    [
        ("labels", [{"id": "a", "nam": "甲"}], "Label has no field nam"),
        ("labels", {"id": "a"}, "a list was expected"),
        ("when", "2022年", "When: a mapping was expected"),
        ("editions", ["x"], "a mapping was expected"),
        ("home", {"sections": [[{}]]}, "a list of 2 was expected"),
    ],
)
def test_rejects_what_does_not_fit(name, value, text):
    """The error says what was expected."""
    with pytest.raises(ExampleError, match=text):
        _MAKE[name](value)
