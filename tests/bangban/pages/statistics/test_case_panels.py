"""Small multiples, calendars, tiles."""

from msgspec.structs import replace

from bangban.content.measures.scorecards import ALL_CASES
from bangban.content.model.imprint import Area
from bangban.pages.statistics.case_panels import list_panels, make_areas, make_months
from tests.bangban.desk import PLATFORM, case, entry, name, portal


def _case(slug, at, category="medicine", **more):
    return case(slug, (entry(at, "received"),), category=name(category), **more)


_CASES = (
    _case("a", "2022-11-14T08:00", agencies=(name("hospital"),)),
    _case("b", "2022-11-14T09:00", state="received"),
    _case("c", "2022-09-02", "food", agencies=(name("hospital"), name("commission"))),
    _case("d", "2022-10"),
)


def _panels(*stories):
    desk = portal(*stories)
    return list(list_panels(desk, desk.collections.list_requests()))


def test_a_panel_for_each_category_and_agency():
    """In the order of platform.yaml, for they are no ranking; each leads to its list."""
    categories, agencies = _panels(*_CASES)
    assert [(one.head.name, one.head.url, one.note) for one in categories.panels] == [
        ("寻医买药", "/cases/category/medicine/", "3件，1件未办结"),
        ("食品供应", "/cases/category/food/", "1件"),
    ]
    assert [one.head.name for one in agencies.panels] == ["市医院", "市卫生健康委员会"]
    assert "22年9月" in categories.panels[0].svg and "11月" in categories.panels[0].svg


def test_one_category_is_nothing_to_compare():
    """Then there are no small multiples."""
    assert _panels(_CASES[0]) == []
    assert _panels() == []


def test_the_table_says_where_there_are_too_few():
    """No median of three cases."""
    categories, _ = _panels(*_CASES)
    assert [cell.text for cell in categories.table.rows[0].cells] == ["3", "1", "0", "样本太少", "样本太少"]


def test_many_agencies_are_drawn_in_part_and_told_in_full():
    """Twelve pictures, the rest in the table."""
    cases = [_case(f"c{n}", "2022-11-14", agencies=(name(f"agency-{n:02}"),)) for n in range(30)]
    (agencies,) = _panels(*cases)
    assert len(agencies.panels) == 12
    assert len(agencies.table.rows) == 30
    assert "其余18个见表" in agencies.caption


def test_a_calendar_for_each_month_between_the_first_and_the_last():
    """Also for the one in which no day is known; which cases are left out is said."""
    view = make_months(portal(*_CASES).collections.list_requests())
    assert [(one.head.name, one.note) for one in view.panels] == [
        ("2022年9月", "1件"),
        ("2022年10月", "0件"),
        ("2022年11月", "2件"),
    ]
    assert "另有1件只知道月份" in view.caption
    assert [(row.head.name, row.cells[1].text) for row in view.table.rows] == [
        ("2022年11月", "14日2件"),
        ("2022年9月", "2日"),
    ]


def test_of_many_years_the_last_twelve_months_are_drawn():
    """How many cases lie before them is said."""
    cases = [_case(f"c{n}", f"{2010 + n}-03-05") for n in range(10)]
    view = make_months(portal(*cases).collections.list_requests())
    assert len(view.panels) == 12
    assert "更早的9件没有画" in view.caption


def test_a_year_of_any_era_has_its_months_and_its_name():
    """A slip of the pen in a year stops no site, and two digits stand for no other century's years."""
    cases = (_case("a", "-0001-03-05"), _case("b", "0033-03-05", "food"), _case("c", "1922-03-05", "food"))
    for shown, month in ((1, "公元前2年3月"), (2, "公元33年3月"), (3, "1922年3月")):
        view = make_months(portal(*cases[:shown]).collections.list_requests())
        assert view.panels[-1].head.name == month
        assert view.table.rows[0].head.name == month
    categories, *_ = _panels(*cases[:2])
    assert "公元32年4月" in categories.panels[0].svg


def test_without_a_day_there_is_no_calendar():
    """A month alone is no day."""
    assert make_months(portal(_CASES[3]).collections.list_requests()) is None


def test_areas_are_tiles_and_rows():
    """What names none of them is said beneath."""
    areas = (Area("jinshui", "金水区", (2, 1)), Area("erqi", "二七区", (1, 2)), Area("far", "远郊"))
    cases = (_case("a", "2022-11-14", area="jinshui"), _case("b", "2022-11-14", area="不知哪里"))
    desk = portal(*cases, platform=replace(PLATFORM, areas=areas))
    plot = make_areas(desk, desk.collections.measure(ALL_CASES))
    assert plot.svg.count("bb-plot__tile-count") == 2
    assert [row.head.name for row in plot.table.rows] == ["金水区", "二七区", "远郊"]
    assert [row.head.url for row in plot.table.rows] == ["/cases/area/jinshui/", "", ""]
    assert "另有1件" in plot.caption


def test_without_tiles_there_is_no_map():
    """Nor without cases in any area."""
    desk = portal(*_CASES)
    assert make_areas(desk, desk.collections.measure(ALL_CASES)) is None
