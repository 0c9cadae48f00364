"""Where the store is, and how large."""

import os
from pathlib import Path

from bangban.incremental.state.store_place import locate_store, measure_store


def test_it_lies_beside_the_output():
    """On the same disk, one for each output folder, and not within the site."""
    assert locate_store(Path("/srv/site")) == Path("/srv/.bangban/site")


def test_its_size_is_that_of_its_own_files(tmp_path):
    """The spare copy shares its files with the site; where there is no store there is no size."""
    output = tmp_path / "output"
    assert measure_store(output) == 0
    store = locate_store(output)
    (store / "spare").mkdir(parents=True)
    (store / "state").write_bytes(b"12345")
    output.mkdir()
    (output / "a.html").write_bytes(b"123")
    os.link(output / "a.html", store / "spare" / "a.html")
    assert measure_store(output) == 5
