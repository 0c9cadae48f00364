"""Readers of the values of settings: what Pelican has of a setting → the value that the site works with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.support.nearest_names import find_slip, nearest

_LIKE = 0.8
"""Of a zone's name: `Asia/Peking` is no slip of `Asia/Pyongyang`."""
_ADDRESS = re.compile(r"https?://[^\s/?#@]+(?:/[^\s?#]*)?")
_ON, _OFF = ("true", "yes", "on", "1"), ("false", "no", "off", "0")

FontPlace = tuple[str, int, str, int]
"""The file and the face in it of a serif, then of a sans."""


class SettingError(ValueError):
    """A value that a setting cannot have; `code` is a key of the catalogue, `values` fill its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code, self.values = code, values


def read_switch(value: object, _zone: str) -> bool:
    """True or False, also as numbers and words. Raises SettingError (`setting.switch`)."""
    if isinstance(value, bool | int) and value in (0, 1):
        return bool(value)
    word = value.strip().lower() if isinstance(value, str) else ""
    if word not in (*_ON, *_OFF):
        raise SettingError("setting.switch")
    return word in _ON


def read_count(value: object, _zone: str) -> int:
    """A whole number of at least 1, also as a text. Raises SettingError (`setting.count`)."""
    if isinstance(value, str) and value.strip().isdecimal():
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise SettingError("setting.count")
    return value


def read_text(value: object, _zone: str) -> str:
    """The setting as text, whatever it is."""
    return str(value)


def read_folder(value: object, _zone: str) -> Path:
    """A folder that is there, from the working directory on. Raises SettingError (`setting.folder`)."""
    folder = Path(str(value)).absolute()
    if not folder.is_dir():
        raise SettingError("setting.folder")
    return folder


def read_fonts(value: object, _zone: str) -> tuple[FontPlace, ...]:
    """Pairs of fonts, the first that is there counts. Raises SettingError (`setting.fonts`)."""
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise SettingError("setting.fonts")
    try:
        return tuple((str(serif), int(one), str(sans), int(other)) for serif, one, sans, other in value)
    except (TypeError, ValueError) as error:
        raise SettingError("setting.fonts") from error


def read_moment(value: object, zone: str) -> datetime:
    """A certain moment, as EDTF writes it: a day or a time, in UTC. Of a wall time that comes twice nobody
    knows which is meant. Raises SettingError (`clock.unreadable`)."""
    text = str(value)
    try:
        moment = parse_moment(text, ZoneInfo(zone))
    except MomentError as error:
        raise SettingError("clock.unreadable", text=text) from error
    is_vague = moment.approximate or moment.uncertain or moment.anchor.repeats
    if not moment.is_point or is_vague or moment.precision in ("year", "month"):
        raise SettingError("clock.unreadable", text=text)
    return moment.instant


def is_address(value: object) -> bool:
    """Whether it is the address of a site: with scheme and host, without query."""
    return isinstance(value, str) and bool(_ADDRESS.fullmatch(value))


def check_zone(name: str) -> None:
    """Raises SettingError for what is no time zone's name: `setting.zone-near`, with the name that it is most
    like, else `setting.zone`."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        known = sorted(available_timezones())
        city = next((zone for zone in known if zone.rpartition("/")[2] == name), "")
        close = city or find_slip(name, tuple(known)) or nearest(name, known, _LIKE)
        code = "setting.zone-near" if close else "setting.zone"
        raise SettingError(code, zone=name, nearest=close) from error
