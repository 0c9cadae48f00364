"""The newsroom's own file says what columns mean, and is never half obeyed."""

import pytest

from bangban.imports._tables.column_meanings import read_map
from tests.bangban.imported import bring, list_codes, read_stories

TABLE = "单据,说明,细项,经手,何时,走到哪\nA1,灯坏了,楼道里,李四,2022-11-13,存档"
MAP = """
system: 12345热线
columns:
  单据: id
  说明: title
  细项: text
  经手: '-'
  何时: received
  走到哪: state
values:
  state: {存档: closed}
"""


def bring_mapped(newsroom, mapping: str, table: str = TABLE):
    more = {"mapping": mapping.encode(), "mapping_name": "map.yaml"}
    return bring("table", table, newsroom.path, **more)


def test_says_what_columns_and_words_mean(newsroom):
    """Also which are not wanted, and what the help desk's program is called."""
    outcome = bring_mapped(newsroom, MAP)
    (story,) = read_stories(outcome)
    assert (story.title, story.body.strip(), story.case.state) == ("灯坏了", "楼道里", "closed")
    assert (story.case.source.system, story.case.source.id) == ("12345热线", "A1")
    assert "李四" not in "".join(outcome.texts.values())


def test_either_side_may_come_first(newsroom):
    """`id: 单据` is as good as `单据: id`."""
    outcome = bring_mapped(newsroom, "columns: {id: 单据, title: 说明, 细项: text}")
    assert [one.title for one in read_stories(outcome)] == ["灯坏了"]


@pytest.mark.parametrize(
    ("mapping", "code"),
    [
        ("columns: {单据: titel}", "map-word"),
        ("column: {单据: id}", "map-word"),
        ("values: {status: {存档: closed}}", "map-word"),
        ("columns: [单据]", "map-shape"),
        ("- 甲", "map-shape"),
        ("columns: {单据: id, 没有的列: title}", "map-heading"),
    ],
)
def test_what_is_wrong_in_it_stops_the_import(newsroom, mapping, code):
    """With the words that can be written."""
    outcome = bring_mapped(newsroom, mapping)
    assert (outcome.failed, outcome.texts) == (True, {})
    assert list_codes(outcome)[-1] == code
    assert not (newsroom.path / "cases").joinpath("case-1.md").exists()


def test_a_broken_file_is_told_where_it_breaks():
    """As every YAML file is."""
    _, problems = read_map("map.yaml", b"columns: {a: [\n")
    assert problems
    assert all(problem.position.path == "map.yaml" for problem in problems)


def test_one_sheet_may_be_meant(newsroom):
    """And a table without a sheet's name is that one."""
    assert read_stories(bring_mapped(newsroom, f"{MAP}\nsheet: 工单"))
