"""New files wait for their places."""

import os

from hypothesis import given
from hypothesis import strategies as st

from bangban.incremental.making.staged_files import FLAT, StagedFiles

_ADDRESSES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1), min_size=1)


def test_a_site_grows_as_it_will_stand(tmp_path):
    """Folders are made as they are needed."""
    stage, known = StagedFiles(tmp_path).open(), set()
    assert stage.prepare_place("a/b/index.html", known) == tmp_path / "a/b/index.html"
    assert stage.prepare_place("a/b/index.html", known) == stage.locate("a/b/index.html")
    assert known == {tmp_path / "a/b"}
    assert (tmp_path / "a/b").is_dir()


def test_changes_are_no_part_of_a_site(tmp_path):
    """Where what was known proves broken half way, the site is made whole, in the same folder."""
    StagedFiles(tmp_path, flat=True).open().locate("index.html").write_bytes(b"")
    assert list(StagedFiles(tmp_path).open().folder.iterdir()) == []


@given(_ADDRESSES)
def test_changes_have_names_of_their_own(tmp_path_factory, addresses):
    """Whatever the address; also one in bytes that are no UTF-8."""
    stage = StagedFiles(tmp_path_factory.getbasetemp(), flat=True).open()
    addresses.append(os.fsdecode(b"\xff"))
    places = {stage.prepare_place(address, set()) for address in addresses}
    assert len(places) == len(set(addresses))
    assert {place.parent for place in places} == {stage.folder / FLAT}
