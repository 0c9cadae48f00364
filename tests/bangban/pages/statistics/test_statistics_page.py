"""The statistics page as a whole."""

from bangban.content.figures.figures_file import read_figures
from bangban.pages.platform_views import make_platform_pages
from tests.bangban.desk import ZONE, case, entry, portal


def _case(slug, **more):
    steps = (entry("2022-11-14T08:00", "received"), entry("2022-11-14T09:00", "answered"))
    return case(slug, steps, **more)


def _open(*stories, **more):
    pages = {page.address: page for page in make_platform_pages(portal(*stories, **more), {})}
    return pages["platform/statistics/"].values["statistics"]


def _figures():
    head = "as_of,since,received,processed,closed,urgent_closed,source\n"
    return read_figures("stats.csv", head + "2022-11-15,2022-01-09,100,90,80,5,平台\n", ZONE)[0]


def test_the_two_sorts_stand_apart():
    """Each with its own date; the scope of the second says how many of its cases are samples."""
    view = _open(_case("a"), _case("b", story={"sample": True}), figures=_figures())
    assert view.snapshots.as_of.text == "2022年11月15日"
    assert "登出的2件求助" in view.cases.scope
    assert "1件是示例" in view.cases.scope
    assert view.cases.as_of.text == "2026年1月1日8时"


def test_parts_without_content_are_not_there():
    """A newsroom without snapshots, one without cases, one without either."""
    assert _open(_case("a")).snapshots is None
    assert _open(figures=_figures()).cases is None
    empty = _open()
    assert (empty.snapshots, empty.cases) == (None, None)


def test_hidden_cases_and_drafts_are_not_counted():
    """Whatever is in no list."""
    cases = _open(
        _case("a"), _case("h", story={"status": "hidden"}), _case("d", story={"status": "draft"})
    ).cases
    assert cases.measures[0].exact == "1"


def test_figures_of_nothing_are_left_out():
    """No “0 reopened”; no rate of nothing."""
    names = [figure.name for figure in _open(_case("a")).cases.measures]
    assert names[:2] == ["登出的求助", "还没有办结"]
    assert "办结后又重新办理" not in names


def test_a_newsroom_that_begins_is_told_once_that_cases_are_too_few():
    """Its first cases are counted; a row of medians and rates without value would say nothing."""
    few = _open(*(_case(f"c{number}", outcome="resolved") for number in range(4))).cases
    assert {figure.value for figure in few.measures} <= {f"{count}件" for count in range(5)}
    assert "样本太少：只有4件，不到5件不算中位数和比率。" in few.scope
    enough = _open(*(_case(f"c{number}", outcome="resolved") for number in range(5))).cases
    assert any(figure.value.endswith("%") for figure in enough.measures)
    assert "样本太少" not in enough.scope


def test_every_figure_has_an_id_of_its_own():
    """By which open data and pages are compared."""
    cases = _open(*(_case(f"c{number}", outcome="resolved", confirmed=True) for number in range(12))).cases
    ids = [figure.id for figure in cases.measures]
    assert len(set(ids)) == len(ids)
    assert all(figure.exact for figure in cases.measures)
