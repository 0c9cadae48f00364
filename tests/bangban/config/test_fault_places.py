"""Where in a newsroom's own files an error arose."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

from bangban.config.fault_places import locate_fault
from bangban.diagnostics.problems import Position


def run(folder: Path) -> BaseException:
    with pytest.raises(BaseException) as raised:
        runpy.run_path(str(folder / "pelicanconf.py"))
    return raised.value


@pytest.mark.parametrize(
    ("settings", "module", "place"),
    [
        ("X = 1 / 0\n", "", ("pelicanconf.py", 1, 1)),
        ("\nX = (\n", "", ("pelicanconf.py", 2, 5)),
        ("import own_words\n", "\n\nX = nothing\n", ("own_words.py", 3, 1)),
        ("import own_words\n", "\ndef x(:\n", ("own_words.py", 2, 7)),
        ("import json\njson.loads('x')\n", "", ("pelicanconf.py", 2, 1)),
    ],
)
def test_it_is_the_innermost_line_of_the_newsrooms_own(tmp_path, monkeypatch, settings, module, place):
    (tmp_path / "pelicanconf.py").write_text(settings, "utf-8")
    (tmp_path / "own_words.py").write_text(module, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    sys.modules.pop("own_words", None)
    assert locate_fault(run(tmp_path), tmp_path) == Position(*place)


def test_what_is_installed_below_the_folder_is_not_the_newsrooms_own(tmp_path):
    folder = tmp_path / ".venv/site-packages"
    folder.mkdir(parents=True)
    (folder / "pelicanconf.py").write_text("X = 1 / 0\n", "utf-8")
    assert locate_fault(run(folder), tmp_path) is None
    assert locate_fault(ValueError("of no file"), tmp_path) is None
