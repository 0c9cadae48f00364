"""The platform's figures over time."""

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.figures.figures_file import read_figures
from bangban.content.figures.snapshots import MEASURES
from bangban.diagnostics.fixes import apply_fixes

_ZONE = ZoneInfo("Asia/Shanghai")
_HEADER = "as_of,since,received,processed,closed,urgent_closed,source\n"
_BRIEF = "2022-11-15,2022-01-09,194087,193018,181773,5013,平台\n"


def _read(text):
    return read_figures("platform/stats.csv", text, _ZONE)


def _told(text):
    problems = _read(text)[1]
    assert all(one.message and one.mend for one in problems)
    return [(one.position.line, one.position.column, one.code) for one in problems]


def _counts(snapshot):
    return [snapshot.count(measure) for measure in MEASURES]


def _closed(text):
    return [snapshot.closed for snapshot in _read(text)[0].snapshots]


def test_reads_a_snapshot():
    """A row of good counts becomes a snapshot that knows its place."""
    figures, problems = _read(_HEADER + _BRIEF)
    newest = figures.newest
    assert problems == []
    assert _counts(newest) == [194087, 193018, 181773, 5013]
    assert (newest.as_of.start.day, newest.since.start.month, newest.source) == (15, 1, "平台")
    assert str(newest.position) == "platform/stats.csv:2:1"


def test_puts_snapshots_in_order_of_date():
    """Rows may stand in any order, columns too."""
    header = "closed,as_of,since,received,processed,urgent_closed,source\n"
    text = header + "3,2022-03-01,2022,9,9,1,甲\n2,2022-02-01,2022,8,8,1,甲\n"
    assert _closed(text) == [2, 3]
    assert _told(text) == []
    assert _read(text)[0].newest.closed == 3


def test_reads_numbers_as_people_type_them():
    """Full-width digits, thousands separators in quotes, blanks, Windows line ends."""
    text = _HEADER + '2022-11-15 ,2022-01-09,"194,087",１９３０１８,"181，773", 5013 ,"郑州，\n平台"\n'
    assert _read(text)[1] == []
    assert _counts(_read(text.replace("\n", "\r\n"))[0].newest) == [194087, 193018, 181773, 5013]


def test_accepts_a_header_alone():
    """A platform that has not counted yet has no newest snapshot, and no mistake."""
    figures, problems = _read(_HEADER)
    assert (figures.newest, figures.snapshots, problems) == (None, (), [])


@pytest.mark.parametrize("text", ["", "\n \n"])
def test_tells_an_empty_file(text):
    """Without a header nothing can be read."""
    assert _told(text) == [(1, 1, "figures.empty")]


def test_tells_every_mistake_of_the_header():
    """A misspelt, an unknown, a repeated and a missing column, all at their places."""
    told = _read("as_of,sinse,受理,processed,processed,closed,urgent_closed,source\n")[1]
    assert [(one.position.column, one.code) for one in told] == [
        (1, "figures.missing-column"),
        (1, "figures.missing-column"),
        (7, "figures.misspelt-column"),
        (13, "figures.unknown-column"),
        (26, "figures.repeated-column"),
    ]
    assert "since" in told[2].mend
    assert all("urgent_closed,source" in one.mend for one in told if one.code == "figures.unknown-column")


def test_goes_on_below_a_bad_header():
    """The cells of known columns are checked although no snapshot can be built."""
    text = "as_of,since,recieved,processed,closed,urgent_closed,source\n2022-11-15,2022,x,9,-1,0,甲\n"
    assert _told(text)[-1] == (2, 21, "figures.negative")
    assert _closed(text) == []


def test_tells_every_mistake_of_a_row():
    """One row, five bad cells: each is told, none hides another."""
    assert _told(_HEADER + '2022-11-15,,1.5万,－9,"12,34",,\n') == [
        (2, 12, "figures.missing-value"),
        (2, 13, "figures.not-a-number"),
        (2, 18, "figures.negative"),
        (2, 21, "figures.not-a-number"),
        (2, 29, "figures.missing-value"),
        (2, 30, "figures.missing-value"),
    ]


def test_tells_impossible_dates():
    """A day that no calendar has is told at the part that is wrong, in quotes too."""
    assert _told(_HEADER + '2022-11-31,"2022-13-01",3,2,1,0,甲\n') == [
        (2, 9, "moment.impossible"),
        (2, 18, "moment.impossible"),
    ]


def test_tells_how_to_write_a_date():
    """As spreadsheets have it; in words that can be copied."""
    problems = _read(_HEADER + "2022/11/15,2022年1月9日,3,2,1,0,甲\n")[1]
    assert [(told.code, told.values["new"]) for told in problems] == [
        ("moment.form", "2022-11-15"),
        ("moment.form", "2022-01-09"),
    ]


def test_tells_vague_dates():
    """A count stands at a certain day, from a certain start."""
    text = _HEADER + "2022-11,2022-01-09~,3,2,1,0,甲\n0000-11-15,2022/2023,3,2,1,0,甲\n"
    assert _told(text) == [
        (2, 1, "figures.vague-date"),
        (2, 9, "figures.vague-date"),
        (3, 1, "figures.vague-date"),
        (3, 12, "figures.vague-date"),
    ]


def test_tells_a_start_after_the_end():
    """A count cannot begin after it ends; on the same day it can."""
    assert _told(_HEADER + "2022-11-15,2022-11-16,3,2,1,0,甲\n") == [(2, 12, "figures.since-after")]
    assert _told(_HEADER + "2022-11-15,2022-11-15,3,2,1,0,甲\n") == []


def test_tells_parts_larger_than_their_whole():
    """Processed are part of received, closed of processed, urgent ones of closed."""
    assert _told(_HEADER + "2022-11-15,2022,1,2,3,4,甲\n") == [
        (2, 19, "figures.part-exceeds-whole"),
        (2, 21, "figures.part-exceeds-whole"),
        (2, 23, "figures.part-exceeds-whole"),
    ]


def test_compares_across_a_count_that_cannot_be_read():
    """An unreadable count between two others does not hide that they contradict each other."""
    assert (2, 21, "figures.part-exceeds-whole") in _told(_HEADER + "2022-11-15,2022,1,x,3,0,甲\n")


def test_tells_totals_that_shrink():
    """A running total never falls; the sentence names both lines, and the later row is left out."""
    text = _HEADER + "2022-03-01,2022,9,8,7,1,甲\n2022-02-01,2022,10,8,6,2,甲\n"
    told = _read(text)[1]
    assert [(str(one.position), one.code) for one in told] == [
        ("platform/stats.csv:2:17", "figures.shrinks"),
        ("platform/stats.csv:2:23", "figures.shrinks"),
    ]
    assert "第 2 行是 9" in told[0].message
    assert "第 3 行（2022-02-01）已有 10" in told[0].message
    assert _closed(text) == [6]


def test_accepts_a_new_start_of_counting():
    """Totals counted from another day begin anew."""
    text = _HEADER + "2022-12-31,2022-01-01,9,8,7,1,甲\n2023-02-01,2023-01-01,2,1,1,0,甲\n"
    assert _told(text) == []
    assert _closed(text) == [7, 1]


def test_tells_a_date_given_twice():
    """The row lower down is told and left out, with the line of the first."""
    text = _HEADER + _BRIEF + _BRIEF
    assert _told(text) == [(3, 1, "figures.repeated-date")]
    assert "第 2 行" in _read(text)[1][0].message
    assert _closed(text) == [181773]


def test_tells_rows_of_wrong_length():
    """Too few cells are told at the last one, too many at the first of the surplus."""
    text = _HEADER + "2022-11-15,2022,3\n2022-11-16,2022,3,2,1,0,甲,乙,丙\n" + _BRIEF
    assert _told(text) == [(2, 17, "figures.cell-count"), (3, 27, "figures.cell-count")]
    assert _closed(text) == [181773]


@pytest.mark.parametrize("sign", [";", "\t", "；"])
def test_tells_another_sign_between_the_columns_once(sign):
    """And none of the columns that are then missing."""
    assert _told((_HEADER + _BRIEF).replace(",", sign)) == [(1, 1, "figures.separator")]


def test_tells_full_width_commas():
    """Chinese input methods leave them; in the header the columns are still known."""
    text = _HEADER.replace(",", "，") + _BRIEF + "2022-11-16，2022-01-09，9，8，7，1，甲\n"
    assert _told(text) == [(1, 6, "figures.wide-comma"), (3, 11, "figures.wide-comma")]
    assert _closed(text) == [181773]


def test_tells_a_quote_that_never_closes():
    """It is told where it opens, and the row is left out."""
    assert _told(_HEADER + _BRIEF + '2022-11-16,2022-01-09,194087,193018,181773,5013,"平台\n' + _BRIEF) == [
        (3, 49, "figures.open-quote")
    ]
    assert (1, 13, "figures.open-quote") in _told('as_of,since,"received\n')


def test_keeps_good_rows_beside_bad_ones():
    """What is sound is shown in preview."""
    assert _closed(_HEADER + "2022-01-31,2022,x,2,1,0,甲\n" + _BRIEF) == [181773]


_CELL = st.sampled_from(
    ["2022-01-31", "2022-02-01", "2022", "7", "８", '"1,000"', "-3", "x", "", "，", '"', "甲"]
)


@given(st.lists(st.lists(_CELL, min_size=5, max_size=8).map(",".join), max_size=6).map("\n".join))
def test_every_snapshot_obeys_the_rules(text):
    """Whatever the rows, what is given out is free of contradictions and in order."""
    snapshots = _read(_HEADER + text)[0].snapshots
    assert [one.as_of.sort_key for one in snapshots] == sorted({one.as_of.sort_key for one in snapshots})
    for one in snapshots:
        assert one.received >= one.processed >= one.closed >= one.urgent_closed >= 0
        assert one.since.first_second <= one.as_of.last_second


def test_tells_a_count_that_shrinks_in_a_row_that_contradicts_itself():
    """One mistake does not hide another; and a row with mistakes is no measure for the next."""
    text = (
        "as_of,since,received,processed,closed,urgent_closed,source\n"
        "2022-02-01,2022-01-01,100,90,80,10,甲\n"
        "2022-03-01,2022-01-01,120,95,99,5,甲\n"
        "2022-04-01,2022-01-01,130,96,90,12,甲\n"
    )
    problems = read_figures("platform/stats.csv", text, _ZONE)[1]
    told = [(problem.position.line, problem.position.column, problem.code) for problem in problems]
    assert told == [(3, 30, "figures.part-exceeds-whole"), (3, 33, "figures.shrinks")]


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (_HEADER.replace(",", "，") + _BRIEF, _HEADER + _BRIEF),
        (_HEADER + _BRIEF.replace(",", "，"), _HEADER + _BRIEF),
        (_HEADER.replace("closed,", "cloesd,", 1) + _BRIEF, _HEADER + _BRIEF),
        (_HEADER.replace("as_of", '"As_Of"') + _BRIEF, _HEADER.replace("as_of", '"as_of"') + _BRIEF),
        (_HEADER + _BRIEF.replace("194087", "194087 件"), _HEADER + _BRIEF),
        (_HEADER + _BRIEF.replace("194087", '"194 087"'), _HEADER + _BRIEF.replace("194087", '"194087"')),
    ],
)
def test_writes_what_was_meant_where_that_is_certain(text, fixed):
    """The commas, a slip in a column's name, a number with its word of measure."""
    fixes = [problem.fix for problem in _read(text)[1] if problem.fix]
    assert apply_fixes(text.encode(), fixes) == (fixed.encode(), [0])
    assert _read(fixed)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        _HEADER + _BRIEF.replace(",", "，").replace("平台", "平台，来源"),
        _HEADER + _BRIEF.replace("194087", "19.4万"),
        _HEADER + _BRIEF.replace("194087", "19 4087"),
        _HEADER.replace("received", "reception") + _BRIEF,
    ],
)
def test_leaves_to_the_editor_what_is_not_certain(text):
    """A comma that may be part of a text, a rounded number."""
    assert [problem.fix for problem in _read(text)[1] if problem.fix] == []
