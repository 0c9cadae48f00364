"""What should stand in the place of what is not read, where that is certain: as the fix of a problem."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position

Values = Mapping[str, object]


def fix_unread(code: str, values: Values, place: Position) -> Fix:
    """The fix of a finding that is told at `place`; none where an editor must say what was meant."""
    write = _WRITERS.get(code)
    old, new = write(values) if write else ("", "")
    return replace_at(place, old, new) if new else ()


def _write_link(values: Values) -> tuple[str, str]:
    old = str(values["old"])
    # What a page of a wiki is called here nobody knows.
    return (old, "") if "[[" in old else (old, str(values["new"]))


def _write_heading(values: Values) -> tuple[str, str]:
    # A wide hyphen or full stop at the start of a line may be a dash of speech, or a number.
    typed = str(values["typed"])
    return typed, str(values["right"]) if set(typed.rstrip()) == {"＃"} else ""


def _write_right(values: Values) -> tuple[str, str]:
    return str(values["sign"]), str(values["right"])


_WRITERS: Mapping[str, Callable[[Values], tuple[str, str]]] = MappingProxyType(
    {
        "prose.link": _write_link,
        "prose.note-wide": _write_right,
        "prose.wide-sign": _write_heading,
        "prose.entity": lambda values: (str(values["sign"]), f"{values['sign']};"),
        "prose.entity-twice": _write_right,
    }
)
