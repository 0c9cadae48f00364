"""Old browsers come by name, version and digest, and are used only when they are what they should be."""

import hashlib
import io
import subprocess
import sys
import tarfile
from pathlib import Path

import brotli
import pytest

from tests.browser.builds import ROOT
from tests.browser.phones import old_chromium
from tests.browser.phones.old_chromium import Package

NPM = """#!/bin/sh
echo "$@" >> "{folder}/asked"
sleep 0.3
cp "{folder}/ready.tgz" "$4/some-name.tgz"
"""


@pytest.fixture
def registry(tmp_path: Path, monkeypatch) -> Package:
    """An `npm` that brings a small archive; gives the package, which is the only one known."""
    with tarfile.open(tmp_path / "ready.tgz", "w:gz") as archive:
        data = brotli.compress(b"#!/bin/sh\necho old browser\n")
        member = tarfile.TarInfo(old_chromium.MEMBER)
        member.size = len(data)
        archive.addfile(member, io.BytesIO(data))
    npm = tmp_path / "bin" / "npm"
    npm.parent.mkdir()
    npm.write_text(NPM.format(folder=tmp_path), encoding="utf-8")
    npm.chmod(0o755)
    monkeypatch.setenv("PATH", f"{npm.parent}:/usr/bin:/bin")
    digest = hashlib.sha512((tmp_path / "ready.tgz").read_bytes()).hexdigest()
    package = Package("some-package", "1.2.3", digest)
    monkeypatch.setattr(old_chromium, "PACKAGES", {7: package})
    return package


def test_fetches_once(registry, tmp_path):
    """The browser is fetched by name and version, can be run, and is not fetched again."""
    cache = tmp_path / "cache"
    assert old_chromium.find(7, cache) is None
    path = old_chromium.ensure(7, cache)
    assert subprocess.check_output([path], text=True) == "old browser\n"
    assert old_chromium.ensure(7, cache) == path == old_chromium.find(7, cache)
    (asked,) = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked.startswith("pack some-package@1.2.3 ")
    assert sorted(one.name for one in cache.iterdir()) == [path.name, "chromium-7.lock"]


def test_believes_the_digest_only(registry, tmp_path, monkeypatch):
    """Another archive is refused, and leaves nothing behind."""
    other = Package(registry.name, registry.version, "0" * 128)
    monkeypatch.setattr(old_chromium, "PACKAGES", {7: other})
    with pytest.raises(RuntimeError, match=r"some-package 1\.2\.3 has the digest"):
        old_chromium.ensure(7, tmp_path / "cache")
    assert [one.name for one in (tmp_path / "cache").iterdir()] == ["chromium-7.lock"]


def test_tells_why_it_cannot_fetch(registry, tmp_path):
    """What npm said is told."""
    (tmp_path / "bin" / "npm").write_text("#!/bin/sh\necho 没有网络 >&2; exit 1\n", encoding="utf-8")
    with pytest.raises(RuntimeError, match=r"npm could not fetch some-package@1\.2\.3: 没有网络"):
        old_chromium.ensure(7, tmp_path / "cache")
    (tmp_path / "bin" / "npm").unlink()


def test_two_at_once_fetch_once(registry, tmp_path):
    """Two workers that need the same browser wait for one another."""
    script = f"""
from pathlib import Path
from tests.browser.phones import old_chromium as it
it.PACKAGES = {{7: it.Package({registry.name!r}, {registry.version!r}, {registry.sha512!r})}}
print(it.ensure(7, Path({str(tmp_path / "cache")!r})))
"""
    workers = [
        subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = {worker.communicate(timeout=60)[0].strip() for worker in workers}
    assert len(said) == 1
    assert Path(said.pop()).is_file()
    assert len((tmp_path / "asked").read_text(encoding="utf-8").splitlines()) == 1


def test_knows_packages_by_name_and_digest_only():
    """No address stands here: the registry is whatever npm is told on this machine."""
    for major, package in old_chromium.PACKAGES.items():
        assert major >= 80
        assert len(bytes.fromhex(package.sha512)) == 64
    assert "://" not in Path(old_chromium.__file__).read_text(encoding="utf-8")
