"""Plugins that the settings list and a run does not have."""

from __future__ import annotations

import logging

import pytest

from bangban.config.listed_plugins import find_missing_plugins, shorten_trace
from bangban.config.setting_lines import NOWHERE, find_lines


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
