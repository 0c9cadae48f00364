"""Checksums of a published site."""

import shutil
import subprocess
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.site.checksums import forget_checksums, locate_checksums, read_checksums, write_checksums

LETTERS = st.characters(exclude_characters="/\0", exclude_categories=["Cs"]) | st.sampled_from("\\\n\r *")
NAMES = st.text(LETTERS, min_size=1).filter(lambda name: name not in (".", "..") and len(name.encode()) < 200)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """One folder for all examples of a law."""
    return tmp_path_factory.mktemp("sums")


@given(st.sets(NAMES, max_size=5))
def test_the_list_says_what_the_files_are(folder, names):
    """Whatever they are called; `sha256sum` reads it, too."""
    output = folder / "output"
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    for name in names:
        (output / name).write_bytes(name.encode())
    write_checksums(output, names, {})
    assert read_checksums(output) == {name: sha256(name.encode()).hexdigest() for name in names}
    if names and shutil.which("sha256sum"):
        command = ["sha256sum", "--quiet", "--check", "../manifest.sha256"]
        assert subprocess.run(command, cwd=output, check=False).returncode == 0


def test_what_is_known_is_not_read_again(tmp_path):
    """A list that is gone tells nothing."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "a").write_bytes(b"a")
    write_checksums(output, ["a"], {"a": "0" * 64})
    assert read_checksums(output) == {"a": "0" * 64}
    forget_checksums(output)
    forget_checksums(output)
    assert read_checksums(output) == {}
    assert not locate_checksums(output).exists()
