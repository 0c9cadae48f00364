"""Chromium is found where it is, and installed where that is allowed and it is missing."""

import os
import shutil
from pathlib import Path

import pytest

from tests.browser import chromium

INSTALLER = """#!/bin/sh
echo "$*" >> "{folder}/asked"
if [ -e "{folder}/broken" ]; then rm "{folder}/broken"; exit 1; fi
case "$*" in *chromium*) : > "{folder}/chromium"; chmod +x "{folder}/chromium";; esac
"""


@pytest.fixture
def machine(tmp_path: Path, monkeypatch) -> Path:
    """A machine of root's without a browser, whose `apt-get` writes down what it is asked."""
    for tool in ("rm", "chmod"):
        (tmp_path / tool).symlink_to(shutil.which(tool))
    put(tmp_path / "apt-get", INSTALLER.format(folder=tmp_path))
    put(tmp_path / "fc-list", "#!/bin/sh\necho NotoSansCJK\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "PLACES", ())
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return tmp_path


def put(path: Path, script: str = "#!/bin/sh\n") -> Path:
    """A script that can be run."""
    path.write_text(script, encoding="utf-8")
    path.chmod(0o755)
    return path


def asked(machine: Path) -> list[str]:
    """What was asked of `apt-get`."""
    path = machine / "asked"
    return path.read_text(encoding="utf-8").splitlines() if path.exists() else []


def test_finds_what_is_on_the_path(machine):
    """Debian's name comes before Chrome's."""
    put(machine / "google-chrome")
    assert chromium.find() == str(machine / "google-chrome")
    put(machine / "chromium")
    assert chromium.find() == str(machine / "chromium")


def test_takes_the_one_that_is_named(machine, monkeypatch):
    """CHROMIUM= wins, and a name that leads nowhere finds nothing."""
    put(machine / "chromium")
    own = put(machine / "own")
    monkeypatch.setenv("CHROMIUM", str(own))
    assert chromium.find() == str(own)
    monkeypatch.setenv("CHROMIUM", str(machine / "gone"))
    assert chromium.find() is None


def test_installs_nothing_twice(machine):
    """With a browser and a font there is nothing to ask for."""
    put(machine / "chromium")
    assert chromium.ensure()
    assert asked(machine) == []


def test_installs_what_is_missing(machine):
    """Root on Debian gets the browser."""
    assert chromium.ensure()
    assert asked(machine) == ["-q update", "-q install --yes --no-install-recommends chromium"]


def test_tries_again_once(machine):
    """An installation that fails once is tried a second time."""
    (machine / "broken").touch()
    assert chromium.ensure()
    assert [line.split()[1] for line in asked(machine)] == ["update", "update", "install"]


def test_adds_a_font_for_chinese(machine):
    """A browser without Chinese type gets it."""
    put(machine / "chromium")
    put(machine / "fc-list")
    assert chromium.missing_packages() == ["fonts-noto-cjk"]


def test_installs_nothing_for_others(machine, monkeypatch):
    """Who is not root is told, and nothing is tried."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert not chromium.ensure()
    assert asked(machine) == []
