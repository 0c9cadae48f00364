"""`bangban import`: from a file to a file."""

import pytest

from bangban.imports.importer import run_import
from tests.bangban.timelinejs_files import CHINESE_JSON, COMPUTING_CSV


def test_gives_the_story_for_standard_output():
    """Without a folder nothing is written."""
    outcome = run_import(CHINESE_JSON.encode(), "-", "article", None)
    assert outcome.markdown.startswith("---\ntitle: 郑州地铁的十年\n")
    assert outcome.path is None
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
    outcome = run_import(COMPUTING_CSV.encode(), name, "article", tmp_path / "articles")
    assert outcome.path == tmp_path / "articles" / f"{stem}.md"
    assert outcome.path.read_text(encoding="utf-8") == outcome.markdown


def test_never_writes_over_a_story(tmp_path):
    """An editor may have worked on it since."""
    first = run_import(CHINESE_JSON.encode(), "metro.json", "case", tmp_path)
    first.path.write_text("改过", encoding="utf-8")
    again = run_import(CHINESE_JSON.encode(), "metro.json", "case", tmp_path)
    assert (again.failed, again.path, again.notes[-1].code) == (True, None, "import.exists")
    assert first.path.read_text(encoding="utf-8") == "改过"


def test_tells_a_folder_that_cannot_be_written(tmp_path):
    """In a sentence, not a traceback."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    outcome = run_import(CHINESE_JSON.encode(), "metro.json", "article", tmp_path / "file")
    assert outcome.failed
    assert outcome.notes[-1].code in ("import.unwritable", "import.exists")


def test_what_is_no_timeline_writes_nothing(tmp_path):
    """And says so."""
    outcome = run_import(b"hello", "x.csv", "article", tmp_path)
    assert outcome.failed
    assert outcome.notes[-1].code == "timelinejs.unknown-form"
    assert list(tmp_path.iterdir()) == []


def test_clock_times_are_of_the_zone():
    """A zone can be given; without it, the platform's usual one."""
    outcome = run_import(COMPUTING_CSV.encode(), "x.csv", "article", None, "America/New_York")
    assert "1952-05-03T13:20-04:00" in outcome.markdown
