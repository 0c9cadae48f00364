"""What cannot be read of a content folder is told."""

from bangban.content.files.file_reading import read_bytes, read_text
from bangban.content.files.loose_folder import open_content_root


def test_what_is_no_text_or_two_versions_of_one_is_told(tmp_path):
    """And what is not there; a text is given as it stands."""
    (tmp_path / "withdrawn.yaml").write_text("- {key: cases/a}\n", "utf-8")
    (tmp_path / "platform").mkdir()
    (tmp_path / "platform/stats.csv").write_text("<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n", "utf-8")
    folder = open_content_root(tmp_path)
    assert read_text(folder, "withdrawn.yaml") == ("- {key: cases/a}\n", [])
    text, told = read_text(folder, "platform/stats.csv")
    assert text is None
    assert {one.code for one in told} == {"source.conflict"}
    data, told = read_bytes(folder, "platform/gone.csv")
    assert (data, [one.code for one in told]) == (None, ["source.unreadable"])
