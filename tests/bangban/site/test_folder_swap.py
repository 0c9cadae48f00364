"""Two folders change names in one step."""

import os
import shutil
import tempfile
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from bangban.site import folder_swap as exchange
from bangban.site.folder_swap import exchange_folders, remove_folder, replace_files


def _make(path, word):
    path.mkdir()
    (path / "a.txt").write_text(word)
    (path / "b.txt").write_text(word)
    return path


def _read(path):
    return [(path / name).read_text() for name in ("a.txt", "b.txt")]


def test_puts_the_new_folder_in_place_and_the_old_one_where_it_was(tmp_path):
    """Whole, both."""
    new, place = _make(tmp_path / "new", "new"), _make(tmp_path / "site", "old")
    exchange_folders(new, place)
    assert (_read(place), _read(new)) == (["new", "new"], ["old", "old"])


def test_a_first_site_just_moves_in(tmp_path):
    """There is nothing to change with."""
    exchange_folders(_make(tmp_path / "new", "new"), tmp_path / "site")
    assert _read(tmp_path / "site") == ["new", "new"]
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize("name", ["站 点", "a'b\"c", "%s"])
def test_takes_any_name(tmp_path, name):
    """The system gets bytes."""
    new, place = _make(tmp_path / f"{name}-new", "new"), _make(tmp_path / name, "old")
    exchange_folders(new, place)
    assert _read(place) == ["new", "new"]


def test_two_renames_do_the_same_where_the_system_cannot_exchange(tmp_path):
    """And leave nothing behind."""
    new, place = _make(tmp_path / "new", "new"), _make(tmp_path / "site", "old")
    exchange._exchange_in_turn(new, place)
    assert (_read(place), _read(new)) == (["new", "new"], ["old", "old"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "site"]


def test_takes_the_first_rename_back_when_the_second_fails(tmp_path):
    """The old site is where it was."""
    place = _make(tmp_path / "site", "old")
    with pytest.raises(OSError, match="new"):
        exchange._exchange_in_turn(tmp_path / "new", place)
    assert _read(place) == ["old", "old"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_is_not_there_is_an_error_and_changes_nothing(tmp_path):
    """Not a missing site."""
    place = _make(tmp_path / "site", "old")
    with pytest.raises(FileNotFoundError):
        exchange_folders(tmp_path / "new", place)
    assert _read(place) == ["old", "old"]


def test_there_is_always_a_whole_folder_in_place(tmp_path):
    """A reader who looks all the time never finds none."""
    new, place = _make(tmp_path / "new", "new"), _make(tmp_path / "site", "old")
    stop, missing, looks = Event(), [], count()

    def look():
        while not stop.is_set():
            next(looks)
            if not (place / "b.txt").exists():
                missing.append(True)

    reader = Thread(target=look)
    reader.start()
    for _ in range(300):
        exchange_folders(new, place)
    stop.set()
    reader.join()
    assert next(looks) > 1
    assert missing == []
    assert _read(place) == ["old", "old"]


def test_a_folder_that_cannot_move_gets_its_files_one_by_one(tmp_path):
    """A container's volume: new files come, old ones go with their folders, foreign ones stay."""
    new, place = tmp_path / "new", tmp_path / "site"
    for path, word in {"new/index.html": "2", "new/theme/b.css": "b", "site/index.html": "1"}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(word)
    (place / "cases/old").mkdir(parents=True)
    (place / "cases/old/index.html").write_text("1")
    (place / "CNAME").write_text("news.example")
    replace_files(new, place, ["index.html", "theme/b.css"], {"index.html", "cases/old/index.html"})
    left = {
        path.relative_to(place).as_posix(): path.read_text() for path in place.rglob("*") if path.is_file()
    }
    assert left == {"index.html": "2", "theme/b.css": "b", "CNAME": "news.example"}
    assert not (place / "cases").exists()


def test_pages_come_after_what_they_show(tmp_path):
    """A disk that is full stops before any page has changed."""
    new, place = _make(tmp_path / "new", "new"), tmp_path / "site"
    (new / "index.html").write_text("new")
    place.mkdir()
    (place / "index.html").write_text("old")
    (place / "b.txt").mkdir()
    with pytest.raises(OSError, match=r"b\.txt"):
        replace_files(new, place, ["index.html", "a.txt", "b.txt"], set())
    assert (place / "index.html").read_text() == "old"


_NOBODY = 65534


@pytest.fixture
def own_folder():
    """A folder of an ordinary user, as whom the test runs: permissions hold nobody back who is root."""
    folder = Path(tempfile.mkdtemp(prefix="bangban-exchange-"))
    user = os.geteuid()
    if not user:
        os.chown(folder, _NOBODY, _NOBODY)
        os.seteuid(_NOBODY)
    try:
        yield folder
    finally:
        os.seteuid(user)
        for parent, _, _ in os.walk(folder):
            Path(parent).chmod(0o700)
        shutil.rmtree(folder)


def test_a_folder_that_was_made_read_only_is_removed(own_folder):
    """Also where it is locked only further down, or what is in it cannot be seen; what a link in it leads to
    stays as it is."""
    other = own_folder / "other"
    (other / "kept").mkdir(parents=True)
    other.chmod(0o500)
    for locked in (("",), ("cases",), ("cases/old", "cases"), ("cases/old", "cases", "")):
        for mode in (0o500, 0):
            site = own_folder / "site"
            (site / "cases/old").mkdir(parents=True)
            (site / "cases/old/index.html").write_text("1")
            (site / "link").symlink_to(other)
            for name in locked:
                (site / name).chmod(mode)
            remove_folder(site)
            assert not site.exists()
    remove_folder(own_folder / "nothing")
    assert (other / "kept").is_dir()
    assert other.stat().st_mode & 0o777 == 0o500
