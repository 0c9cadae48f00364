"""The generated newsroom: the same every time, of the promised lengths, and without a mistake."""

from pathlib import Path
from statistics import median

import pytest

from bangban.checks.content_check import check_paths
from bench.builders import ROOT
from bench.corpus import write_corpus


@pytest.fixture(scope="module")
def corpus(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, 200)
    return folder


def read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_the_same_seed_gives_the_same_bytes(tmp_path):
    """A number measured today can be measured again tomorrow."""
    for name in ("one", "two"):
        write_corpus(tmp_path / name, 20, seed=7)
    assert read_all(tmp_path / "one") == read_all(tmp_path / "two")


def test_another_seed_gives_another_newsroom(tmp_path):
    """The seed is not for show."""
    for seed in (7, 8):
        write_corpus(tmp_path / str(seed), 20, seed=seed)
    assert read_all(tmp_path / "7") != read_all(tmp_path / "8")


def test_has_every_kind_of_story(corpus):
    """Articles, editorials and cases with timelines, open ones and closed ones."""
    for kind in ("articles", "editorials", "cases"):
        assert list((corpus / kind).glob("*.md"))
    cases = "".join(path.read_text(encoding="utf-8") for path in (corpus / "cases").glob("*.md"))
    assert "state: in-progress" in cases
    assert "stage: closed" in cases


def test_lengths_are_those_of_the_real_archive(corpus):
    """Half the bodies below about 6 kB, a tail that goes on to 60 kB."""
    texts = [path.read_text(encoding="utf-8") for path in corpus.rglob("*.md")]
    sizes = sorted(len(text.split("\n---\n", 1)[1].encode()) for text in texts)
    assert 5_000 < median(sizes) < 7_000
    assert sizes[len(sizes) * 95 // 100] > 15_000
    assert sizes[-1] < 62_000


def test_is_without_a_mistake(tmp_path):
    """No time goes into telling them. Entries have no `id`, which is a hint: the corpus measures earlier
    versions, too, and those do not know the key."""
    write_corpus(tmp_path, 40)
    problems = check_paths([str(tmp_path)], {}, ROOT).problems
    assert {one.code for one in problems} <= {"timeline.id"}
