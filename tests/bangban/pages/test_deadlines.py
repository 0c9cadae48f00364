"""Open cases by deadline, and the list of them."""

from datetime import UTC, datetime

from msgspec.structs import replace

from bangban.content.model.platform import Stage
from bangban.content.model.story import Expected
from bangban.pages._deadlines import find_waiting, has_deadlines
from bangban.pages.listings import make_list_pages
from bangban.pages.platform_views import make_platform_pages
from tests.bangban.desk import PLATFORM, case, entry, moment, portal

_PROMISING = replace(
    PLATFORM,
    journey=(Stage("answered", "答复", promises=(("normal", "5wd"), ("urgent", "24h"))),),
)


def _case(slug, at, **more):
    return case(slug, (entry(at, "received", "seeker"),), **{"state": "received", **more})


_STORIES = (
    _case("later", "2025-12-31T20:00", urgency="urgent"),
    _case("long-overdue", "2022-11-13T13:00"),
    _case("overdue", "2025-12-30T13:00", urgency="urgent"),
    _case("closed", "2022-11-13T13:00", state="closed"),
    _case("hidden", "2022-11-13T13:00", story={"status": "hidden"}),
    case("answered", (entry("2025-12-30", "received"), entry("2025-12-31", "answered")), state="in-progress"),
)


# The holidays of 2027 are in no calendar of the tests.
_LATE = datetime(2027, 1, 2, tzinfo=UTC)
_BEYOND = (_case("next-year", "2026-12-31T13:00"), _case("this-year", "2027-01-01T13:00"))


def test_lists_what_is_overdue_first():
    """Then what runs out next; nothing that waits for nothing, nothing that is in no list."""
    desk = portal(*_STORIES, platform=_PROMISING)
    assert [one.slug for one in find_waiting(desk).dated] == ["long-overdue", "overdue", "later"]


def test_the_list_has_a_page_that_the_cases_lead_to():
    """With the deadline and the verdict of each, and when they were judged."""
    desk = portal(*_STORIES, platform=_PROMISING)
    pages = {page.address: page for page in make_list_pages(desk)}
    page = pages["cases/by-deadline/"]
    cards = page.values["list"].cards
    assert [(card.case.promise, card.case.promise_name) for card in cards] == [
        ("overdue", "超期"),
        ("overdue", "超期"),
        ("pending", "期限未到"),
    ]
    assert [card.case.due.text for card in cards][2] == "2026年1月1日20时"
    assert [(card.case.due_name, card.case.due_passed) for card in cards] == [
        ("答复期限", True),
        ("答复期限", True),
        ("答复期限", False),
    ]
    assert "截至2026年1月1日8时" in page.values["list"].note
    choice = pages["cases/"].values["list"].choice
    assert [(one.id, one.url, one.count) for one in choice.orders] == [
        ("date", "/cases/", 0),
        ("deadline", "/cases/by-deadline/", 3),
    ]


def test_counts_the_open_cases_by_what_was_promised():
    """Each once; those whose working days nobody knows yet are counted apart."""
    desk = portal(*_STORIES, *_BEYOND, platform=_PROMISING, now=_LATE)
    assert find_waiting(desk).promises == (3, 0, 2)


def test_the_statistics_say_how_many_they_leave_out():
    """The three numbers sum up to the cases that are spoken of."""
    view = _tell_open_promises(portal(*_STORIES, *_BEYOND, platform=_PROMISING, now=_LATE))
    assert [(one.name, one.value) for one in view.measures] == [
        ("已经超期", "3"),
        ("期限未到", "0"),
        ("期限还不能算", "2"),
    ]
    assert "共5件" in view.scope
    assert "2件没有计入前两项" in view.left_out
    assert view.url == "/cases/by-deadline/"


def test_the_statistics_leave_nothing_out_where_all_is_known():
    """Then there is no number of nothing; and without open cases no such part."""
    view = _tell_open_promises(portal(*_STORIES, platform=_PROMISING))
    assert ([one.id for one in view.measures], view.left_out) == (["overdue", "pending"], "")
    assert _tell_open_promises(portal(_STORIES[3], platform=_PROMISING)) is None
    assert _tell_open_promises(portal(*_STORIES)) is None


def _tell_open_promises(desk):
    pages = {page.address: page for page in make_platform_pages(desk, {})}
    return pages["platform/statistics/"].values["statistics"].cases.promises


def test_where_nothing_is_promised_only_an_open_case_with_a_next_step_waits():
    """A closed one has no step to come, whatever still stands in it."""
    step = Expected(moment("2022-11-20"), "面谈")
    told, closed = _case("told", "2022-11-13", expected=step), _case("over", "2022-11-13", state="closed")
    desk = portal(*_STORIES, told)
    assert has_deadlines(desk)
    assert [one.slug for one in find_waiting(desk).dated] == ["told"]
    assert not has_deadlines(portal(replace(closed, case=replace(closed.case, expected=step))))


def test_there_is_no_list_where_nothing_is_promised():
    """Nor a link to it."""
    desk = portal(*_STORIES)
    assert not has_deadlines(desk)
    pages = {page.address: page for page in make_list_pages(desk)}
    assert "cases/by-deadline/" not in pages
    assert pages["cases/"].values["list"].choice.orders == ()
