"""A process that makes one preview. It is started ahead, and has imported Pelican and the plugins when its
order comes: to import them takes as long as to build.

`python -m bangban.preview._worker` takes the arguments of `pelican`. A byte on the standard input is the
order; the end of the input, or of the process that has started it, ends it.
"""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import redirect_stderr, redirect_stdout, suppress
from importlib import import_module
from pathlib import Path
from runpy import run_module, run_path
from time import time_ns

from bangban.content.files.folder import walk_folder
from bangban.support.parent_process import end_with_parent

_PACKAGE = "bangban"
_INSTALLED = Path(__file__).resolve().parents[2]
_OWN_FOLDERS = ("plugins", _INSTALLED / _PACKAGE, _INSTALLED / "pelican_bangban")
"""Where our programs may lie: in the project, which may be another clone than what is installed."""
_ORDERS = 0
"""The standard input, not buffered."""

_ORDERED = "BANGBAN_ORDERED"
"""The environment variable by which a process that takes another's place knows that its order has come."""


def await_order(settings: str) -> bool:
    """Waits until it is time to build, ready to; False when nobody wants it any more.

    Where a program that has been imported is another one by then, the process starts anew, and the order
    is handed on to it.
    """
    end_with_parent(os.getppid())
    # Before the first import: a file that changes meanwhile is noticed.
    looks, begun = _look(_list_own_files()), time_ns()
    _warm_up(settings)
    looks = _look(_list_modules()) | looks
    is_second = bool(os.environ.pop(_ORDERED, ""))
    if not (is_second or os.read(_ORDERS, 1)):
        return False
    # What was written while it was imported may be the older or the newer; times in the future are no reason
    # to start a third time.
    is_torn = not is_second and any(look[0] >= begun for look in looks.values() if look)
    if is_torn or _look(looks) | _look(_list_own_files()) != looks:
        os.environ[_ORDERED] = "1"
        return _begin_anew()
    return True


def _begin_anew() -> bool:
    """The same process with the programs as they are now. False where another has done the work: `exec` would
    end this one at once on Windows, and who has started it would wait no longer."""
    command = [sys.executable, *sys.orig_argv[1:]]
    if os.name != "nt":
        os.execv(sys.executable, command)
    subprocess.run(command, check=True)
    return False


def _warm_up(settings: str) -> None:
    """Imports what a build will; mistakes are told by the build, which meets them again."""
    # Settings say where our own package is: as in a process of Pelican's, nothing of it is there before.
    for name in [name for name in sys.modules if name.partition(".")[0] == _PACKAGE]:
        del sys.modules[name]
    silence = io.StringIO()
    # Settings may also end the process.
    with suppress(BaseException), redirect_stdout(silence), redirect_stderr(silence):
        import_module("pelican")
        run_path(settings)
        import_module("pelican_bangban.plugin")


def _list_own_files() -> Iterator[str]:
    found = (each for folder in _OWN_FOLDERS for each in walk_folder(Path(folder)))
    return (entry.path for path, entry in found if path.endswith((".py", ".json", ".toml")))


def _list_modules() -> Iterator[str]:
    # Of what may not be imported, None stands there.
    files = (getattr(module, "__dict__", {}).get("__file__") for module in list(sys.modules.values()))
    return (file for file in files if isinstance(file, str))


def _look(files: Iterable[str]) -> dict[str, tuple[int, int] | None]:
    """The time (ns) and the size of each file; None of one that has gone."""
    looks: dict[str, tuple[int, int] | None] = {}
    for file in files:
        try:
            stat = Path(file).stat()
        except OSError:
            looks[file] = None
        else:
            looks[file] = stat.st_mtime_ns, stat.st_size
    return looks


if __name__ == "__main__" and await_order(sys.argv[sys.argv.index("-s") + 1]):
    # Not `start` itself: this process may have older modules than it needs.
    run_module("bangban.cli.pelican_start", run_name="__main__", alter_sys=True)
