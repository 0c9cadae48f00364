"""An output folder without the list of our files: a cache has brought back the site alone."""

import shutil

import pytest

from bangban.locale.zh.messages import read_messages
from bangban.site.staging import OLD_MANIFEST, is_unlisted, locate_manifest, open_staging

STOCK = ("-e", "BANGBAN_FAST=false")


@pytest.mark.parametrize("way", [(), STOCK])
def test_says_when_nobody_knows_whose_files_lie_in_the_output(newsroom, build_site, tmp_path, way):
    """A cache that brings back the site alone: old stories cannot be told from what is foreign."""
    first = build_site(newsroom.path, arguments=way)
    assert ".manifest" not in first.stderr
    locate_manifest(first.site.root).unlink()
    shutil.rmtree(tmp_path / ".bangban", ignore_errors=True)
    assert read_messages()["output.unlisted"].what in build_site(newsroom.path, arguments=way).stderr
    assert ".manifest" not in build_site(newsroom.path, arguments=way).stderr


def test_files_that_no_list_names_are_noticed(tmp_path):
    """Where there is no output yet, or a list, also one of an older version, nothing is unknown."""
    output = tmp_path / "site"
    assert not is_unlisted(output)
    output.mkdir()
    assert not is_unlisted(output)
    output.joinpath("index.html").write_text("whose?", "utf-8")
    assert is_unlisted(output)
    output.joinpath(OLD_MANIFEST).write_text("# bangban\nindex.html\n", "utf-8")
    assert not is_unlisted(output)
    output.joinpath(OLD_MANIFEST).unlink()
    open_staging(output, tmp_path / "content").publish()
    assert not is_unlisted(output)
