"""`bangban import`: from a file to a file."""

import pytest

from bangban.content.model.platform import Platform
from bangban.imports.importer import Request, find_root, open_platform, run_import
from tests.bangban.timelinejs_files import CHINESE_JSON, COMPUTING_CSV


def bring(data: str, name: str, out=None, **more):
    return run_import("timelinejs", data.encode(), Request(name, **more), out)


def test_gives_the_story_for_standard_output():
    """Without a folder nothing is written."""
    outcome = bring(CHINESE_JSON, "-")
    (text,) = outcome.texts.values()
    assert text.startswith("---\ntitle: 郑州地铁的十年\n")
    assert outcome.written is None
    assert not outcome.failed
    assert all(note.position.path == "-" for note in outcome.notes)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Metro 2013.json", "metro-2013"),
        ("sheets/timeline.csv", "women-in-computing"),
        ("地铁.csv", "women-in-computing"),
    ],
)
def test_writes_a_file_named_after_the_source(tmp_path, name, stem):
    """By its own name where that can be an address, else by the headline."""
    outcome = bring(COMPUTING_CSV, name, tmp_path / "articles")
    (path,) = outcome.written.new
    assert path == tmp_path / "articles" / f"{stem}.md"
    assert path.read_text(encoding="utf-8") == outcome.texts[stem]


def test_tries_without_writing(tmp_path):
    """It tells what would be written, and what stands in the way."""
    request = Request("metro.json")
    dry = run_import("timelinejs", CHINESE_JSON.encode(), request, tmp_path / "articles", dry=True)
    assert [path.name for path in dry.written.new] == ["metro.md"]
    assert list(tmp_path.iterdir()) == []
    bring(CHINESE_JSON, "metro.json", tmp_path / "articles")
    dry = run_import("timelinejs", CHINESE_JSON.encode(), request, tmp_path / "articles", dry=True)
    assert (dry.failed, dry.written.new, dry.notes[-1].code) == (True, (), "import.exists")


def test_never_writes_over_a_story(tmp_path):
    """An editor may have worked on it since."""
    (path,) = bring(CHINESE_JSON, "metro.json", tmp_path, kind="case").written.new
    path.write_text("改过", encoding="utf-8")
    again = bring(CHINESE_JSON, "metro.json", tmp_path, kind="case")
    assert (again.failed, again.written.new, again.notes[-1].code) == (True, (), "import.exists")
    assert path.read_text(encoding="utf-8") == "改过"


def test_tells_a_folder_that_cannot_be_written(tmp_path):
    """In a sentence, not a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    outcome = bring(CHINESE_JSON, "metro.json", tmp_path / "file")
    assert outcome.failed
    assert outcome.notes[-1].code in ("import.unwritable", "import.exists")


def test_what_is_no_timeline_writes_nothing(tmp_path):
    """And says so."""
    outcome = bring("hello", "x.csv", tmp_path)
    assert outcome.failed
    assert outcome.notes[-1].code == "timelinejs.unknown-form"
    assert list(tmp_path.iterdir()) == []


def test_clock_times_are_of_the_newsroom(newsroom):
    """Of its zone; without one, of the usual one. The newsroom is the one that the folder lies in."""
    assert find_root(newsroom.path / "elsewhere", newsroom.path / "articles") == newsroom.path
    assert find_root(newsroom.path / "elsewhere") is None
    assert open_platform(newsroom.path).zone == "Asia/Shanghai"
    outcome = bring(COMPUTING_CSV, "x.csv", platform=Platform(zone="America/New_York"))
    assert "1952-05-03T13:20-04:00" in outcome.texts["x"]
