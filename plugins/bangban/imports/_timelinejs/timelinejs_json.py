"""TimelineJS's JSON, read into slides. See https://timeline.knightlab.com/docs/json-format.html.

The lines of slides come from the standard library's decoder, asked value by value: msgspec and orjson tell no
places.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bangban.diagnostics.problems import Position, Problem
from bangban.exports.timelinejs_shape import Notes, Slide, SlideMedia, SlideRole, SlideShow, clean_text
from bangban.frontmatter.source import name_sign
from bangban.imports._timelinejs.timelinejs_numbers import join_displays
from bangban.imports._timelinejs.timelinejs_old_form import is_old_form, renew_form
from bangban.support.signs import drop_signs

_SLIDE_KEYS = frozenset(
    "start_date end_date text media group display_date background autolink unique_id scale type".split()
)
_MEDIA_KEYS = tuple(SlideMedia.__struct_fields__)
_PART_KEYS = {
    "text": frozenset(("headline", "text")),
    "media": frozenset((*_MEDIA_KEYS, "link_target")),
    "background": frozenset(("url", "color", "text_background", "opacity")),
    "start_date": frozenset(
        "year month day hour minute second millisecond display_date format".split()
    ),
}  # fmt: skip
_PART_KEYS["end_date"] = _PART_KEYS["start_date"]
_BLANKS = " \t\n\r"
_LISTS: Mapping[SlideRole, str] = MappingProxyType({"event": "events", "era": "eras", "title": "title"})
"""Where the slides of each role stand."""
_NOTHING: tuple[object, ...] = (None, "", [], {})


def read_slides(text: str, notes: Notes) -> SlideShow | None:
    """The slides of a JSON text; None, and told, where it is no timeline. Never raises."""
    try:
        data = json.loads(text)
        lines = dict(_list_lines(text)) if isinstance(data, dict) else {}
    except json.JSONDecodeError as error:
        notes.problems.append(Problem(Position(notes.path, error.lineno, error.colno), "interchange.json"))
        return None
    except (ValueError, RecursionError):
        notes.tell(1, "interchange.json")
        return None
    unseen = Counter(sign for words in _list_words(data) for sign in drop_signs(words)[1])
    for sign, count in unseen.items():
        notes.tell(1, "interchange.invisible", sign=name_sign(sign), count=count)
    if is_old_form(data):
        notes.tell(1, "timelinejs.old-form")
        data, lines = renew_form(data), {}
    if not isinstance(data, dict) or not isinstance(data.get("events"), list):
        notes.tell(1, "timelinejs.unknown-form")
        return None
    strays: list[tuple[str, str]] = []
    for key in sorted(data.keys() - {"title", "events", "eras", "scale"}):
        notes.tell(1, "timelinejs.extra", name=clean_text(key))
        strays.append((clean_text(key), write_value(data[key])))
    title = data.get("title")
    slides = {"event": data["events"], "era": data.get("eras"), "title": title}
    for role, key in _LISTS.items():
        strays += _list_strays(role, slides[role], lines, key, notes)
    return SlideShow(
        _read_slide("title", 1, title, lines.get(("title", 0), 1)) if isinstance(title, dict) else None,
        tuple(_read_all("event", data["events"], lines)),
        tuple(_read_all("era", data.get("eras"), lines)),
        tuple(strays),
    )


def _list_words(data: object) -> Iterator[str]:
    """Every text in the values; escapes may have brought in what no file has."""
    ahead = [data]
    while ahead:
        value = ahead.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | dict):
            ahead += reversed(value if isinstance(value, list) else [*value.values()])


def _read_all(role: SlideRole, items: object, lines: Mapping[tuple[str, int], int]) -> Iterator[Slide]:
    for index, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, dict):
            yield _read_slide(role, index + 1, item, lines.get((_LISTS[role], index), 1))


def _list_strays(
    role: SlideRole, items: object, lines: Mapping[tuple[str, int], int], key: str, notes: Notes
) -> Iterator[tuple[str, str]]:
    """What stands in the place of slides and is none."""
    for index, item in enumerate(items if isinstance(items, list) else [items]):
        if not isinstance(item, dict) and (isinstance(items, list) or item not in _NOTHING):
            which = Slide(role, index + 1).name
            notes.tell(lines.get((key, index), 1), "timelinejs.no-slide", which=which)
            yield which, write_value(item) if item not in _NOTHING else ""


def _read_slide(role: SlideRole, number: int, data: Mapping[str, object], line: int) -> Slide:
    start, end = _get_part(data, "start_date"), _get_part(data, "end_date")
    media, words = _get_part(data, "media"), _get_part(data, "text")
    background = data.get("background")
    if isinstance(background, str):
        background = {"url" if "/" in background else "color": background}
    background = background if isinstance(background, dict) else {}
    return Slide(
        role=role,
        number=number,
        line=line,
        start=start,
        end=end,
        display=clean_text(data.get("display_date")) or join_displays(start, end),
        headline=clean_text(words.get("headline")),
        text=clean_text(words.get("text")),
        media=SlideMedia(*(clean_text(media.get(key)) for key in _MEDIA_KEYS)),
        group=clean_text(data.get("group")),
        background_url=clean_text(background.get("url")),
        background_color=clean_text(background.get("color")),
        unique_id=clean_text(data.get("unique_id")),
        extras=tuple(_list_extras(data)),
    )


def _get_part(data: Mapping[str, object], key: str) -> Mapping[str, object]:
    part = data.get(key)
    return part if isinstance(part, dict) else {}


def _list_extras(data: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    for key, value in data.items():
        known = _PART_KEYS.get(key)
        if key not in _SLIDE_KEYS:
            if value not in _NOTHING:
                yield clean_text(key), write_value(value)
        elif known is not None and isinstance(value, dict):
            more = (name for name in value if name not in known and value[name] not in _NOTHING)
            yield from ((f"{key}.{clean_text(name)}", write_value(value[name])) for name in more)
        elif known is not None and key != "background" and value not in _NOTHING:
            yield key, write_value(value)


def write_value(value: object) -> str:
    """A value of no known key, as words."""
    text = clean_text(value)
    return text or clean_text(json.dumps(value, ensure_ascii=False))


def _list_lines(text: str) -> Iterator[tuple[tuple[str, int], int]]:
    """The line of each item of the top-level lists, and of each other top-level value. `text` is valid."""
    decoder = json.JSONDecoder()
    at = _skip(text, text.index("{") + 1)
    while text[at] != "}":
        key, at = decoder.raw_decode(text, at)
        at = _skip(text, _skip(text, at) + 1)
        starts, at = _list_items(text, at, decoder)
        yield from (((key, index), text.count("\n", 0, start) + 1) for index, start in enumerate(starts))
        at = _skip(text, at)
        at = _skip(text, at + 1) if text[at] == "," else at


def _list_items(text: str, at: int, decoder: json.JSONDecoder) -> tuple[list[int], int]:
    """Where the items of the value at `at` begin (its own beginning, if it is no list), and where it ends."""
    if text[at] != "[":
        return [at], decoder.raw_decode(text, at)[1]
    starts = []
    at = _skip(text, at + 1)
    while text[at] != "]":
        starts.append(at)
        at = _skip(text, decoder.raw_decode(text, at)[1])
        at = _skip(text, at + 1) if text[at] == "," else at
    return starts, at + 1


def _skip(text: str, at: int) -> int:
    while text[at : at + 1] and text[at] in _BLANKS:
        at += 1
    return at
