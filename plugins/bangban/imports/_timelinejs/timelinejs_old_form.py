"""The JSON of TimelineJS 1 and 2 in the form of TimelineJS 3.

`{"timeline": {"headline": …, "text": …, "asset": …, "date": [{"startDate": "2011,12,10", …}], "era": […]}}`:
see https://github.com/NUKnightLab/TimelineJS, “json”. Keys that it does not know keep their names, so that
they are told as those of a slide of today.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bangban.exports.timelinejs_shape import clean_text
from bangban.imports._timelinejs.timelinejs_numbers import read_date

_PARTS = ("year", "month", "day", "hour", "minute", "second", "millisecond")
_SLIDE = {"startDate", "endDate", "headline", "text", "tag", "asset"}
_ASSET = {"media": "url", "caption": "caption", "credit": "credit", "thumbnail": "thumbnail"}
_SCRIPT = re.compile(r"\s*(?:(?:var|let|const)\s+)?[A-Za-z_$][\w.$]*\s*[=(]\s*(?=\{)")


def strip_script(text: str) -> str:
    """The JSON of a file that a page loads as a script: `storyjs_jsonp_data = {…};`, `callback({…})`."""
    start = _SCRIPT.match(text)
    return text[start.end() :].rstrip().rstrip(";").rstrip().removesuffix(")") if start else text


def is_old_form(data: object) -> bool:
    """Whether a file's values are of this form."""
    timeline = data.get("timeline") if isinstance(data, dict) else None
    return isinstance(timeline, dict) and isinstance(data, dict) and "events" not in data


def renew_form(data: Mapping[str, object]) -> dict[str, object]:
    """The values as TimelineJS 3 has them. What is no slide stays what it is, to be told."""
    timeline = data["timeline"]
    assert isinstance(timeline, dict)
    rest = {key: value for key, value in timeline.items() if key not in (*_SLIDE, "date", "era", "type")}
    title = _renew_slide({key: timeline[key] for key in _SLIDE if key in timeline})
    renewed: dict[str, object] = {key: value for key, value in data.items() if key != "timeline"}
    renewed |= {key: value for key, value in rest.items() if key not in ("events", "eras", "title")}
    dates, eras = timeline.get("date"), timeline.get("era")
    renewed["events"] = _renew_all(dates) if isinstance(dates, list) else []
    if eras:
        renewed["eras"] = _renew_all(eras if isinstance(eras, list) else [eras])
    if dates and not isinstance(dates, list):
        renewed["date"] = dates
    renewed["title"] = title
    return renewed


def _renew_all(slides: list[object]) -> list[object]:
    return [_renew_slide(one) if isinstance(one, dict) else one for one in slides]


def _renew_slide(slide: Mapping[str, object]) -> dict[str, object]:
    renewed = {key: value for key, value in slide.items() if key not in _SLIDE}
    for old, new in (("startDate", "start_date"), ("endDate", "end_date")):
        if old in slide and slide[old] not in (None, ""):
            renewed[new] = _renew_date(slide[old])
    if renewed.get("start_date") == renewed.get("end_date"):
        # It writes the same day twice for one day.
        renewed.pop("end_date", None)
    renewed["text"] = {key: slide[key] for key in ("headline", "text") if key in slide}
    if slide.get("tag"):
        renewed["group"] = slide["tag"]
    asset = slide.get("asset")
    if isinstance(asset, dict):
        renewed["media"] = {_ASSET.get(key, key): value for key, value in asset.items()}
    elif asset:
        renewed["media"] = asset
    return renewed


def _renew_date(value: object) -> object:
    """`2011,12,10,13,5` in its parts; a date in another form as one cell of its table; what is none as it is,
    in the place of the year, where it is told."""
    text = clean_text(value)
    parts = [part.strip() for part in text.split(",")]
    if len(parts) <= len(_PARTS) and all(part.lstrip("-").isdigit() for part in parts if part):
        return {name: part for name, part in zip(_PARTS, parts, strict=False) if part}
    found = dict(read_date(text, american=True))
    time = found.pop("time", "")
    if not found:
        return {"year": text}
    clock = dict(zip(_PARTS[3:], re.split(r"[:.]", time), strict=False)) if time else {}
    return {**found, **{name: part for name, part in clock.items() if part}}
