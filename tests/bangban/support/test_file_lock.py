"""One process at a time; that builds wait for each other is in test_store.py."""

import fcntl
import os
from pathlib import Path
from types import ModuleType

import pytest

from bangban.support import file_lock
from bangban.support.file_lock import take_lock


class Windows(ModuleType):
    """`msvcrt` as Windows has it, on top of a real lock: another process has it for some tries."""

    LK_NBLCK, LK_LOCK = 2, 1

    def __init__(self, tries: int, error: int = 13) -> None:
        super().__init__("msvcrt")
        self.tries, self.error, self.modes = tries, error, []

    def locking(self, file: int, mode: int, size: int) -> None:
        self.modes.append(mode)
        if self.tries > 0:
            self.tries -= 1
            raise OSError(self.error if mode == self.LK_NBLCK else 36, "taken")
        assert size == 1
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def hide(monkeypatch: pytest.MonkeyPatch, windows: ModuleType | None) -> None:
    monkeypatch.setattr(file_lock, "_POSIX", None)
    monkeypatch.setattr(file_lock, "_WINDOWS", windows)


@pytest.fixture
def file(tmp_path: Path):
    number = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    yield number
    os.close(number)


def is_locked(path: Path) -> bool:
    """Whether another process would have to wait."""
    child = os.fork()
    if not child:
        other = os.open(path, os.O_RDWR)
        try:
            fcntl.lockf(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 1


@pytest.mark.parametrize("windows", [None, Windows(0)])
def test_keeps_others_out(
    tmp_path: Path, file: int, monkeypatch: pytest.MonkeyPatch, windows: Windows | None
):
    if windows:
        hide(monkeypatch, windows)
    take_lock(file, lambda: pytest.fail("nobody has it"))
    assert is_locked(tmp_path / "lock")


def test_waits_on_windows_until_the_other_has_ended(file: int, monkeypatch: pytest.MonkeyPatch):
    """It is told once, and goes on waiting however often the system gives up."""
    windows, told = Windows(4), []
    hide(monkeypatch, windows)
    take_lock(file, lambda: told.append(1))
    assert (told, windows.modes) == ([1], [2, 1, 1, 1, 1])


def test_other_faults_are_told(file: int, monkeypatch: pytest.MonkeyPatch):
    hide(monkeypatch, Windows(1, error=5))
    with pytest.raises(OSError, match="taken"):
        take_lock(file, lambda: pytest.fail("nobody has it"))


def test_a_system_without_locks_has_none(tmp_path: Path, file: int, monkeypatch: pytest.MonkeyPatch):
    hide(monkeypatch, None)
    take_lock(file, lambda: pytest.fail("nobody has it"))
    assert not is_locked(tmp_path / "lock")
