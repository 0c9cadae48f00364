"""Story files are read wherever there is a free processor."""

import pickle
from zoneinfo import ZoneInfo

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.files.folder import open_folder
from bangban.content.stories import read_story
from bangban.incremental.disk.pack import unpack_value
from bangban.incremental.scan.catalogue import list_file
from bangban.incremental.scan.story_reading import ReadStories
from tests.bangban import worlds

_ZONE = ZoneInfo("Asia/Shanghai")


def _read(newsroom, *paths):
    task = ReadStories(newsroom.path, _ZONE, open_folder(newsroom.path).kinds)
    # As a worker gets it.
    return pickle.loads(pickle.dumps(task))(None, paths)


def test_a_file_is_read_as_the_core_reads_it(newsroom):
    """With its listing, packed; without the nodes of its header, which nobody asks for any more."""
    worlds.fill(newsroom)
    newsroom.write("articles/bad.md", "---\ntitle: x\ndraft: 对\n---\n正文。\n")
    for path in ("cases/first-case.md", "articles/a.md", "articles/bad.md"):
        (found,) = _read(newsroom, path)
        data = (newsroom.path / path).read_bytes()
        plain = read_story(path, data, _ZONE, judge=CONTENT_RULES.file)
        file = unpack_value(found.packed)
        assert (found.path, found.unread, found.listing) == (path, (), list_file(plain))
        assert (file.story, file.problems, file.references) == (plain.story, plain.problems, plain.references)
        assert (file.links, file.texts, file.pictures) == (plain.links, plain.texts, plain.pictures)
        assert file.document.body_line == plain.document.body_line
        assert (file.document.body, file.document.path) == (plain.document.body, path)
        assert len(found.packed) < len(pickle.dumps(plain, pickle.HIGHEST_PROTOCOL))


def test_gives_the_files_in_the_order_of_the_question(newsroom):
    """Whoever asks sorts them as they like."""
    paths = ["cases/first-case.md", "articles/first-article.md"]
    assert [one.path for one in _read(newsroom, *paths)] == paths


@pytest.mark.parametrize("trouble", ["gone", "folder"])
def test_a_file_that_cannot_be_read_is_told(newsroom, trouble):
    """Others are read all the same."""
    path = newsroom.path / "articles/first-article.md"
    task = ReadStories(newsroom.path, _ZONE, open_folder(newsroom.path).kinds)
    path.unlink()
    if trouble == "folder":
        path.mkdir()
    lost, found = task(None, ["articles/first-article.md", "cases/first-case.md"])
    assert (lost.listing, lost.packed) == (None, b"")
    assert [problem.code for problem in lost.unread] == ["source.unreadable"]
    assert found.listing.card.slug == "first-case"


def test_a_fault_of_the_program_names_the_file(newsroom):
    """Whoever sees it knows where to look."""
    task = ReadStories(newsroom.path, _ZONE, {"articles/first-article.md": "no kind"})
    with pytest.raises(Exception) as told:
        task(None, ["articles/first-article.md"])
    assert "articles/first-article.md" in "".join((str(told.value), *getattr(told.value, "__notes__", ())))
