"""Values go into a file and come out of it piece by piece."""

import tracemalloc

import pytest

from bangban.incremental.disk.digests import digest
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.disk.streams import PIECE, FilePart, Sink


def test_what_was_dumped_is_loaded(tmp_path):
    """From its part of a file, whatever stands before and behind."""
    with (tmp_path / "file").open("w+b", buffering=0) as file:
        file.write(b"before")
        sink = Sink(file)
        sink.dump({"a": [b"x" * 300_000, "山"]})
        file.write(b"behind")
        whole = (tmp_path / "file").read_bytes()[6:-6]
        assert (sink.size, sink.check) == (len(whole), digest(whole).hex())
        assert FilePart(file.fileno(), 6, sink.size).check() == sink.check
        assert FilePart(file.fileno(), 6, sink.size).load() == {"a": [b"x" * 300_000, "山"]}


def test_a_part_ends_where_it_ends_or_its_file_does(tmp_path):
    """No byte of the next part is read."""
    (tmp_path / "file").write_bytes(b"0123456789")
    with (tmp_path / "file").open("rb") as file:
        assert FilePart(file.fileno(), 2, 3).read() == b"234"
        assert FilePart(file.fileno(), 8, 30).read() == b"89"
        assert FilePart(file.fileno(), 20, 3).read() == b""


def test_what_another_program_wrote_is_foreign(tmp_path):
    """It names what is not here."""
    (tmp_path / "file").write_bytes(b"cbangban.models\nNothing\n.")
    with (tmp_path / "file").open("rb") as file, pytest.raises(StoreError, match=r"store\.foreign"):
        FilePart(file.fileno(), 0, 100).load()


def test_a_large_value_is_never_held_as_bytes(tmp_path):
    """Only pieces of it are, while it is written and checked."""
    rows = [str(number) * 3 for number in range(400_000)]
    with (tmp_path / "file").open("w+b") as file:
        tracemalloc.start()
        try:
            sink = Sink(file)
            for start in range(0, len(rows), 1000):
                sink.dump(rows[start : start + 1000])
            file.flush()
            FilePart(file.fileno(), 0, sink.size).check()
            most = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert sink.size > 5 * PIECE
    assert most < 4 * PIECE
