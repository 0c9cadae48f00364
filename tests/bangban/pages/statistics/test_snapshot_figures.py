"""What the platform has published of itself."""

from bangban.content.figures.figures_file import Figures, read_figures
from bangban.pages.statistics.snapshot_figures import make_snapshots
from tests.bangban.desk import ZONE

_HEAD = "as_of,since,received,processed,closed,urgent_closed,source"


def _make(*rows, more=""):
    figures, problems = read_figures("stats.csv", "\n".join([_HEAD + more, *rows]), ZONE)
    assert problems == []
    return make_snapshots(figures)


def _cells(table):
    return [(row.head.name, [cell.text for cell in row.cells]) for row in table.rows]


def test_every_count_and_rate_says_how_it_was_found():
    """The figures of the first content."""
    view = _make("2022-11-15,2022-01-09,194087,193018,181773,5013,平台")
    assert [figure.value for figure in view.counts] == ["194,087", "193,018", "181,773", "5,013"]
    rate = view.rates[0]
    assert (rate.id, rate.value, rate.formula) == (
        "snapshots/2022-11-15/closed_of_received",
        "93.66%",
        "办结 ÷ 收到",
    )
    assert (rate.sum, rate.exact) == ("181,773 ÷ 194,087 ≈ 93.66%", "181773/194087")
    assert all(figure.formula for figure in (*view.counts, *view.rates))


def test_the_table_has_all_snapshots_newest_first():
    """A cell for each column but the date's, also where nothing was received yet."""
    view = _make("2022-01-09,2022-01-09,0,0,0,0,甲", "2022-11-14,2022-01-09,1000,900,800,20,乙")
    assert _cells(view.picture.table) == [
        ("2022年11月14日", ["1,000", "900", "800", "20", "80.00%", "乙"]),
        ("2022年1月9日", ["0", "0", "0", "0", "—", "甲"]),
    ]
    assert all(len(row.cells) == len(view.picture.table.columns) - 1 for row in view.picture.table.rows)


def test_one_source_of_all_snapshots_stands_above_the_figures_only():
    """A column that says the same in each row takes the room of the numbers."""
    view = _make("2022-01-09,2022-01-09,0,0,0,0,甲", "2022-11-14,2022-01-09,1000,900,800,20,甲")
    assert view.source == "甲"
    assert _cells(view.picture.table)[0] == ("2022年11月14日", ["1,000", "900", "800", "20", "80.00%"])
    assert len(view.picture.table.columns) == 6


def test_counts_that_a_platform_gives_besides_have_their_columns_and_rates():
    """三率; what it did not give at a date is not zero."""
    view = _make(
        "2022-10-01,2022-01-09,100,90,80,2,平台,,,,",
        "2022-11-14,2022-01-09,200,190,180,4,平台,199,150,120,100",
        more=",responded,resolved,surveyed,satisfied",
    )
    assert [figure.name for figure in view.rates][3:] == ["响应率", "解决率", "满意率"]
    rows = dict(_cells(view.picture.table))
    assert rows["2022年11月14日"][4:8] == ["199", "150", "120", "100"]
    assert rows["2022年10月1日"][4:8] == ["—"] * 4


def test_tells_what_was_added_between_two_snapshots():
    """The newest first; nothing is subtracted where counting began anew."""
    view = _make(
        "2022-10-01,2022-01-09,100,90,80,2,平台",
        "2022-10-31,2022-01-09,150,130,110,3,平台",
        "2022-12-01,2022-11-01,10,9,8,0,平台",
    )
    assert _cells(view.growth) == [
        ("2022年10月31日至2022年12月1日", ["31", "起算日不同，不能相减", "—", "—", "—"]),
        ("2022年10月1日至2022年10月31日", ["30", "+50", "+40", "+30", "+1"]),
    ]
    assert "不全一样" in view.picture.table.caption


def test_one_snapshot_has_no_growth_and_none_is_no_part():
    """Nothing is made up."""
    assert _make("2022-10-01,2022-01-09,100,90,80,2,平台").growth is None
    assert make_snapshots(Figures()) is None
