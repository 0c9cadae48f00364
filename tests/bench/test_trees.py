"""Whether two outputs are the same."""

from bench.trees import list_differences


def write(folder, **files):
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def test_finds_what_differs(tmp_path):
    """Other bytes, and files on one side only."""
    write(tmp_path / "a", same="1", other="1", here="1", deep__same="1")
    write(tmp_path / "b", same="1", other="2", there="1", deep__same="1")
    assert list_differences(tmp_path / "a", tmp_path / "b") == ["here", "other", "there"]


def test_leaves_out_the_records_of_a_build(tmp_path):
    """A build's own notes are no output."""
    write(tmp_path / "a", page="1")
    write(tmp_path / "b", page="1")
    (tmp_path / "b" / ".bangban-manifest").touch()
    assert list_differences(tmp_path / "a", tmp_path / "b") == []
