"""The folder where builds keep what they have learnt."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bangban.incremental.disk.pack import StoreError
from bangban.incremental.state.store import Store, open_store
from tests.bangban.site.listeners import Notes
from tests.processes import ending
from tests.source_tree import ROOT


@pytest.fixture
def store(tmp_path: Path):
    """An open store."""
    store = Store(tmp_path / "store", lambda: pytest.fail("nobody else is here"))
    yield store
    store.close()


def _list(store):
    return {path.name for path in store.folder.iterdir()}


_SECOND = """
import sys
from pathlib import Path
from bangban.incremental.state.store import Store
Store(Path(sys.argv[1]), lambda: print("waits", flush=True))
print("enters", flush=True)
"""


def test_one_build_at_a_time(tmp_path: Path):
    """The other, a process of its own, is told, and waits."""
    first = Store(tmp_path / "store", lambda: None)
    command = [sys.executable, "-c", _SECOND, str(tmp_path / "store")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "plugins")}
    with ending(subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)) as second:
        assert second.stdout.readline() == "waits\n"
        first.close()
        assert second.stdout.readline() == "enters\n"


def test_a_child_of_a_killed_build_holds_nothing(tmp_path: Path):
    """Forked workers may outlive it for a moment."""
    first = Store(tmp_path / "store", lambda: None)
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        # As a worker: it has all that is open, and waits.
        os.read(reader, 1)
        os.kill(os.getpid(), signal.SIGKILL)
    first.close()
    Store(tmp_path / "store", lambda: pytest.fail("the child holds the lock")).close()
    os.write(writer, b"x")
    os.waitpid(child, 0)


@pytest.mark.timeout(60)
def test_pipes_in_the_folder_go(tmp_path: Path):
    """Nobody has made them for us, and who opened one would wait for ever."""
    for folder in ("", "templates", "photographs"):
        (tmp_path / folder).mkdir(exist_ok=True)
        os.mkfifo(tmp_path / folder / "pipe")
        (tmp_path / folder / "link").symlink_to("pipe")
        (tmp_path / folder / "kept").touch()
    for name in ("lock", "state"):
        os.mkfifo(tmp_path / name)
    store = Store(tmp_path, lambda: pytest.fail("nobody else is here"))
    assert store.load() is None
    store.close()
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if not path.is_dir()}
    assert left == {"lock", "kept", "templates/kept", "photographs/kept"}


def test_packs_have_names_that_none_has_yet(store):
    """One that is not there is told."""
    first, second = store.new_pack(), store.new_pack()
    assert first.path != second.path
    first.append(b"x")
    again = store.open_pack(first.path.name, first.size)
    assert again.size == 1
    first.append(b"of a build that was killed")
    assert store.open_pack(first.path.name, 1).size == 1
    with pytest.raises(StoreError, match=r"store\.broken"):
        store.open_pack("pack-9", 0)
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


def test_knows_its_own_list_of_checksums(store):
    """And no other."""
    assert not store.knows_checksums(b"a")
    store.note_checksums(b"a")
    assert (store.knows_checksums(b"a"), store.knows_checksums(b"b")) == (True, False)


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


def test_a_build_without_a_store_has_one_for_itself(tmp_path: Path):
    """Told; it goes with the build."""
    notes = Notes()
    (tmp_path / ".bangban").touch()
    with open_store(tmp_path / "output", notes) as store:
        store.keep("a-1", b"x")
        assert store.recall("a-1") == b"x"
        assert not store.folder.is_relative_to(tmp_path / ".bangban")
    assert notes.warned == ["store.readonly"]
    assert not store.folder.exists()


def test_the_store_beside_the_output_stays(tmp_path: Path):
    """And is free for the next build."""
    notes = Notes()
    for _ in range(2):
        with open_store(tmp_path / "output", notes) as store:
            assert store.folder == tmp_path / ".bangban" / "output"
            store.keep("a-1", b"x")
    assert notes.warned == []
    assert store.recall("a-1") == b"x"
