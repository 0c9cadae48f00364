"""A flat header of TOML, line by line as YAML: the fix that writes it anew."""

from __future__ import annotations

import json
import re
import tomllib
from datetime import date

from bangban.diagnostics.fixes import Edit, Fix

_LINE = re.compile(r"[ \t]*([A-Za-z_][A-Za-z0-9_-]*)[ \t]*=")
# Each `#` may begin a comment, and is tried.
_MOST_SIGNS = 20
_FENCE = re.compile(r"(?:\+{3}|-{3})(?:[ \t]*toml)?[ \t]*")


def rewrite_toml(lines: list[str], first_line: int) -> Fix:
    """The edits that make YAML of the lines from one fence to the other; none where there are tables, values
    over several lines, or anything else that is not one key and its value."""
    if len(lines) < 2 or not all(_FENCE.fullmatch(lines[place]) for place in (0, -1)):
        return ()
    edits = []
    for number, line in enumerate(lines, first_line):
        new = _convert(line)
        if new is None:
            return ()
        if new != line:
            edits.append(Edit(number, 1, line, new))
    return tuple(edits)


def _convert(line: str) -> str | None:
    if _FENCE.fullmatch(line):
        return "---"
    if not line.strip() or line.lstrip().startswith("#"):
        return line
    match = _LINE.match(line) if line.count("#") < _MOST_SIGNS else None
    value = _read(line, match[1]) if match else None
    written = _write(value)
    if match is None or written is None:
        return None
    behind = (
        place.start() for place in re.finditer("#", line) if _read(line[: place.start()], match[1]) == value
    )
    comment = next((f"  {line[place:]}" for place in behind), "")
    return f"{match[1]}: {written}{comment}"


def _read(line: str, key: str) -> object:
    try:
        return tomllib.loads(line).get(key)
    except tomllib.TOMLDecodeError:
        return None


def _write(value: object) -> str | None:
    """A value as YAML; JSON is."""
    if isinstance(value, date):
        return value.isoformat()
    is_plain = isinstance(value, str | bool | int)
    is_list = isinstance(value, list) and all(isinstance(item, str) for item in value)
    return json.dumps(value, ensure_ascii=False) if is_plain or is_list else None
