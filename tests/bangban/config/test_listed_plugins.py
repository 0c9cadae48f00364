"""Plugins that the settings list and a run does not have."""

from __future__ import annotations

import logging
from importlib.machinery import ModuleSpec

import pytest

from bangban.config.listed_plugins import find_broken_plugin, find_missing_plugins, shorten_trace
from bangban.config.setting_lines import NOWHERE, find_lines
from bangban.diagnostics.problems import Position


@pytest.fixture
def lines(tmp_path):
    """`lines(text)`: of a settings file with this text."""

    def write(text):
        path = tmp_path / "pelicanconf.py"
        path.write_text(text, encoding="utf-8")
        return find_lines(path, str(path))

    return write


@pytest.mark.parametrize(
    ("listed", "missing"),
    [
        ("['a', 'b']", ["b"]),
        ("['sitemap', 'a']", []),  # a short name of Pelican's namespace
        ("['pelican.plugins.sitemap']", []),
        ("('b', 'c')", ["b", "c"]),
        ("None", []),
        ("[print]", []),  # an object is no name
    ],
)
def test_what_is_listed_and_not_loaded_is_an_error_at_its_line(lines, listed, missing):
    found = [*find_missing_plugins(["a", "pelican.plugins.sitemap"], lines(f"\nPLUGINS = {listed}\n"))]
    assert [one.values["plugin"] for one in found] == missing
    assert all(one.position.line == 2 for one in found)


def test_nothing_is_said_where_the_list_is_not_known(lines, monkeypatch):
    assert [*find_missing_plugins([], NOWHERE)] == []
    monkeypatch.setattr("sys.argv", ["pelican", "-e", "PLUGINS=[]"])
    assert [*find_missing_plugins([], lines("PLUGINS = ['a']"))] == []


def test_pelicans_traceback_of_a_plugin_becomes_a_line():
    error = ValueError("colour")
    trace = (ValueError, error, None)
    record = logging.LogRecord("pelican", 40, "", 1, "Cannot register plugin `%s`", ("odd",), trace)
    other = logging.LogRecord("pelican", 40, "", 1, "Odd: %s", ("x",), trace)
    assert shorten_trace(record)
    assert shorten_trace(other)
    assert (record.getMessage(), record.exc_info) == (
        "Cannot register plugin `odd`\nValueError: colour",
        None,
    )
    assert (other.getMessage(), other.exc_info) == ("Odd: x", trace)


@pytest.fixture
def told(tmp_path, monkeypatch):
    """`told(text, message)`: what is told of a plugin's file with this text, whose error Pelican logs so."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "mine.py"

    def load_legacy_plugin():
        spec = ModuleSpec("mine", None, origin=str(path))
        exec(compile(path.read_text("utf-8"), spec.origin, "exec"), {})

    def tell(text, message):
        path.write_text(text, encoding="utf-8")
        try:
            load_legacy_plugin()
        except Exception:
            record = logging.LogRecord("pelican", 40, "", 1, message, (), None)
            return find_broken_plugin(record)
        return None

    return tell


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("\ndef x(:\n", 2, 7),
        ("import no_such_module\n", 1, 1),
        ("\n\nimport json\njson.loads('')\n", 4, 1),  # the newsroom's own line, not the library's
    ],
)
def test_an_error_in_a_plugins_file_is_told_at_its_line(told, text, line, column):
    for message in ("%s: %s", "Cannot load plugin `%s`\n%s"):
        problem = told(text, message)
        assert (problem.code, problem.position) == ("plugin.broken", Position("mine.py", line, column)), (
            message
        )


def test_a_plugins_file_elsewhere_is_told_with_its_whole_path(told, tmp_path, monkeypatch):
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert told("X = (\n", "%s: %s").position == Position(str(tmp_path / "mine.py"), 1, 5)


def test_what_is_no_error_of_an_own_plugin_is_pelicans_to_tell(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    record = logging.LogRecord("pelican", 40, "", 1, "Cannot load plugin `%s`\n%s", ("a", "b"), None)
    assert find_broken_plugin(record) is None
    try:
        raise ValueError("in a template")
    except ValueError:
        assert find_broken_plugin(logging.LogRecord("pelican", 50, "", 1, "%s: %s", (), None)) is None
