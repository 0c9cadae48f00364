"""An output folder without the list of our files: a cache has brought back the site alone."""

import shutil

import pytest

from bangban.locale.zh.messages import read_messages
from bangban.site.manifest import OLD_MANIFEST, is_unlisted, locate_manifest, read_manifest, read_rows
from bangban.site.staging import open_staging

# Pelican reads the last `-e` only, with all that stands behind it.
WAYS = [("-e", "BANGBAN_FAST=true"), ("-e", "BANGBAN_FAST=false")]
PUBLISH = "BANGBAN_PUBLISH=true"


def _lose_the_list(output, state):
    locate_manifest(output).unlink()
    if not state:
        shutil.rmtree(output.parent / ".bangban", ignore_errors=True)


@pytest.mark.parametrize("way", WAYS)
def test_says_when_nobody_knows_whose_files_lie_in_the_output(newsroom, build_site, way):
    """A cache that brings back the site alone: old stories cannot be told from what is foreign."""
    first = build_site(newsroom.path, arguments=way)
    assert ".manifest" not in first.stderr
    _lose_the_list(first.site.root, state=False)
    assert read_messages()["output.unlisted"].what in build_site(newsroom.path, arguments=way).stderr
    assert ".manifest" not in build_site(newsroom.path, arguments=way).stderr


@pytest.mark.parametrize(("way", "state"), [(WAYS[0], True), (WAYS[0], False), (WAYS[1], False)])
def test_a_publication_without_a_list_starts_from_an_empty_folder(newsroom, build_site, way, state):
    """Whatever the site had of a story that is gone goes with all that nobody knows, and this is said; what
    the settings name stays."""
    newsroom.article("old")
    arguments = (*way, PUBLISH, 'OUTPUT_RETENTION=["CNAME"]')
    output = build_site(newsroom.path, arguments=arguments).site.root
    _lose_the_list(output, state)
    newsroom.remove("articles/old.md")
    for name in ("CNAME", "theirs.txt", "articles/leftover/index.html"):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text("1", "utf-8")
    told = read_messages()["output.cleared"].what
    assert told in build_site(newsroom.path, arguments=arguments).stderr
    found = {path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file()}
    assert found == read_manifest(output) | {"CNAME"}
    assert "articles/old/index.html" not in found
    (output / "theirs.txt").write_text("1", "utf-8")
    assert told not in build_site(newsroom.path, arguments=arguments).stderr
    assert (output / "theirs.txt").exists()


@pytest.mark.parametrize("way", WAYS)
def test_a_refused_publication_without_a_list_takes_nothing_away(newsroom, build_site, way):
    """Neither then, nor by the next preview."""
    output = build_site(newsroom.path, arguments=way).site.root
    (output / "theirs.txt").write_text("1", "utf-8")
    _lose_the_list(output, state=True)
    newsroom.article("broken", "date: never\n")
    refused = build_site(newsroom.path, arguments=(*way, PUBLISH))
    assert refused.returncode
    assert not locate_manifest(output).exists()
    build_site(newsroom.path, arguments=way)
    assert (output / "theirs.txt").exists()


@pytest.mark.parametrize("way", WAYS)
def test_a_publication_lists_digest_and_type_of_each_file(newsroom, build_site, way):
    """After the first build and after a change, as `sha256sum` has them; of a preview no digest is taken."""
    newsroom.article("one")
    arguments = (*way, PUBLISH)
    for text in ("一段。", "另一段。"):
        newsroom.article("one", body=text)
        output = build_site(newsroom.path, arguments=arguments).site.root
        sums = output.with_name("manifest.sha256").read_text("utf-8").splitlines()
        rows = read_rows(output)
        assert [f"{row.digest}  {name}" for name, row in sorted(rows.items())] == sums
        assert rows["articles/one/index.html"].type == "text/html; charset=utf-8"
    build_site(newsroom.path, arguments=way)
    assert not any(row.digest for row in read_rows(output).values())
    assert not output.with_name("manifest.sha256").exists()


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
