"""The figures that a list of an agency, a category or an area begins with."""

from bangban.pages.listings import make_list_pages
from tests.bangban.desk import case, entry, portal


def _open(*stories, **more):
    pages = make_list_pages(portal(*stories, **more))
    return {page.address: page.values["list"] for page in pages if "list" in page.values}


def _case(number, hours=2, **more):
    entries = (
        entry("2022-11-13T08:00", "received"),
        entry(f"2022-11-13T{8 + hours:02d}:00", "closed", "hospital"),
    )
    return case(f"c{number}", entries, **more)


def _tell(view):
    return {one.id.rpartition("/")[2]: one.value for one in view.scorecard.figures}


def test_begins_with_the_figures_of_its_own_cases():
    """Each with its id, how many it is of, and how it was found."""
    pages = _open(*(_case(number, number + 1, outcome="resolved") for number in range(4)), _case(4, 5))
    view = pages["cases/agency/hospital/"]
    assert _tell(view) == {
        "cases": "5件",
        "open": "0件",
        "first-answer.median": "3小时",
        "closing.median": "3小时",
        "closed": "100.00%",
        "resolved": "80.00%",
    }
    assert {one.id.rpartition("/")[0] for one in view.scorecard.figures} == {"cases/agency/hospital"}
    assert all(one.formula and one.rows for one in view.scorecard.figures if one.value != "0件")
    assert [(one.text, one.exact) for one in view.scorecard.outcomes] == [
        ("已解决4件", "4"),
        ("还没有写明结果1件", "1"),
    ]


def test_below_five_cases_there_is_no_median_and_no_rate():
    """Said once, with how few there are, instead of one empty cell after another."""
    card = _open(*(_case(number) for number in range(4)))["cases/category/medicine/"].scorecard
    assert [one.id.rpartition("/")[2] for one in card.figures] == ["cases", "open"]
    assert card.note.startswith("样本太少：只有4件，不到5件不算中位数和比率。")


def test_a_rate_of_fewer_than_five_cases_has_no_value():
    """Of five cases four are closed: how many of these were solved is no rate."""
    stories = [_case(number, outcome="resolved") for number in range(4)]
    waiting = case("c4", (entry("2022-11-13T08:00", "received"),), state="in-progress")
    view = _open(*stories, waiting)["cases/category/medicine/"]
    assert (_tell(view)["closed"], _tell(view)["resolved"]) == ("80.00%", "样本太少")
    assert "样本太少" not in view.scorecard.note


def test_samples_are_counted_and_told():
    """As every figure of published cases says."""
    note = _open(_case(1, story={"sample": True}), _case(2))["cases/category/medicine/"].scorecard.note
    assert "其中1件是示例" in note
    assert "示例" not in _open(_case(2))["cases/category/medicine/"].scorecard.note


def test_stands_on_the_first_page_of_what_has_cases():
    """Not on further pages, not where there is nothing to count, not on other facets."""
    pages = _open(*(_case(number) for number in range(3)), page_size=2)
    assert pages["cases/category/medicine/"].scorecard
    assert pages["cases/category/medicine/page/2/"].scorecard is None
    assert pages["cases/category/food/"].scorecard is None
    assert pages["cases/state/closed/"].scorecard is None
