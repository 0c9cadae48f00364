"""Regular expressions that are compiled when they are first asked for.

All those of this program together take a seventh of the time of a build that finds nothing to do. The large
ones wait therefore: what nobody asks for costs nothing. (Django does the same for its own.)
"""

from __future__ import annotations

import re
from typing import cast


def compile_later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile(pattern, flags)`, but at the first use. For constants of modules: what is wrong in it is
    raised then, and it is no instance of `re.Pattern`."""
    return cast(re.Pattern[str], _Later(pattern, flags))


_ANSWERS = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class _Later:
    """Stands in for a pattern, until somebody asks for anything that a pattern has."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        if name not in _ANSWERS:
            raise AttributeError(name)
        pattern = re.compile(*self._source)
        vars(self).update((one, getattr(pattern, one)) for one in _ANSWERS)
        return vars(self)[name]
