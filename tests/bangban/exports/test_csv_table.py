"""timeline.csv: for spreadsheets, Excel's too."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from msgspec.structs import replace

from bangban.exports._csv_table import COLUMNS, write_csv
from tests.bangban.timeline_samples import CORRECTED, build_record, five_entries, records


def read_rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_tells_the_case_row_by_row():
    """An entry a row, with its words for readers and its values for programs."""
    background, asked, forwarded, answered, last = read_rows(write_csv(five_entries()))
    assert (background["background"], asked["background"]) == ("true", "false")
    assert (asked["at"], asked["display"]) == ("2022-11-13T13:00+08:00~", "2022年11月13日13时许")
    assert (asked["stage"], asked["stage_name"], asked["actor"]) == ("received", "收到求助", "求助人")
    assert forwarded["media_url"] == "https://zheng.example/ban/images/night.svg"
    assert answered["evidence"].startswith("https://zheng.example/notice.html 通知全文 0123456789")
    assert last["start"] == ""


def test_excel_reads_it():
    """A byte order mark, lines ended by CRLF, and a header (RFC 4180)."""
    text = write_csv(five_entries())
    assert text.startswith("\ufeffid,at,display,")
    assert text.count("\r\n") == 6
    assert "\n" not in text.replace("\r\n", "")


def test_what_was_put_right_stands_at_its_entry():
    """Since when, and what was wrong; a correction that names no entry, at each that it may be of."""
    rows = {row["id"]: row for row in read_rows(write_csv(build_record(CORRECTED)))}
    general = "2022-11-21 一处姓名写错了。"
    own = "2022-11-20T09:00+08:00 求助时间是13时，不是**15时**。"
    assert rows.pop("sent")["corrections"] == f"{general}\n{own}"
    assert {row["corrections"] for row in rows.values()} == {general}
    assert {row["corrections"] for row in read_rows(write_csv(five_entries()))} == {""}


@pytest.mark.parametrize("title", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"])
def test_no_cell_is_computed(title):
    """What a spreadsheet takes for a formula begins with an apostrophe; other cells are as they are."""
    entry = replace(five_entries().entries[0], title=title)
    (row,) = read_rows(write_csv(replace(five_entries(), entries=(entry,))))
    assert row["title"] == f"'{title}"
    assert row["display"] == entry.display


@given(records())
def test_no_entry_is_lost(record):
    """Every entry has its row, whole, in order, whatever commas, quotes and lines its words have."""
    rows = read_rows(write_csv(record))
    assert [row["id"] for row in rows] == [entry.id for entry in record.entries]
    assert [row["title"] for row in rows] == [entry.title for entry in record.entries]
    assert all(list(row) == list(COLUMNS) and None not in row.values() for row in rows)
