"""Checksums of a published site."""

import shutil
import subprocess
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.site.checksums import digest_files, forget_checksums, locate_checksums, write_checksums

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
    digests = digest_files(output, names, {})
    assert digests == {name: sha256(name.encode()).hexdigest() for name in names}
    write_checksums(output, digests)
    assert locate_checksums(output).read_bytes().count(b"\n") == len(names)
    if names and shutil.which("sha256sum"):
        command = ["sha256sum", "--quiet", "--check", "../manifest.sha256"]
        assert subprocess.run(command, cwd=output, check=False).returncode == 0


def test_what_is_known_is_not_read_again(tmp_path):
    """A list that is gone tells nothing."""
    output = tmp_path / "output"
    output.mkdir()
    (output / "a").write_bytes(b"a")
    digests = digest_files(output, ["a"], {"a": "0" * 64})
    assert digests == {"a": "0" * 64}
    write_checksums(output, digests)
    assert locate_checksums(output).read_text("utf-8") == f"{'0' * 64}  a\n"
    forget_checksums(output)
    forget_checksums(output)
    assert not locate_checksums(output).exists()
