"""Headings of a page break between phrases; what is not a heading stays as it is."""

from msgspec.structs import replace

from bangban.pages._headline_views import break_heading, break_headings
from bangban.pages.cards import make_card
from bangban.pages.story_views import make_story
from bangban.pages.timeline_views import make_timeline
from tests.bangban.desk import case, entry, portal, story

_LONG = "郑州这六家单位连夜动起来"
_BROKEN = "郑州这六家单位<wbr>连夜动起来"


def test_a_card_and_a_headline_have_their_breaks():
    """Beside the plain words, which title, feeds and pictures take."""
    one = story("a", title=_LONG, kicker=_LONG, subtitle=_LONG)
    desk = portal(one)
    card, view = make_card(desk, one), make_story(desk, one, f'<h2 id="a">{_LONG}</h2>')
    assert (card.title, card.heading, card.kicker, card.over) == (_LONG, _BROKEN, _LONG, _BROKEN)
    assert (view.subtitle, view.head.subtitle) == (_BROKEN, _LONG)
    assert view.blocks[0].html == f'<h2 id="a">{_BROKEN}</h2>' and _BROKEN not in view.content


def test_entries_of_a_timeline_have_theirs():
    """Their headings alone."""
    one = case("a", (replace(entry("2022-11-13T13:00", "received", "seeker"), title=_LONG),))
    view = make_timeline(portal(one), one).entries[0]
    assert (view.title, view.heading) == (_LONG, _BROKEN)


def test_the_neighbours_of_a_story_have_theirs():
    """The links at its end are set like headlines."""
    older, newer = story("a", title=_LONG, date="2022-11-13"), story("b")
    assert make_story(portal(older, newer), newer, "").previous.name == _BROKEN


def test_only_plain_headings_of_a_text_are_broken():
    """Paragraphs, and headings with markup, stay; entities stay entities."""
    desk, one = portal(), story("a")
    text = f'<p>{_LONG}</p><h2 id="x"><em>{_LONG}</em></h2><h3 id="y">&lt;{_LONG}&amp;</h3>'
    assert break_headings(desk, text, one) == text.replace(f"&lt;{_LONG}", f"&lt;{_BROKEN}")
    assert break_headings(desk, "<p>文</p>", one) == "<p>文</p>"


def test_other_languages_break_at_their_spaces():
    """A translation's title is not Chinese."""
    assert break_heading(portal(), _LONG, story("a", lang="ja")) == _LONG
    assert break_heading(portal(), _LONG, story("a", lang="zh-Hant")) == _BROKEN


def test_names_that_the_site_knows_stay_whole():
    """A tag of any story that is out, and the help seeker of this one."""
    title = "六家单位连夜动起来的故事"
    tagged = story("b", tags=("位连夜动",))
    assert "位连夜动" in break_heading(portal(tagged), title)
    assert "位<wbr>连夜" in break_heading(portal(), title)
    seeker = case("c", story={"title": title})
    seeker = replace(seeker, case=replace(seeker.case, seeker=replace(seeker.case.seeker, name="位连夜")))
    assert "位连夜" in break_heading(portal(), title, seeker)
