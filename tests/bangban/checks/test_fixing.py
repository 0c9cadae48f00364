"""Stories about `check --fix`: in memory first, then each file once; the real command is in tests/site."""

import os
import stat
import unicodedata

import pytest

from bangban.checks import fixing
from bangban.checks.fixing import FixedFile, fix_paths, write_diff, write_file

STORY = """---
title: 甲
date: 2022-11-14
sample: 是
---

正文。
"""


@pytest.fixture
def story(tmp_path):
    """A story by itself, with one thing to mend."""
    path = tmp_path / "a.md"
    path.write_bytes(STORY.encode())
    return path


def fix(folder, typed="."):
    return fix_paths([typed], {}, folder)


def test_tells_what_it_would_write_and_writes_nothing(story, tmp_path):
    """Before and after, what was mended, and what is told then."""
    report = fix(tmp_path)
    (file,) = report.files
    assert (file.shown, file.before, file.after) == (
        "./a.md",
        STORY.encode(),
        STORY.replace("是", "true").encode(),
    )
    assert [one.code for one in report.fixed] == ["flag.word"]
    assert [one.code for one in report.first.problems] == ["flag.word"]
    assert report.left.problems == ()
    assert story.read_text(encoding="utf-8") == STORY


def test_goes_on_until_nothing_is_left(story, tmp_path):
    """A key put right shows that its value is wrong, too; what no fix is for is left."""
    text = STORY.replace("sample: 是", "smaple: 是\ntags: 甲、乙\nbyline: {nmae: 张三}\nrole: 文")
    story.write_text(text, encoding="utf-8")
    report = fix(tmp_path)
    assert b"sample: true\n" in report.files[0].after
    assert b"{name: " in report.files[0].after
    assert [one.code for one in report.fixed] == ["key.unknown", "key.unknown", "flag.word"]
    assert {one.code for one in report.left.problems} == {"list.joined", "key.inner"}


def test_mends_only_the_files_that_were_asked_for(newsroom, tmp_path):
    """What is wrong beside them may be somebody else's work."""
    for name in ("one", "two"):
        newsroom.article(name)
        path = newsroom.path / f"articles/{name}.md"
        path.write_text(
            path.read_text(encoding="utf-8").replace("\n---", "\nsample: 是\n---", 1), encoding="utf-8"
        )
    report = fix(tmp_path, "content/articles/two.md")
    assert [file.shown for file in report.files] == ["content/articles/two.md"]


def test_does_nothing_where_there_is_nothing_to_do(newsroom, tmp_path):
    """One check, no file."""
    report = fix(tmp_path, "content")
    assert (report.fixed, report.files) == ((), ())
    assert report.left is report.first


def test_follows_no_link_to_a_file(story, tmp_path):
    """A link is not replaced, and what it leads to is not edited by this name."""
    box = tmp_path / "box"
    box.mkdir()
    (box / "b.md").symlink_to(story)
    assert fix(box).files == ()


def test_comes_to_an_end_where_fixes_undo_one_another(story, tmp_path, monkeypatch):
    """A file is never what it has been already."""
    swap = {b"true": "是".encode(), "是".encode(): b"true"}

    def exchange(data, fixes):
        old = next(word for word in swap if b": " + word in data)
        return data.replace(old, swap[old]), [0]

    monkeypatch.setattr(fixing, "apply_fixes", exchange)
    assert [file.after.decode() for file in fix(tmp_path).files] == [STORY.replace("是", "true")]


def test_writes_a_file_whole_and_keeps_its_mode(story):
    """Aside, then into place; nothing stays beside it."""
    story.chmod(0o640)
    file = FixedFile(story, "a.md", STORY.encode(), b"x")
    assert write_file(file)
    assert story.read_bytes() == b"x"
    assert stat.S_IMODE(story.stat().st_mode) == 0o640
    assert list(story.parent.iterdir()) == [story]


def test_does_not_write_over_what_somebody_else_has_written(story):
    """The editor has saved in the meantime, or has put a link there."""
    file = FixedFile(story, "a.md", b"y", b"x")
    assert not write_file(file)
    assert story.read_text(encoding="utf-8") == STORY
    other = story.rename(story.with_name("other.md"))
    story.symlink_to(other)
    assert not write_file(FixedFile(story, "a.md", STORY.encode(), b"x"))
    assert other.read_text(encoding="utf-8") == STORY
    assert sorted(one.name for one in story.parent.iterdir()) == ["a.md", "other.md"]


def test_leaves_the_file_whole_where_it_cannot_be_written(story, monkeypatch):
    """A full disk, a broken cable: the old file stays, and nothing beside it."""

    def fail(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space"):
        write_file(FixedFile(story, "a.md", STORY.encode(), b"x"))
    assert story.read_text(encoding="utf-8") == STORY
    assert list(story.parent.iterdir()) == [story]


def test_shows_a_diff_that_patch_takes():
    """Line ends are the file's; that the last line has none is said."""
    file = FixedFile("x", "content/a.md", "甲\r\n乙".encode(), "甲\r\n丙".encode())
    assert write_diff(file) == (
        "--- content/a.md\n+++ content/a.md\n@@ -1,2 +1,2 @@\n 甲\r\n"
        "-乙\n\\ No newline at end of file\n+丙\n\\ No newline at end of file\n"
    )


def test_writes_addresses_as_the_files_are_called(newsroom, tmp_path):
    """Another case, or letters that look alike: a path keeps where it is seen from."""
    accented = unicodedata.normalize("NFD", "é")
    newsroom.write(f"files/{accented}.pdf", "%PDF-1.4")
    newsroom.write(f"images/{accented}.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    newsroom.write("images/lift.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    newsroom.article(
        "linked", body="[甲](../files/é.pdf)和![乙](../images/é.svg)，![丙](../images/Lift.svg)。\n"
    )
    report = fix(tmp_path, "content/articles/linked.md")
    assert [one.code for one in report.fixed] == ["link.form", "image.form", "image.case"]
    assert report.left.problems == ()
    after = report.files[0].after.decode()
    assert f"[甲](/files/{accented}.pdf)和![乙](/images/{accented}.svg)，![丙](../images/lift.svg)。" in after


def test_tells_no_fix_that_cannot_be_made(newsroom, tmp_path):
    """A picture in quotes: who tells of it knows the address, and not how it was typed."""
    newsroom.write("images/lift.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    newsroom.article("one", body="甲\n")
    path = newsroom.path / "articles/one.md"
    text = path.read_text(encoding="utf-8")
    for src, code in (("images/Lift.svg", ["image.case"]), ("'images/Lift.svg'", [])):
        path.write_text(text.replace("\n---", f"\ncover: {{src: {src}, alt: 甲}}\n---", 1), encoding="utf-8")
        report = fix(tmp_path, "content/articles/one.md")
        assert [one.code for one in report.first.problems] == ["image.case"]
        assert [one.code for one in report.fixed] == code
