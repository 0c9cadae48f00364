"""Which files of the content folder may have changed."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.disk.digests import digest, hash_path
from bangban.incremental.scan.scanning import Scan, digest_content, scan_content

_OLD = 1_700_000_000_000_000_000
_NOW = _OLD + 3600 * 10**9


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One folder for all examples of a law."""
    return tmp_path_factory.mktemp("scans")


def _write(path: Path, data: bytes, time: int = _OLD):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    os.utime(path, ns=(time, time))


def _scan(root: Path, before: Scan | None = None, now: int = _NOW):
    return scan_content(root, before.stamps if before else {}, now)


def _told(scan):
    return set(scan.changed), set(scan.gone)


def test_at_first_all_is_new(tmp_path):
    """In order, each with its digest."""
    for name in ("b.md", "a/c.md", "a/b.md"):
        _write(tmp_path / name, name.encode())
    scan = _scan(tmp_path)
    assert list(scan.stamps) == ["a/b.md", "a/c.md", "b.md"]
    assert _told(scan) == ({"a/b.md", "a/c.md", "b.md"}, set())
    assert {path: stamp.digest for path, stamp in scan.stamps.items()} == {
        path: digest(path.encode()) for path in scan.stamps
    }


def test_then_only_what_has_changed(tmp_path):
    """By its time, its length, or because another file stands there; what came and what went."""
    for name in "abcde":
        _write(tmp_path / name, name.encode())
    first = _scan(tmp_path)
    assert _told(_scan(tmp_path, first)) == (set(), set())
    _write(tmp_path / "a", b"x", _OLD + 1)
    _write(tmp_path / "b", b"longer")
    _write(tmp_path / "other", b"y")
    (tmp_path / "other").replace(tmp_path / "c")
    (tmp_path / "d").unlink()
    _write(tmp_path / "f", b"f")
    assert _told(_scan(tmp_path, first)) == ({"a", "b", "c", "f"}, {"d"})


def test_a_file_saved_again_as_it_was_has_not_changed(tmp_path):
    """It is read, and then known by its new time."""
    _write(tmp_path / "a", b"a")
    first = _scan(tmp_path)
    _write(tmp_path / "a", b"a", _OLD + 5)
    second = _scan(tmp_path, first)
    assert _told(second) == (set(), set())
    assert second.stamps["a"].time == _OLD + 5
    assert second.stamps["a"].digest == first.stamps["a"].digest


@pytest.mark.parametrize("age", [0, 1, 2 * 10**9, -(10**12)])
def test_a_young_file_is_read_again(tmp_path, age):
    """It may change again within the same tick of the clock; also one from the future."""
    _write(tmp_path / "a", b"a", _NOW - age)
    first = _scan(tmp_path)
    _write(tmp_path / "a", b"b", _NOW - age)
    second = _scan(tmp_path, first)
    assert _told(second) == ({"a"}, set())
    assert _told(_scan(tmp_path, second)) == (set(), set())


def test_the_system_s_word_is_trusted_of_an_old_file(tmp_path):
    """Thousands are not read again: its stamp is the one that is known."""
    _write(tmp_path / "a", b"a")
    first = _scan(tmp_path)
    assert _scan(tmp_path, first).stamps["a"] is first.stamps["a"]


def test_a_file_that_pretends_to_be_old_is_read(tmp_path):
    """Copied over another with its old time, and of the same length: the inode tells."""
    _write(tmp_path / "a", b"a")
    first = _scan(tmp_path)
    _write(tmp_path / "a", b"b")
    assert _told(_scan(tmp_path, first)) == ({"a"}, set())


def test_a_link_that_leads_nowhere_is_refused_until_it_leads_somewhere(tmp_path):
    """Then it is a file as any other; leading out, it has gone."""
    (tmp_path / "a").symlink_to(tmp_path / "elsewhere/a")
    first = _scan(tmp_path)
    assert (first.stamps, _told(first), first.refused) == ({}, (set(), set()), {"a": "file.dangling"})
    _write(tmp_path / "elsewhere/a", b"a")
    second = _scan(tmp_path, first)
    assert second.stamps["a"].digest == digest(b"a") == digest_content(tmp_path / "a")
    assert second.refused == {}
    (tmp_path / "a").unlink()
    (tmp_path / "a").symlink_to("/etc")
    third = _scan(tmp_path, second)
    assert (third.gone, third.refused) == ({"a"}, {"a": "file.outside"})


def test_hidden_files_and_backups_are_passed_over(tmp_path):
    """Nobody publishes them."""
    for name in (".hidden", "a.md~", "#a.md#", ".git/x"):
        _write(tmp_path / name, b"x")
    assert _told(_scan(tmp_path)) == (set(), set())


_FILES = st.dictionaries(
    st.sampled_from("a b c/d c/e f".split()),
    st.tuples(st.binary(max_size=2), st.sampled_from([_OLD, _OLD + 1, _NOW - 1, _NOW])),
    max_size=4,
)


@given(st.lists(_FILES, min_size=2, max_size=4))
def test_no_change_is_missed(folder, states):
    """Whatever is written, removed, or written again: of files that were young or have another time."""
    root, scan, known = folder / str(len(list(folder.iterdir()))), None, {}
    root.mkdir()
    for step, files in enumerate(states):
        for path in known.keys() - files.keys():
            (root / path).unlink()
        written = {path: row for path, row in files.items() if known.get(path) != row}
        # Long after a build no save of a file has the time of one before.
        fresh = {
            path: (data, time if time >= _NOW - 1 else time + 10 * step)
            for path, (data, time) in written.items()
        }
        for path, (data, time) in fresh.items():
            (root / path).unlink(missing_ok=True)
            _write(root / path, data, time)
        expected = {path for path, (data, _) in files.items() if path not in known or known[path][0] != data}
        scan = _scan(root, scan)
        assert _told(scan) == (expected, set(known.keys() - files.keys()))
        assert {path: stamp.digest for path, stamp in scan.stamps.items()} == {
            path: digest(data) for path, (data, _) in files.items()
        }
        known = files


def test_a_file_that_is_known_by_its_digest_has_not_changed(tmp_path):
    """Of what was not published the state has no name; whether it is still there is told like of others."""
    _write(tmp_path / "draft.md", b"a")
    _write(tmp_path / "out.md", b"b")
    first = _scan(tmp_path)
    assert (first.fresh, first.unpublished) == ({"draft.md", "out.md"}, set())
    hidden = {hash_path(path) if path == "draft.md" else path: one for path, one in first.stamps.items()}
    scan = scan_content(tmp_path, hidden, _NOW)
    assert (_told(scan), scan.fresh, scan.unpublished) == ((set(), set()), set(), {"draft.md"})
    assert scan.stamps == first.stamps
    _write(tmp_path / "draft.md", b"c", _OLD + 1)
    changed = scan_content(tmp_path, hidden, _NOW)
    assert (_told(changed), changed.fresh) == (({"draft.md"}, set()), set())
    (tmp_path / "draft.md").unlink()
    assert scan_content(tmp_path, hidden, _NOW).gone == {hash_path("draft.md")}
