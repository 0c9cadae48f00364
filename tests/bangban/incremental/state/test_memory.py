"""What a build leaves for the next: whole, or told to be broken, and never a wrong value."""

import pickle
import tracemalloc
from array import array
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.index_entries import IndexEntry
from bangban.content.library import PlatformFiles
from bangban.incremental.disk.digests import digest
from bangban.incremental.disk.names import Names, NodeIds
from bangban.incremental.disk.pack import StoreError, make_place
from bangban.incremental.disk.streams import Sink
from bangban.incremental.scan.catalogue import Listing
from bangban.incremental.scan.scanning import Stamp
from bangban.incremental.state import memory as room
from bangban.incremental.state.interning import Pool
from bangban.incremental.state.memory import SECTIONS, DeskContent, Head, Memory, Nodes, write_memory
from bangban.incremental.state.published_files import Outputs
from bangban.incremental.state.store import Store
from bangban.incremental.tracking.graph import Graph
from bangban.incremental.tracking.story_records import Places
from bangban.site.outputs.output import NodeId
from tests.bangban.desk import PLATFORM

_HEAD = Head(b"code", b"state", -1.0, 2.0, False, "2026-01-01", "pack-0", 17, 3, 9, 0)
_KEPT = {
    "head": _HEAD,
    "stamps": {"a.md": Stamp(1, 2, 3, 4, digest(b"a"))},
    "outputs": Outputs(Names.of(["a"]), NodeIds.of([NodeId("page", "a")])),
    "listings": {},
    "desk": DeskContent(b"source", PlatformFiles(PLATFORM, None, {}, (), frozenset(), ())),
    "places": Places(files={"a.md": make_place(0, 1, 2)}),
    "nodes": Nodes({NodeId("page", "a"): b"mark"}, {"a.md": b"text"}),
    "graph": Graph().replace({NodeId("page", "a"): {"story\ta.md": 5}}, set(), {}),
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


def _list_story(number: int) -> Listing:
    slug, day = f"story-{number:06}", datetime(2020, 1, 1, tzinfo=UTC) + timedelta(hours=number)
    path, people = f"articles/{slug}.md", tuple((f"记者{one % 40}", f"记者{one % 40}") for one in (number, 7))
    card = IndexEntry(
        path=path, kind="article", slug=slug, lang="", key=f"articles/{slug}", title=f"第{number}篇报道",
        order=(-number, "article", slug, "", path), released=day, status="published",
        day=(day.year, day.month, day.day), month=(day.year, day.month), category="", agencies=(), area="",
        section="news", authors=people, tags=(people[0],), paper=None, edition=None, has_timeline=False,
        is_case=False, urgent=False, open="", expects=False, state="", outcome="", sample=False,
        has_cover=False, has_sums=False,
    )  # fmt: skip
    return Listing(path, "article", slug, "", (("section", "news"),), (), (), (), False, card)


def _make_archive(count: int) -> dict[str, object]:
    """A memory like that of so many stories, each of three nodes that depend on twenty facts."""
    pool = Pool()
    listings = {one.path: one for one in map(pool.share, map(_list_story, range(count)))}
    made = {
        NodeId(kind, path): {f"{kind}\t{path}": 5, **{f"template\t{number}": 1 for number in range(19)}}
        for kind in ("story", "text", "card")
        for path in listings
    }
    rows = array("q", range(10**18, 10**18 + count))
    addresses = Names.of(f"articles/{one.slug}/index.html" for one in listings.values())
    owners = array("I", range(count))
    nodes = NodeIds.of(NodeId("story", path) for path in listings)
    places = [{path: make_place(number, 9, 7) for number, path in enumerate(listings)} for _ in range(3)]
    return _KEPT | {
        "stamps": {path: Stamp(10**18, 999, 10**6, 10**18, digest(path.encode())) for path in listings},
        "outputs": Outputs(addresses, nodes, owners, bytes(16 * count), rows, rows, array("Q", rows)),
        "listings": listings,
        "places": Places(*places),
        "nodes": Nodes({}, dict.fromkeys(listings, digest(b"text")), dict.fromkeys(listings, b"")),
        "graph": Graph().replace(made, set(), {}),
    }


def _weigh(memory: Memory) -> tuple[float, float]:
    """Bytes that a memory takes when all of it is loaded, and at most meanwhile."""
    tracemalloc.start()
    try:
        for name in SECTIONS:
            getattr(memory, name)
        return tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()


def test_a_story_takes_little_room_in_the_memory(store):
    """In the file and loaded: warm builds of large archives take hardly more than this. When its
    names were objects, and its listings shared nothing, it was twice as much."""
    count = 2000
    kept = _make_archive(count)
    write_memory(store.state, kept)
    assert store.state.stat().st_size < 1350 * count
    loaded, most = _weigh(store.load())
    assert loaded < 3000 * count
    assert most < 3600 * count
    assert _recall(store) == kept
