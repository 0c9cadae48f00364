"""What may be no file is read without waiting."""

import errno
import os
from pathlib import Path

import pytest

from bangban.support.regular_files import read_regular


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (os.mkfifo, errno.ENODEV),
        (lambda path: path.symlink_to("/dev/zero"), errno.ENODEV),
        (lambda path: path.symlink_to(path.name), errno.ELOOP),
        (lambda path: path.mkdir(), errno.EISDIR),
        (lambda path: None, errno.ENOENT),
        (lambda path: path.write_bytes(b"123456"), errno.EFBIG),
    ],
)
@pytest.mark.timeout(20)
def test_refuses_what_is_no_file_or_too_large(tmp_path, make, code):
    """As an error of the system's, with the path."""
    path = tmp_path / "a.md"
    make(path)
    with pytest.raises(OSError) as raised:
        read_regular(path, 5)
    assert (raised.value.errno, str(raised.value.filename)) == (code, str(path))


@pytest.mark.parametrize("most", [0, 5, 100])
@pytest.mark.parametrize("data", [b"", b"12345"])
def test_reads_files(tmp_path, data, most):
    """All of their bytes."""
    (tmp_path / "a.md").write_bytes(data)
    assert read_regular(tmp_path / "a.md", most) == data


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no /proc")
def test_a_file_that_has_more_than_it_says_is_read_to_its_end_or_refused(tmp_path):
    """As one that grows while it is read: the system's own have a size of 0."""
    (tmp_path / "a.md").symlink_to("/proc/self/status")
    assert read_regular(tmp_path / "a.md", 1_000_000).endswith(b"\n")
    with pytest.raises(OSError, match="large"):
        read_regular(tmp_path / "a.md", 100)
