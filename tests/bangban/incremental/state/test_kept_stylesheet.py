"""The theme's stylesheet in the store."""

from pathlib import Path

import pytest

from bangban.incremental.state.kept_stylesheet import recall_stylesheets
from bangban.incremental.state.store import Store
from bangban.theme.stylesheets import StylesheetError, bundle_stylesheets


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store", lambda: None)
    yield store
    store.close()


@pytest.fixture
def theme(tmp_path) -> Path:
    (tmp_path / "theme" / "css").mkdir(parents=True)
    (tmp_path / "theme" / "css" / "base.css").write_text("a { color: red }", encoding="utf-8")
    return tmp_path / "theme"


def list_kept(store: Store) -> list[Path]:
    return list(store.code.glob("stylesheet-*"))


def test_is_kept_until_a_file_changes(store, theme):
    """What is taken from the store is what would be made anew; only the last is kept."""
    first = recall_stylesheets(store, theme)
    assert first == bundle_stylesheets(theme) == recall_stylesheets(store, theme)
    (kept,) = list_kept(store)
    (theme / "css" / "base.css").write_text("a { color: blue }", encoding="utf-8")
    second = recall_stylesheets(store, theme)
    assert second == bundle_stylesheets(theme) != first
    assert list_kept(store) != [kept]
    assert len(list_kept(store)) == 1


def test_a_damaged_one_is_made_anew(store, theme):
    """As everything in the store."""
    first = recall_stylesheets(store, theme)
    (kept,) = list_kept(store)
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    assert recall_stylesheets(store, theme) == first


def test_wrong_css_is_not_kept(store, theme):
    """It is told each time."""
    (theme / "css" / "base.css").write_text("a {", encoding="utf-8")
    (theme / "css" / "print.css").write_text("} @import 'x';", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(StylesheetError):
            recall_stylesheets(store, theme)
    assert list_kept(store) == []
