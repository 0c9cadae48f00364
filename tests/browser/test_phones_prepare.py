"""What the fleet needs is installed where that is allowed, fetched once, or told."""

import os
import shutil
from pathlib import Path

import pytest

from tests.browser.phones import old_chromium, prepare

INSTALLER = """#!/bin/sh
echo "$*" >> "{folder}/asked"
case "$*" in *update*) exit 0;; esac
for name in npm w3m lynx firefox-esr; do
  case "$*" in *" $name"*) ln -s apt-get "{folder}/$name";; esac
done
case "$*" in *driver*) ln -s apt-get "{folder}/WebKitWebDriver"; ln -s apt-get "{folder}/Xvfb";; esac
"""


@pytest.fixture
def fetched(tmp_path: Path, monkeypatch) -> list[int]:
    """The old Chromiums fetched, on a machine of root's that has nothing but an `apt-get` and Chromium 80."""
    installer = tmp_path / "apt-get"
    installer.write_text(INSTALLER.format(folder=tmp_path), encoding="utf-8")
    installer.chmod(0o755)
    (tmp_path / "ln").symlink_to(shutil.which("ln"))
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(old_chromium, "is_possible", lambda: True)
    monkeypatch.setattr(old_chromium, "find", lambda major: Path("/") if major == 80 else None)
    found: list[int] = []
    monkeypatch.setattr(old_chromium, "ensure", found.append)
    return found


def test_brings_what_make_test_needs(fetched, tmp_path):
    """Text browsers and npm by `apt-get`, Chromium 92 by npm; a second time nothing is asked for."""
    prepare.ensure(whole=False)
    prepare.ensure(whole=False)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["-q update", "-q install --yes --no-install-recommends npm w3m lynx"]
    assert fetched == [92, 92]


def test_brings_the_whole_fleet(fetched, tmp_path):
    """For the night: Firefox, WebKitGTK with its screen, and all old Chromiums."""
    prepare.ensure(whole=True)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()[1]
    assert asked.endswith(" npm w3m lynx firefox-esr webkit2gtk-driver xvfb")
    assert fetched == [92, 109, 116]


def test_tells_what_is_missing(fetched, monkeypatch):
    """Who may not install is told what to install."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    with pytest.raises(RuntimeError, match=r"apt-get install npm w3m lynx\n.*still need: npm w3m lynx"):
        prepare.ensure(whole=False)
    assert fetched == []


def test_fetches_no_old_chromium_elsewhere(fetched, tmp_path, monkeypatch):
    """They are for Linux on x86-64; elsewhere the text browsers do."""
    monkeypatch.setattr(old_chromium, "is_possible", lambda: False)
    prepare.ensure(whole=True)
    assert fetched == []
    assert " npm" not in (tmp_path / "asked").read_text(encoding="utf-8")
