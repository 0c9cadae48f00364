"""Cells of a CSV file that no spreadsheet computes, and how to read them back.

A spreadsheet takes a cell that begins with one of a few signs for a formula, quotes or not (OWASP, “CSV
Injection”). Such a cell gets a `'` in front; so does one that begins with `'` itself. Whoever reads takes one
`'` away from the front of each cell that has one, and has what was meant, always.
"""

from __future__ import annotations

_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MARK = "'"


def make_harmless(cell: str) -> str:
    """The cell as it stands in the file."""
    return f"{_MARK}{cell}" if cell.startswith((*_SIGNS, _MARK)) else cell


def restore_cell(cell: str) -> str:
    """What the cell was before; undoes `make_harmless`."""
    return cell.removeprefix(_MARK)
