"""What is told of a text of the desk, whichever way it is converted."""

from bangban.diagnostics.problems import Position, Problem
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.source_positions import check_prose

_START = Position("cases/lift.md")


def tell(text: str) -> list[Problem]:
    """The problems of a text, in the order of the file. Each can be said."""
    told = []
    for quick in (True, False):
        prose = Converter(quick=quick).convert(text, resolve=ResolvedLink)
        found = check_prose(prose, text, _START)
        told.append(sorted(found, key=lambda one: (one.position, one.code, one.message)))
    assert told[0] == told[1]
    assert all(one.message and one.mend for one in told[0])
    return told[0]


def tell_places(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of each."""
    return [(one.code, one.position.line, one.position.column) for one in tell(text)]


def tell_mends(text: str) -> list[str]:
    """The mend of each."""
    return [one.mend for one in tell(text)]
