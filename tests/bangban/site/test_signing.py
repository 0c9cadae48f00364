"""The signature of a site's checksums: told where it cannot be made, and right wherever it is."""

import shutil
import subprocess

import minisign
import pytest

from bangban.config.site_config import SiteConfig
from bangban.site.checksums import (
    digest_files,
    forget_checksums,
    locate_checksums,
    locate_signature,
    write_checksums,
)
from bangban.site.signing import SigningError, check_key, sign_checksums


@pytest.fixture
def key(tmp_path):
    """A pair of keys without a password, and the file of the secret one."""
    pair = minisign.KeyPair.generate()
    place = tmp_path / "minisign.key"
    place.write_bytes(bytes(pair.secret_key) + b"\n")
    return pair, str(place)


@pytest.fixture
def output(tmp_path):
    """A site of one file, and its checksums."""
    folder = tmp_path / "output"
    folder.mkdir()
    (folder / "求助.html").write_text("一段。", "utf-8")
    write_checksums(folder, digest_files(folder, ["求助.html"], {}))
    return folder


def config(output, place):
    """The settings of a publication that is signed."""
    return SiteConfig(publish=True, output=output, signing_key=str(place))


def test_a_signature_is_that_of_the_list(tmp_path, output, key):
    """The library and the program `minisign` find it right; of a list that was changed they do not."""
    pair, place = key
    sign_checksums(config(output, place))
    listed = locate_checksums(output)
    signature = minisign.Signature.from_file(locate_signature(output))
    pair.public_key.verify_file(listed, signature)
    assert _verify_with_the_program(tmp_path, listed, pair)
    listed.write_bytes(listed.read_bytes() + b"x")
    with pytest.raises(minisign.VerifyError):
        pair.public_key.verify_file(listed, signature)
    assert not _verify_with_the_program(tmp_path, listed, pair, default=False)


def _verify_with_the_program(folder, listed, pair, default=True):
    if not shutil.which("minisign"):
        return default
    (folder / "minisign.pub").write_bytes(bytes(pair.public_key) + b"\n")
    command = ["minisign", "-V", "-q", "-p", folder / "minisign.pub", "-m", listed]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def test_the_same_list_has_the_same_signature(output, key):
    """A right one is not written again; one of another key is."""
    _, place = key
    sign_checksums(config(output, place))
    signed = locate_signature(output)
    data, time = signed.read_bytes(), signed.stat().st_mtime_ns
    sign_checksums(config(output, place))
    assert (signed.read_bytes(), signed.stat().st_mtime_ns) == (data, time)
    signed.write_bytes(b"untrusted comment: another\n")
    sign_checksums(config(output, place))
    assert signed.read_bytes() == data


def test_a_signature_goes_with_its_list(output, key):
    """While the site changes there is neither."""
    sign_checksums(config(output, key[1]))
    forget_checksums(output)
    assert not locate_signature(output).exists()
    assert not locate_checksums(output).exists()


def _write_locked(path):
    pair = minisign.KeyPair.generate()
    pair.secret_key.encrypt("密码")
    path.write_bytes(bytes(pair.secret_key) + b"\n")


@pytest.mark.parametrize(
    ("write", "code"),
    [
        (lambda _path: None, "signing.missing"),
        (lambda path: path.write_bytes(b""), "signing.form"),
        (lambda path: path.write_bytes(b"\xff\xfe\n\n"), "signing.form"),
        (lambda path: path.write_bytes(bytes(minisign.KeyPair.generate().public_key)), "signing.form"),
        (lambda path: path.mkdir(), "signing.form"),
        (_write_locked, "signing.locked"),
    ],
    ids=["missing", "empty", "bytes", "public", "folder", "locked"],
)
def test_a_key_that_cannot_sign_is_told(tmp_path, write, code):
    """Before anything is built, each with its reason."""
    path = tmp_path / "some.key"
    write(path)
    with pytest.raises(SigningError) as caught:
        check_key(config(tmp_path / "output", path))
    assert (caught.value.code, str(path) in str(caught.value)) == (code, True)


def test_a_key_among_files_that_may_be_published_is_refused(tmp_path, key):
    """Also where only a link leads there (`signing.published`)."""
    _, place = key
    check_key(config(tmp_path / "output", place))
    (tmp_path / "link.key").symlink_to(place)
    for linked in (place, tmp_path / "link.key"):
        with pytest.raises(SigningError) as caught:
            check_key(config(tmp_path, linked))
        assert caught.value.code == "signing.published"
