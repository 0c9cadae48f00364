"""The published files as the last build left them."""

import os
import pickle
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.disk.digests import digest
from bangban.incremental.state.published_files import Outputs
from bangban.site.outputs.output import NodeId


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with every file that may be named."""
    root = tmp_path_factory.mktemp("outputs")
    for number in range(12):
        (root / f"f{number}").write_bytes(b"x" * number)
    return root


# Each file is one node's.
_STEPS = st.lists(
    st.tuples(
        st.dictionaries(
            st.integers(0, 3),
            st.dictionaries(st.integers(0, 2), st.binary(max_size=2).map(digest), max_size=3),
            max_size=3,
        ),
        st.sets(st.integers(0, 4), max_size=2),
        st.booleans(),
    ),
    max_size=6,
)


def _name(made):
    return {
        NodeId("page", f"{node}"): {f"f{3 * node + file}": content for file, content in files.items()}
        for node, files in made.items()
    }


@given(_STEPS)
def test_columns_hold_what_was_put_into_them(folder, steps):
    """Whatever is made, made otherwise, or gone; also when they were kept and opened again."""
    outputs, model = Outputs(), {}
    for rows, dropped, is_written in steps:
        made, gone = _name(rows), {NodeId("page", f"{node}") for node in dropped}
        written = {address for files in made.values() for address in files} if is_written else set()
        outputs = outputs.replace(made, gone - made.keys(), folder, written)
        model = {node: files for node, files in model.items() if node not in gone} | made
        assert outputs.list_files(model) == {node: files for node, files in model.items() if files}
        assert sorted(outputs) == sorted(address for files in model.values() for address in files)
        assert len(outputs) == len(list(outputs))
        for node, files in model.items():
            assert outputs.find_owners(files) == ({node} if files else set())
    assert outputs.inspect(folder) == (frozenset(), False)
    assert set(outputs.nodes) == model.keys()
    assert pickle.loads(pickle.dumps(outputs)) == outputs


def _publish(root: Path, **files: str):
    for name, text in files.items():
        (root / name).write_text(text)
    return {NodeId("page", name): {name: digest(text.encode())} for name, text in files.items()}


def test_notices_what_somebody_has_done_to_a_file(tmp_path: Path):
    """Removed it, written to it, put another in its place, also of the same size and time, or a link."""
    files = {"a": "1", "b": "2", "c": "3", "d": "4", "e": "5"}
    outputs = Outputs().replace(_publish(tmp_path, **files), (), tmp_path, set("abcde"))
    assert outputs.inspect(tmp_path) == (frozenset(), False)
    (tmp_path / "a").unlink()
    (tmp_path / "b").write_text("longer")
    _exchange(tmp_path / "c", "x")
    (tmp_path / "new").write_text("4")
    (tmp_path / "d").unlink()
    (tmp_path / "d").symlink_to("new")
    assert outputs.inspect(tmp_path) == (set("abcd"), False)
    assert outputs.find_owners({"a", "d", "none"}) == {NodeId("page", "a"), NodeId("page", "d")}
    assert outputs.find_owners(()) == set()


def _exchange(path: Path, text: str):
    """Another file of the same time."""
    stat = path.stat()
    other = path.with_name("other")
    other.write_text(text)
    os.utime(other, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    other.replace(path)


def test_content_decides_where_the_system_tells_other_things(tmp_path: Path, monkeypatch):
    """A file that was put back or touched is read once, and known by its new looks from then on."""
    outputs = Outputs().replace(_publish(tmp_path, a="1", b="2", c="3"), (), tmp_path, set("abc"))
    _exchange(tmp_path / "a", "1")
    os.utime(tmp_path / "b", ns=(5, 5))
    assert outputs.inspect(tmp_path) == (frozenset(), True)
    monkeypatch.setattr("bangban.incremental.state.published_files.digest_content", None)
    assert outputs.inspect(tmp_path) == (frozenset(), False)
    assert pickle.loads(pickle.dumps(outputs)) == outputs


def test_a_disk_that_counts_seconds(tmp_path: Path, monkeypatch):
    """A file may be changed in the second in which it was written: it is read by the next build."""
    (tmp_path / "a").write_text("1")
    second = (tmp_path / "a").stat().st_mtime_ns // 10**9 * 10**9
    os.utime(tmp_path / "a", ns=(second, second))
    monkeypatch.setattr("bangban.incremental.scan.scanning.time_ns", lambda: second + 10**9)
    outputs = Outputs().replace({NodeId("page", "a"): {"a": digest(b"1")}}, (), tmp_path, {"a"})
    (tmp_path / "a").write_text("2")
    os.utime(tmp_path / "a", ns=(second, second))
    assert outputs.inspect(tmp_path).damaged == {"a"}
    (tmp_path / "a").write_text("1")
    os.utime(tmp_path / "a", ns=(second, second))
    assert outputs.inspect(tmp_path) == (frozenset(), True)
    monkeypatch.setattr("bangban.incremental.scan.scanning.time_ns", lambda: second + 3 * 10**9)
    assert outputs.inspect(tmp_path) == (frozenset(), True)
    assert outputs.inspect(tmp_path) == (frozenset(), False)


def test_a_file_that_was_not_written_is_as_it_was_found(tmp_path: Path):
    """What somebody does to it while the build runs is noticed by the next."""
    made = _publish(tmp_path, a="1", b="2")
    first = Outputs().replace(made, (), tmp_path, {"a", "b"})
    (tmp_path / "a").write_text("theirs")
    (tmp_path / "b").write_text("ours")
    second = first.replace({NodeId("page", "b"): {"b": digest(b"ours")}}, (), tmp_path, {"b"})
    assert second.inspect(tmp_path).damaged == {"a"}


def test_a_file_that_changes_its_node_is_looked_at(tmp_path: Path):
    """The new node's digest counts."""
    outputs = Outputs().replace(_publish(tmp_path, a="1"), (), tmp_path, {"a"})
    outputs = outputs.replace(
        {NodeId("copy", "a"): {"a": digest(b"2")}}, {NodeId("page", "a")}, tmp_path, {"a"}
    )
    assert outputs.list_files([NodeId("copy", "a"), NodeId("page", "a")]) == {
        NodeId("copy", "a"): {"a": digest(b"2")}
    }
    assert list(outputs.nodes) == [NodeId("copy", "a")]


def test_a_file_that_should_be_there_and_is_not_ends_the_build(tmp_path: Path):
    """Nothing is kept of it."""
    with pytest.raises(FileNotFoundError):
        Outputs().replace({NodeId("page", "a"): {"a": digest(b"")}}, (), tmp_path, {"a"})
