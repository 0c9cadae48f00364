"""What a platform may count besides: answers, results, and how satisfied people are."""

from zoneinfo import ZoneInfo

import pytest

from bangban.content.figures.figures_file import read_figures

_ZONE = ZoneInfo("Asia/Shanghai")
_WIDE = "as_of,since,received,processed,closed,urgent_closed,source,responded,resolved,surveyed,satisfied\n"


def _read(text):
    return read_figures("platform/stats.csv", text, _ZONE)


def test_a_platform_may_count_answers_and_how_satisfied_people_are():
    """Cells may be empty, also in one row only; what is empty is not zero."""
    text = _WIDE + "2022-10-01,2022,9,8,7,1,甲,,,,\n2022-11-01,2022,10,9,8,1,甲,10,5,4,0\n"
    figures, problems = _read(text)
    assert problems == []
    assert [(one.responded, one.resolved, one.surveyed, one.satisfied) for one in figures.snapshots] == [
        (None, None, None, None),
        (10, 5, 4, 0),
    ]


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ("11,5,4,3", "responded"),
        ("10,9,4,3", "resolved"),
        ("10,5,9,3", "surveyed"),
        ("10,5,4,5", "satisfied"),
        (",,,9", "satisfied"),
        ("-1,5,4,3", "responded"),
        ("很多,5,4,3", "responded"),
    ],
)
def test_more_of_a_part_than_of_its_whole_is_told(cells, column):
    """Of these columns, too; where those in between are empty, of the next whole that is there."""
    text = _WIDE + f"2022-11-01,2022,10,9,8,1,甲,{cells}\n"
    figures, problems = _read(text)
    assert len(problems) == 1
    assert column in problems[0].message
    assert figures.snapshots == ()


def test_fewer_satisfied_people_than_before_are_told():
    """Counts grow, whatever they count; a row without the count is no break."""
    rows = (
        "2022-10-01,2022,9,8,7,1,甲,,,4,4",
        "2022-11-01,2022,10,9,8,1,甲,,,,",
        "2022-12-01,2022,10,9,8,1,甲,,,4,3",
    )
    assert [
        (one.position.line, one.position.column, one.code) for one in _read(_WIDE + "\n".join(rows) + "\n")[1]
    ] == [(4, 32, "figures.shrinks")]
