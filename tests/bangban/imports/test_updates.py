"""A second import of a case renews what nobody has changed, and loses nothing of an editor's."""

import pytest

from tests.bangban.imported import bring, list_codes, list_errors

HEADINGS = "编号,标题,内容,时间,状态,答复时间,答复,备注"
OLD = "7,灯坏了,楼道灯坏了,2022-11-13,办理中,,,"
STATE = "  state: in-progress\n"
NEW = "7,灯还坏,楼道灯还坏着,2022-11-13,已办结,2022-11-15,修好了,"


def bring_row(newsroom, row: str):
    return bring("table", f"{HEADINGS}\n{row}", newsroom.path)


@pytest.fixture
def file(newsroom):
    """The file of the first import."""
    (path,) = bring_row(newsroom, OLD).written.new
    return path


def edit(path, *changes: tuple[str, str]) -> str:
    text = path.read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    return text


def test_what_is_new_in_the_source_is_renewed_and_added(newsroom, file):
    """State, words, entries that there were not before; a third time there is nothing to do."""
    outcome = bring_row(newsroom, NEW)
    assert outcome.written.renewed == (file,)
    text = file.read_text("utf-8")
    for words in ("title: 灯还坏\n", "  state: closed\n", "    text: 修好了\n", "\n楼道灯还坏着\n"):
        assert words in text
    assert "灯坏了" not in text
    assert bring_row(newsroom, NEW).written.same == (file,)
    assert file.read_text("utf-8") == text
    assert list_errors(newsroom.path) == []


def test_what_an_editor_wrote_stays_and_the_difference_is_told(newsroom, file):
    """A title, a comment, a paragraph more, a key of their own; what has not been touched is renewed."""
    edit(
        file,
        ("title: 灯坏了", "title: 谁来修楼道的灯 # 编辑拟的"),
        ("\n楼道灯坏了\n", "\n楼道灯坏了\n\n记者去看了。\n"),
        ("draft: true", "draft: true\nsummary: 摘要\ntags: [灯]"),
    )
    outcome = bring_row(newsroom, NEW)
    text = file.read_text("utf-8")
    for words in (
        "title: 谁来修楼道的灯 # 编辑拟的",
        "记者去看了。",
        "summary: 摘要\ntags: [灯]",
        "  state: closed",
    ):
        assert words in text
    told = {
        note.values["part"]: note.values["text"] for note in outcome.notes if note.code == "import.conflict"
    }
    assert told == {"title": "title: 灯还坏", "body": "楼道灯还坏着"}
    # Told once: what has not changed in the source since is no news.
    assert "conflict" not in list_codes(bring_row(newsroom, NEW))


def test_what_an_editor_took_out_stays_out(newsroom, file):
    """An entry that is not wanted does not come back."""
    text = file.read_text("utf-8")
    start = text.index("timeline:\n")
    file.write_text(text[:start] + text[text.index("---\n", start) :], encoding="utf-8")
    bring_row(newsroom, OLD.replace("2022-11-13", "2022-11-14"))
    assert "id: received" not in file.read_text("utf-8")
    bring_row(newsroom, NEW)
    assert "id: answered" in file.read_text("utf-8")


def test_a_file_may_be_renamed_and_moved(newsroom, file):
    """It is found by its source."""
    moved = file.with_name("stairs-lamp.md")
    file.rename(moved)
    assert bring_row(newsroom, NEW).written.renewed == (moved,)


def test_a_published_story_is_renewed_and_that_is_told(newsroom, file):
    """The next publication would bring it out; when it comes out is the editor's alone."""
    edit(
        file,
        ("draft: true\n", ""),
        ("date: '2022-11-13'", "date: 2022-12-01"),
        ("category: 待填写", "category: food"),
    )
    outcome = bring_row(newsroom, NEW)
    assert "public" in list_codes(outcome)
    text = file.read_text("utf-8")
    assert "draft:" not in text
    assert "date: 2022-12-01" in text


def test_what_is_gone_from_the_source_stays_and_is_told(newsroom, file):
    """It may be wrong, or only emptied."""
    bring_row(newsroom, NEW)
    outcome = bring_row(newsroom, OLD)
    assert [note.values["parts"] for note in outcome.notes if note.code == "import.gone"] == [
        "timeline.answered"
    ]
    assert "id: answered" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "rewrite",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("  state: in-progress\n", "").replace(
            "case:\n", "case:\n  state: in-progress\n"
        ),
        lambda text: text.replace("title: 灯坏了", "title: 灯坏了   "),
    ],
    ids=["line ends of Windows", "another order", "blanks at a line's end"],
)
def test_other_ways_to_write_the_same_are_no_changes(newsroom, file, rewrite):
    """Line ends stay as they are."""
    file.write_bytes(rewrite(file.read_text("utf-8")).encode())
    outcome = bring_row(newsroom, NEW)
    assert "conflict" not in list_codes(outcome)
    data = file.read_bytes()
    assert b"closed" in data
    assert data.count(b"\r\n") in (0, data.count(b"\n"))


def test_a_case_in_one_line_is_left_alone(newsroom, file):
    """As form editors write it: nothing is changed that cannot be changed for sure."""
    text = file.read_text("utf-8")
    start, end = text.index("case:\n"), text.index("timeline:\n")
    written = text[text.index("written: ") + 9 : text.index("\n", text.index("written: "))]
    source = f"source: {{system: table, id: '7', written: '{written}'}}"
    one = f"case: {{category: food, state: in-progress, {source}}}\n"
    file.write_text(text[:start] + one + text[end:], encoding="utf-8")
    outcome = bring_row(newsroom, NEW)
    assert {"conflict"} <= set(list_codes(outcome))
    assert one in file.read_text("utf-8")
    assert list_errors(newsroom.path) == []


def test_without_its_marks_nothing_is_changed(newsroom, file):
    """Then nobody knows whose words they are."""
    text = file.read_text("utf-8")
    start = text.index("    written: ")
    bare = text[:start] + text[text.index("\n", start) + 1 :]
    file.write_text(bare, encoding="utf-8")
    assert "unsigned" in list_codes(bring_row(newsroom, NEW))
    assert file.read_text("utf-8") == bare


def test_a_file_that_would_break_is_left_alone(newsroom, file):
    """An editor has written the same entry in a way of their own."""
    own = "timeline:\n  - {at: 2022-11-15, id: answered, title: 修好了}\n"
    before = edit(file, ("timeline:\n", own))
    outcome = bring_row(newsroom, NEW)
    assert (outcome.failed, outcome.written.renewed) == (True, ())
    assert "unmerged" in list_codes(outcome)
    assert file.read_text("utf-8") == before
