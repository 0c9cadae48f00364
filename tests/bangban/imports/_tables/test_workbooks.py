"""Workbooks as people make them: both systems of dates, merged cells, several sheets."""

import io
import zipfile
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

from bangban.dates.formatting import format_iso
from bangban.imports._tables.workbooks import write_value
from tests.bangban.imported import bring, list_codes, read_stories


def save(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def make_book(*rows: list, epoch: datetime = CALENDAR_WINDOWS_1900) -> Workbook:
    book = Workbook()
    book.epoch = epoch
    for row in [["编号", "内容", "时间", "备注"], *rows]:
        book.active.append(row)
    return book


@pytest.mark.parametrize("epoch", [CALENDAR_WINDOWS_1900, CALENDAR_MAC_1904])
def test_dates_of_both_systems(newsroom, epoch):
    """Those of old Macs begin four years later."""
    rows = [["1", "甲", datetime(2022, 11, 13, 13, 5)], ["2", "乙", date(2022, 11, 14)]]
    outcome = bring("table", save(make_book(*rows, epoch=epoch)), newsroom.path)
    told = [format_iso(one.timeline[0].at) for one in read_stories(outcome)]
    assert told == ["2022-11-13T13:05+08:00", "2022-11-14"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (13.0, "13"),
        (0.5, "0.5"),
        (13812345678, "13812345678"),
        (True, "TRUE"),
        (time(13, 5), "13:05"),
        (timedelta(hours=30), "1 day, 6:00:00"),
        (datetime(2022, 11, 13), "2022-11-13"),
        (datetime(2022, 11, 13, 13, 4, 59, 999800), "2022-11-13T13:05"),
        (datetime(2022, 11, 13, 13, 5, 7), "2022-11-13T13:05:07"),
        (" 甲\r\n乙 ", "甲\n乙"),
        (410105198803059120, "≈410105198803059120"),
        (4.10105198803059e17, "≈410105198803059008"),
    ],
)
def test_values_are_written_as_one_sees_them(value, text):
    """To the second at most; numbers that a spreadsheet cannot keep are marked."""
    assert write_value(value) == text


def test_long_numbers_are_asked_for_as_text(newsroom):
    """As a number of the desk, one is none; what it begins with tells where and when somebody was born."""
    book = make_book([410105198803059120, "甲", None, 410105198803059120], ["8", "乙", None, "411"])
    outcome = bring("table", save(book), newsroom.path)
    stories = read_stories(outcome)
    assert [one.case.source and one.case.source.id for one in stories] == [None, "8"]
    assert "4101" not in "".join(outcome.texts.values())
    assert all("4101" not in note.message for note in outcome.notes)
    assert list_codes(outcome).count("long-number") == 2


def test_what_stands_beside_the_values_is_told_and_kept(newsroom):
    """Comments, links, merged cells, hidden rows, formulas that nobody has computed."""
    book = make_book(["1", "甲", None, "=1+1"], ["2", "乙", None, "同上的备注"], ["3", "丙", None, None])
    sheet = book.active
    sheet["B2"].comment = Comment("物业说过两天来", "值班员")
    sheet["B2"].hyperlink = "https://example.org/a"
    sheet.merge_cells("D3:D4")
    sheet.row_dimensions[4].hidden = True
    outcome = bring("table", save(book), newsroom.path)
    one, _, three = read_stories(outcome)
    assert all(words in one.body for words in ("物业说过两天来", "https://example.org/a", "=1+1"))
    assert "同上的备注" in three.body
    assert {"merged", "hidden", "formula"} <= set(list_codes(outcome))


def test_every_sheet_with_known_headings_is_read(newsroom):
    """The others are told."""
    book = make_book(["1", "甲"])
    book.create_sheet("十二月").append(["工单编号", "诉求内容"])
    book["十二月"].append(["2", "乙"])
    book.create_sheet("说明").append(["请写清楚"])
    outcome = bring("table", save(book), newsroom.path)
    assert [one.body.strip() for one in read_stories(outcome)] == ["甲", "乙"]
    assert [note.values["sheet"] for note in outcome.notes if note.code == "import.sheet-left"] == ["说明"]


def test_a_workbook_that_unpacks_to_anything_is_refused(newsroom, monkeypatch):
    """Before it is opened."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"0" * 1000)
    monkeypatch.setattr("bangban.imports._tables.workbooks._MOST_BYTES", 999)
    assert "workbook-large" in list_codes(bring("table", out.getvalue(), newsroom.path))


def test_cut_off_workbooks_are_told(newsroom):
    """Wherever the file ends."""
    data = save(make_book(["1", "甲", datetime(2022, 11, 13)]))
    for end in range(4, len(data), 211):
        assert "workbook" in list_codes(bring("table", data[:end], newsroom.path))
