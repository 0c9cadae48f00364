"""Many values in one file, each with a checksum."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.disk.pack import Pack, StoreError, make_place, pack_value, unpack_value


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One folder for all examples of a law."""
    return tmp_path_factory.mktemp("packs")


def _open(folder, name="pack"):
    (folder / name).unlink(missing_ok=True)
    return Pack(folder / name)


@given(st.lists(st.binary(max_size=300), max_size=8))
def test_what_was_appended_is_read_at_its_place(folder, values):
    """In any order, and by whoever opens the file again."""
    pack = _open(folder)
    places = [pack.append(value) for value in values]
    assert pack.size == sum(map(len, values))
    other = Pack(pack.path)
    assert other.size == pack.size
    for one in (pack, other):
        assert [one.read(place) for place in reversed(places)] == values[::-1]
        one.close()


@given(st.binary(min_size=1, max_size=60), st.data())
def test_a_damaged_value_is_never_a_wrong_one(folder, value, data):
    """A byte that flips, or a file that is cut, is told; the values beside it are whole."""
    pack = _open(folder)
    first, start, second = pack.append(pack_value("unharmed")), pack.size, pack.append(value)
    place = data.draw(st.integers(0, len(value) - 1))
    whole = bytearray(pack.path.read_bytes())
    if data.draw(st.booleans()):
        whole[start + place] ^= data.draw(st.integers(1, 255))
    else:
        del whole[start + place :]
    pack.path.write_bytes(whole)
    for read in (pack.read, pack.load):
        with pytest.raises(StoreError) as told:
            read(second)
        assert told.value.code == "store.broken"
    assert pack.load(first) == "unharmed"
    pack.close()


def test_a_place_beyond_the_file_is_told(folder):
    """The memory may be newer than what the disk has kept of the pack."""
    pack = _open(folder)
    with pytest.raises(StoreError, match=r"store\.broken"):
        pack.load(make_place(100, 5, 0))
    pack.close()


def test_a_value_of_another_program_is_told():
    """What it was made from has another name here, or is not what it was."""
    for data in (b"cnowhere\nNothing\n.", b"cbangban.models\nNothing\n.", b"", b"\x80\x05junk"):
        with pytest.raises(StoreError, match=r"store\.foreign"):
            unpack_value(data)


def test_an_error_keeps_its_code_on_the_way_from_a_worker():
    """It is packed and opened like any value."""
    assert unpack_value(pack_value(StoreError("store.broken"))).code == "store.broken"


@given(st.lists(st.tuples(st.binary(min_size=1, max_size=40), st.booleans()), max_size=8))
def test_what_is_in_use_no_more_is_overwritten(folder, rows):
    """And nothing of what is."""
    pack = _open(folder)
    places = [(pack.append(value), value, kept) for value, kept in rows]
    dead = pack.find_gaps([place for place, _, kept in places if kept], 0)
    pack.wipe(dead)
    data = pack.path.read_bytes()
    assert len(data) == pack.size
    assert data == b"".join(value if kept else bytes(len(value)) for value, kept in rows)
    assert all(pack.read(place) == value for place, value, kept in places if kept)
    pack.close()


def test_what_was_appended_can_be_undone(folder):
    """A build that does not end leaves nothing; one that had no pack, no file."""
    pack = _open(folder)
    pack.append(b"kept")
    pack.close()
    again = Pack(pack.path)
    again.append(b"more")
    again.undo()
    again.close()
    assert pack.path.read_bytes() == b"kept"
    fresh = _open(folder, "fresh")
    fresh.append(b"more")
    fresh.undo()
    fresh.close()
    assert not fresh.path.exists()
