"""The files of a folder."""

from bangban.site.folder_files import list_files


def test_files_links_and_empty_folders_are_listed(tmp_path):
    """A link to a folder is not gone into; a folder that is not there has nothing."""
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/c.html").write_text("1")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert sorted(list_files(tmp_path)) == ["a/b/", "a/c.html", "link"]
    assert list(list_files(tmp_path / "nowhere")) == []
