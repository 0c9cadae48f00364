"""Which stories are out."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from bangban.config.clock import Clock, Visibility
from tests.bangban.desk import moment, story

_NOON = datetime(2022, 11, 15, 4, tzinfo=UTC)  # 12:00 in Shanghai


def test_a_story_is_out_when_its_date_has_begun():
    """In the site's zone."""
    assert Clock(_NOON).judge(story(date="2022-11-15")) is Visibility.LISTED
    assert Clock(_NOON).judge(story(date="2022-11-15T12:00")) is Visibility.LISTED
    assert Clock(_NOON).judge(story(date="2022-11-15T12:01")) is Visibility.ABSENT
    assert Clock(_NOON).judge(story(date="2022-11-16")) is Visibility.ABSENT


def test_an_embargo_overrides_the_date_both_ways():
    """A story of the day may wait, tomorrow's may come out today."""
    late = story(date="2022-11-14", embargo=moment("2022-11-16"))
    early = story(date="2022-11-16", embargo=moment("2022-11-15T08:00"))
    assert Clock(_NOON).judge(late) is Visibility.ABSENT
    assert Clock(_NOON).judge(early) is Visibility.LISTED


def test_drafts_show_only_in_preview():
    """So do embargoed stories."""
    for one in (story(status="draft"), story(date="2030-01-01")):
        assert Clock(_NOON).judge(one) is Visibility.ABSENT
        assert Clock(_NOON, drafts=True).judge(one) is Visibility.LISTED


def test_hidden_stories_have_a_page_when_they_are_out():
    """Not before."""
    assert Clock(_NOON).judge(story(status="hidden")) is Visibility.HIDDEN
    assert Clock(_NOON).judge(story(status="hidden", date="2030-01-01")) is Visibility.ABSENT


@given(
    st.integers(-(10**6), 10**6),
    st.integers(0, 10**6),
    st.sampled_from(["published", "draft", "hidden"]),
    st.booleans(),
)
def test_what_is_out_stays_out(minutes, later, status, drafts):
    """As the clock goes on, no story disappears; preview shows all that the public sees."""
    one = story(date="2022-11-15T12:00", status=status)
    now = _NOON + timedelta(minutes=minutes)
    then = now + timedelta(minutes=later)
    if Clock(now, drafts).judge(one) is not Visibility.ABSENT:
        assert Clock(then, drafts).judge(one) is Clock(now, drafts).judge(one)
        assert Clock(now, True).judge(one) is Clock(now, drafts).judge(one)


def test_a_preview_s_clock_tells_what_readers_will_see():
    """The moment is the same; drafts are none of theirs."""
    draft = story(status="draft")
    clock = Clock(_NOON, drafts=True)
    assert clock.judge(draft) is Visibility.LISTED
    assert clock.public.judge(draft) is Visibility.ABSENT
    assert clock.public == Clock(_NOON)
