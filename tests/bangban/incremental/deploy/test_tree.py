"""A published site is brought up to date, file by file or aside: nothing is lost and nothing is left over."""

import shutil
from itertools import count, pairwise
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.deploy.tree import _MANY, Changes, update_aside, update_in_place
from bangban.incremental.making.staged_files import StagedFiles
from bangban.site.manifest import OLD_MANIFEST, locate_manifest, read_manifest, write_manifest
from bangban.site.staging import OutputError

_NUMBERS = count()


def _is_tree(files):
    return not any(other.startswith(f"{path}/") for path in files for other in files)


_ADDRESSES = st.sampled_from("a b a/b a/c a/b/d e/f/g e/f/h.html index.html a/index.html".split())
_SITES = st.dictionaries(_ADDRESSES, st.binary(max_size=4), max_size=7).filter(_is_tree)
_FOREIGN = st.dictionaries(
    st.sampled_from(["CNAME", "a/notes", "own/x", "e/y"]), st.binary(max_size=4), max_size=3
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One folder for all examples of a law."""
    return tmp_path_factory.mktemp("trees")


def _write(root: Path, files):
    for address, data in files.items():
        (root / address).parent.mkdir(parents=True, exist_ok=True)
        (root / address).unlink(missing_ok=True)
        (root / address).write_bytes(data)


def _read(root: Path):
    files = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {address: path.read_bytes() for address, path in files.items()}


def _found(root: Path, files):
    root.mkdir()
    _write(root, files)
    write_manifest(root, files)


def _plan(stage: Path, before, after):
    stage.mkdir()
    placed = {address: data for address, data in after.items() if before.get(address) != data}
    waiting = StagedFiles(stage, flat=True).open()
    for address, data in placed.items():
        waiting.locate(address).write_bytes(data)
    gone = frozenset(before.keys() - after.keys())
    return Changes(waiting, frozenset(placed), gone, frozenset(after), frozenset(before))


def _list_folders(root: Path):
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir()}


def _check(output: Path, after, foreign):
    assert _read(output) == after | foreign
    assert read_manifest(output) == after.keys()
    # No folder without a file is left over.
    files = [Path(address) for address in (*after, *foreign)]
    assert _list_folders(output) == {above.as_posix() for file in files for above in file.parents} - {"."}


def _fits(foreign, *sites):
    return all(_is_tree({*site, *foreign}) for site in sites)


@given(_SITES, _SITES, _FOREIGN)
def test_in_place_the_site_becomes_what_was_made(folder, before, after, foreign):
    """Also where a file becomes a folder, or a folder a file; what is somebody else's stays."""
    foreign = foreign if _fits(foreign, before, after) else {}
    place = folder / str(next(_NUMBERS))
    place.mkdir()
    _found(place / "output", before)
    _write(place / "output", foreign)
    update_in_place(place / "output", _plan(place / "stage", before, after))
    _check(place / "output", after, foreign)


@given(st.lists(_SITES, min_size=2, max_size=5), st.lists(_FOREIGN, min_size=5, max_size=5))
def test_aside_the_site_becomes_what_was_made_again_and_again(folder, sites, owned):
    """With the spare following in what it lags behind; as if it were made from nothing each time."""
    place = folder / str(next(_NUMBERS))
    place.mkdir()
    output, spare, lag = place / "output", place / "spare", None
    _found(output, sites[0])
    for number, (before, after) in enumerate(pairwise(sites)):
        foreign = owned[number] if _fits(owned[number], *sites) else {}
        for address in _read(output).keys() - before.keys():
            (output / address).unlink()
        _write(output, foreign)
        for empty in sorted(_list_folders(output), reverse=True):
            if not any((output / empty).iterdir()):
                (output / empty).rmdir()
        changes = _plan(place / f"stage{number}", before, after)
        update_aside(output, spare, lag, changes)
        lag = changes.placed | changes.removed
        _check(output, after, foreign)
        # The old site stands in the spare, whole.
        assert _read(spare) == before | foreign


def _start(place: Path, files=None):
    _found(place / "output", files or {"a.html": b"1", "b.css": b"2"})
    return place / "output", files or {"a.html": b"1", "b.css": b"2"}


@pytest.mark.parametrize("aside", [False, True])
def test_files_that_did_not_change_are_the_same_files(tmp_path, aside):
    """Their time tells caches so."""
    output, before = _start(tmp_path)
    old = (output / "b.css").stat()
    changes = _plan(tmp_path / "stage", before, {"a.html": b"3", "b.css": b"2"})
    if aside:
        update_aside(output, tmp_path / "spare", None, changes)
    else:
        update_in_place(output, changes)
    new = (output / "b.css").stat()
    assert (new.st_ino, new.st_mtime_ns) == (old.st_ino, old.st_mtime_ns)


@pytest.mark.parametrize("aside", [False, True])
def test_somebody_else_s_file_is_never_overwritten_by_a_folder(tmp_path, aside):
    """Nor a folder that holds one by a file; the build ends, and the site stands."""
    for foreign, wanted in (("x", "x/y"), ("x/y", "x")):
        place = tmp_path / foreign.replace("/", "-")
        place.mkdir()
        output, before = _start(place)
        _write(output, {foreign: b"own"})
        changes = _plan(place / "stage", before, before | {wanted: b"new"})
        with pytest.raises(OutputError) as told:
            if aside:
                update_aside(output, place / "spare", None, changes)
            else:
                update_in_place(output, changes)
        assert told.value.code == "output.not-a-folder"
        assert _read(output) == before | {foreign: b"own"}


def test_somebody_else_s_links_and_folders_stay(tmp_path):
    """A link to a folder, one that leads nowhere, an empty folder; aside, twice, and when they go."""
    output, before = _start(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (output / "link").symlink_to(tmp_path / "elsewhere")
    (output / "lost").symlink_to(tmp_path / "nowhere")
    (output / "empty").mkdir()
    sites = [before | {"n": bytes([number])} for number in range(4)]
    lag, spare = None, tmp_path / "spare"
    for number, site in enumerate(sites):
        if number == 3:
            (output / "link").unlink()
            (output / "empty").rmdir()
        changes = _plan(tmp_path / f"stage{number}", before, site)
        update_aside(output, spare, lag, changes)
        lag, before = changes.placed | changes.removed, site
        assert (output / "lost").is_symlink()
        assert (output / "link").is_symlink() == (output / "empty").is_dir() == (number < 3)


def test_a_file_that_somebody_has_changed_into_a_folder_is_followed(tmp_path):
    """The spare has their file still."""
    output, before = _start(tmp_path)
    _write(output, {"own": b"1"})
    first = _plan(tmp_path / "one", before, before | {"n": b"1"})
    update_aside(output, tmp_path / "spare", None, first)
    (output / "own").unlink()
    _write(output, {"own/deep": b"2"})
    second = _plan(tmp_path / "two", before | {"n": b"1"}, before)
    update_aside(output, tmp_path / "spare", first.placed | first.removed, second)
    _check(output, before, {"own/deep": b"2"})
    assert _read(tmp_path / "spare") == before | {"n": b"1", "own/deep": b"2"}


def test_the_manifest_names_new_files_before_they_are_there(tmp_path):
    """A build that dies half way leaves nothing that is taken for somebody else's."""
    output, before = _start(tmp_path)
    changes = _plan(tmp_path / "stage", before, {"a.html": b"9", "new": b"3", "z": b"4"})
    changes.stage.locate("z").unlink()
    with pytest.raises(OSError, match="z"):
        update_in_place(output, changes)
    assert read_manifest(output) >= {"a.html", "b.css", "new", "z"}
    assert (_read(output)["a.html"], _read(output)["new"]) == (b"1", b"3")


def test_many_files_are_moved_side_by_side(tmp_path):
    """What stands in the way of some is cleared as ever."""
    pages = {f"{number}/index.html": b"%d" % number for number in range(_MANY + 1)}
    output, before = _start(tmp_path, {**pages, "x": b"x"})
    after = {address: data + b"!" for address, data in pages.items()} | {"x/y.html": b"y", "new/z.html": b"z"}
    update_in_place(output, _plan(tmp_path / "stage", before, after))
    _check(output, after, {})


def test_a_mounted_folder_gets_copies(tmp_path):
    """Files become folders and folders files there, too."""
    disk = Path("/dev/shm")
    if not disk.is_dir() or disk.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("no second disk")
    place = Path(mkdtemp(dir=disk))
    try:
        output, before = _start(place, {"a.html": b"1", "b/c": b"2", "d": b"3"})
        after = {"a.html": b"4", "b": b"5", "d/e": b"6", "new/deep/f": b"7"}
        update_in_place(output, _plan(tmp_path / "stage", before, after))
        _check(output, after, {})
    finally:
        shutil.rmtree(place)


@pytest.mark.parametrize("aside", [False, True])
def test_the_manifest_of_an_older_version_is_taken_over(tmp_path, aside):
    """It stood in the output, and in the spare; what it names is ours."""
    output, before = _start(tmp_path)
    locate_manifest(output).rename(output / OLD_MANIFEST)
    changes = _plan(tmp_path / "stage", before, {"a.html": b"9"})
    if aside:
        update_aside(output, tmp_path / "spare", None, changes)
    else:
        update_in_place(output, changes)
    _check(output, {"a.html": b"9"}, {})
