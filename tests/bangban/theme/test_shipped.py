import shutil
from pathlib import Path

import pytest

from bangban.theme import shipped
from bangban.theme.shipped import locate_theme

ROOT = Path(__file__).parents[3]


def test_lies_beside_plugins_in_a_checkout():
    assert locate_theme().samefile(ROOT / "theme")


def test_lies_inside_the_package_where_a_wheel_has_put_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    package = tmp_path / "site-packages" / "bangban" / "theme"
    shutil.copytree(ROOT / "theme" / "css", package / "files" / "css")
    monkeypatch.setattr(shipped, "_HERE", package)
    assert locate_theme() == package / "files"
