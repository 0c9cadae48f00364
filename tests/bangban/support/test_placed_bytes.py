"""The same bytes, whether the system has calls for it (POSIX) or not (Windows)."""

import os
from importlib import reload
from pathlib import Path

import pytest

from bangban.support import placed_bytes


@pytest.fixture(params=["posix", "windows"])
def module(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch):
    """The module as it is on such a system."""
    if request.param == "windows":
        for name in ("pread", "pwrite", "preadv"):
            monkeypatch.delattr(os, name)
    yield reload(placed_bytes)
    monkeypatch.undo()
    reload(placed_bytes)


@pytest.fixture
def file(tmp_path: Path, module):
    path = tmp_path / "a"
    path.write_bytes(b"0123456789")
    number = os.open(path, os.O_RDWR | module.OPEN_FLAGS)
    yield number
    os.close(number)


def test_reads_what_stands_there(module, file: int):
    assert [module.read_at(file, 3, start) for start in (4, 0, 8, 20)] == [b"456", b"012", b"89", b""]


def test_writes_there(module, file: int):
    assert module.write_at(file, memoryview(b"ab"), 9) == 2
    assert module.read_at(file, 20, 0) == b"012345678ab"


def test_fills_a_buffer_as_far_as_there_is_something(module, file: int):
    buffer = bytearray(b"......")
    assert module.fill_at(file, memoryview(buffer), 7) == 3
    assert buffer == b"789..."


def test_what_is_held_stays_when_another_file_takes_its_place(tmp_path: Path, module):
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_bytes(b"old")
    new.write_bytes(b"new")
    with module.open_held(old) as held:
        new.replace(old)
        assert module.read_at(held.fileno(), 3, 0) == b"old"
