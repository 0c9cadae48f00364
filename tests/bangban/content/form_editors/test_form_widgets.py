"""Which widget edits what: every key has one, with Chinese words, and none that writes another value."""

import re

import pytest

from bangban.content.form_editors.form_widgets import FORM_EDITORS, Surroundings, list_terms, make_widgets
from bangban.content.model.platform import Platform, Term
from bangban.content.model.story import SCHEMAS
from bangban.content.model.vocabulary import OUTCOMES, STATES

PLATFORM = Platform(categories=(Term("medicine", "医疗"),), agencies=(Term("health", "市卫健委"),))


def widgets(editor: str, *path: str) -> dict[str, dict]:
    """The widgets of a case, or of what stands under a path of its keys, by key."""
    made = make_widgets(SCHEMAS["case"], Surroundings(editor, list_terms(PLATFORM)))
    for key in path:
        made = next(one["fields"] for one in made if one["name"] == key)
    return {one["name"]: one for one in made}


def walk(made):
    for one in made:
        yield one
        yield from walk([*one.get("fields", ()), *([one["field"]] if "field" in one else ())])


@pytest.mark.parametrize("editor", FORM_EDITORS)
def test_every_key_of_a_story_has_a_widget_with_chinese_words(editor):
    made = widgets(editor)
    assert [*made] == [*SCHEMAS["case"].fields]
    told = [one for one in walk(made.values()) if "hint" in one]
    assert [one["name"] for one in told if not re.search("[\u4e00-\u9fff]|SHA", one["label"])] == []
    assert [one["label"] for one in told if len(one["label"]) > 12] == []
    assert [one["hint"] for one in told if re.search(r"[`*]|\]\(|^$", one["hint"])] == []


def test_fixed_words_and_the_names_of_the_desk_are_chosen_by_their_chinese_names():
    case = widgets("decap", "case")
    assert [one["value"] for one in case["state"]["options"]] == [*STATES]
    assert [one["value"] for one in case["outcome"]["options"]] == [*OUTCOMES]
    assert case["category"]["options"] == [{"label": "医疗", "value": "medicine"}]
    assert case["agencies"]["field"]["options"] == [{"label": "市卫健委", "value": "health"}]
    actor = widgets("decap", "timeline")["actor"]
    assert [one["value"] for one in actor["options"]] == ["seeker", "platform", "health"]


def test_what_the_platform_does_not_name_is_typed():
    assert widgets("decap")["section"]["widget"] == "string"


@pytest.mark.parametrize("editor", FORM_EDITORS)
def test_days_are_texts_of_their_form(editor):
    """A widget for dates would write `2022-11-15T00:00:00.000+08:00`."""
    date, at = widgets(editor)["date"], widgets(editor, "timeline")["at"]
    assert date["widget"] == at["widget"] == "string"
    exact, any_moment = (re.compile(one["pattern"][0]) for one in (date, at))
    assert all(map(exact.search, ["2022-11-15", "2022-11-15T08:30"]))
    assert not any(map(exact.search, ["2022-11", "2022-11-15~", "15/11/2022", ""]))
    assert all(
        map(any_moment.search, ["2022", "2022-11-13T13:00~", "../2022-11-13", "2022-11-13/2022-11-14"])
    )
    assert "2022-11-15" in date["pattern"][1]


def test_a_flag_is_no_switch_where_the_switch_makes_false_of_a_word():
    assert widgets("decap")["draft"]["widget"] == "boolean"
    options = widgets("sveltia")["draft"]["options"]
    assert [one["value"] for one in options] == [True, False]


def test_sveltia_has_no_widget_for_an_actor_which_it_would_drop():
    assert "actor" not in widgets("sveltia", "timeline")


def test_decap_asks_for_nothing_inside_a_record_that_nobody_has_begun():
    """It asks for a cover's picture of a story that has no cover."""
    assert not any(one["required"] for one in widgets("decap", "cover").values())
    assert widgets("sveltia", "cover")["src"]["required"]
    assert widgets("decap", "timeline")["at"]["required"]


def test_numbers_are_numbers_and_prose_keeps_its_lines():
    assert widgets("decap", "edition")["position"]["value_type"] == "int"
    assert widgets("decap", "timeline")["text"]["widget"] == "text"
    assert widgets("sveltia", "cover")["focus"]["field"]["max"] == 1
