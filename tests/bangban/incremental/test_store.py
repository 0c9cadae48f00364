"""The folder where builds keep what they have learnt."""

import threading
from pathlib import Path

import pytest

from bangban.incremental.pack import StoreError
from bangban.incremental.store import Store, locate_store


@pytest.fixture
def store(tmp_path: Path):
    """An open store."""
    store = Store(tmp_path / "store", lambda: pytest.fail("nobody else is here"))
    yield store
    store.close()


def _list(store):
    return {path.name for path in store.folder.iterdir()}


def test_stands_beside_the_output():
    """On the same disk, one for each output folder, and not within the site."""
    assert locate_store(Path("/srv/site")) == Path("/srv/.bangban/site")


def test_one_build_at_a_time(tmp_path: Path):
    """The other is told, and waits."""
    first, told, entered = Store(tmp_path / "store", lambda: None), threading.Event(), threading.Event()

    def enter():
        second = Store(tmp_path / "store", told.set)
        entered.set()
        second.close()

    thread = threading.Thread(target=enter)
    thread.start()
    assert told.wait(20)
    assert not entered.wait(0.1)
    first.close()
    assert entered.wait(20)
    thread.join()


def test_packs_have_names_that_none_has_yet(store):
    """One that is not there is told."""
    first, second = store.new_pack(), store.new_pack()
    assert first.path != second.path
    first.append(b"x")
    again = store.open_pack(first.path.name)
    assert again.size == 1
    with pytest.raises(StoreError, match=r"store\.broken"):
        store.open_pack("pack-9")
    for pack in (first, second, again):
        pack.close()


def test_sweeps_what_killed_builds_have_left(store):
    """The pack in use, the memory and the spare stay."""
    kept, lost = store.new_pack(), store.new_pack()
    (store.folder / "blueprint-77").touch()
    store.state.touch()
    store.spare.mkdir()
    store.code.mkdir()
    store.sweep(kept.path.name)
    assert _list(store) == {"lock", kept.path.name, "state", "spare", "templates"}
    for pack in (kept, lost):
        pack.close()


def test_knows_in_what_the_spare_is_behind(store):
    """With a name that is no text, too; nothing where there is no spare, or nobody has said."""
    assert store.read_lag() is None
    store.write_lag({"b", "a", "\udcff"})
    assert store.read_lag() is None
    store.spare.mkdir()
    assert store.read_lag() == ["a", "b", "\udcff"]
    store.write_lag(())
    assert store.read_lag() == []
    store.write_lag(None)
    store.write_lag(None)
    assert store.read_lag() is None


@pytest.mark.parametrize(
    "text", [b"", b"[", b"null", b"3", b'{"a": 1}', b'"ab"', b"[1]", b'["a", null]', b"\xff"]
)
def test_a_damaged_note_of_it_is_none(store, text):
    """The spare is made anew then."""
    store.spare.mkdir()
    (store.folder / "spare-lag").write_bytes(text)
    assert store.read_lag() is None


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path):
    """Its reason is the system's."""
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        Store(tmp_path / "file", lambda: None)
