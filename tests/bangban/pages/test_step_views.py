"""The next step whose time is over, in words: on the case's page, on its card, in the list by deadline."""

from bangban.content.model.story import Expected
from bangban.content.timelines.timeline import build_timeline
from bangban.pages._deadlines import find_waiting, has_deadlines
from bangban.pages._step_views import judge_next_step, word_late, word_late_mark
from tests.bangban.desk import case, entry, moment, portal


def _case(at, *entries, what="街道回访", **more):
    step = Expected(moment(at), what)
    received = entry("2025-12-01", "received", "seeker")
    return case(
        more.pop("slug", "one"), (received, *entries), expected=step, **{"state": "in-progress", **more}
    )


def _word(story):
    """Its words on the page, and on the card; the clock stands at 8:00 of 2026-01-01."""
    desk = portal(story)
    timeline = build_timeline(story, desk.is_past)
    step = story.case.expected
    assert bool(judge_next_step(desk, step, timeline)) == bool(word_late(desk, step, timeline))
    return word_late(desk, step, timeline), word_late_mark(desk, story.case, timeline)


def test_says_how_long_nothing_has_been_recorded():
    """On the card with what was planned."""
    words = "已过9天，尚无记录"
    assert _word(_case("2025-12-23")) == (words, f"原定2025年12月23日街道回访，{words}")
    assert _word(_case("2026-01-01")) == ("", "")


def test_the_full_stop_of_a_step_does_not_stand_inside_the_sentence():
    """Editors close it like any sentence."""
    words = "原定2025年12月23日街道回访，已过9天，尚无记录"
    assert _word(_case("2025-12-23", what="街道回访。"))[1] == words


def test_what_may_be_recorded_is_not_said_to_be_missing():
    """The entry of that day may be the step."""
    acted = entry("2025-12-23T10:00", "acting")
    assert _word(_case("2025-12-23", acted))[0] == "已过9天"


def test_a_closed_case_tells_it_on_its_page_alone():
    """A revisit that never came; in lists, what is closed waits for nothing."""
    closing = entry("2025-12-10", "closed")
    assert _word(_case("2025-12-23", closing, state="closed")) == ("已过9天，尚无记录", "")


def test_the_list_by_deadline_has_it():
    """Among what was promised, by its time; also where the platform promises nothing."""
    stories = (
        _case("2025-12-23", slug="late"),
        _case("2025-11-30", slug="later"),
        _case("2026-01-05", slug="to-come"),
        _case("2025-12-23", entry("2025-12-10", "closed"), slug="closed", state="closed"),
    )
    desk = portal(*stories)
    assert [story.slug for story in find_waiting(desk).dated] == ["later", "late"]
    assert has_deadlines(desk)
    assert not has_deadlines(portal(stories[-1]))
