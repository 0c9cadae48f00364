"""What a build leaves for the next: whole, or told to be broken, and never a wrong value."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental import memory as room
from bangban.incremental.digests import digest
from bangban.incremental.graph import Graph
from bangban.incremental.memory import SECTIONS, Desk, Head, Memory, Nodes, write_memory
from bangban.incremental.names import Names
from bangban.incremental.outputs import Outputs
from bangban.incremental.pack import StoreError, make_place
from bangban.incremental.records import Places
from bangban.incremental.scanning import Stamp
from bangban.incremental.store import Store
from bangban.incremental.streams import Sink
from bangban.library import PlatformFiles
from tests.bangban.desk import PLATFORM

_HEAD = Head(b"code", b"state", -1.0, 2.0, False, "2026-01-01", "pack-0", 17, 3, 9, 0)
_KEPT = {
    "head": _HEAD,
    "stamps": {"a.md": Stamp(1, 2, 3, 4, digest(b"a"))},
    "outputs": Outputs(Names.of(["a"]), Names.of(["page\ta"])),
    "listings": {},
    "desk": Desk(b"source", PlatformFiles(PLATFORM, None, {}, (), frozenset(), ())),
    "places": Places(files={"a.md": make_place(0, 1, 2)}),
    "nodes": Nodes({"page\ta": b"mark"}),
    "graph": Graph().replace({"page\ta": {"story\ta.md": 5}}, set(), {}),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """An open store."""
    store = Store(tmp_path_factory.mktemp("memory") / "store", lambda: None)
    yield store
    store.close()


@pytest.fixture(scope="module")
def whole(store):
    """The bytes of a memory that was kept."""
    write_memory(store.state, _KEPT)
    return store.state.read_bytes()


def _recall(store):
    memory = store.load()
    return {name: getattr(memory, name) for name in SECTIONS}


def test_what_was_kept_is_recalled(store, whole):
    """Section by section, each loaded once."""
    store.state.write_bytes(whole)
    assert _recall(store) == _KEPT
    memory = store.load()
    assert memory.graph is memory.graph
    assert {name: type(value) for name, value in _recall(store).items()} == dict(SECTIONS)


@given(st.data())
def test_a_damaged_memory_is_told_and_never_a_wrong_one(store, whole, data):
    """A byte that flips anywhere, a file that is cut or has something in it: what can be read is right."""
    place = data.draw(st.integers(0, len(whole) - 1))
    kind = data.draw(st.sampled_from(["flip", "cut", "insert", "remove"]))
    junk = data.draw(st.binary(min_size=1, max_size=9))
    flipped = bytes([whole[place] ^ data.draw(st.integers(1, 255))])
    spoilt = {
        "flip": whole[:place] + flipped + whole[place + 1 :],
        "cut": whole[:place],
        "insert": whole[:place] + junk + whole[place:],
        "remove": whole[:place] + whole[place + len(junk) :],
    }[kind]
    store.state.write_bytes(spoilt)
    try:
        memory = store.load()
    except StoreError as error:
        assert error.code == "store.broken"
        return
    for name, value in _KEPT.items():
        try:
            assert getattr(memory, name) == value
        except StoreError as error:
            assert error.code == "store.broken"


@given(st.one_of(st.binary(max_size=60), st.binary(max_size=40).map(lambda data: b"bangban memory\n" + data)))
def test_any_other_file_is_told(store, data):
    """Whatever stands where the memory was."""
    store.state.write_bytes(data)
    with pytest.raises(StoreError):
        store.load()


@pytest.mark.parametrize("line", [b"{}", b"[]", b"null", b"1", b"\xff", b"{", b'{"version": 1, "pickle": 5}'])
def test_a_table_of_contents_that_says_nothing_is_told(store, line):
    """Though its digest is right."""
    line = line.ljust(2047) + b"\n"
    store.state.write_bytes(b"bangban memory\n" + line + digest(line).hex().encode() + b"\n")
    with pytest.raises(StoreError):
        _recall(store)


def test_another_version_s_memory_is_foreign(store, monkeypatch):
    """Its values mean something else."""
    with monkeypatch.context() as patch:
        patch.setattr(room, "VERSION", room.VERSION + 1)
        write_memory(store.state, _KEPT)
    with pytest.raises(StoreError, match=r"store\.foreign"):
        store.load()


def test_a_section_of_classes_that_are_no_more_is_foreign(store, monkeypatch):
    """Another release may have called them otherwise."""
    with monkeypatch.context() as patch:
        patch.setattr(Sink, "dump", lambda sink, _: sink.write(b"cbangban.models\nNothing\n."))
        write_memory(store.state, _KEPT)
    with pytest.raises(StoreError, match=r"store\.foreign"):
        _ = store.load().graph


def test_a_memory_is_the_one_it_was_while_another_takes_its_place(store, whole):
    """A build that has found nothing to do keeps new stamps, of another length, and goes on reading."""
    store.state.write_bytes(whole)
    memory = store.load()
    stamps = {"b.md": Stamp(10**18, 2, 3, 10**18, digest(b"b")), "a.md": Stamp(0, 2, 3, 4)}
    write_memory(store.state, {"stamps": stamps}, memory)
    assert {name: getattr(memory, name) for name in SECTIONS} == _KEPT
    assert _recall(store) == {**_KEPT, "stamps": stamps}
    later = store.load()
    store.state.unlink()
    assert later.stamps == stamps


def test_a_memory_that_is_cut_while_it_is_read_is_told(store, whole):
    """What is gone is not guessed."""
    store.state.write_bytes(whole)
    memory = store.load()
    store.state.write_bytes(whole[:-1])
    with pytest.raises(StoreError, match=r"store\.broken"):
        _ = memory.graph


def test_without_a_memory_there_is_none(store):
    """The first build."""
    store.state.unlink(missing_ok=True)
    assert store.load() is None


def test_a_memory_that_cannot_be_written_leaves_the_one_before(store, whole):
    """It is written beside its place first."""
    store.state.write_bytes(whole)
    with pytest.raises((pickle.PicklingError, AttributeError)):
        write_memory(store.state, _KEPT | {"graph": lambda: "no value"})
    assert Memory(store.state).head == _HEAD
