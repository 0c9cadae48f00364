"""Pelican, after a look at the settings."""

import pytest

from bangban.cli import pelican_start


@pytest.fixture
def started(tmp_path, monkeypatch):
    """The modules that are run; in a folder with a settings file."""
    ran = []
    monkeypatch.setattr(pelican_start, "run_module", lambda name, **_: ran.append(name))
    monkeypatch.chdir(tmp_path)
    return ran


def test_a_wrong_setting_is_told_before_pelican_begins(started, tmp_path, capsys):
    """All that is wrong, each at its line."""
    (tmp_path / "pelicanconf.py").write_text("SITEURL = None\nBANGBAN_PAGE_SIZ = 3\nTHEME = 3\n")
    with pytest.raises(SystemExit, match="1"):
        pelican_start.start(["content", "-s", "pelicanconf.py"])
    told = [" ".join(line.split()[:2]) for line in capsys.readouterr().err.splitlines()]
    assert {
        "pelicanconf.py:1:1: setting.url",
        "pelicanconf.py:2:1: setting.unknown",
        "pelicanconf.py:3:1: setting.text",
    } < set(told)
    assert started == []


def test_warnings_are_for_the_build_to_tell(started, tmp_path, capsys):
    """Which hears them from Pelican, too."""
    (tmp_path / "pelicanconf.py").write_text("PLUGINS = ['pelican_bangban']\nBANGBAN_PAGE_SIZ = 3\n")
    pelican_start.start(["content", "-s", "pelicanconf.py"])
    assert (capsys.readouterr().err, started) == ("", ["pelican"])
