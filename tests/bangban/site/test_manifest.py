"""The list of our files beside the output."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.site.manifest import (
    OLD_MANIFEST,
    FileRow,
    claim_files,
    find_ours,
    is_unlisted,
    locate_manifest,
    read_list,
    read_manifest,
    read_rows,
    write_manifest,
)

LETTERS = st.characters(exclude_characters="\0", exclude_categories=["Cs"]) | st.sampled_from("\\\n\r\t# -")
NAMES = st.text(LETTERS, min_size=1)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """One output folder for all examples of a law."""
    return tmp_path_factory.mktemp("beside") / "output"


@given(st.dictionaries(NAMES, st.sampled_from(["", "0" * 64, "a1" * 32]), max_size=6))
def test_every_name_is_read_as_it_was_written(place, files):
    """With what is known of the file; whatever it is called."""
    write_manifest(place, files, {name: digest for name, digest in files.items() if digest})
    assert read_manifest(place) == files.keys() == read_list(locate_manifest(place))
    assert {name: row.digest for name, row in read_rows(place).items()} == files


def test_a_row_tells_what_a_server_is_to_send(tmp_path):
    """Texts with their charset; of what nobody knows, that it is bytes."""
    output = tmp_path / "output"
    write_manifest(output, ["cases/a/index.html", "images/灯.AVIF", "CNAME"], {"CNAME": "b" * 64})
    assert read_rows(output) == {
        "CNAME": FileRow("b" * 64, "application/octet-stream"),
        "cases/a/index.html": FileRow("", "text/html; charset=utf-8"),
        "images/灯.AVIF": FileRow("", "image/avif"),
    }


def test_a_list_without_digests_is_read_too(tmp_path):
    """That of version 0.1.0: names only, nothing known of the files."""
    output = tmp_path / "output"
    locate_manifest(output).write_text("# bangban\nindex.html\na\tb\n", "utf-8")
    assert read_manifest(output) == {"index.html", "a\tb"}
    assert read_rows(output) == {}


@pytest.mark.parametrize("text", ["", "index.html\n", "# bangban 22\nindex.html\n", "\udcff"])
def test_a_file_without_its_head_is_no_list(tmp_path, text):
    """Whoever wrote it did not mean our files: nobody knows whose they are."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "index.html").write_text("1")
    locate_manifest(output).write_bytes(text.encode("utf-8", "surrogateescape"))
    assert (read_manifest(output), read_rows(output)) == (frozenset(), {})
    assert is_unlisted(output)
    locate_manifest(output).write_text("# bangban\n", "utf-8")
    assert not is_unlisted(output)


def test_a_publication_without_a_list_takes_all_for_its_own(tmp_path):
    """But what is to be kept, a folder with all in it, and a repository. A preview takes nothing."""
    output = tmp_path / "output"
    files = ["CNAME", "CNAME.old", ".git/HEAD", ".well-known/a/b", "cases/old/index.html", "theirs/keep/c"]
    for name in (*files, "theirs/d"):
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_text("1")
    kept = ("CNAME", ".well-known", "theirs/keep")
    assert find_ours(output, publish=False, kept=kept) == frozenset()
    assert find_ours(output, publish=True, kept=kept) == {"CNAME.old", "cases/old/index.html", "theirs/d"}
    claim_files(output, kept)
    assert read_manifest(output) == {"CNAME.old", "cases/old/index.html", "theirs/d"}
    # From then on there is a list, and what comes is somebody else's.
    (output / "new").write_text("1")
    claim_files(output, ())
    assert "new" not in find_ours(output, publish=True, kept=())


def test_a_list_in_the_output_is_one(tmp_path):
    """Of version 0.1.0: nothing else is taken for ours."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "theirs").write_text("1")
    (output / OLD_MANIFEST).write_text("# bangban\nold.html\n", "utf-8")
    assert find_ours(output, publish=True, kept=()) == {"old.html"}
