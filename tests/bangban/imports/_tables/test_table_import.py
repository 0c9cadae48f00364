"""The table of a help desk becomes cases: drafts that pass the check, with nothing lost and nobody named."""

import csv
import io

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bangban.dates.formatting import format_iso
from tests.bangban.imported import bring, list_codes, list_errors, read_stories, reduce

HEADINGS = (
    "工单编号,诉求标题,诉求内容,受理时间,派单时间,承办单位,答复时间,答复内容,办结时间,状态,紧急程度,诉求类别"
)
FIRST = (
    "Z1,夜里找医院,怀孕39周，夜里肚子疼,2022/11/13 13:00,2022-11-13 13:05:22,市卫健委,"
    "2022年11月13日14时,已联系医院,2022/11/13 18:00,已办结,紧急,寻医买药"
)


def write_table(*rows: str) -> str:
    return "\n".join((HEADINGS, *rows))


def write_cells(*rows: list[str], delimiter: str = ",") -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def test_a_row_is_a_case_with_its_timeline(newsroom):
    """Names of the newsroom become ids, Chinese words and dates what the site reads; it passes the check."""
    outcome = bring("table", write_table(FIRST), newsroom.path)
    (story,) = read_stories(outcome)
    assert (story.title, story.status, story.case.category.id) == ("夜里找医院", "draft", "medicine")
    assert (story.case.state, story.case.urgency) == ("closed", "urgent")
    assert (story.case.source.system, story.case.source.id) == ("table", "Z1")
    rows = [(format_iso(one.at), one.stage, one.title) for one in story.timeline]
    assert rows == [
        ("2022-11-13T13:00+08:00", "received", "收到求助"),
        ("2022-11-13T13:05:22+08:00", "forwarded", "转交市卫健委"),
        ("2022-11-13T14:00+08:00", "answered", "答复"),
        ("2022-11-13T18:00+08:00", "closed", "办结"),
    ]
    assert story.timeline[2].text.markdown == "已联系医院"
    assert list_errors(newsroom.path) == []


def test_numbers_of_the_desk_stand_in_no_address_and_no_text(newsroom):
    """They are for a second import alone."""
    outcome = bring("table", write_table(FIRST.replace("Z1", "20221113007")), newsroom.path)
    ((slug, text),) = outcome.texts.items()
    assert "20221113007" not in slug
    assert text.count("20221113007") == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_reads_what_spreadsheets_write(newsroom, encoding, delimiter):
    """In any of these encodings, with any of these separators."""
    rows = [HEADINGS.split(","), FIRST.split(",")]
    data = write_cells(*rows, delimiter=delimiter).encode(encoding)
    outcome = bring("table", data, newsroom.path)
    assert [story.title for story in read_stories(outcome)] == ["夜里找医院"]
    assert ("legacy-encoding" in list_codes(outcome)) == (encoding == "gb18030")


def test_gb18030_that_is_well_formed_utf_8_is_read_right(newsroom):
    """平台 as GB 18030 is `ƽ̨` in UTF-8."""
    data = "id,title,text\n1,平台,平台".encode("gb18030")
    (story,) = read_stories(bring("table", data, newsroom.path))
    assert (story.title, story.body.strip()) == ("平台", "平台")


@pytest.mark.parametrize(
    ("heading", "meaning"),
    [
        ("Case ID", "id"), ("ticket_number", "id"), ("受理编号（必填）", "id"), ("工 单 号", "id"),
        ("诉求内容描述", "text"), ("Description", "text"), ("来电时间", "received"),
        ("created_at", "received"),
        ("承办单位名称", "agency"), ("联系人姓名", "seeker"), ("当前状态", "state"), ("答复内容", "reply"),
        ("所属区县", "area"), ("是否解决", "outcome"), ("优先级", "urgency"), ("经办人", "—"),
    ],
)  # fmt: skip
def test_shows_what_it_takes_columns_for(newsroom, heading, meaning):
    """Chinese and English names, with brackets, blanks and signs; what is not known goes into the text."""
    outcome = bring("table", f"标题,类别,{heading}\n甲,食品供应,乙", newsroom.path)
    assert ("no-id" in list_codes(outcome)) == (meaning != "id")
    assert ("columns-left" in list_codes(outcome)) == (meaning == "—")
    shown = {line.split(" → ")[0].strip(): line.split(" → ")[1] for line in outcome.overview if "→" in line}
    expected = "没有对应的栏，写进正文" if meaning == "—" else f"{meaning} "
    assert f"{shown[heading]} ".startswith(expected)


def test_what_has_no_column_here_stands_in_the_text(newsroom):
    """Words of state and category that nobody knows, agencies of elsewhere, times that say nothing, cells
    without a heading: told, and kept."""
    row = "Z1,标题,内容,昨天下午,,某某街道、市卫健委,,,,归档待查,不详,房屋,多出来的"
    outcome = bring("table", write_table(row), newsroom.path)
    (story,) = read_stories(outcome)
    for words in ("昨天下午", "某某街道", "归档待查", "不详", "房屋", "多出来的"):
        assert words in story.body
    assert [one.id for one in story.case.agencies] == ["health-commission"]
    assert {"time", "unknown-name", "unknown-word", "no-date", "state"} <= set(list_codes(outcome))
    assert list_errors(newsroom.path) == []


def test_a_result_is_one_of_closed_cases_only(newsroom):
    """Else it stands in the text; a state without words is that of the last step."""
    data = "编号,内容,办结时间,是否解决,状态\n1,甲,2022-11-14,部分解决,\n2,乙,,已解决,办理中"
    outcome = bring("table", data, newsroom.path)
    one, two = read_stories(outcome)
    assert (one.case.state, one.case.outcome) == ("closed", "partly")
    assert (two.case.state, two.case.outcome) == ("in-progress", "")
    assert "已解决" in two.body
    assert "outcome" in list_codes(outcome)


def test_steps_that_contradict_one_another_are_told(newsroom):
    """An answer before the request, a closing of a case that is open, a reply after the end: it passes the
    check, and nothing is lost."""
    data = (
        "编号,内容,时间,答复时间,答复,办结时间,状态\n1,甲,2022-11-13,2022-11-12,早的答复,,\n"
        "2,乙,2022-11-13,2022-11-15,晚的答复,2022-11-14,已办结\n3,丙,2022-11-13,,,2022-11-14,办理中"
    )
    outcome = bring("table", data, newsroom.path)
    one, two, three = read_stories(outcome)
    assert "早的答复" in one.body
    assert "晚的答复" in two.body
    assert [(entry.title, entry.stage) for entry in three.timeline] == [
        ("收到求助", "received"),
        ("办结", ""),
    ]
    assert {"step", "closing"} <= set(list_codes(outcome))
    assert list_errors(newsroom.path) == []


def test_nobody_is_named(newsroom):
    """Telephone, address, identity number and full name are hidden wherever they stand, and that is told."""
    data = write_cells(
        ["编号", "内容", "联系人", "联系电话", "家庭住址", "身份证号"],
        ["1", "我是张晓丽，请打13812345678。张晓丽等您。", "张晓丽女士", "0371-67181234",
         "中原路123号3号楼2单元501室", "410105198803059120"],
    )  # fmt: skip
    outcome = bring("table", data, newsroom.path)
    (story,) = read_stories(outcome)
    (text,) = outcome.texts.values()
    for private in ("张晓丽", "13812345678", "67181234", "501室", "410105198803059120"):
        assert private not in text
        assert all(private not in note.message for note in outcome.notes)
    assert story.case.seeker.name == "张某某女士"
    assert "masked" in list_codes(outcome)


def test_rows_of_one_number_are_one_case(newsroom):
    """The second stands in the text of the first, whatever it says; empty rows are none."""
    data = write_table(FIRST, ",,,", "Z1,又一次,还没有好,,,,,,,,,,多出来的", "", "Z2,别的,别的事,,,,,,,,,")
    outcome = bring("table", data, newsroom.path)
    one, two = read_stories(outcome)
    assert all(words in one.body for words in ("又一次", "还没有好", "多出来的"))
    assert two.title == "别的"
    assert list_codes(outcome).count("same-id") == 1


def test_a_title_row_above_the_headings_is_passed_over_and_told(newsroom):
    """As programs of help desks write one."""
    outcome = bring("table", f"求助台导出\n{write_table(FIRST)}", newsroom.path)
    assert len(read_stories(outcome)) == 1
    assert [note.values["text"] for note in outcome.notes if note.code == "import.above"] == ["求助台导出"]


def test_midnights_of_a_whole_column_are_days(newsroom):
    """A program that knows days only writes 00:00:00; beside clock times it is a midnight."""
    days = read_stories(
        bring("table", "编号,内容,时间\n1,甲,2022-11-13 00:00:00\n2,乙,2022/11/14 0:00", newsroom.path)
    )
    assert [format_iso(one.timeline[0].at) for one in days] == ["2022-11-13", "2022-11-14"]
    data = "编号,内容,时间\n3,丙,2022-11-13 00:00\n4,丁,2022-11-14 08:30"
    clocks = read_stories(bring("table", data, newsroom.path))
    assert format_iso(clocks[0].timeline[0].at) == "2022-11-13T00:00+08:00"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-table"),
        (b"\x00\xff\x80", "no-table"),
        ("甲,乙\n1,2", "sheet-left"),
        ("編號,電梯壞了，居民很著急".encode("big5"), "no-table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "workbook-old"),
        (b"PK\x03\x04broken", "workbook"),
        ("编号,内容\n1,甲\n2," + '"' + "乙" * 200_000 + '"', "cut-off"),
    ],
)
def test_what_cannot_be_read_is_told(newsroom, data, code):
    """In sentences, and nothing half done."""
    assert code in list_codes(bring("table", data, newsroom.path))


CELLS = st.text(max_size=12) | st.sampled_from(
    [
        "2022-11-13",
        "13812345678",
        "---",
        "- a: b",
        "已办结",
        "# 一",
        "<b>",
        "Z1",
        "'",
        '"',
        "张晓丽",
        "4.1E+17",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=8), max_size=4))
def test_no_table_makes_it_crash_and_nothing_is_lost(tmp_path, rows):
    """Whatever stands in the cells: a story without problems, which says the letters of each cell that is of
    no key, but those hidden."""
    headings = "编号,标题,内容,时间,状态,类别,联系人,备注".split(",")
    outcome = bring("table", write_cells(headings, *rows), tmp_path / "none")
    read_stories(outcome)
    assert all(note.message and note.mend for note in outcome.notes)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=80))
def test_no_bytes_make_it_crash(tmp_path, data):
    """Of a file, or below a row of headings."""
    bring("table", data, tmp_path / "none")
    bring("table", "编号,内容\n".encode() + data, tmp_path / "none")


def test_all_that_a_cell_says_is_said(newsroom):
    """Every letter of words, headings, Markdown and HTML."""
    words = "1. 甲\n# 乙 *丙* <b>丁</b> [戊](己) | 庚 `辛` &amp; \\n _壬_\n    癸"
    outcome = bring("table", write_cells(["编号", "内容", "备注"], ["1", words, words]), newsroom.path)
    (story,) = read_stories(outcome)
    assert (
        reduce(story.body.replace("&amp;", "&").replace("&lt;", "<")).count("1甲乙丙b丁b戊己庚辛ampn壬癸")
        == 2
    )
