"""Where the theme lies that comes with the program."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).absolute().parent
"""Not resolved: it may be a link, beside whose folder another theme lies."""


def locate_theme() -> Path:
    """The folder of the theme: inside this package where a wheel has been installed, in a checkout `theme/`
    beside `plugins/`."""
    packed = _HERE / "files"
    return packed if packed.is_dir() else _HERE.parents[2] / "theme"
