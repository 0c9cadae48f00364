"""What collections know of a story without opening it."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.content.index_entries import make_index_entry, order_story
from bangban.content.model.picture import Picture
from bangban.content.model.story import Person
from tests.bangban.desk import PLACE, case, entry, moment, name, printed, story

_STEPS = (entry("2022-11-13", actor="commission"), entry("2022-11-14", actor="hospital"))


def test_an_article_s_card_has_what_its_lists_are_made_of():
    """As plain values: day, month, section, people, tags, paper, picture."""
    cover = Picture("images/a.svg", "图", PLACE)
    byline = (Person("石大东", "文"),)
    place = printed("2022-11-15", "A05", 2)
    one = story("a", section=name("city"), byline=byline, tags=("AI", "政策"), edition=place, cover=cover)
    card = make_index_entry(one)
    assert (card.path, card.key, card.title, card.status) == (
        "articles/a.md",
        "articles/a",
        "标题a",
        "published",
    )
    assert (card.day, card.month, card.released) == ((2022, 11, 14), (2022, 11), one.released)
    assert (card.section, card.authors, card.tags) == (
        "city",
        (("石大东", "石大东"),),
        (("ai", "AI"), ("政策", "政策")),
    )
    assert (card.paper, card.edition, card.has_cover) == (("2022-11-15", "a5"), place, True)
    assert (card.is_case, card.category, card.agencies, card.open) == (False, "", (), "")


def test_a_case_s_card_has_its_category_and_all_agencies():
    """Those in charge, and those that act in its timeline, each once."""
    card = make_index_entry(case("h", _STEPS, agencies=(name("hospital"),), urgency="urgent"))
    assert (card.is_case, card.has_timeline, card.category, card.urgent) == (True, True, "medicine", True)
    assert card.agencies == ("hospital", "commission")


def test_a_date_of_a_year_has_no_day():
    """And stands in its first month."""
    card = make_index_entry(story("a", date="2022"))
    assert (card.day, card.month) == ((2022, None, None), (2022, 1))


def test_the_month_is_the_site_s_whatever_offset_the_editor_wrote():
    """Late in New York is next month in Shanghai."""
    assert make_index_entry(story("a", date="2022-10-31T20:00-05:00")).month == (2022, 11)


def test_a_closed_case_waits_for_nothing():
    """Lists by deadline change with the open ones only."""
    assert make_index_entry(case("h", _STEPS)).open == ""


@pytest.mark.parametrize("change", [{"timeline": _STEPS[:1]}, {"case": None}, {"title": "新"}])
def test_an_open_case_s_word_changes_with_what_it_has_come_to(change):
    """With its timeline or what stands of the case, and with nothing else."""
    one = case("h", _STEPS, state="in-progress")
    if "case" in change:
        change = {"case": replace(one.case, urgency="urgent")}
    word, other = make_index_entry(one).open, make_index_entry(replace(one, **change)).open
    assert word
    assert (word != other) == ("title" not in change)


_ROWS = st.tuples(
    st.sampled_from("ab"),
    st.sampled_from(["article", "case"]),
    st.sampled_from(["", "en"]),
    st.sampled_from(["2022-11-14", "2022-11-14T08:00", "2022-12"]),
)


@given(st.lists(_ROWS, min_size=2, max_size=8, unique_by=lambda row: row[:3]))
def test_the_order_is_total_and_newest_first(rows):
    """No two stories have the same place; a card has its story's."""
    stories = [
        case(slug, (), date, story={"lang": lang}) if kind == "case" else story(slug, kind, date, lang=lang)
        for slug, kind, lang, date in rows
    ]
    ordered = sorted(stories, key=order_story)
    assert len({order_story(one) for one in stories}) == len(stories)
    moments = [one.date.first_second for one in ordered]
    assert moments == sorted(moments, reverse=True)
    assert [make_index_entry(one).order for one in ordered] == [order_story(one) for one in ordered]


def test_a_card_can_be_kept():
    """It is the same when it is opened again."""
    card = make_index_entry(case("h", _STEPS, story={"edition": printed("2022-11-15", "A05")}))
    assert pickle.loads(pickle.dumps(card)) == card
    assert card.edition.date == moment("2022-11-15")
