"""The platform's figures as pages show them."""

from bangban.content.figures.figures_file import Figures, read_figures
from bangban.pages._figure_views import make_figures
from tests.bangban.desk import ZONE

_HEAD = "as_of,since,received,processed,closed,urgent_closed,source\n"


def _make(rows):
    figures, problems = read_figures("stats.csv", _HEAD + rows, ZONE)
    assert problems == []
    return make_figures(figures)


def test_shows_the_newest_snapshot_with_formula_and_sum():
    """The figures of the first content."""
    view = _make("2022-11-15,2022-01-09,194087,193018,181773,5013,平台\n")
    assert (view.as_of.text, view.since.text) == ("2022年11月15日", "2022年1月9日")
    assert [measure.value for measure in view.measures] == ["194,087", "193,018", "181,773", "5,013"]
    rate = view.rates[0]
    assert (rate.name, rate.value, rate.formula, rate.sum) == (
        "办结率（按收到）",
        "93.66%",
        "办结 ÷ 收到",
        "181,773 ÷ 194,087",
    )


def test_no_snapshot_no_figures():
    """Pages leave the band out."""
    assert make_figures(Figures()) is None
