"""TimelineJS's spreadsheet as CSV, read into slides, with the columns of its template.

See https://timeline.knightlab.com/docs/using-spreadsheets.html; the columns of its first version
(`Start Date`, `End Date`, `Tag`) are read as well.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from io import StringIO

from bangban.exports.timelinejs_shape import Notes, Slide, SlideMedia, SlideRole, SlideShow, clean_text
from bangban.imports._timelinejs.timelinejs_numbers import join_displays, read_date, read_number
from bangban.locale.zh.interchange_messages import COLUMN

_DATE_COLUMNS = ("year", "month", "day", "time", "end year", "end month", "end day", "end time")
_COLUMNS = frozenset(
    (
        *_DATE_COLUMNS, "display date", "headline", "text", "media", "media credit", "media caption",
        "media thumbnail", "alt text", "type", "group", "tag", "background", "start date", "end date",
    )
)  # fmt: skip
_TIME = re.compile(
    r"(\d{1,2})(?:[:.]?(\d{2})(?:[:.](\d{1,2})(?:[.,:](\d+))?)?)?\s*(?:([ap])\.?m\.?)?", re.IGNORECASE
)
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
_PATH = re.compile(r"[^\s()]*(?:/[^\s()]*|\.[a-z]{3,4})", re.IGNORECASE)


def read_table(text: str, notes: Notes) -> SlideShow | None:
    """The slides of a CSV text (also with `;` or tabs); None, and told, where it is no timeline."""
    rows = list(_list_rows(text, notes))
    header = [clean_text(cell).lower() for cell in rows[0][1]] if rows else []
    if "headline" not in header or not {"year", "start date"} & set(header):
        notes.tell(1, "timelinejs.unknown-form")
        return None
    title: Slide | None = None
    events: list[Slide] = []
    eras: list[Slide] = []
    for line, cells in rows[1:]:
        row = {key: clean_text(cell) for key, cell in zip(header, cells, strict=False) if key}
        # A cell below no heading has the number of its column.
        row |= {
            COLUMN.format(number=number): text
            for number, cell in enumerate(cells, 1)
            if (text := clean_text(cell)) and not "".join(header[number - 1 : number])
        }
        if not any(row.values()):
            continue
        kind = row.get("type", "").lower()
        if kind == "title" and title is None:
            title = _read_row("title", 1, line, row)
        elif kind == "era":
            eras.append(_read_row("era", len(eras) + 1, line, row))
        else:
            events.append(_read_row("event", len(events) + 1, line, row))
    return SlideShow(title, tuple(events), tuple(eras))


def _list_rows(text: str, notes: Notes) -> Iterator[tuple[int, list[str]]]:
    """Each row with its first line; told where the table breaks off."""
    head = text.lstrip("\n").partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        notes.tell(line, "timelinejs.cut-off", row=line)


def _read_row(role: SlideRole, number: int, line: int, row: Mapping[str, str]) -> Slide:
    background = row.get("background", "")
    is_address = _PATH.fullmatch(background) is not None
    start, end = _read_date(row, ""), _read_date(row, "end ")
    return Slide(
        role=role,
        number=number,
        line=line,
        start=start,
        end=end,
        display=row.get("display date") or join_displays(start, end),
        headline=row.get("headline", ""),
        text=row.get("text", ""),
        media=SlideMedia(
            url=row.get("media", ""),
            caption=row.get("media caption", ""),
            credit=row.get("media credit", ""),
            thumbnail=row.get("media thumbnail", ""),
            alt=row.get("alt text", ""),
        ),
        group=row.get("group") or row.get("tag", ""),
        background_url=background if is_address else "",
        background_color="" if is_address else background,
        extras=tuple((key, cell) for key, cell in row.items() if cell and key not in _COLUMNS),
    )


def _read_date(row: Mapping[str, str], prefix: str) -> dict[str, object]:
    old = row.get(f"{prefix or 'start '}date", "")
    if old:
        return _read_whole(old, american=True)
    date: dict[str, object] = {
        key: cell
        for key in ("year", "month", "day")
        if (cell := _THOUSANDS.sub("", row.get(f"{prefix}{key}", "")).strip(" ,"))
    }
    if date.keys() == {"year"} and read_number("year", str(date["year"])) is None:
        date = _read_whole(str(date["year"]), american=False)
    time = row.get(f"{prefix}time", "")
    return date | _read_time(time) if time else date


def _read_time(text: str) -> dict[str, object]:
    """A time as TimelineJS reads it (`13:20`, `1:20 PM`, `1320`, `13.20`); else as it stands, to be told."""
    match = _TIME.fullmatch(text)
    if match is None:
        return {"hour": text}
    hour, minute, second, fraction, half = match.groups()
    number = int(hour)
    if half:
        number = number % 12 + (12 if half.lower() == "p" else 0)
    parts = {"hour": number, "minute": minute, "second": second, "millisecond": fraction}
    return {key: value for key, value in parts.items() if value is not None}


def _read_whole(text: str, *, american: bool) -> dict[str, object]:
    """`1912-04-15`, `4/15/1912`, `4/1912` or `15 Nov 1912`, with a time or without, in one cell; what only a
    part of can be told goes on as `display_date`."""
    parts = read_date(text, american=american)
    date: dict[str, object] = {key: value for key, value in parts.items() if key != "time"}
    if not date:
        return {"year": text}
    if date.keys() == {"year"} and not text.lstrip("+-").isdigit():
        date["display_date"] = text
    return date | _read_time(parts["time"]) if "time" in parts else date
