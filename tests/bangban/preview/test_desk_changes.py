"""Stories about what publication would change, as two manifests tell it."""

from pathlib import Path

import pytest

from bangban.preview._desk_changes import PublicationChanges, compare, find_changes
from bangban.site.manifest import write_manifest


def put_site(folder: Path, files: dict[str, str]) -> Path:
    """An output folder with a manifest of these digests."""
    folder.mkdir(parents=True)
    write_manifest(folder, files, {name: digest for name, digest in files.items() if digest})
    return folder


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ({"a": "1"}, {"a": "1"}, PublicationChanges()),
        ({"a": "1", "b": "1"}, {"a": "2", "c": "1"}, PublicationChanges(("c",), ("a",), ("b",))),
        ({}, {"a": "1"}, PublicationChanges(("a",), is_first=True)),
        ({"a": ""}, {"a": "1"}, PublicationChanges(("a",), is_first=True)),
    ],
)
def test_compares_digests(tmp_path, before, after, changes):
    """A preview, of which nobody has taken the digests, is no publication."""
    digests = [{name: one * 64 for name, one in files.items()} for files in (before, after)]
    assert (
        compare(*(put_site(tmp_path / name, one) for name, one in zip("xy", digests, strict=True))) == changes
    )


def test_tells_where_there_is_nothing_to_publish_with(tmp_path):
    """Without its settings nothing is run."""
    assert find_changes(tmp_path, "content", {}).failure == "publishconf.py"


def test_publishes_by_the_settings_that_the_preview_was_told_to_take(tmp_path):
    """As `bangban build --publish --settings FILE` would."""
    (tmp_path / "publishconf.py").touch()
    assert find_changes(tmp_path, "content", {}, "city.py").failure == "city.py"
    (tmp_path / "city.py").write_text("raise SystemExit('the other city')", encoding="utf-8")
    assert "the other city" in find_changes(tmp_path, "content", {}, "city.py").failure
