"""Ids that are missing: told once a story, and written by the fix as they are."""

from bangban.checks.fixing import fix_paths
from bangban.content.stories import read_story
from bangban.content.timelines.entry_ids import name_entries
from tests.bangban.timelinejs_stories import SHANGHAI

PLATFORM = "name: 某台\nurl: https://news.example/\ncategories: [{id: medicine, name: 就医}]\n"
CASE = """\
---
title: 一件事
date: 2022-11-15
case: {category: medicine, state: in-progress, basis: reporting}
timeline:
  - at: 2022-11-13T13:00 # 大约
    stage: received
    title: 留言
  - title: 转交
    at: "2022-11-14"
  - {at: 2022-11-15, title: 答复}
  - { title: 答复, at: 2022-11-16 }
  - {at: 2022-11-17, id: visit, title: 上门}
---

正文。
"""


def _fix(folder, text):
    for name, words in (("platform/platform.yaml", PLATFORM), ("cases/one.md", text)):
        (folder / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "content" / name).write_text(words, encoding="utf-8", newline="")
    return fix_paths(["content/cases"], {}, folder)


def _list_names(text):
    timeline = read_story("cases/one.md", text.encode(), SHANGHAI).story.timeline
    return [*name_entries(timeline).values()], [entry.id for entry in timeline]


def test_each_entry_gets_the_id_that_it_has_already(tmp_path):
    """Whichever way it is written: no link is broken by the fix, and nothing else is changed."""
    report = _fix(tmp_path, CASE)
    assert [one.code for one in report.first.problems] == ["timeline.id"]
    assert report.left.problems == ()
    (file,) = report.files
    names, _ = _list_names(CASE)
    assert _list_names(file.after.decode()) == (names, names)
    assert names[3] == f"{names[2]}-2"
    rest = "".join(file.after.decode().split())
    for name in names[:4]:
        assert f"id:{name}" in rest
    assert "# 大约" in file.after.decode()


def test_line_ends_of_windows_stay(tmp_path):
    """A file of another system is still one."""
    (file,) = _fix(tmp_path, CASE.replace("\n", "\r\n")).files
    assert file.after.count(b"\n") == file.after.count(b"\r\n") == CASE.count("\n") + 2


def test_an_id_that_is_none_is_told_as_such(tmp_path):
    """Not as missing: the key is there."""
    report = _fix(tmp_path, CASE.replace("id: visit", "id: 上门"))
    assert [one.code for one in report.left.problems] == ["timeline.id-form"]


def test_an_id_left_blank_is_for_the_editor(tmp_path):
    """The key is there already: a second one would be a mistake."""
    report = _fix(tmp_path, CASE.replace("title: 转交", "title: 转交\n    id:"))
    assert [one.values["count"] for one in report.left.problems] == [1]
